"""What templates can ask for beside the call: files, other pages, parameters, words, privacy settings.

All are functions in the Jinja environment; `register` lists them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from mkdocs_hugo.content.cast import to_strings
from mkdocs_hugo.content.decode import DecodeError, lower_keys
from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import ShortcodeError, not_utf8, unreported
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.site.relative_path import relative_path
from mkdocs_hugo.templates.page_query import Group, page_groups
from mkdocs_hugo.templates.qr import qr_code
from mkdocs_hugo.templates.resources import FoundFile, Resources, TextFile, candidates
from mkdocs_hugo.templates.sandbox import Sandbox
from mkdocs_hugo.templates.translations import Translations
from mkdocs_hugo.text import Source


def register(environment: Environment) -> None:
    """Give an environment the functions of this file under the names that templates use."""
    environment.globals |= {
        "resource": _resource,
        "resources": _resources,
        "attached": _attached,
        "collated": _collated,
        "read": _read,
        "find_page": _find_page,
        "data": _data,
        "param": _param,
        "site_param": _site_param,
        "privacy": _privacy,
        "i18n": _Words().text,
        "page_groups": _page_groups,
        "page_image": _page_image,
        "qr_code": qr_code,
    }


@pass_context
def _resource(context: Context, name: object, *, static: bool = True) -> FoundFile | None:
    """Find a file by name: in the page's bundle, then in `assets`, then in `static`."""
    return _files(context).find(str(name), static=static)


@pass_context
def _resources(context: Context, pattern: str = "**", kind: str = "") -> list[FoundFile]:
    """Return the files of the page's bundle that a glob fits, all or those of a type such as `image`."""
    return _files(context).match(pattern, kind)


@pass_context
def _attached(context: Context) -> list[FoundFile]:
    """Return the files in the folder `files` that belongs to the page."""
    return _files(context).attached()


@pass_context
def _collated(context: Context, files: list[FoundFile], reverse: bool) -> list[FoundFile]:
    """Sort files by name as the site's language does. Hugo: sort in tpl/collections/sort.go."""
    key = _files(context).page.site.collation.key
    return sorted(files, key=lambda file: key(file.name), reverse=reverse)


@pass_context
def _read(context: Context, name: object) -> TextFile | None:
    """Find a text in the project, beside the page first."""
    files = _files(context)
    found = (files.read(name) for name in candidates(files.page, str(name)))
    file = next((one for one in found if one is not None), None)
    return None if file is None else _parted(file, files.page, files.reader)


def _parted(file: FoundFile, page: Page, reader: Reader) -> TextFile:
    text, path = file.text, relative_path(page.site.config.root, file.path)
    if "\ufffd" in text and (problem := not_utf8(Source(str(file.path), text), file.path.read_bytes())):
        reader.problems.append(problem)
    return TextFile(path, text, split(Source(path, text), unreported).body_start)


@pass_context
def _find_page(context: Context, ref: object) -> Page | None:
    """Find a page as Hugo's GetPage does, from the page at hand."""
    return _reader(context).find(page_of(context), str(ref))


@pass_context
def _page_groups(context: Context, page: Page, args: Mapping[str, Any]) -> list[Group]:
    """Return the groups of a listing for a page."""
    return page_groups(page, args, _reader(context))


@pass_context
def _page_image(context: Context, page: Page) -> FoundFile | str | None:
    """Return the picture that stands for a page."""
    return page_image(Resources(page, _reader(context)))


@pass_context
def _data(context: Context, name: str) -> Any:
    """Return what a file in `data` holds; raises `ShortcodeError` for one that cannot be read."""
    try:
        return _files(context).data(name)
    except DecodeError as error:
        raise ShortcodeError(f"the data file {name} cannot be read: {error.message}") from None


@pass_context
def _param(context: Context, name: object) -> Any:
    """Return a parameter of the page, else of the site; dots lead into maps. Hugo: .Page.Param."""
    page = page_of(context)
    value = _deep(page.params, str(name))
    value = _deep(_own(page.params), str(name)) if value is None else value
    return _deep(page.site.config.params, str(name)) if value is None else value


@pass_context
def _site_param(context: Context, name: object) -> Any:
    """Return a parameter of the site; dots lead into maps."""
    return _deep(page_of(context).site.config.params, str(name))


def _own(params: Mapping[str, Any]) -> Mapping[str, Any]:
    own = params.get("params")
    return own if isinstance(own, Mapping) else {}


def _deep(values: Any, name: str) -> Any:
    """Look a dotted name up in maps, each part without regard to case."""
    for key in name.lower().split("."):
        if not isinstance(values, Mapping):
            return None
        values = next((value for one, value in values.items() if str(one).lower() == key), None)
    return values


@pass_context
def _privacy(context: Context, service: str) -> Mapping[str, Any]:
    """Return the privacy settings for a service under lower-case keys: `disable`, `simple` …."""
    settings = lower_keys(page_of(context).site.config.privacy).get(service)
    return settings if isinstance(settings, Mapping) else {}


class _Words:
    """The translation tables of a site, read once for each of its languages."""

    def __init__(self) -> None:
        self._by_language: dict[str, Translations] = {}

    @pass_context
    def text(self, context: Context, key: object, count: int | None = None) -> str:
        """Return a word in the page's language."""
        config: SiteConfig = page_of(context).site.config
        tables = self._by_language.setdefault(config.language.lang, Translations(config))
        return tables.text(str(key), count)


def page_of(context: Context) -> Page:
    """Return the page at hand; raises `ShortcodeError` where a template has set `page` to something else."""
    page = context["page"]
    if not isinstance(page, Page):
        raise ShortcodeError(
            "page is no longer a page", hint="Give the template's own variable another name."
        )
    return page


def _files(context: Context) -> Resources:
    return Resources(page_of(context), _reader(context))


def _reader(context: Context) -> Reader:
    environment = context.environment
    if not isinstance(environment, Sandbox):
        raise TypeError("these functions are a sandbox's")
    return environment.reader


_NAMES = ("*feature*", "*cover*", "*thumbnail*")


def page_image(files: Resources) -> FoundFile | str | None:
    """Return the first picture that front matter names in `images`, else one of the bundle by its name.

    `files` are what the page can find. A picture elsewhere, or one that is not found, is its address; None
    for a page without any.
    """
    named: Any = files.page.params.get("images")
    for name in to_strings(named):
        return files.find(name) or name
    pictures = ((pattern, files.match(pattern, "image")) for pattern in _NAMES)
    return next((found[0] for _, found in pictures if found), None)
