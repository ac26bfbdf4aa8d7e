"""Where a reader can edit a page: what the families of Hugo themes say of it in `params`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from typing import Any

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.site.page import Page


def edit_url(page: Page) -> str | None:
    """Return the edit address that the Hugo configuration gives a page, None if it gives none.

    Known are `editURL` (learn, relearn, Altinn), `editURL.base` (Hextra), `github_repo` (Docsy) and
    `BookRepo` (Book).
    """
    if page.file is None:
        return None
    params = page.site.config.params
    return _from_edit_url(page, params) or _from_docsy(page, params) or _from_book(page, params)


def _from_edit_url(page: Page, params: Mapping[str, Any]) -> str | None:
    setting = params.get("editurl")
    if isinstance(setting, Mapping):
        setting = setting.get("base") if setting.get("enable") is not False else None
    base = to_string(setting)
    relative = _below_mount(page)
    if not base.startswith(("http://", "https://")):
        return None
    if "${FilePath}" in base:
        return base.replace("${FilePath}", relative)
    return posixpath.join(base, relative)


def _from_docsy(page: Page, params: Mapping[str, Any]) -> str | None:
    repository = to_string(params.get("github_repo")).rstrip("/")
    if not repository:
        return None
    branch = to_string(params.get("github_branch")) or "main"
    folder = to_string(params.get("github_subdir")).strip("/")
    return posixpath.join(repository, "edit", branch, folder, _below_root(page))


def _from_book(page: Page, params: Mapping[str, Any]) -> str | None:
    repository = to_string(params.get("bookrepo")).rstrip("/")
    if not repository:
        return None
    path = to_string(params.get("bookeditpath")).strip("/") or "edit/main"
    return posixpath.join(repository, path, _below_root(page))


def _below_mount(page: Page) -> str:
    return page.file.relative if page.file else ""


def _below_root(page: Page) -> str:
    path, root = page.file.absolute if page.file else None, page.site.config.root
    return path.relative_to(root).as_posix() if path and path.is_relative_to(root) else _below_mount(page)
