"""Which files the content mounts hold, as one virtual tree.

In: the mounts in their order of importance. Out: `ContentFile`s in Hugo's order, each with the languages it
speaks for. Hugo: hugofs/component_fs.go, hugolib/pages_capture.go, source/sourceSpec.go.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from mkdocs_hugo.content.path import ContentPath, PathType, parse
from mkdocs_hugo.content.plain_files import plain_files
from mkdocs_hugo.errors import Report, unreported


@dataclass(frozen=True, slots=True)
class ContentMount:
    """A folder on disk that shows up in the content tree.

    `target` is the place below the tree's root ("" for the root itself), `languages` the languages of files
    that name none, `complements` those that list its pages where they have none. `accepts` tells whether the
    mount's own include and exclude patterns let a file through (given its slash-separated path below the
    folder).
    """

    source: Path
    target: str
    languages: frozenset[str]
    accepts: Callable[[str], bool] = lambda _: True
    complements: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ContentFile:
    """One file of the content tree.

    `absolute` is its place on disk, `relative` its path below the mount, `weight` how strongly it claims its
    languages over another file of the same page. `complements` are languages that list the page where they
    have none of their own.
    """

    absolute: Path = field(repr=False)
    relative: str
    path: ContentPath
    languages: frozenset[str]
    weight: int
    mount: int
    complements: frozenset[str] = frozenset()

    @property
    def is_content(self) -> bool:
        """Whether the file has front matter and a body."""
        return self.path.type not in (PathType.FILE, PathType.CONTENT_ADAPTER)


@dataclass(slots=True)
class _Directory:
    files: list[ContentFile] = field(default_factory=list)
    directories: dict[str, None] = field(default_factory=dict)


def walk(
    mounts: Sequence[ContentMount],
    *,
    languages: Set[str],
    disabled: Set[str] = frozenset(),
    ignore: Iterable[re.Pattern[str]] = (),
    report: Report = unreported,
) -> list[ContentFile]:
    """Return every file of the mounts; linear in the number of files.

    Files that repeat a page for languages it already has are left out, the more important one first. Links
    are not followed, as in Hugo.
    """
    patterns = tuple(ignore)
    tree: dict[str, _Directory] = defaultdict(_Directory)
    for index, mount in enumerate(mounts):
        for absolute, relative in _files(mount, patterns, report):
            file = _content_file(mount, index, absolute, relative, languages, disabled)
            if not file.path.disabled:
                _place(tree, file)
    return list(_collect(tree, "/", in_leaf_bundle=False))


def is_ignored(path: Path, patterns: Iterable[re.Pattern[str]]) -> bool:
    """Tell whether Hugo leaves a file or folder out: dot files, backups, `ignoreFiles`."""
    name = path.name
    if name.startswith((".", "#")) or name.endswith("~"):
        return True
    text = path.as_posix()
    return any(pattern.search(text) for pattern in patterns)


def _files(
    mount: ContentMount, patterns: tuple[re.Pattern[str], ...], report: Report
) -> Iterator[tuple[Path, str]]:
    return plain_files(
        mount.source, report, is_left_out=lambda path: is_ignored(path, patterns), accepts=mount.accepts
    )


def _content_file(
    mount: ContentMount, index: int, absolute: Path, relative: str, languages: Set[str], disabled: Set[str]
) -> ContentFile:
    virtual = "/".join(part for part in ("", mount.target.strip("/"), relative) if part or not relative)
    path = parse(f"/{virtual.strip('/')}", languages, disabled)
    named = path.language is not None and path.language in languages
    own = frozenset({path.language or ""}) if named else mount.languages
    weight = int(path.language is not None)
    return ContentFile(absolute, relative, path, own, weight, index, mount.complements)


def _place(tree: dict[str, _Directory], file: ContentFile) -> None:
    """Enter the file and every folder above it."""
    directory = file.path.directory
    tree[directory].files.append(file)
    while directory != "/":
        parent = directory[: directory.rindex("/")] or "/"
        known = directory in tree[parent].directories
        tree[parent].directories[directory] = None
        if known:
            return
        directory = parent


def _collect(tree: dict[str, _Directory], directory: str, *, in_leaf_bundle: bool) -> Iterator[ContentFile]:
    """Yield the files of a folder and those below, turning all that lies in a leaf bundle to resources."""
    here = tree[directory]
    is_leaf = any(file.path.type is PathType.LEAF for file in here.files)
    files = [_typed(file, in_leaf_bundle=in_leaf_bundle, is_leaf=is_leaf) for file in here.files]
    yield from _without_repeats(sorted(files, key=_importance))
    for below in sorted(here.directories):
        yield from _collect(tree, below, in_leaf_bundle=in_leaf_bundle or is_leaf)


def _typed(file: ContentFile, *, in_leaf_bundle: bool, is_leaf: bool) -> ContentFile:
    if in_leaf_bundle or (is_leaf and file.path.type is not PathType.LEAF):
        return replace(file, path=file.path.as_resource())
    return file


def _importance(file: ContentFile) -> tuple[object, ...]:
    """Order files of a folder: bundles first, stronger claims to a language first, `.md` before `.html`."""
    path = file.path
    extension = tuple(-ord(letter) for letter in path.extension)
    return (
        not path.is_bundle,
        path.base,
        -file.weight,
        file.mount,
        len(file.languages),
        extension,
        path.original,
    )


def _without_repeats(files: Iterable[ContentFile]) -> Iterator[ContentFile]:
    """Leave to each file the languages that no file before it has claimed for the same page."""
    claimed: dict[tuple[PathType, str], frozenset[str]] = {}
    for file in files:
        key = (file.path.type, file.path.base)
        before = claimed.get(key, frozenset())
        left = file.languages - before
        claimed[key] = before | file.languages
        if left or not file.languages:
            yield replace(file, languages=left)
