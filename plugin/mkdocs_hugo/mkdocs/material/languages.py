"""Each page in its own language: interface texts, direction, and the way to its translations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.mkdocs.material.config_view import ConfigView
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.language import Language
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site

_INTERFACE = {"no": "nb", "iw": "he", "in": "id", "zh-cn": "zh", "zh-hans": "zh"}
"""Languages whose interface texts Material has under another name."""


def interface_language(language: Language, config: MkDocsConfig) -> str:
    """Return Material's name for a language, the theme's own setting where Material has no texts for it."""
    known = _known(config)
    for code in (language.locale.lower(), language.lang.lower()):
        for candidate in (code, _INTERFACE.get(code, ""), code.split("-")[0]):
            name = _INTERFACE.get(candidate, candidate)
            if name in known:
                return known[name]
    return str(config.theme.get("language") or "en")


def with_interface(config: MkDocsConfig, site: Site) -> ConfigView:
    """Return a look at the configuration with a language's interface texts and direction."""
    settings: dict[str, Any] = {"language": interface_language(site.language, config)}
    if site.language.direction:
        settings["direction"] = site.language.direction
    return ConfigView(config, theme=ConfigView(config.theme, **settings))


def in_language(
    context: TemplateContext, page: HugoPage, config: ConfigView, shown: Mapping[ContentPage, Page]
) -> None:
    """Give a page of a site with several languages its language's interface and its translations.

    `config` is the one of the language.
    """
    site = page.hugo.site
    root = get_relative_url(".", page.url)
    own = config.extra.get("alternate") or ()
    extra = {**config.extra, "alternate": merged(alternates(page.hugo, shown), own)}
    extra.setdefault("scope", root)
    name = site.config.title if site is not site.sites.default else ""
    view = ConfigView(
        config,
        extra=extra,
        site_name=name or config.site_name,
    )
    context["config"] = view  # type: ignore[typeddict-item]


def alternates(page: ContentPage, shown: Mapping[ContentPage, Page]) -> list[dict[str, str]]:
    """Return a page in every language that has it; only the page itself is no choice."""
    found = [one for one in page.all_translations if one in shown]
    if len(found) < 2:
        return []
    return [
        {
            "name": one.language.label or one.language.lang,
            "link": shown[one].url or ".",
            "lang": language_code(one),
        }
        for one in found
    ]


def merged(found: list[dict[str, str]], own: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the user's `extra.alternate`, each entry leading to the page itself if its language has it.

    The translations that the user does not name follow.
    """
    left = {one["lang"].lower(): one for one in found}
    entries: list[dict[str, Any]] = []
    for entry in own:
        code = str(entry.get("lang", "")).lower()
        named = code if code in left else next((one for one in left if one.split("-")[0] == code), "")
        entries.append({**entry, "link": left.pop(named)["link"]} if named else dict(entry))
    return [*entries, *left.values()]


def language_code(page: ContentPage) -> str:
    """Return the language of a page as HTML has it, such as `nb-NO`."""
    return page.language.locale or page.language.lang


def base_url(page: HugoPage) -> str:
    """Return the way from a page to its language's home: there Material's scripts find the search index."""
    prefix = page.hugo.site.prefix
    return get_relative_url(f"{prefix}/" if prefix else ".", page.url)


def _known(config: MkDocsConfig) -> dict[str, str]:
    """Return the names of the theme's languages under their lower-case form."""
    folders = (Path(folder, "partials", "languages") for folder in config.theme.dirs)
    return {path.stem.lower(): path.stem for folder in folders for path in folder.glob("*.html")}
