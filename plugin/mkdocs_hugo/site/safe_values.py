"""Which texts of authors run a script where they stand in an attribute of HTML.

Source: the URL and CSS filters of Go's html/template. Those let through nothing but `http`, `https` and
`mailto`, and themes go round them with `safeURL` and `safeCSS`; here only what runs is refused.
"""

from __future__ import annotations

import re

UNSAFE_URL = "#ZgotmplZ"
"""What stands in the place of an address that is refused, as Hugo prints it."""

UNSAFE_CSS = "ZgotmplZ"
"""What stands in the place of CSS that is refused."""

_PASSED_OVER = re.compile(r"[\0-\x20\x7f-\x9f\u2028\u2029]+")
"""What browsers leave out of an address before they look for its scheme."""
_SCRIPT = re.compile(r"(?:java|vb|live)script:|data:(?!image/|audio/|video/|font/)", re.IGNORECASE)
_CSS_SCRIPT = re.compile(r"expression\(|-moz-binding|behaviou?r:|@import|(?:java|vb)script:", re.IGNORECASE)
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n\f\r]?|\\(.)|/\*.*?\*/", re.DOTALL)


def runs_script(address: str) -> bool:
    """Tell whether an address, as browsers read it, is a script or a document with scripts."""
    return _SCRIPT.match(_PASSED_OVER.sub("", address)) is not None


def style_runs_script(style: str) -> bool:
    """Tell whether declarations of CSS run a script in any browser, or load further ones."""
    return _CSS_SCRIPT.search(_PASSED_OVER.sub("", _CSS_ESCAPE.sub(_unescaped, style))) is not None


def safe_url(address: str) -> str:
    """Return an address, `#ZgotmplZ` for one that would run a script."""
    return UNSAFE_URL if runs_script(address) else address


def _unescaped(match: re.Match[str]) -> str:
    if match[1]:
        code = int(match[1], 16)
        return chr(code) if 0 < code <= 0x10FFFF else "\ufffd"
    return match[2] or ""
