"""Files that shortcodes show, link to or include, found where Hugo finds them.

In goes a name as an author writes it, out comes a `FoundFile`. Pictures and attachments come from the page's
bundle, then `assets`, then `static`; texts to include from the project's folder, then the content folders.
Hugo: resources/page/page.go (`.Resources`), tpl/resources, tpl/os. Nothing outside the project and its
mounts is ever read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from mkdocs_hugo.content.decode import FORMATS, decode
from mkdocs_hugo.content.path import normalize as normalize_path
from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.site.resources import is_shown
from mkdocs_hugo.site.sanitize import escape_path
from mkdocs_hugo.templates.image_size import image_size
from mkdocs_hugo.text import normalize

if TYPE_CHECKING:
    from mkdocs_hugo.site.resources import Resource


@dataclass(frozen=True, slots=True)
class TextFile:
    """A text with front matter or without; its body begins at the offset `start`.

    `path` is relative to the site's folder.
    """

    path: str
    text: str
    start: int = 0

    @property
    def body(self) -> str:
        """The text behind the front matter."""
        return self.text[self.start :]


@dataclass(frozen=True, slots=True)
class FoundFile:
    """One file: `name` as the page knows it, `link` its address on the host, "" for one not published."""

    name: str
    path: Path = field(repr=False)
    link: str = ""
    title: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.path.stat().st_size

    @property
    def text(self) -> str:
        """What it holds, read as UTF-8."""
        return normalize(self.path.read_bytes())

    @property
    def width(self) -> int | None:
        """A picture's width in pixels."""
        size = image_size(self.path)
        return size[0] if size else None

    @property
    def height(self) -> int | None:
        """A picture's height in pixels."""
        size = image_size(self.path)
        return size[1] if size else None


