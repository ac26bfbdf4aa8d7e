"""Front matter's `build`: whether a page is listed, rendered, and its resources published.

Hugo: resources/page/pagemeta/pagemeta.go.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs_hugo.content.cast import to_bool

ALWAYS = "always"
NEVER = "never"
LOCAL = "local"
LINK = "link"


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """`list` is always, never or local; `render` is always, never or link."""

    list: str = ALWAYS
    render: str = ALWAYS
    publish_resources: bool = True

    @property
    def is_listed(self) -> bool:
        """Whether the page stands among its section's pages."""
        return self.list != NEVER

    @property
    def is_rendered(self) -> bool:
        """Whether the page is written to the site."""
        return self.render == ALWAYS

    @property
    def has_link(self) -> bool:
        """Whether the page has a URL, rendered or not."""
        return self.render != NEVER


DISABLED = BuildOptions(NEVER, NEVER, publish_resources=False)


def build_options(params: Mapping[str, Any]) -> BuildOptions:
    """Read `build` (or the older `_build`) and `headless`; a value that means nothing is the default."""
    given = params.get("_build", params.get("build"))
    options = given if isinstance(given, Mapping) else {}
    headless = bool(to_bool(params.get("headless")))
    publish = to_bool(options.get("publishresources", True))
    return BuildOptions(
        list=NEVER if headless else _choice(options.get("list"), {ALWAYS, NEVER, LOCAL}),
        render=NEVER if headless else _choice(options.get("render"), {ALWAYS, NEVER, LINK}),
        publish_resources=publish is not False,
    )


def _choice(value: Any, choices: set[str]) -> str:
    """Read one of the words; before Hugo 0.76 these were booleans."""
    if isinstance(value, bool):
        return ALWAYS if value else NEVER
    text = str(value)
    return {"0": NEVER, "1": ALWAYS}.get(text, text if text in choices else ALWAYS)
