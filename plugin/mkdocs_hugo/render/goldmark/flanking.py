"""Whether a sign between two characters can open or close something (CommonMark 0.31 section 6.2)."""

from __future__ import annotations

import unicodedata


def flanking(before: str, after: str) -> tuple[bool, bool]:
    """Return (left-flanking, right-flanking) for a run of signs between two characters."""
    space_before, space_after = is_space(before), is_space(after)
    punctuation_before, punctuation_after = _is_punctuation(before), _is_punctuation(after)
    left = not space_after and (not punctuation_after or space_before or punctuation_before)
    right = not space_before and (not punctuation_before or space_after or punctuation_after)
    return left, right


def is_space(character: str) -> bool:
    """Tell whether a character is white space in Unicode's sense."""
    return character.isspace()


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
