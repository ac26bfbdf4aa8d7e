"""The digest of all that Hugo's answers are made from: as long as it is the same, Hugo is not asked."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from mkdocs_hugo.hugo.binary import Hugo
from mkdocs_hugo.hugo.run import Question
from mkdocs_hugo.incremental.digests import Digests, digest
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites

_READ = ("data", "i18n")
_LARGE = ("assets", "static")
_READS_CLOCK = re.compile(r"\b(?:now|time\.Now)\b")


def answers_digest(question: Question, hugo: Hugo, sites: Sites) -> bytes:
    """Return the digest of a question: programs, configuration, templates, files and the texts they read.

    Files of `assets` and `static`, which may be large, count by their size and the time of their last change.
    """
    templates = [file.text for file in question.templates.used(question.answered, question.hooks)]
    return digest(_parts(question, hugo, sites, templates, question.reads_texts))


def adapters_digest(question: Question, hugo: Hugo) -> bytes:
    """Return the digest of what content adapters make their pages from; they see no other page."""
    templates = [file.text for file in question.templates.files]
    return digest(
        (
            *_parts(question, hugo, None, templates, reads_texts=False),
            *(path.read_bytes() for path in question.adapters),
            *(_state(path) for path in _files(_folders(question, "content"))),
        )
    )


def _parts(
    question: Question, hugo: Hugo, sites: Sites | None, templates: list[str], reads_texts: bool
) -> Iterator[str | bytes]:
    yield hugo.identity
    yield repr((question.configuration.values, question.security, sorted(question.answered)))
    yield from (f"{file.place}\0{file.text}" for file in question.templates.files)
    digests = Digests()
    for path in _files(_folders(question, *_READ)):
        yield str(path)
        yield digests.of(path)
    for path in _files(_folders(question, *_LARGE)):
        yield _state(path)
    if question.security or any(_READS_CLOCK.search(text) for text in templates):
        yield date.today().isoformat()
    yield repr(sorted((name, value) for name, value in os.environ.items() if name.startswith("HUGO")))
    for page in sites.pages() if sites is not None else ():
        yield f"{page.language.lang}\0{page.path}\0{page.link}\0{page.front_matter_text}"
        if reads_texts or _is_asked(question, page):
            yield page.body


def _is_asked(question: Question, page: Page) -> bool:
    return (page.language.lang, page.path) in question.pages


def _folders(question: Question, *components: str) -> Iterator[Path]:
    return (mount.source for mount in question.configuration.default.mounts_of(*components))


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        if folder.is_file():
            yield folder
        for directory, folders_below, names in os.walk(folder):
            folders_below.sort()
            yield from (Path(directory, name) for name in sorted(names))


def _state(path: Path) -> str:
    try:
        state = path.stat()
    except OSError:
        return f"{path}\0"
    return f"{path}\0{state.st_size}\0{state.st_mtime_ns}"
