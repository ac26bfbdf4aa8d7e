"""Which texts of authors can stand in an attribute of HTML that loads, leads somewhere, or draws.

An address has no scheme but `http`, `https` and `mailto`, as browsers read it: everything before the first
colon counts, unless a slash comes first. Source: the URL and CSS filters of Go's html/template, asked of
Hugo. CSS may be more than there: colours such as `rgb(…)`, which Hugo's themes let pass with `safeCSS`.
"""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import quote

UNSAFE_URL = "#ZgotmplZ"
"""What stands in the place of an address that is refused, as Hugo prints it."""

UNSAFE_CSS = "ZgotmplZ"
"""What stands in the place of CSS that is refused."""

URL_HINT = "Write a path, or an address that begins with http:, https: or mailto:."
CSS_HINT = "Write a value such as red, #0b5, 2em or rgb(0 80 160)."

_SCHEMES = frozenset({"http", "https", "mailto"})
_FUNCTION = re.compile(r"([\w-]*)\(")
_FUNCTIONS = frozenset(
    {"", "rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix", "var"}
    | {"calc", "min", "max", "clamp", "minmax", "repeat", "linear-gradient", "radial-gradient", "rotate"}
    | {"scale", "translate", "blur", "brightness", "contrast", "grayscale", "opacity", "saturate"}
)
_IN_NO_CSS = re.compile(r"[\x00-\x1f\x7f\\<>{}@\"`\[\]]|/[*/]|<!--|-->")
_QUOTED = re.compile(r"'[\w ,.-]*'")
_OLD_SCRIPTS = re.compile(r"expression|mozbinding|behaviou?r|javascript|vbscript")


def is_safe_url(url: str) -> bool:
    """Tell whether an address can be printed into `href`, `src` and the like."""
    return all(_has_safe_scheme(text) for text in {url, unescape(url)})


def _has_safe_scheme(url: str) -> bool:
    before, colon, _ = url.partition(":")
    return not colon or "/" in before or before.lower() in _SCHEMES


def safe_url(url: str) -> str:
    """Return an address, `#ZgotmplZ` for one that is refused."""
    return url if is_safe_url(url) else UNSAFE_URL


def safe_srcset(candidates: str) -> str:
    """Return the candidates of `srcset`, each with `#ZgotmplZ` for an address that is refused."""
    parts = (part.strip() for part in candidates.split(","))
    return ", ".join(part if is_safe_url(part) else UNSAFE_URL for part in parts)


def is_safe_css(value: str) -> bool:
    """Tell whether a text is one value of CSS, which cannot begin a further declaration."""
    return ";" not in value and is_safe_style(value)


def is_safe_style(style: str) -> bool:
    """Tell whether declarations of CSS load nothing and run nothing."""
    text = _QUOTED.sub("", unescape(style))
    letters = "".join(letter for letter in text.lower() if letter.isalnum())
    return (
        not _IN_NO_CSS.search(text)
        and "'" not in text
        and text.count("(") == text.count(")")
        and all(name.lower() in _FUNCTIONS for name in _FUNCTION.findall(text))
        and not _OLD_SCRIPTS.search(letters)
    )


def safe_css(value: str) -> str:
    """Return a value of CSS, `ZgotmplZ` for one that is refused."""
    return value if is_safe_css(value) else UNSAFE_CSS


def safe_style(style: str) -> str:
    """Return declarations of CSS, `ZgotmplZ` for ones that are refused."""
    return style if is_safe_style(style) else UNSAFE_CSS


def safe_css_url(url: str) -> str:
    """Return an address as it can stand in `url('…')`."""
    return quote(safe_url(url), safe="/:?#@!$&*+,;=%~[]")
