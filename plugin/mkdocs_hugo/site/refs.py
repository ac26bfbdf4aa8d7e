"""Finding a page by what an author calls it: `GetPage`, `ref` and `relref`.

Hugo: hugolib/pagecollections.go, hugolib/page__ref.go, hugolib/site.go.
"""

from __future__ import annotations

import posixpath
from difflib import get_close_matches
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from mkdocs_hugo.content.path import ContentPath, PathType, parse
from mkdocs_hugo.errors import RefError

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Site


def ref(page: Page, path: str, *, lang: str | None = None, relative: bool = True) -> str:
    """Return the link to a page, with the anchor of `path` if it has one.

    `path` is anything that `find` understands, or `#anchor` on the page itself. Raises `RefError` without a
    place when no page, several pages or no such language answer to it.
    """
    site = page.site.sites.site(lang) if lang else page.site
    if site is None:
        raise RefError(f'there is no language "{lang}"', hint=_languages(page))
    try:
        url = urlsplit(path.replace("\\", "/"))
    except ValueError:
        raise RefError(f'"{path}" is no page reference') from None
    link = ""
    if url.path:
        target = find(site, unquote(url.path), page, is_ref=True)
        if target is None:
            raise _not_found(site, url.path)
        link = target.rel_permalink if relative else target.permalink
    return f"{link}#{url.fragment}" if url.fragment else link


def find(site: Site, ref: str, context: Page | None = None, *, is_ref: bool = False) -> Page | None:
    """Find a page by logical path or file name, relative to `context` first; O(1).

    Without a slash in `ref`, and only for references or without a context, the last element of a path that
    no other page shares is enough.
    """
    ref = ref.replace("\\", "/")
    wanted = ref.removesuffix("/") or "/"
    if "." in posixpath.basename(wanted):
        return _find(site, wanted, context, ref, is_ref=is_ref, has_extension=True)
    candidates = [f"{wanted}.md"]
    if wanted == "/":
        candidates = ["/_index.md"]
    elif wanted.endswith("/index"):
        candidates.insert(0, f"{wanted}/index.md")
    for candidate in candidates:
        page = _find(site, candidate, context, wanted, is_ref=is_ref, has_extension=False)
        if page is not None:
            return page
    return None


def _find(
    site: Site, wanted: str, context: Page | None, ref: str, *, is_ref: bool, has_extension: bool
) -> Page | None:
    if context is not None and not wanted.startswith("/"):
        page = _relative(site, wanted, context, ref, has_extension=has_extension)
        if page is not None:
            return page
    if wanted.startswith("."):
        return None
    path = _parse(site, wanted)
    page = site.tree.get(path.base)
    if page is None and has_extension:
        page = _by_file(site, ref, site.home)
    if page is None and (is_ref or context is None) and "/" not in ref.strip("/") and not ref.startswith("/"):
        page = site.by_name.get(path.base_name)
    return page


def _relative(site: Site, wanted: str, context: Page, ref: str, *, has_extension: bool) -> Page | None:
    """Look from the folder of the page; a leaf bundle counts as a file in the folder above it."""
    info = context.path_info
    own_folder = info.type is PathType.BRANCH or (has_extension and wanted.startswith("../"))
    folder = info.directory if own_folder else info.container_directory
    base = _parse(site, posixpath.normpath(posixpath.join(folder or "/", wanted))).base
    page = site.tree.get("" if base == "/" else base)
    return page or (_by_file(site, ref, context) if has_extension else None)


def _by_file(site: Site, ref: str, context: Page) -> Page | None:
    """Look for a file on disk beside that of the page."""
    if context.file is None:
        return None
    name = posixpath.normpath(posixpath.join(context.file.absolute.parent.as_posix(), ref.lstrip("/")))
    base = site.sites.by_file.get(name)
    return None if base is None else site.tree.get(base)


def _parse(site: Site, path: str) -> ContentPath:
    return parse(path, site.sites.language_codes)


def _not_found(site: Site, path: str) -> RefError:
    name = path.rstrip("/").rsplit("/", 1)[-1].removesuffix(".md").lower()
    near = [page.path for key, page in site.tree.items() if key.rsplit("/", 1)[-1] == name]
    if len(near) > 1 and "/" not in path:
        return RefError(
            f'page reference "{path}" is ambiguous', hint="Write one of: " + ", ".join(sorted(near)[:5])
        )
    if not near:
        alike = [key for key, page in site.by_name.items() if page and abs(len(key) - len(name)) <= 2]
        found = (site.by_name[key] for key in get_close_matches(name, alike, n=3, cutoff=0.8))
        near = [page.path for page in found if page is not None]
    hint = "Did you mean: " + ", ".join(sorted(near)[:5]) + "?" if near else ""
    return RefError(f'page "{path}" not found', hint=hint)


def _languages(page: Page) -> str:
    return "The languages are: " + ", ".join(sorted(page.site.sites.language_codes))
