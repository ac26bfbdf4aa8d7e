"""Where a reader can edit a page: what the families of Hugo themes say of it in `params`."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.site.page import Page


def from_edit_url(page: Page) -> str:
    """Follow `editURL`, or `editURL.base`: an address below which lie the paths of the content mount."""
    setting = page.site.config.params.get("editurl")
    if isinstance(setting, Mapping):
        setting = setting.get("base") if setting.get("enable") is not False else None
    base = to_string(setting)
    if not base.startswith(("http://", "https://")):
        return ""
    if "${FilePath}" in base:
        return base.replace("${FilePath}", _below_mount(page))
    return posixpath.join(base, _below_mount(page))


def from_github_repo(page: Page) -> str:
    """Follow `github_repo` with `github_branch` and `github_subdir`."""
    params = page.site.config.params
    repository = to_string(params.get("github_repo")).rstrip("/")
    if not repository:
        return ""
    branch = to_string(params.get("github_branch")) or "main"
    folder = to_string(params.get("github_subdir")).strip("/")
    return posixpath.join(repository, "edit", branch, folder, _below_root(page))


def from_book_repo(page: Page) -> str:
    """Follow `BookRepo` with `BookEditPath`."""
    params = page.site.config.params
    repository = to_string(params.get("bookrepo")).rstrip("/")
    if not repository:
        return ""
    path = to_string(params.get("bookeditpath")).strip("/") or "edit/main"
    return posixpath.join(repository, path, _below_root(page))


def _below_mount(page: Page) -> str:
    return page.file.relative if page.file else ""


def _below_root(page: Page) -> str:
    path, root = page.file.absolute if page.file else None, page.site.config.root
    return path.relative_to(root).as_posix() if path and path.is_relative_to(root) else _below_mount(page)
