"""Files that belong to a page: pictures, data and pages in its bundle. Hugo: hugolib/content_map_page.go."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import ContentPath, PathType
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.sanitize import escape_path

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Sites

_COUNTER = ":counter"


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """A file of a bundle; `name` is its path below the bundle or what front matter calls it.

    `filename` is where it is published, with a leading slash and its own name kept. `page` is set where it is
    content itself, which has no address of its own.
    """

    name: str
    filename: str
    file: ContentFile
    page: Page | None = None
    title: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def link(self) -> str:
        """The address below the base URL, "" for content."""
        return "" if self.page else escape_path(self.filename)

    @property
    def resource_type(self) -> str:
        """What it is by its extension: `image`, `text`, `application` …, or `page`."""
        return "page" if self.page else main_type(self.file.path.extension)


def bundle(sites: Sites, files: Iterable[ContentFile]) -> None:
    """Hand every file of a bundle, and content in leaf bundles, to its page in each language.

    A page sees the files of the same bundle in other languages where it has none of that name; they stay
    published where they are.
    """
    found: dict[str, dict[str, dict[str, Resource]]] = {}
    for site in sites:
        for content in site.bundled:
            page = site.tree.get(owner_key(sites.keys, content.path_info))
            if page is not None and content.file is not None:
                content.parent = page
                _enter(found, page, _resource(page, content.file, content))
    for file in files:
        if file.path.type is PathType.CONTENT_ADAPTER:
            continue
        for page in _owners(sites, file):
            _enter(found, page, _resource(page, file))
    _duplicate(sites, found)
    for key, by_name in found.items():
        for index, site in enumerate(sites):
            page = site.tree.get(key)
            if page is not None:
                page.resources = _visible(by_name, page, _by_distance(sites, index))


def _duplicate(sites: Sites, found: Mapping[str, dict[str, dict[str, Resource]]]) -> None:
    """Give each language's page a file of its own where only another language has one, if that is wanted."""
    for key, by_name in found.items() if sites.default.config.duplicates_resources else ():
        for index, site in enumerate(sites):
            page = site.tree.get(key)
            for one in by_name.values() if page is not None and page.file is not None else ():
                lang = next(lang for lang in _by_distance(sites, index) if lang in one)
                if lang != site.language.lang and one[lang].page is None and page is not None:
                    one[site.language.lang] = _resource(page, one[lang].file)


def owner_key(keys: Container[str], path: ContentPath) -> str:
    """Find the logical path of the page that a file belongs to: the nearest above it; O(depth)."""
    directory = path.directory
    while directory != "/":
        if directory in keys:
            return directory
        directory = directory[: directory.rindex("/")] or "/"
    return ""


def _owners(sites: Sites, file: ContentFile) -> Iterable[Page]:
    """Yield the page that the file is published with: the first of the file's own languages.

    A page that Hugo makes up owns nothing if another language has a file for it.
    """
    key = owner_key(sites.keys, file.path)
    pages = [site.tree[key] for site in sites if key in site.tree]
    made_up_only = all(page.file is None for page in pages)
    for page in pages:
        if page.language.lang in file.languages and (page.file is not None or made_up_only):
            yield page
            return


def _enter(found: dict[str, dict[str, dict[str, Resource]]], page: Page, resource: Resource) -> None:
    by_name = found.setdefault(page.path_info.base, {})
    by_name.setdefault(resource.file.path.base, {}).setdefault(page.language.lang, resource)


def _resource(page: Page, file: ContentFile, content: Page | None = None) -> Resource:
    """Make a file a resource, published in the page's folder; content is called by its normalised path."""
    below = file.path.base if content else file.path.original
    name = below[len(page.path_info.base) :].lstrip("/")
    folder = page.target.resources if page.target else ""
    return Resource(name, f"{folder}/{name}", file, content, title=name)


def _by_distance(sites: Sites, index: int) -> list[str]:
    """Return the languages, nearest to the one with this index first."""
    places = sorted(enumerate(sites), key=lambda one: (abs(one[0] - index), one[0] > index))
    return [site.language.lang for _, site in places]


def _visible(
    by_name: Mapping[str, Mapping[str, Resource]], page: Page, languages: list[str]
) -> list[Resource]:
    """Return what a page sees, content last, under the names that its front matter gives."""
    nearest = [next(one[lang] for lang in languages if lang in one) for one in by_name.values()]
    seen = (one for one in nearest if one.page is None or one.page.site is page.site)
    named = _with_metadata(sorted(seen, key=_order), page.meta.resources)
    return sorted(named, key=_order)


def _order(resource: Resource) -> tuple[bool, str, str]:
    return resource.page is not None, resource.resource_type, resource.name


def _with_metadata(resources: list[Resource], metadata: Iterable[Mapping[str, Any]]) -> list[Resource]:
    """Give resources names, titles and params from `resources` in front matter; the first match counts.

    Hugo: resources/resource_metadata.go.
    """
    counters: dict[str, int] = {}
    rules = [{str(key).lower(): value for key, value in rule.items()} for rule in metadata]
    return [_described(resource, rules, counters) for resource in resources]


def _described(resource: Resource, rules: list[dict[str, Any]], counters: dict[str, int]) -> Resource:
    values: dict[str, str] = {}
    params: dict[str, Any] = {}
    for rule in rules:
        source = to_string(rule.get("src")).lower()
        if not source or not glob(source).fullmatch(resource.name.lower()):
            continue
        for key in ("name", "title"):
            if key in rule and key not in values:
                values[key] = _counted(to_string(rule[key]), f"{key}_{source}", counters)
        own = rule.get("params")
        params = {**own, **params} if isinstance(own, Mapping) else params
    name = values.get("name", resource.name).lstrip("/")
    return replace(resource, name=name, title=values.get("title", resource.title), params=params)


def _counted(text: str, key: str, counters: dict[str, int]) -> str:
    if _COUNTER not in text:
        return text
    counters[key] = counters.get(key, 0) + 1
    return text.replace(_COUNTER, str(counters[key]))


_BY_TYPE = {
    "application": "json webmanifest rss xml toml yaml yml map pdf zip gz tar wasm docx xlsx pptx",
    "audio": "mp3 wav ogg m4a flac",
    "font": "ttf otf woff woff2",
    "image": "svg png jpg jpeg jpe jif jfif gif tif tiff bmp webp avif heif heic ico",
    "text": "ics css scss sass csv html htm js jsm mjs ts tsx jsx txt md mdown markdown gotmpl",
    "video": "avi mp4 mpeg mpg ogv webm 3gpp 3gp mov",
}
_BY_EXTENSION = {extension: kind for kind, names in _BY_TYPE.items() for extension in names.split()}


def is_shown(extension: str) -> bool:
    """Tell whether pages show such files or offer them: pictures, sounds, films and documents."""
    return main_type(extension) in ("audio", "image", "video") or extension in ("pdf", "cast")


def main_type(extension: str) -> str:
    """Return the first half of a media type, "" for an extension nobody knows."""
    return _BY_EXTENSION.get(extension, "")
