"""The keys of Hugo's answers: as long as a page's key is the same, Hugo is not asked for it again."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from mkdocs_hugo.hugo.binary import Hugo
from mkdocs_hugo.hugo.inline import SUFFIX
from mkdocs_hugo.hugo.run import Question
from mkdocs_hugo.hugo.template_use import TemplateUse
from mkdocs_hugo.incremental.digests import Digests, digest
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites


@dataclass
class AnswerKeys:
    """The keys of one build; `names` are the shortcodes that each page calls and Hugo answers."""

    question: Question
    hugo: Hugo
    sites: Sites
    names: Mapping[Page, frozenset[str]]

    def of(self, page: Page) -> bytes:
        """Return the key of a page's answers: its text, and what its templates are and may read."""
        use = self._use(page)
        own: list[str | bytes] = [self._site, page.language.lang, page.path, page.body, self._digest_of(use)]
        if use.reads_data:
            own.append(self._data)
        if use.reads_texts:
            own.append(self._bodies)
        if use.reads_clock or self.question.security:
            own.append(date.today().isoformat())
        return digest(own)

    @cached_property
    def spoken(self) -> list[Page]:
        """The pages whose templates may speak in the log, or put other pages in: answered together."""
        uses = ((page, self._use(page)) for page in self.names)
        return [page for page, use in uses if use.speaks or use.includes_pages]

    @cached_property
    def of_spoken(self) -> bytes:
        """The key of what belongs to no single page: messages, and the texts that others include."""
        return digest([self._site, *map(self.of, self.spoken)])

    def _use(self, page: Page) -> TemplateUse:
        everything = SUFFIX in page.body
        return self.question.use(self.question.answered if everything else self.names[page])

    def _digest_of(self, use: TemplateUse) -> bytes:
        """Return the digest of some templates; who includes a page may call any."""
        templates = self.question.templates.files if use.includes_pages else use.files
        return digest(f"{file.place}\0{file.text}" for file in templates)

    @cached_property
    def _site(self) -> bytes:
        return digest((*_settings(self.question, self.hugo), *self._front_matter()))

    def _front_matter(self) -> Iterator[str]:
        for page in self.sites.pages():
            yield f"{page.language.lang}\0{page.path}\0{page.link}\0{page.front_matter_text}"

    @cached_property
    def _data(self) -> bytes:
        return digest(_contents(self.question, "data", "i18n"))

    @cached_property
    def _bodies(self) -> bytes:
        return digest(page.body for page in self.sites.pages())


def adapters_key(question: Question, hugo: Hugo) -> bytes:
    """Return the key of what content adapters make; they see no other page, but files and the clock."""
    return digest(
        (
            *_settings(question, hugo),
            *_contents(question, "data", "i18n", "layouts"),
            *(path.read_bytes() for path in question.adapters),
            *(_state(path) for path in _files(_folders(question, "content"))),
            date.today().isoformat(),
        )
    )


def _settings(question: Question, hugo: Hugo) -> Iterator[str]:
    """Yield program, configuration and environment, and how large files are and when they were changed."""
    yield hugo.identity
    yield repr((question.configuration.values, question.security, bool(question.content_hooks)))
    yield repr(sorted((name, value) for name, value in os.environ.items() if name.startswith("HUGO")))
    yield from map(_state, _files(_folders(question, "assets", "static")))


def _contents(question: Question, *components: str) -> Iterator[str | bytes]:
    digests = Digests()
    for path in _files(_folders(question, *components)):
        yield str(path)
        yield digests.of(path)


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
