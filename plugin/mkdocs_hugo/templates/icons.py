"""Icons by the names that Hugo's themes use, as inline SVG from Material's icon folders.

In goes `fas fa-star`, `fa-brands fa-github`, `exclamation-triangle`, `material/star` or `material-star`, out
comes `<svg …>`. Font Awesome's older names lead to its newer files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from mkdocs_hugo.templates.icon_names import RENAMED

SETS = ("material", "octicons", "simple", "fontawesome")
"""The folders of icons that Material has."""

_STYLES = {
    "fas": "solid",
    "fa-solid": "solid",
    "far": "regular",
    "fa-regular": "regular",
    "fab": "brands",
    "fa-brands": "brands",
}
_SIZES = re.compile(
    "fa|fa-(fw|lg|xs|sm|xl|2xs|2xl|[0-9]+x|li|ul|spin|pulse|border|inverse|beat|fade|(rotate|flip|stack|pull)-.*)"
)
_SAFE = re.compile(r"[a-z0-9]+(?:[-/][a-z0-9]+)*")
_OWN = re.compile(r"[\w-]{1,100}(?:[./][\w-]{1,100}){0,9}")
_LONGEST = 200
"""About as many letters as the name of a file can have."""


@dataclass(frozen=True)
class Icons:
    """The icon folders of a theme, asked in order; each icon's file is read once."""

    folders: Sequence[Path] = ()

    def svg(self, name: str) -> str:
        """Return an icon as SVG, "" for one that is not there; O(1) after the first call."""
        if name not in self._found:
            self._found[name] = self._read(name)
        return self._found[name]

    def name(self, name: str) -> str:
        """Return the name that Material knows an icon by, such as `material/star`; "" for none."""
        own = name.strip()
        if _OWN.fullmatch(own) and any((folder / f"{own}.svg").is_file() for folder in self.folders):
            return own
        return self._find(name)[0]

    def _read(self, name: str) -> str:
        path = self._find(name)[1]
        return path.read_text("utf-8").strip() if path else ""

    def _find(self, name: str) -> tuple[str, Path | None]:
        for candidate in _candidates(" ".join(name.lower().replace(":", " ").split())):
            for folder in self.folders:
                path = folder / f"{candidate}.svg"
                if len(candidate) <= _LONGEST and _SAFE.fullmatch(candidate) and path.is_file():
                    return candidate, path
        return "", None

    @cached_property
    def _found(self) -> dict[str, str]:
        return {}


def _candidates(name: str) -> Iterator[str]:
    """Yield the files to try: Material's own names, then Font Awesome's, then Material's of the same name."""
    if "/" in name:
        yield name
    for family in SETS:
        if name.startswith(f"{family}-"):
            yield name.replace("-", "/", 1)
    for style in ("solid", "regular", "brands"):
        if name.startswith(f"fontawesome-{style}-"):
            yield name.replace("-", "/", 2)
    yield from _font_awesome(name.split())


def _font_awesome(words: list[str]) -> Iterator[str]:
    """Read classes: one may name the style, the first other one is the icon, the rest is about size."""
    styles = [_STYLES[word] for word in words if word in _STYLES]
    names = [word.removeprefix("fa-") for word in words if word not in _STYLES and not _SIZES.fullmatch(word)]
    for name in names[:1]:
        for new in _names(name):
            for style in dict.fromkeys([*styles, "solid", "brands", "regular"]):
                yield f"fontawesome/{style}/{new}"
        for new in _names(name):
            yield f"material/{new}"
        yield f"simple/{name}"
        yield f"octicons/{name}-24"


def _names(name: str) -> Iterator[str]:
    """Yield an icon's name and what newer versions may call it."""
    name = name.removeprefix("gdoc_").removesuffix("-o").replace("_", "-")
    yield name
    yield RENAMED.get(name, name)
    plain = name.removesuffix("-alt")
    yield plain
    yield RENAMED.get(plain, plain)
    yield "-".join(reversed(plain.split("-")))
