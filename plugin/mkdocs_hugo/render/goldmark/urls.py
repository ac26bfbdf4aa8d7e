"""How Goldmark writes addresses of links and pictures.

Goldmark: util.URLEscape, renderer/html.IsDangerousURL.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_STRAY_PERCENT = re.compile("%(?![0-9A-Fa-f].)", re.DOTALL)
_SAFE = "!#$&'()*+,-./:;=?@_~%"
_DANGEROUS = re.compile(r"(?:javascript|vbscript|file|data):", re.IGNORECASE)
_PICTURE_DATA = re.compile(r"data:image/(?:png|gif|jpeg|webp);", re.IGNORECASE)


def escaped_url(url: str) -> str:
    """Percent-encode what may not stand in an address; what is encoded already stays as it is."""
    if "%" in url:
        url = _STRAY_PERCENT.sub("%25", url)
    return quote(url, safe=_SAFE)


def is_dangerous(url: str) -> bool:
    """Tell whether an address could run a script; pictures given as data are harmless."""
    return bool(_DANGEROUS.match(url)) and not _PICTURE_DATA.match(url)
