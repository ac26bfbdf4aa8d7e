"""The render hooks of a site itself, which the real Hugo has run."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.render.goldmark.placed import InMarkdown, PlacedReport
from mkdocs_hugo.render.goldmark.render_hooks import RenderHooks


@dataclass(frozen=True, slots=True)
class SiteHooks(RenderHooks):
    """Gives code and pictures the HTML that Hugo answered for a page; made anew each time it is rendered."""

    answers: PageAnswers
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

    def image(self, source: str, title: str) -> str | None:
        """Return the HTML of a picture whose hook says more than an address: a caption."""
        return self.answers.image(source, title)
