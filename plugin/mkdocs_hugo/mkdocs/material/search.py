"""A search index for each language, so that readers find pages of their own language only."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.pages import Page

from mkdocs_hugo.mkdocs.material.languages import interface_language
from mkdocs_hugo.mkdocs.material.word_forms import other_forms
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.page import Page as ContentPage
from mkdocs_hugo.site.site import Site, Sites

LIMIT = 1_000_000
"""About how many letters the index of a language may have before Pagefind's is the smaller download."""

_NONE = object()
_INDEX = "search/search_index.json"
_STEMMERS = frozenset(
    {"ar", "da", "de", "du", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "hy", "it", "ja", "jp", "kn"}
    | {"ko", "nl", "no", "pt", "ro", "ru", "sa", "sv", "ta", "te", "th", "tr", "vi", "zh"}
)
_STEMMER_NAMES = {"nb": "no", "nn": "no"}
_FORMS = "forms"
_WEIGHT = {"boost": 0.5}
"""Beside 1 for a word in the text itself."""
_WITH_ENGLISH = frozenset({"no", "da", "sv", "fi", "de", "nl"})
"""Languages whose technical documentation is full of English words."""


def finds_sections(config: MkDocsConfig) -> bool:
    """Tell whether Material's search plugin wants the sections of pages, as they are."""
    plugin = _plugin(config)
    return plugin is not None and find_spec("jieba") is None


def has_search(config: MkDocsConfig) -> bool:
    """Tell whether the site has Material's search plugin."""
    return _plugin(config) is not None


def is_edited(config: MkDocsConfig) -> bool:
    """Tell whether another plugin takes pages out of the index when it has been written."""
    return "exclude-search" in config.plugins


class SearchIndex:
    """The search index of a build: what we know of our pages, and what the search plugin has found itself.

    With `is_edited` the plugin finds all itself: another one takes something out of what it has written.
    Every language's index lies below its home. The one at the root stays with the default language's pages:
    the page for errors asks there.
    """

    def __init__(self, sites: Sites, pages: Sequence[HugoPage], *, is_edited: bool = False) -> None:
        self._sites = sites
        self._pages = pages
        known = (page.hugo for page in pages if page.sections is not None and not page.is_changed)
        self._known = set() if is_edited else set(known)
        self._entries: dict[tuple[ContentPage, str], str] = {}
        self._settings: Mapping[str, Any] | None = None
        self._found: dict[ContentPage, list[Any]] = {}
        self._others: dict[str, list[Any]] = {}
        self._hidden: dict[ContentPage, Any] = {}
        self._gives_forms = False

    def hide(self, page: Page) -> None:
        """Make the search plugin pass over a page, which it parses otherwise."""
        if isinstance(page, HugoPage) and page.hugo in self._known:
            self._hidden[page.hugo] = page.meta.get("search", _NONE)
            page.meta["search"] = {"exclude": True}

    def show(self, page: Page) -> None:
        """Undo `hide`."""
        if isinstance(page, HugoPage) and page.hugo in self._hidden:
            before = self._hidden.pop(page.hugo)
            if before is _NONE:
                del page.meta["search"]
            else:
                page.meta["search"] = before

    @property
    def is_wanted(self) -> bool:
        """Whether there is an index."""
        return self._settings is not None

    def replace(self, page: HugoPage) -> None:
        """Take what there is of a page now that it has been rendered again."""
        if not page.is_changed:
            self._known.add(page.hugo)
        for below in ("", _index_folder(page.hugo.site)):
            self._entries.pop((page.hugo, below), None)

    def write(self, config: MkDocsConfig, *, with_forms: bool = False) -> None:
        """Complete the index that the search plugin has written; linear in its size.

        `with_forms` is whether pages are found by other forms of their words; not on a large site.
        """
        self._gives_forms = with_forms and not self.is_large
        path = Path(config.site_dir, _INDEX)
        if _plugin(config) is None or not path.is_file():
            return
        index = json.loads(path.read_text("utf-8"))
        self._settings = index.get("config", {})
        for entry in index["docs"]:
            self._others.setdefault(entry["location"].partition("#")[0], []).append(entry)
        self._found = {page.hugo: self._others.pop(page.url, []) for page in self._pages}
        self.rewrite(config)

    def rewrite(self, config: MkDocsConfig) -> None:
        """Write the index as it is now, if there is one."""
        if self._settings is None:
            return
        path = Path(config.site_dir, _INDEX)
        for site in self._sites:
            settings = self._settings
            if self._sites.is_multilingual:
                settings = {**settings, "lang": _stemmers(site, config)}
            if self._gives_forms:
                settings = {**settings, "fields": {**settings.get("fields", {}), _FORMS: _WEIGHT}}
            below = _index_folder(site)
            if below:
                _write(Path(config.site_dir, below, _INDEX), self._text(site, below, settings))
            if site is self._sites.default:
                _write(path, self._text(site, "", settings))

    @property
    def is_large(self) -> bool:
        """Whether the index of a language is more than browsers should load at once; linear in the pages."""
        counts = Counter[Site]()
        for page in self._pages:
            sections = page.sections or ()
            counts[page.hugo.site] += sum(len(section.text) + len(page.url) + 60 for section in sections)
        return max(counts.values(), default=0) > LIMIT

    def languages(self, config: MkDocsConfig) -> Iterator[tuple[str, str, list[HugoPage]]]:
        """Yield each language's folder, the name of its stemmer, and its pages."""
        for site in self._sites:
            pages = [page for page in self._pages if page.hugo.site is site]
            yield _index_folder(site), _stemmers(site, config)[0], pages

    def empty(self, config: MkDocsConfig) -> None:
        """Leave nothing in the indexes but their settings, for a site that is searched in another way."""
        text = f'{{"config":{_json(self._settings or {})},"docs":[]}}'
        for folder in {"", *map(_index_folder, self._sites)}:
            _write(Path(config.site_dir, folder, _INDEX), text)

    def _home(self, url: str) -> Site:
        """Return the site that an address belongs to which is no page of ours."""
        folders = sorted(((_index_folder(site), site) for site in self._sites), key=lambda one: -len(one[0]))
        return next((site for folder, site in folders if url.startswith(folder)), self._sites.default)

    def _text(self, site: Site, below: str, settings: Mapping[str, Any]) -> str:
        """Return the index of a language with locations below a folder."""
        pages = [page for page in self._pages if page.hugo.site is site]
        own = self._with_forms(pages, below, settings) if self._gives_forms else self._as_kept(pages, below)
        others = (entry for url in self._others if self._home(url) is site for entry in self._others[url])
        docs = ",".join(entry for entry in (*own, _joined(others, below)) if entry)
        return f'{{"config":{_json(settings)},"docs":[{docs}]}}'

    def _with_forms(
        self, pages: Sequence[HugoPage], below: str, settings: Mapping[str, Any]
    ) -> Iterator[str]:
        """Yield the entries of each page, the first of them with other forms of the page's words."""
        entries = [list(self._entries_of(page)) for page in pages]
        texts = [" ".join(f"{one['title']} {one['text']}" for one in own) for own in entries]
        language = (settings.get("lang") or ["en"])[0]
        for own, forms in zip(entries, other_forms(texts, language), strict=True):
            more = [{**one, _FORMS: forms} for one in own[:1]] if forms else own[:1]
            yield _joined([*more, *own[1:]], below)

    def _as_kept(self, pages: Sequence[HugoPage], below: str) -> Iterator[str]:
        """Yield the entries of each page, written once for each index."""
        for page in pages:
            key = (page.hugo, below)
            if key not in self._entries:
                self._entries[key] = _joined(self._entries_of(page), below)
            yield self._entries[key]

    def _entries_of(self, page: HugoPage) -> Iterable[dict[str, Any]]:
        return _entries(page) if page.hugo in self._known else self._found.get(page.hugo, ())


