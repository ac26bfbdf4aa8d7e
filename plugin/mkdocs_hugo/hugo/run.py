"""Asking Hugo: the project is written, Hugo runs beside us, and what it printed is read back."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from mkdocs_hugo.errors import ConfigError, HugoError, Report
from mkdocs_hugo.hugo.answers import Answers, CallAnswer, PageAnswers
from mkdocs_hugo.hugo.binary import Hugo
from mkdocs_hugo.hugo.go_templates import GoTemplateFile, GoTemplates
from mkdocs_hugo.hugo.inline import Inline
from mkdocs_hugo.hugo.messages import (
    adapter_problem,
    as_problem,
    failing_file,
    in_place,
    messages,
    missing_shortcode,
)
from mkdocs_hugo.hugo.printed import printed, published
from mkdocs_hugo.hugo.process import HugoProcess
from mkdocs_hugo.hugo.project import Project
from mkdocs_hugo.hugo.refused import RefusedContent
from mkdocs_hugo.hugo.settings import environment
from mkdocs_hugo.hugo.template_use import TemplateUse
from mkdocs_hugo.hugo.temporary_folder import TemporaryFolder
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.page import Page

_SECONDS = 60
_SECONDS_PER_PAGE = 0.05
_MOST_RUNS = 30
_SHOWN = 400

PageKey = tuple[str, str]
"""A page by its language and logical path."""


@dataclass(frozen=True)
class Question:
    """What Hugo is asked: the answers for `pages`, each with its content file; `published` we publish anyway.

    `answered` are the names of shortcodes that are Hugo's to answer, `hooks` the render hooks whose answers
    we put in place, `content_hooks` those for which Hugo renders the text of pages itself,
    `paired` the names in the whole content with whether some call has an end. `contents` are the
    pages of content files, `is_broken` tells of one that Hugo refuses. With `adapters` these alone are
    the content, and their pages are asked for. `texts` stand in for content files.
    """

    configuration: Configuration
    templates: GoTemplates
    answered: frozenset[str]
    hooks: tuple[GoTemplateFile, ...] = ()
    content_hooks: tuple[GoTemplateFile, ...] = ()
    paired: Mapping[str, bool] = field(default_factory=dict)
    pages: Mapping[PageKey, Path] = field(default_factory=dict)
    contents: Mapping[Path, Page] = field(default_factory=dict)
    is_broken: Callable[[Page], bool] = lambda _: False
    published: frozenset[str] = frozenset()
    inline: Inline = field(default_factory=Inline)
    site_pages: int = 0
    security: Mapping[str, Any] | None = None
    adapters: tuple[Path, ...] = ()
    texts: Mapping[Path, str] = field(default_factory=dict)

    def use(self, names: frozenset[str]) -> TemplateUse:
        """Return the templates that a page with these shortcodes uses: theirs, and the render hooks."""
        if names not in self._uses:
            hooks = (*self.hooks, *self.content_hooks)
            self._uses[names] = TemplateUse(tuple(self.templates.used(sorted(names), hooks)))
        return self._uses[names]

    @cached_property
    def _uses(self) -> dict[frozenset[str], TemplateUse]:
        return {}


@dataclass(slots=True)
class HugoRun:
    """A question that Hugo is working on, in a folder that lives as long as this does."""

    question: Question
    hugo: Hugo
    project: Project
    folder: TemporaryFolder
    refused: RefusedContent
    process: HugoProcess | None = None
    broken: dict[Path, str] = field(default_factory=dict)

    @classmethod
    def start(cls, question: Question, hugo: Hugo) -> HugoRun:
        """Write the project and start Hugo; raises `ConfigError` where either is impossible."""
        version = hugo.version
        try:
            folder = TemporaryFolder()
            project = Project(
                folder.path,
                question.configuration,
                question.templates,
                question.hooks,
                version,
                question.content_hooks,
                question.adapters,
                question.security,
            )
            project.write(question.answered, question.paired, question.inline)
            for path in question.texts.keys() - question.inline.texts.keys():
                project.replace(path, question.texts[path])
            refused = RefusedContent(project, question.contents, question.is_broken)
            run = cls(question, hugo, project, folder, refused)
            run._begin()
        except OSError as error:
            message = f"Hugo cannot be asked: {error}"
            raise ConfigError(message, hint="The Go templates of the site are not run.") from None
        return run

    def answers(self, report: Report) -> Answers | None:
        """Wait for Hugo, and return what it answered; None, which is reported, where there is no answer."""
        log, why, code = self._finished()
        answers = self._read(log)
        self.folder.remove()
        for path, words in self.refused.reasons.items():
            if path in self.question.adapters:
                report(adapter_problem(path, words))
        if not answers.pages and not answers.made and (why or code or self.question.pages):
            words = why or next((said.text for said in messages(log)), "") or "it ended without a word"
            report(_no_answer(self.hugo, words))
            return None
        return answers

    def _begin(self) -> None:
        shutil.rmtree(self.project.public, ignore_errors=True)
        self.project.ask(self.question.pages)
        limit = _SECONDS + _SECONDS_PER_PAGE * self.question.site_pages
        root = self.question.configuration.default.root
        variables = environment(os.environ)
        self.process = HugoProcess.start(self.hugo.path, root, self.project.folder, limit, variables)

    def _finished(self) -> tuple[str, str, int]:
        """Wait for the end, start again without what Hugo has ended at.

        Return its log, why it did not come to an end, and what it ended with.
        """
        hung = False
        for _ in range(_MOST_RUNS):
            assert self.process is not None
            why = self.process.wait()
            log = self.process.messages
            if why and hung:
                return log, why, -1
            code = self.process.process.returncode
            if not why and (code == 0 or self._has_answers() or not self._without_failing(log)):
                return log, "", code
            hung = hung or bool(why)
            self._begin()
        return log, "it ended each time that it was started", -1

    def _has_answers(self) -> bool:
        return any(printed(path) is not None for _, path in published(self.project.public))

    def _without_failing(self, log: str) -> bool:
        """Let something stand in for the file that Hugo ended at; False where that is of no use."""
        name = missing_shortcode(log)
        if name is not None:
            return self.project.stand_in_for(name)
        found = failing_file(self.project, log)
        if found is None:
            return False
        path, words = found
        if self.refused.replace(path, words):
            return True
        self.broken.setdefault(path, words)
        return self.project.disable(path)

    def _read(self, log: str) -> Answers:
        answers = Answers()
        for name, path in published(self.project.public):
            said = printed(path)
            for kind, value in said or ():
                answers.enter(kind, value)
            if said is None and name not in self.question.published:
                answers.files[name] = path.read_bytes()
        for pages in (answers.pages, answers.included):
            pages |= {key: self._placed(one) for key, one in pages.items()}
        for key, file in self.question.pages.items():
            if file in self.refused.reasons:
                answers.pages[key] = PageAnswers(error=self.refused.reasons[file])
        answers.messages = list(messages(log))
        return answers

    def _placed(self, page: PageAnswers) -> PageAnswers:
        """Name the site's templates in what is said of failed calls."""
        return replace(page, calls={name: self._named(call) for name, call in page.calls.items()})

    def _named(self, call: CallAnswer) -> CallAnswer:
        if not call.error:
            return call
        for copy in self.project.disabled:
            if copy in call.error:
                return call._replace(error=self.broken[self.project.originals[copy].path])
        place, cause = in_place(self.project, call.error)
        return call._replace(error=f"{place}: {cause}" if place else cause)


def _no_answer(hugo: Hugo, words: str) -> HugoError:
    message = f"Hugo ({hugo.path}) could not run the Go templates of the site: {words[:_SHOWN]}"
    return ConfigError(message, hint="The inner text of their shortcodes is shown.")


def said_problems(answers: Answers) -> list[HugoError]:
    """Return what templates have said with `warnf` and `errorf`."""
    return [as_problem(said) for said in answers.messages]
