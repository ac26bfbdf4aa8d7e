"""QR codes as inline SVG, for the shortcode `qr`. Hugo: resources/images/qr.go makes PNG files."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec

from markupsafe import Markup

_LEVELS = {"low": "l", "medium": "m", "quartile": "q", "high": "h"}
_BORDER = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code that fills its surroundings, and how many squares wide it is; "" and 0 for none."""

    svg: str = ""
    modules: int = 0


def qr_code(text: str, level: str = "medium") -> QrCode:
    """Return a text as QR code; none where the package `segno` is not installed or the text is too long."""
    if find_spec("segno") is None:
        return QrCode()
    segno = import_module("segno")
    try:
        code = segno.make_qr(text, error=_LEVELS[level], boost_error=False)
    except segno.DataOverflowError:
        return QrCode()
    svg = code.svg_inline(border=_BORDER, omitsize=True, light="#fff", dark="#000")
    return QrCode(Markup(svg), code.symbol_size(border=_BORDER)[0])
