"""Where a page is published: its file below the site's root and its link.

Hugo: resources/page/page_paths.go.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.output_path import inside
from mkdocs_hugo.site.sanitize import escape_path, make_path


@dataclass(frozen=True, slots=True)
class TargetPathDescriptor:
    """All that decides a page's address.

    `directory` holds a regular page and is the own folder of any other; `base_name` is a regular page's last
    element unless `url` or `expanded_permalink` say otherwise; `prefix` is the language's folder.
    """

    kind: Kind
    directory: str
    base_name: str
    is_bundle: bool = False
    prefix: str = ""
    url: str = ""
    expanded_permalink: str = ""
    ugly_urls: bool = False
    keep_case: bool = False
    remove_accents: bool = False


@dataclass(frozen=True, slots=True)
class TargetPath:
    """A page's address: `filename` and `link` begin with a slash and leave out the base URL's path.

    `resources` is the folder that the page's resources are published in, "" for the root. `printed` is the
    link as Hugo prints it: with the `.` and `..` of a slug, which browsers and servers take out.
    """

    filename: str
    link: str
    resources: str
    printed: str


def target_path(descriptor: TargetPathDescriptor) -> TargetPath:
    """Return where the page goes as HTML."""
    if descriptor.url and descriptor.kind is not Kind.HOME:
        return _from_url(descriptor)
    if descriptor.kind is Kind.HOME:
        return _finish(descriptor, [], "index.html", link_index=_shows_file(descriptor))
    elements = _elements(descriptor)
    if _is_file(descriptor):
        elements[-1] = f"{elements[-1].rstrip('/')}.html"
    elements = [_made(descriptor, element) for element in elements]
    file = "index.html"
    if _is_file(descriptor):
        folder, _, file = elements.pop().rpartition("/")
        elements = [*elements, folder]
    return _finish(descriptor, elements, file, link_index=_shows_file(descriptor))


def _made(descriptor: TargetPathDescriptor, text: str) -> str:
    return make_path(text, keep_case=descriptor.keep_case, remove_accents=descriptor.remove_accents)


def _elements(descriptor: TargetPathDescriptor) -> list[str]:
    """Return the elements of the path of a page without an explicit URL, its own name last."""
    if descriptor.expanded_permalink:
        return [descriptor.expanded_permalink]
    if descriptor.kind.is_branch:
        return [descriptor.directory]
    return [descriptor.directory, descriptor.base_name]


def _is_file(descriptor: TargetPathDescriptor) -> bool:
    """Regular pages and terms with ugly URLs need no folder of their own, nor does one named `index`."""
    ugly = descriptor.ugly_urls and descriptor.kind in (Kind.PAGE, Kind.TERM)
    return ugly or _is_named_index(descriptor)


def _is_named_index(descriptor: TargetPathDescriptor) -> bool:
    return (
        descriptor.kind is Kind.PAGE
        and not descriptor.is_bundle
        and descriptor.base_name == "index"
        and not descriptor.expanded_permalink
    )


def _shows_file(descriptor: TargetPathDescriptor) -> bool:
    """With ugly URLs the link of a section names its index file, too."""
    return descriptor.ugly_urls and not _is_named_index(descriptor)


def _from_url(descriptor: TargetPathDescriptor) -> TargetPath:
    """Follow front matter's `url`: kept as written, a file name only where it has a dot and no slash."""
    url = descriptor.url
    if ".." in url:
        url = posixpath.normpath(f"/{url}")
    prefix = descriptor.prefix
    if descriptor.url.startswith("/") or url.startswith(f"/{prefix}"):
        prefix = ""
    elements = [element for element in url.split("/") if element]
    file = elements.pop() if "." in url and not url.endswith("/") and elements else "index.html"
    return _finish(descriptor, elements, file, link_index=file != "index.html", prefix=prefix)


def _finish(
    descriptor: TargetPathDescriptor,
    elements: list[str],
    file: str,
    *,
    link_index: bool,
    prefix: str | None = None,
) -> TargetPath:
    prefix = descriptor.prefix if prefix is None else prefix
    start = f"/{prefix}" if prefix else ""
    folder = start + "".join(f"/{element.strip('/')}" for element in elements if element.strip("/"))
    end = f"/{file.lstrip('/')}" if link_index else "/"
    printed = escape_path(folder + end)
    folder = inside(folder).rstrip("/")
    filename = inside(f"{folder}/{file.lstrip('/')}")
    link = filename if link_index else f"{folder}/"
    resources = folder if posixpath.basename(filename) == "index.html" else filename.removesuffix(".html")
    return TargetPath(filename, escape_path(link), resources, printed)
