"""Inline shortcodes, `{{< name.inline >}}template{{< /name.inline >}}`: templates in the text of a page.

Hugo: hugolib/shortcode.go, where `security.enableInlineShortcodes` allows them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SUFFIX = ".inline"
"""What the names of inline shortcodes end with."""
_NAME = re.compile(r"([\w/-]+)\.inline")
_END = re.compile(r"/\s*([>%]\}\})\Z")


class InlineCall(NamedTuple):
    """One call, as offsets in the page's text: its tag from `start`, the whole of it up to `end`."""

    name: str
    start: int
    tag_end: int
    end: int
    template: str | None


@dataclass(frozen=True, slots=True)
class Inline:
    """The inline templates of a site, each with its page and text, and the pages that call them by name."""

    templates: dict[str, tuple[Path, str]] = field(default_factory=dict)
    texts: dict[Path, str] = field(default_factory=dict)

    def add(self, path: Path, text: str, calls: Iterable[InlineCall]) -> None:
        """Take the inline shortcodes of a page, in the order of the text: each becomes one like others."""
        names: dict[str, str] = {}
        parts, position = [], 0
        for call in calls:
            if call.template is not None:
                names[call.name] = f"mkdocs-hugo-inline-{len(self.templates)}"
                self.templates[names[call.name]] = path, call.template
            if call.name in names:
                tag = _NAME.sub(names[call.name], text[call.start : call.tag_end], count=1)
                parts += [text[position : call.start], _END.sub(r"\1", tag)]
                position = call.end
        self.texts[path] = "".join([*parts, text[position:]])
