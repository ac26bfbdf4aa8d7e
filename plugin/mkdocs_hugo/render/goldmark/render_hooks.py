"""What is asked for a code block or a picture before Goldmark's own rules. Hugo: render hooks."""

from __future__ import annotations

from mkdocs_hugo.render.goldmark.placed import InMarkdown
from mkdocs_hugo.site.embedded_hooks import HookKind


class RenderHooks:
    """The render hooks of a page; these take nothing, as on a site without any."""

    def fence(self, language: str, code: str, place: InMarkdown) -> str | None:
        """Return the HTML of a code block, None for one that no hook takes."""

    def address(self, kind: HookKind, destination: str) -> str | None:
        """Return where a `link` or an `image` leads, None where it leads to its destination."""

    def image(self, source: str, title: str) -> str | None:
        """Return the HTML of a picture, None for one that no hook takes."""


NO_HOOKS = RenderHooks()
