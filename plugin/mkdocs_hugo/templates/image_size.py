"""How large a picture is, read from the first bytes of its file: PNG, GIF, JPEG, WebP and SVG."""

from __future__ import annotations

import re
from pathlib import Path

Size = tuple[int, int]
"""Width and height in pixels."""

_HEAD = 1 << 20


def image_size(path: Path) -> Size | None:
    """Return a picture's size; None for a file that tells none or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(_HEAD)
    except OSError:
        return None
    if data.startswith(b"\x89PNG") and len(data) >= 24:
        return _number(data[16:20]), _number(data[20:24])
    if data.startswith((b"GIF87a", b"GIF89a")) and len(data) >= 10:
        return int.from_bytes(data[6:8], "little"), int.from_bytes(data[8:10], "little")
    if data.startswith(b"\xff\xd8"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return _svg(data) if path.suffix.lower() == ".svg" else None


def _number(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _jpeg(data: bytes) -> Size | None:
    """Walk the segments to the one that starts the frame."""
    position = 2
    while position + 9 < len(data) and data[position] == 0xFF:
        marker = data[position + 1]
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _number(data[position + 7 : position + 9]), _number(data[position + 5 : position + 7])
        position += 2 + _number(data[position + 2 : position + 4])
    return None


def _webp(data: bytes) -> Size | None:
    kind = data[12:16]
    if kind == b"VP8X" and len(data) >= 30:
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if kind == b"VP8 " and len(data) >= 30:
        width, height = int.from_bytes(data[26:28], "little"), int.from_bytes(data[28:30], "little")
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


_SVG = re.compile(rb"<svg\b[^>]*>", re.DOTALL)
_LENGTH = r"""\s{}\s*=\s*["']\s*(\d+(?:\.\d+)?)(?:px)?\s*["']"""
_VIEW_BOX = re.compile(r"""\sviewBox\s*=\s*["'][-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*["']""")


def _svg(data: bytes) -> Size | None:
    tag = _SVG.search(data)
    if tag is None:
        return None
    text = tag[0].decode("utf-8", "replace")
    width, height = (re.search(_LENGTH.format(name), text) for name in ("width", "height"))
    if width and height:
        return round(float(width[1])), round(float(height[1]))
    box = _VIEW_BOX.search(text)
    return (round(float(box[1])), round(float(box[2]))) if box else None
