"""Text that must come out of Python-Markdown's serializer as it goes in.

The serializer leaves alone what looks like an entity, so a literal `&copy;` has to reach it as `&amp;copy;`.
"""

from __future__ import annotations

import re

_ENTITY = re.compile(r"&(?=(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def literal(text: str) -> str:
    """Return the text with each `&` guarded that the serializer would take for an entity."""
    return _ENTITY.sub("&amp;", text) if "&" in text else text
