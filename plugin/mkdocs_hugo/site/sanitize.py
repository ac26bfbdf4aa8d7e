"""What may stand in a path of the published site. Hugo: common/paths/path.go, helpers/path.go."""

from __future__ import annotations

import re
import unicodedata
from string import hexdigits
from urllib.parse import quote, unquote

from mkdocs_hugo.text import lower

_ALLOWED = frozenset("./\\_#+~-@")
_HEX = frozenset(hexdigits)
_VALID_PATH = re.compile(r"(?:[\w/!$&'()*+,;=:@~.\[\]-]|%[0-9a-fA-F]{2})*", re.ASCII)


def sanitize(text: str) -> str:
    """Drop what a path must not hold; white space between kept characters becomes one hyphen."""
    kept: list[str] = []
    space = False
    for index, letter in enumerate(text):
        if _is_allowed(text, index, letter):
            if space and letter != "-":
                kept.append("-")
            space = False
            kept.append(letter)
        elif kept and kept[-1] != "-" and letter.isspace():
            space = True
    return "".join(kept)


def make_path(text: str, *, keep_case: bool = False, remove_accents: bool = False) -> str:
    """Turn text into a path: sanitised, without accents if the site wants that, lower case if not kept."""
    path = sanitize(text)
    if remove_accents:
        path = without_accents(path)
    return path if keep_case else lower(path)


def without_accents(text: str) -> str:
    """Drop combining marks: é becomes e, å becomes a; ø and æ have none and stay."""
    decomposed = unicodedata.normalize("NFD", text)
    bare = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn")
    return unicodedata.normalize("NFC", bare)


def escape_path(path: str) -> str:
    """Percent-encode a path as Go's net/url prints it; a number sign in it begins no fragment.

    A path that is all valid characters stays as it is; in any other one more of them are encoded.
    """
    path = path.replace("#", "%23")
    if _VALID_PATH.fullmatch(path):
        return path
    return quote(unquote(path), safe="/$&+,:;=@~-._")


def _is_allowed(text: str, index: int, letter: str) -> bool:
    if letter.isalnum() and letter.isascii():
        return True
    if letter == " ":
        return False
    if letter in _ALLOWED or unicodedata.category(letter)[0] in "LM" or letter.isdecimal():
        return True
    return letter == "%" and len(text) > index + 2 and set(text[index + 1 : index + 3]) <= _HEX
