"""Where Hugo's embedded render hooks lead links and pictures: to pages and files of the site, by their paths.

Hugo: tpl/tplimpl/embedded/templates/_markup/render-link.html and render-image.html.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal
from urllib.parse import unquote, urlsplit

from mkdocs_hugo.content.cast import to_bool, to_string
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.sanitize import escape_path

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


HookKind = Literal["link", "image"]
"""What a hook is for, in Hugo's words."""

HOOK_KINDS: tuple[HookKind, ...] = ("link", "image")


def is_embedded(config: SiteConfig, kind: HookKind) -> bool:
    """Tell whether Hugo's own hook is used where the site has none: by itself with several languages."""
    hook = _table(_table(_table(config.markup, "goldmark"), "renderhooks"), kind)
    chosen = to_string(hook.get("useembedded")).lower() or "auto"
    if to_bool(hook.get("enabledefault")) or chosen in ("always", "fallback"):
        return True
    return chosen == "auto" and len(config.languages) > 1 and not config.duplicates_resources


def embedded_address(page: Page, kind: HookKind, destination: str) -> str | None:
    """Return the address on the host that the hook writes; None where the destination stays as it is."""
    try:
        url = urlsplit(destination)
    except ValueError:
        return None
    path = unquote(url.path).removeprefix("./")
    if url.scheme or url.netloc or not path:
        return None
    address = _page(page, path) if kind == "link" else ""
    address = address or _resource(page, path) or _asset(page, path)
    if not address:
        return None
    query = f"?{url.query}" if url.query else ""
    return f"{address}{query}#{url.fragment}" if url.fragment else f"{address}{query}"


def _page(page: Page, path: str) -> str:
    found = find(page.site, path, page)
    return found.rel_permalink if found is not None else ""


def _resource(page: Page, path: str) -> str:
    """Find a file of the page's bundle by its name, or by its path without a language."""
    wanted = path.lower()
    folder = page.path_info.base
    for resource in page.resources:
        below = resource.file.path.base[len(folder) :].lstrip("/")
        if wanted in (resource.name.lower(), below) and resource.link:
            return page.site.base_path + resource.link
    return ""


def _asset(page: Page, path: str) -> str:
    relative = path.lstrip("/")
    if ".." in PurePosixPath(relative).parts:
        return ""
    for mount in page.site.config.mounts_of("assets"):
        place = mount.locate(relative)
        if place is not None and relative and (place[0] / place[1]).is_file():
            return f"{page.site.base_path}/{escape_path(relative)}"
    return ""


def _table(values: Mapping[str, object], key: str) -> Mapping[str, object]:
    found = values.get(key)
    return found if isinstance(found, Mapping) else {}
