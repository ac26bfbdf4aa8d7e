"""Emoji codes such as `:tada:` become the character.

goldmark-emoji with GitHub's names; the table of names is the one that `pymdownx.emoji` brings.
"""

from __future__ import annotations

import re
from functools import cache

from markdown_it.rules_inline import StateInline
from pymdownx.emoji import gemoji

_CODE = re.compile(r":([A-Za-z0-9_+-]+):")


def emoji(state: StateInline, silent: bool) -> bool:
    """Replace a known code; an unknown one stays text."""
    if state.src[state.pos] != ":":
        return False
    match = _CODE.match(state.src, state.pos, state.posMax)
    character = characters().get(match[1]) if match else None
    if match is None or character is None:
        return False
    if not silent:
        token = state.push("emoji", "", 0)
        token.content, token.markup, token.info = character, match[0], match[1]
    state.pos = match.end()
    return True


@cache
def characters() -> dict[str, str]:
    """Return the character of each GitHub emoji name."""
    index = gemoji({}, None)
    table = {code.strip(":"): _character(entry) for code, entry in index["emoji"].items()}
    table |= {alias.strip(":"): table[code.strip(":")] for alias, code in index["aliases"].items()}
    return {name: character for name, character in table.items() if character}


def _character(entry: dict[str, str]) -> str:
    code_points = entry.get("unicode_alt") or entry.get("unicode", "")
    return "".join(chr(int(number, 16)) for number in code_points.split("-") if number)