@dataclass(frozen=True, slots=True)
class Resources:
    """What one page can find; raises `ShortcodeError` for what a template gives instead of a page."""

    page: Page
    reader: Reader

    def __post_init__(self) -> None:
        if not isinstance(self.page, Page):
            hint = "A variable of the template must not be called page."
            raise ShortcodeError("files are found for pages only", hint=hint)

    def find(self, name: str, *, static: bool = True) -> FoundFile | None:
        """Return a file by its name, of the page's bundle also by a glob; None if nothing has that name."""
        try:
            url = urlsplit(name)
        except ValueError:
            return None
        if url.scheme or url.netloc or not url.path:
            return None
        path = unquote(url.path)
        found = self.bundled(path) or self._mounted("assets", path)
        return found or (self._mounted("static", path) if static else None)

    def bundled(self, pattern: str) -> FoundFile | None:
        """Return the first file of the page's bundle with a name or by a glob. Hugo: Get, GetMatch."""
        name = pattern.removeprefix("./").lower()
        files = [one for one in self.page.resources if one.page is None]
        named = (one for one in files if one.name.lower() == name)
        found = next(named, None) or next(
            (one for one in files if glob(name).fullmatch(one.name.lower())), None
        )
        return None if found is None else self._of_bundle(found)

    def match(self, pattern: str = "**", kind: str = "") -> list[FoundFile]:
        """Return the files of the page's bundle that a glob fits, in the page's order.

        `kind` is a type such as `image`, "" for all. Hugo: Match, ByType.
        """
        wanted = glob(pattern.lower())
        files = (one for one in self.page.resources if one.page is None)
        of_kind = (one for one in files if kind in ("", one.resource_type))
        return [self._of_bundle(one) for one in of_kind if wanted.fullmatch(one.name.lower())]

    def attached(self) -> list[FoundFile]:
        """Return the files in `PAGE.files/` or `files/` beside the page, by name. Docdock, Learn, Relearn."""
        if self.page.file is None:
            return []
        path = self.page.file.absolute
        own = path.name.split(".")
        names = ["files"] if own[0] in ("index", "_index") else []
        names += [f"{path.stem}.files", f"{own[0]}.files"]
        folders = [path.parent / name for name in names]
        self.reader.files.update(folders)
        folder = next((one for one in folders if one.is_dir() and not one.is_symlink()), None)
        if folder is None:
            return []
        files = (one for one in sorted(folder.iterdir()) if one.is_file() and not one.is_symlink())
        return [self._beside(one) for one in files if one.suffix != ".md"]

    def read(self, name: str) -> FoundFile | None:
        """Return a file by its path below the project's folder or a content folder. Hugo: os.ReadFile."""
        config = self.page.site.config
        relative = name.strip().replace("\\", "/").lstrip("/")
        roots = [config.root, *(one.source for one in config.mounts_of("content"))]
        paths = (self._inside(root, relative) for root in roots)
        found = next((path for path in paths if path is not None), None)
        return None if found is None else FoundFile(relative, found)

    def data(self, name: str) -> Any:
        """Return what `data` holds under a path without extension, None without it.

        Maps of several mounts are one map. Hugo: hugolib/hugo_sites.go, handleDataFile.
        """
        values: Any = None
        for path, format_ in self._data_files(name):
            found = decode(normalize(path.read_bytes()), format_)
            if values is None:
                values = found
            elif isinstance(values, dict) and isinstance(found, dict):
                values = {**found, **values}
        return values

    def _data_files(self, name: str) -> Iterator[tuple[Path, str]]:
        """Yield the files that hold a piece of data, the one whose values win first."""
        for mount in self.page.site.config.mounts_of("data"):
            for extension, format_ in FORMATS.items():
                path = self._located(mount, f"{name}.{extension}")
                if path is not None:
                    yield path, format_

    def _of_bundle(self, resource: Resource) -> FoundFile:
        link = self.page.site.base_path + resource.link
        self.reader.files.add(resource.file.absolute)
        return FoundFile(resource.name, resource.file.absolute, link, resource.title, resource.params)

    def _beside(self, path: Path) -> FoundFile:
        """Describe a file in a folder beside the page: it is published with the page or section it is in."""
        self.reader.files.add(path)
        folder = normalize_path(f"{self.page.path_info.directory.rstrip('/')}/{path.parent.name}")
        section = self.page.site.tree.get(folder)
        for owner in (self.page, *([section] if section else ()), *self.page.ancestors):
            for one in owner.resources:
                if one.file.absolute == path:
                    return FoundFile(path.name, path, self.page.site.base_path + one.link, path.name)
        return FoundFile(path.name, path)

    def _mounted(self, component: str, name: str) -> FoundFile | None:
        relative = name.lstrip("/")
        for mount in self.page.site.config.mounts_of(component):
            path = self._located(mount, relative)
            if path is not None:
                address = "/" + escape_path(relative)
                published = component == "static" or is_shown(path.suffix[1:].lower())
                link = self.page.site.base_path + address if published else ""
                return FoundFile(relative, path, link, relative)
        return None

    def _located(self, mount: Mount, relative: str) -> Path | None:
        place = mount.locate(relative)
        return None if place is None else self._inside(*place)

    def _inside(self, root: Path, relative: str) -> Path | None:
        """Look for a file below a folder; that it was looked for is part of what the page has read."""
        path = below(root, relative)
        if path is None:
            return None
        self.reader.files.add(path)
        return path if path.is_file() else None


def below(root: Path, relative: str) -> Path | None:
    """Return the path of a file below a folder; None for one that leads out of it or through a link.

    The folder itself may be a link. Hugo: hugofs/component_fs.go passes over links below a mount.
    """
    if not relative or ".." in PurePosixPath(relative).parts:
        return None
    try:
        folder = root.resolve()
        real = folder / relative
        is_there = real.is_relative_to(folder) and real.resolve() == real
        return root / relative if is_there else None
    except (OSError, ValueError, RuntimeError):  # a name that no file can have; links in a circle
        return None


def candidates(page: Page, name: str) -> Iterator[str]:
    """Yield the paths that a name can mean in a page: beside it first, unless it begins with a slash."""
    if not name.startswith("/") and page.file is not None:
        yield (PurePosixPath(page.file.relative).parent / name).as_posix()
    yield name
