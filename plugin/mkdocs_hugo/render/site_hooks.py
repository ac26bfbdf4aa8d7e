"""The render hooks of a page: those of the site, which the real Hugo has run, and those embedded in Hugo."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.render.goldmark.placed import InMarkdown, PlacedReport
from mkdocs_hugo.render.goldmark.render_hooks import RenderHooks
from mkdocs_hugo.site.embedded_hooks import HookKind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader


@dataclass(frozen=True, slots=True)
class SiteHooks(RenderHooks):
    """Gives code, pictures and links what hooks make of them; made anew each time a page is rendered.

    `embedded` are the kinds for which Hugo's own hook is used.
    """

    page: Page
    reader: Reader
    answers: PageAnswers
    embedded: Collection[HookKind]
    report: PlacedReport
    _met: Counter[tuple[str, str]] = field(default_factory=Counter)

    def fence(self, language: str, code: str, place: InMarkdown) -> str | None:
        """Return the HTML of a code block; a hook that has failed is reported and takes nothing."""
        answer = self.answers.fence(language, code, self._met[language, code])
        self._met[language, code] += 1
        if answer is not None and answer.error:
            self.report(HugoError(f"the render hook for this code has failed: {answer.error}"), place)
            return None
        return answer.text if answer is not None else None

    def address(self, kind: HookKind, destination: str) -> str | None:
        """Return where Hugo's embedded hook leads a link or a picture."""
        return self.reader.lead(self.page, kind, destination) if kind in self.embedded else None

    def image(self, source: str, title: str) -> str | None:
        """Return the HTML of a picture whose hook says more than an address: a caption."""
        return self.answers.image(source, title)
