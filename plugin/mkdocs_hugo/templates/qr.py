"""QR codes as inline SVG, for the shortcode `qr`. Hugo: resources/images/qr.go makes PNG files."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from markupsafe import Markup

_LEVELS = {"low": "l", "medium": "m", "quartile": "q", "high": "h"}


def qr_svg(text: str, level: str = "medium") -> Markup:
    """Return a QR code that fills its surroundings; "" where the package `segno` is not installed."""
    if find_spec("segno") is None:
        return Markup("")
    code = import_module("segno").make_qr(text, error=_LEVELS[level], boost_error=False)
    return Markup(code.svg_inline(border=4, omitsize=True, light="#fff", dark="#000"))
