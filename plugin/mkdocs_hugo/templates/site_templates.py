"""The shortcode templates in `layouts`: Go templates of the site and its themes, known by name.

Hugo: toKeyCategoryAndDescriptor in tpl/tplimpl/templatestore.go. A template lies in a folder `_shortcodes`
anywhere below `layouts`, or in `layouts/shortcodes`; its name is the path below that folder, in lower case,
up to the first dot of the file name. Links are passed over, as in Hugo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs_hugo.templates.template import InnerContent, Template
from mkdocs_hugo.text import normalize

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

_COMMENT = re.compile(r"\{\{-?\s*/\*.*?\*/\s*-?\}\}", re.DOTALL)
_ACTION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_INNER = re.compile(r"\.Inner(?:Deindent)?\b")


@dataclass(frozen=True)
class SiteTemplates:
    """Go templates by name; none of them can be run."""

    folders: Sequence[Path]

    def find(self, name: str, page: Page | None) -> Template | None:
        """Return None: nothing here can be run."""
        return None

    def inner_of(self, name: str) -> InnerContent | None:
        """Tell whether a template uses its inner text: that is how Hugo knows if a shortcode has an end."""
        if name not in self._files:
            return None
        if name not in self._inner:
            self._inner[name] = _inner_of(normalize(self._files[name].read_bytes()))
        return self._inner[name]

    def names(self) -> Iterable[str]:
        """Return the names of all templates."""
        return self._files

    @cached_property
    def _files(self) -> dict[str, Path]:
        files: dict[str, Path] = {}
        for folder in self.folders:
            for path in sorted(folder.rglob("*.*")):
                name = _name(path.relative_to(folder))
                if name and path.is_file() and not path.is_symlink():
                    files.setdefault(name, path)
        return files

    @cached_property
    def _inner(self) -> dict[str, InnerContent]:
        return {}


def _name(path: Path) -> str:
    """Return the name of a template, "" for a file that is none."""
    parts = [part.lower() for part in path.parts]
    if "_shortcodes" in parts[:-1]:
        parts = parts[parts.index("_shortcodes") + 1 :]
    elif parts[0] == "shortcodes":
        parts = parts[1:]
    else:
        return ""
    return "/".join([*parts[:-1], parts[-1].partition(".")[0]])


def _inner_of(text: str) -> InnerContent:
    actions = "".join(_ACTION.findall(_COMMENT.sub("", text)))
    return InnerContent.REQUIRED if _INNER.search(actions) else InnerContent.NONE
