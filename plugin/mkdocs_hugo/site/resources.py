"""Files that belong to a page: pictures, data and pages in its bundle. Hugo: hugolib/content_map_page.go."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from typing import TYPE_CHECKING

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import ContentPath
from mkdocs_hugo.site.sanitize import escape_path

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


@dataclass(frozen=True, slots=True, eq=False)
class Resource:
    """A file of a bundle; `name` is its path below the bundle, `page` set where it is content itself.

    `filename` is where it is published, with a leading slash and its own name kept.
    """

    name: str
    filename: str
    file: ContentFile
    page: Page | None = None

    @property
    def link(self) -> str:
        """The address below the base URL."""
        return escape_path(self.filename).replace("#", "%23")


def resource(page: Page, file: ContentFile, content: Page | None = None) -> Resource:
    """Make a file a resource of a page, published in the page's folder."""
    name = file.path.original[len(page.path_info.base) :].lstrip("/")
    folder = page.target.resources if page.target else ""
    return Resource(name, f"{folder}/{name}", file, content)


def owner_key(keys: Container[str], path: ContentPath) -> str:
    """Find the logical path of the page that a file belongs to: the nearest above it; O(depth)."""
    directory = path.directory
    while directory != "/":
        if directory in keys:
            return directory
        directory = directory[: directory.rindex("/")] or "/"
    return ""
