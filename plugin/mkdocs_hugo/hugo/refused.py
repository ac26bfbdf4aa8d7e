"""What stands in for content that Hugo ends at: less and less of a page, so that all others have answers."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.hugo.project import Project
from mkdocs_hugo.site.page import Page

ADAPTER = ".gotmpl"
"""What the names of content adapters end with."""
_UNKNOWN = "Hugo does not take the page as it is written"


@dataclass(slots=True)
class RefusedContent:
    """Replaces content files in a project; `pages` are those that can be, by their file.

    `is_broken` tells whether a page's text is one that Hugo refuses. `reasons` are why pages have no answers.
    """

    project: Project
    pages: Mapping[Path, Page]
    is_broken: Callable[[Page], bool]
    reasons: dict[Path, str] = field(default_factory=dict)
    _less: dict[Path, int] = field(default_factory=dict)
    _looked: bool = False

    def replace(self, path: Path, words: str) -> bool:
        """Replace a file that has ended a run, and all of its kind; False where nothing is left to try."""
        path = next((own for own, copy in self.project.replaced.items() if copy == path), path)
        if not self._looked:
            self._looked = True
            self._replace_all()
            if path in self._less:
                self.reasons.update({path: words} if path in self.reasons else {})
                return True
        if path.suffix == ADAPTER:
            self.reasons[path] = words
            return self._take(path, ("",))
        page = self.pages.get(path)
        if page is None:
            return False
        self.reasons[path] = words
        return self._take(path, (page.front_matter_text, _values(page), "{}\n"))

    def _replace_all(self) -> None:
        """Replace every page whose front matter or text is faulty, before each ends a run of its own."""
        for path, page in self.pages.items():
            problems: list[HugoError] = []
            split(page.source, problems.append)
            broken = self.is_broken(page)
            if problems:
                self.project.replace(path, _values(page) + ("" if broken else page.body))
            elif broken:
                self.project.replace(path, page.front_matter_text)
            if broken:
                self.reasons[path] = _UNKNOWN
            if broken or problems:
                self._less[path] = 1

    def _take(self, path: Path, texts: tuple[str, ...]) -> bool:
        tried = self._less.get(path, 0)
        if tried >= len(texts):
            return False
        self._less[path] = tried + 1
        self.project.replace(path, texts[tried])
        return True


def _values(page: Page) -> str:
    """Return what we have read of a page's front matter as front matter that has no fault."""
    values: dict[str, Any] = {"title": page.title, **page.params}
    return f"{json.dumps(values, default=str, ensure_ascii=False)}\n\n"
