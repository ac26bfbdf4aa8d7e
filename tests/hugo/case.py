"""Small sites as text: a heading, then files, each behind a line `-- path --`.

The heading says what the site shows; lines `key: value` in it are options of the case:

    flags: -D --buildFuture     flags for Hugo, those that `FLAGS` knows
    resource links: no          Hugo is not asked for the URLs of resources (which publishes them)
    kinds: page term            the kinds of pages that are compared
    environment: staging        Hugo's environment
    falls short: why            the test must fail, for this reason

A path may have escapes (`\\u0301`), for what does not survive an editor.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

CASES = Path(__file__).parent / "cases"
FLAGS: dict[str, dict[str, bool]] = {
    "-D": {"buildDrafts": True},
    "-F": {"buildFuture": True},
    "-E": {"buildExpired": True},
}
_FILE = re.compile(r"^-- (.+) --\n", re.MULTILINE)
_OPTION = re.compile(r"^(flags|resource links|kinds|environment|falls short): *(.+)$", re.MULTILINE)
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Case:
    """One small site and how to build it."""

    name: str
    heading: str
    tree: dict[str, str]
    options: dict[str, str] = field(default_factory=dict)

    @property
    def flags(self) -> list[str]:
        """Hugo's flags."""
        return self.options.get("flags", "").split()

    @property
    def settings(self) -> dict[str, bool]:
        """The settings that stand for the flags."""
        return {name: value for flag in self.flags for name, value in FLAGS[flag].items()}

    @property
    def environment(self) -> str:
        """Hugo's environment."""
        return self.options.get("environment", "production")


def read(path: Path) -> Case:
    """Read a case from its file."""
    heading, *parts = _FILE.split(path.read_text(encoding="utf-8"))
    names = (_ESCAPE.sub(lambda found: chr(int(found[1], 16)), name) for name in parts[::2])
    return Case(
        path.stem, heading, dict(zip(names, parts[1::2], strict=True)), dict(_OPTION.findall(heading))
    )


def cases() -> list[Path]:
    """Return the files of all cases."""
    return sorted(CASES.glob("*.txt"))
