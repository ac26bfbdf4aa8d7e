"""How much one page may include: texts in texts, their number and their size.

Each text may be small and include the next one ten times; only the page's total tells that it never ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from posixpath import commonprefix

from mkdocs_hugo.errors import ShortcodeError

MOST_TEXTS = 1_000
"""Included texts of one page, those in included texts too."""

MOST_CHARACTERS = 10_000_000
"""Characters of all included texts of one page after expansion."""

DEEPEST = 40
"""Texts that are open at once: each includes the next one. Below Python's own limit for calls in calls."""

_SHOWN = 6


@dataclass(slots=True)
class IncludeLimit:
    """What one page has included so far."""

    _texts: int = 0
    _characters: int = 0
    _reported: bool = False

    def allows(self, chain: tuple[str, ...]) -> bool:
        """Count a text that is about to be included; `chain` are the paths from the page to that text.

        Raises `ShortcodeError` for the first text above the limit and is False for those after it.
        """
        self._texts += 1
        if len(chain) > DEEPEST + 1:
            self._refuse(f"more than {DEEPEST} texts include each other", chain)
            return False
        if self._texts > MOST_TEXTS:
            self._refuse(f"the page includes more than {MOST_TEXTS} texts", chain)
            return False
        if self._characters > MOST_CHARACTERS:
            self._refuse(f"the page includes more than {MOST_CHARACTERS} characters", chain)
            return False
        return True

    def add(self, text: str) -> None:
        """Count the characters of a text that was included."""
        self._characters += len(text)

    def _refuse(self, message: str, chain: tuple[str, ...]) -> None:
        if self._reported:
            return
        self._reported = True
        hint = "It and all beyond the limit after it are left out. Take some of the calls out."
        raise ShortcodeError(f"{message}: {_named(chain)}", hint=hint)


def _named(chain: tuple[str, ...]) -> str:
    """Name a chain of texts below the folder that they share; a long one by its two ends."""
    shared = commonprefix([path for path in chain if path]).rpartition("/")
    start = len(shared[0] + shared[1])
    names = [path[start:] or "a text of a template" for path in chain]
    if len(names) > _SHOWN:
        names[_SHOWN // 2 : -_SHOWN // 2] = ["…"]
    return " -> ".join(names)