def _entries(page: HugoPage) -> Iterator[dict[str, Any]]:
    """Yield what the search plugin makes of a page's sections."""
    search = page.meta.get("search") or {}
    if search.get("exclude"):
        return
    more: dict[str, Any] = {}
    tags = page.meta.get("tags")
    if isinstance(tags, list):
        more["tags"] = [str(tag) for tag in tags if tag and isinstance(tag, str | int | float)]
    if "boost" in search:
        more["boost"] = search["boost"]
    for section in page.sections or ():
        title = str(page.meta.get("title", page.title)).strip() if section.title is None else section.title
        location = page.url + (f"#{section.id}" if section.id else "")
        yield {"location": location, "title": title, "text": section.text, **more}


def _stemmers(site: Site, config: MkDocsConfig) -> list[str]:
    name = interface_language(site.language, config)
    name = _STEMMER_NAMES.get(name, name.split("-")[0])
    if name not in _STEMMERS:
        return ["en"]
    return [name, "en"] if name in _WITH_ENGLISH else [name]


def _plugin(config: MkDocsConfig) -> BasePlugin[Any] | None:
    """Return Material's search plugin if the site has it and it is on."""
    for plugin in config.plugins.values():
        if type(plugin).__module__ == "material.plugins.search.plugin" and plugin.config.get("enabled", True):
            return cast("BasePlugin[Any]", plugin)
    return None


def _index_folder(site: Site) -> str:
    """Return the folder of a language's index, "" for the root."""
    return f"{site.prefix}/" if site.prefix and site.sites.is_multilingual else ""


def _joined(entries: Iterable[dict[str, Any]], below: str) -> str:
    return ",".join(_json({**one, "location": one["location"].removeprefix(below)}) for one in entries)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=str)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
