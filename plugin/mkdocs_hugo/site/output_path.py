"""Where files of the published site may lie: below its root, under names that can be written and asked for.

Every output path is made here, whatever it is made from. Hugo: path.Clean on everything below `public`.
"""

from __future__ import annotations

import os
import posixpath
import re
from urllib.parse import unquote

_LONGEST = 255
"""Bytes of a name that file systems take."""
_CONTROL = re.compile(r"[\0-\x1f\x7f]")
_DRIVE = re.compile(r"[A-Za-z]:")


def inside(path: str) -> str:
    """Return a path below the site's root; `..` above the root leads nowhere, as in Hugo."""
    return posixpath.normpath("/" + path.lstrip("/"))


def why_impossible(path: str) -> str:
    """Return what keeps a cleaned path from being published, "" if nothing does."""
    if _CONTROL.search(path):
        return "it holds a control character"
    if any("\ud800" <= letter <= "\udfff" for letter in path):
        return "it is no valid Unicode"
    return next((why for name in path.split("/") if (why := _why_impossible_name(name))), "")


def _why_impossible_name(name: str) -> str:
    if len(name.encode("utf-8")) > _LONGEST:
        return f"the name {name[:20]}… is longer than {_LONGEST} bytes"
    if "%" in name and unquote(name) in (".", ".."):
        return f"browsers read {name} as {unquote(name)}"
    if os.sep != "/" and (os.sep in name or _DRIVE.match(name)):
        return f"{name} cannot be the name of a file on this system"
    return ""
