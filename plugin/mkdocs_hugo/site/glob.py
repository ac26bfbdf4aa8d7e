"""Hugo's glob patterns: `*` within a path element, `**` across them, `{a,b}`. Hugo: hugofs/hglob."""

from __future__ import annotations

import re
from functools import lru_cache

_SPECIAL = {"**": ".*", "*": "[^/]*", "?": "[^/]", "{": "(?:", "}": ")", ",": "|"}
_TOKEN = re.compile(r"\*\*|\\.|\[[^\]]*\]|[*?{},]|.", re.DOTALL)


@lru_cache(maxsize=1024)
def glob(pattern: str) -> re.Pattern[str]:
    """Compile a glob; match it with `fullmatch` against lower-case text.

    An unbalanced pattern matches only itself, letter by letter.
    """
    try:
        return re.compile(_translate(pattern.lower()), re.DOTALL)
    except re.error:
        return re.compile(re.escape(pattern.lower()))


def _translate(pattern: str) -> str:
    depth = 0
    translated: list[str] = []
    for token in _TOKEN.findall(pattern):
        depth += (token == "{") - (token == "}")
        if token == "," and depth == 0:
            translated.append(",")
        elif token.startswith("[") and len(token) > 1:
            translated.append(token.replace("[!", "[^", 1))
        elif token.startswith("\\") and len(token) > 1:
            translated.append(re.escape(token[1]))
        else:
            translated.append(_SPECIAL.get(token) or re.escape(token))
    return "".join(translated)
