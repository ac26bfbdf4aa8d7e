"""Pages under a theme without Material's style: their language, the way to translations, the icons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from importlib.util import find_spec
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from mkdocs_hugo.html_tokens import Tag, attributes, start_tag_pattern
from mkdocs_hugo.mkdocs.material.config_view import is_material
from mkdocs_hugo.mkdocs.material.languages import alternates, language_code
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.templates.words import word

_HTML = re.compile(start_tag_pattern("html"), re.IGNORECASE)
_ICONS = ".icons"
_FRAME = '<div class="md-typeset hugo-plain">'


def icon_folders(config: MkDocsConfig) -> list[Path]:
    """Return the theme's folders of icons; other themes than Material show those of Material's package."""
    folders = [Path(folder, _ICONS) for folder in config.theme.dirs]
    material = find_spec("material") if not is_material(config) else None
    places = material.submodule_search_locations if material is not None else None
    return [*folders, *(Path(place, "templates", _ICONS) for place in places or ())]


def framed(html: str) -> str:
    """Put a page's content where the style for boxes and tabs counts."""
    return f"{_FRAME}\n{html}\n</div>"


def in_own_language(output: str, page: HugoPage, shown: Mapping[ContentPage, Page]) -> str:
    """Let a page's HTML tell its language, whatever the theme tells, and link to its translations.

    The links come when search has read the content: they are no part of it.
    """
    links = " ".join(_links(page, shown))
    if links:
        label = escape(word("languages", page.hugo.language.lang))
        switcher = f'<nav class="hugo-languages" aria-label="{label}">{links}</nav>'
        output = output.replace(_FRAME, f"{_FRAME}\n{switcher}", 1)
    return _with_language(output, page.hugo)


def _with_language(output: str, page: ContentPage) -> str:
    match = _HTML.search(output)
    if match is None:
        return output
    found = attributes(output, Tag("html", match.start() + len("<html"), match.end() - 1))
    values = {one.name: one.value for one in found} | {"lang": language_code(page)}
    if page.language.direction:
        values["dir"] = page.language.direction
    written = "".join(f' {name}="{escape(value)}"' for name, value in values.items())
    return f"{output[: match.start()]}<html{written}>{output[match.end() :]}"


def _links(page: HugoPage, shown: Mapping[ContentPage, Page]) -> Iterator[str]:
    """Yield a page's languages by name, each but its own as a link to the translation."""
    for one in alternates(page.hugo, shown):
        code, name = escape(one["lang"]), escape(one["name"], quote=False)
        if one["lang"] == language_code(page.hugo):
            yield f'<span lang="{code}" aria-current="true">{name}</span>'
        else:
            url = escape(get_relative_url(one["link"], page.url))
            yield f'<a href="{url}" hreflang="{code}" lang="{code}">{name}</a>'
