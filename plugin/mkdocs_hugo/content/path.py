"""What the name of a content file means: section, base, language, kind of bundle.

Hugo: common/paths/pathparser.go. Paths are slash-separated, begin with a slash and start below the
content mount: `/api/rest.nb.md`.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, replace
from enum import Enum

from mkdocs_hugo.text import lower

CONTENT_EXTENSIONS = frozenset(
    {"md", "markdown", "mdown", "html", "htm", "adoc", "asciidoc", "ad", "rst", "pandoc", "pdc", "org"}
)
"""File name extensions of content; anything else is a resource. Hugo: hugofs/files/classifier.go."""


class PathType(Enum):
    """What a file is by its name and its place."""

    FILE = "file"
    CONTENT_ADAPTER = "content adapter"
    CONTENT_RESOURCE = "content resource"
    SINGLE = "single"
    LEAF = "leaf"
    BRANCH = "branch"


@dataclass(frozen=True, slots=True)
class ContentPath:
    """One path below the content mounts, taken apart.

    `path` is normalised (lower case, hyphens for spaces) or as the author wrote it, see `unnormalized`.
    `language` is the code in the file name, None without one.
    """

    path: str
    type: PathType
    extension: str
    language: str | None
    disabled: bool
    name: str
    identifiers: int
    original: str

    @property
    def is_bundle(self) -> bool:
        """Whether this is the index file of a leaf or branch bundle."""
        return self.type in (PathType.LEAF, PathType.BRANCH)

    @property
    def is_page(self) -> bool:
        """Whether this is content outside leaf bundles."""
        return self.type in (PathType.SINGLE, PathType.LEAF, PathType.BRANCH)

    @property
    def directory(self) -> str:
        """The folder of the file, `/` at the top."""
        return self.path[: self.path.rindex("/")] or "/"

    @property
    def container_directory(self) -> str:
        """The folder that holds the page; of a bundle, the folder above the bundle's own ("" at the top)."""
        if not self.is_bundle or self.directory == "/":
            return self.directory
        return self.directory[: self.directory.rindex("/")]

    @property
    def base(self) -> str:
        """The page's key: no extension, no language, no index file name; "" for the home page.

        A resource keeps its extension but not its language: `/a/b.nb.png` has the base `/a/b.png`.
        """
        if self.is_bundle:
            return "" if self.directory == "/" else self.directory
        if self.is_page:
            return _join(self.directory, self.name)
        if self.identifiers <= 1:
            return self.path
        return _join(self.directory, f"{self.name}.{self.extension}")

    @property
    def base_name(self) -> str:
        """The last element of a page's key; "" for the home page."""
        if self.is_bundle:
            return self.directory[self.directory.rindex("/") + 1 :]
        return self.name

    @property
    def section(self) -> str:
        """The first element of the path where there is one above the page itself."""
        elements = self.path.split("/")
        if len(elements) < 3 or (self.type is PathType.LEAF and len(elements) == 3):
            return ""
        return elements[1]

    def unnormalized(self) -> ContentPath:
        """Return the same path as its author wrote it."""
        if self.original == self.path:
            return self
        name = self.original[self.original.rindex("/") + 1 :][: len(self.name)]
        return replace(self, path=self.original, name=name)

    def as_resource(self) -> ContentPath:
        """Return the path as one of a file inside a leaf bundle."""
        if self.type in (PathType.FILE, PathType.CONTENT_ADAPTER):
            return self
        return replace(self, type=PathType.CONTENT_RESOURCE)


def parse(path: str, languages: Set[str], disabled: Set[str] = frozenset()) -> ContentPath:
    """Take a path apart; `languages` are the site's language codes, `disabled` those switched off."""
    original = path if path.startswith("/") else f"/{path}"
    normalized = normalize(original)
    file_name = normalized[normalized.rindex("/") + 1 :]
    name, language, identifiers = _identifiers(file_name, languages | disabled)
    extension = file_name.rpartition(".")[2] if identifiers else ""
    return ContentPath(
        path=normalized,
        type=_type(name, extension),
        extension=extension,
        language=language,
        disabled=language in disabled,
        name=name,
        identifiers=identifiers,
        original=original,
    )


def normalize(path: str) -> str:
    """Lower-case a path and put hyphens for spaces, as the keys of Hugo's page tree have it."""
    return lower(path).replace(" ", "-")


def _identifiers(file_name: str, languages: Set[str]) -> tuple[str, str | None, int]:
    """Split `rest.nb.md` into the name `rest`, the language `nb` and the number of known identifiers.

    Identifiers are read from the right; an unknown one stays in the name unless a known one follows to its
    left, as in Hugo.
    """
    parts = file_name.split(".")
    if len(parts) == 1:
        return file_name, None, 0
    kept, language, known = len(parts) - 1, None, 1
    for index in range(len(parts) - 2, -1, -1):
        part = parts[index]
        found = _wrapped_language(part, languages)
        if language is None and found is None and len(parts) > 2 and part in languages:
            found = part
        if found is None:
            continue
        language = language or found or None
        known += 1
        kept = index or kept
    return ".".join(parts[:kept]), language, known


def _wrapped_language(part: str, languages: Set[str]) -> str | None:
    """Read an identifier of the form `_language_nb_`; "" for another wrapped one, None for none."""
    if len(part) < 3 or not (part.startswith("_") and part.endswith("_")):
        return None
    value = part[1:-1].removeprefix("language_")
    return value if value in languages and value != part[1:-1] else ""


def _type(name: str, extension: str) -> PathType:
    if (name, extension) == ("_content", "gotmpl"):
        return PathType.CONTENT_ADAPTER
    if extension not in CONTENT_EXTENSIONS:
        return PathType.FILE
    return {"index": PathType.LEAF, "_index": PathType.BRANCH}.get(name, PathType.SINGLE)


def _join(directory: str, name: str) -> str:
    return f"/{name}" if directory == "/" else f"{directory}/{name}"
