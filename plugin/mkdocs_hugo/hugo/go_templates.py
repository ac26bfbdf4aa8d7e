"""The Go templates in `layouts`: shortcodes, partials and render hooks, each with its role and its scope.

Hugo: toKeyCategoryAndDescriptor in tpl/tplimpl/templatestore.go. A shortcode lies in a folder `_shortcodes`
anywhere below `layouts`, or in `layouts/shortcodes`; its name is the path below that folder, in lower case,
up to the first dot of the file name. Links are passed over, as in Hugo.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path

from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.text import normalize

_COMMENT = re.compile(r"\{\{-?\s*/\*.*?\*/\s*-?\}\}", re.DOTALL)
_ACTION = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_INNER = re.compile(r"\.Inner(?:Deindent)?\b")
_PARAMETER = re.compile(
    r"""(?:[\s({|]|^)\$?\.(?:Get\s+(?:["`](?P<name>[^"`]*)["`]|(?P<position>\d+))?|Params(?:\.(?P<key>\w+))?)"""
)
_SHARED = re.compile(r"\.(?:Parent|Scratch|Store)\b")
_PARTIAL = re.compile(
    r"""\b(?:partials\.Include(?:Cached)?|partial(?:Cached)?)\s+(?:["`]([^"`]+)["`](?!\s*\|)|(?=\S))"""
)
_HOOK = re.compile(r"render-(?P<kind>[a-z]+)(?:-(?P<language>[^.]+))?\.html")


class Role(Enum):
    """What a template is for."""

    SHORTCODE = "shortcode"
    PARTIAL = "partial"
    HOOK = "hook"


@dataclass(frozen=True)
class GoTemplateFile:
    """One file below `layouts`.

    `place` is its path there, `name` what it is called by in lower case. `is_scoped` is whether only some
    pages can use it, by their section or type. `is_theme` is whether a theme or module brings it.
    """

    path: Path
    place: str
    role: Role
    name: str
    is_scoped: bool = False
    is_theme: bool = False

    @cached_property
    def text(self) -> str:
        """The template's text."""
        return normalize(self.path.read_bytes())

    @cached_property
    def uses_inner(self) -> bool:
        """Whether it uses its inner text: that is how Hugo knows if a shortcode has an end."""
        return bool(_INNER.search(self._actions))

    @cached_property
    def parameters(self) -> frozenset[str] | None:
        """The names and positions of the parameters that it reads; None for one that reads any."""
        found = [
            match["name"] or match["position"] or match["key"] for match in _PARAMETER.finditer(self._actions)
        ]
        return None if None in found else frozenset(name.lower() for name in found)

    @cached_property
    def shares_values(self) -> bool:
        """Whether it takes part in what shortcodes round and inside each other hand over."""
        return bool(_SHARED.search(self._actions))

    @cached_property
    def signature(self) -> str:
        """All that pages are read by, in one text."""
        parameters = None if self.parameters is None else sorted(self.parameters)
        return f"{self.uses_inner} {parameters} {self.shares_values}"

    @cached_property
    def _actions(self) -> str:
        return "".join(_ACTION.findall(_COMMENT.sub("", self.text)))


@dataclass(frozen=True)
class GoTemplates:
    """All templates of a site, those that Hugo finds first before others of the same place.

    `absent_themes` are the themes whose templates are not on this machine.
    """

    files: Sequence[GoTemplateFile]
    absent_themes: Sequence[str] = ()

    @classmethod
    def of(cls, mounts: Iterable[Mount], absent_themes: Sequence[str] = ()) -> GoTemplates:
        """Find the templates in mounts of `layouts`, the site's own before those of its themes."""
        found: dict[str, GoTemplateFile] = {}
        for mount in mounts:
            for file in _files(mount):
                found.setdefault(file.place.lower(), file)
        return cls(tuple(found.values()), absent_themes)

    @classmethod
    def of_site(cls, config: SiteConfig) -> GoTemplates:
        """Find the templates of a site and its themes."""
        return cls.of(config.mounts_of("layouts"), config.absent_themes)

    @cached_property
    def signatures(self) -> list[tuple[str, str, bool, str]]:
        """Where each template is and what reading a page must know of it; their texts may change."""
        return [(file.place, str(file.path), file.is_theme, file.signature) for file in self.files]

    @cached_property
    def shortcodes(self) -> Mapping[str, list[GoTemplateFile]]:
        """The shortcodes by name."""
        by_name: dict[str, list[GoTemplateFile]] = {}
        for file in self.files:
            if file.role is Role.SHORTCODE:
                by_name.setdefault(file.name, []).append(file)
        return by_name

    @cached_property
    def hooks(self) -> list[GoTemplateFile]:
        """The render hooks of the site itself; a theme's are not run."""
        return [file for file in self.files if file.role is Role.HOOK and not file.is_theme]

    def used(
        self, names: Iterable[str], hooks: Iterable[GoTemplateFile], texts: Sequence[str] = ()
    ) -> list[GoTemplateFile]:
        """Return the shortcodes of some names, render hooks, and all partials that they or texts may call.

        Where a partial's name is worked out by a template, that may be any.
        """
        partials = {file.name: file for file in self.files if file.role is Role.PARTIAL}
        found = [*(file for name in names for file in self.shortcodes.get(name, ())), *hooks]
        for text in texts:
            found += _called(text, partials)
        for file in found:  # grows meanwhile
            found += _called(file.text, partials)
        return found


def _called(text: str, partials: dict[str, GoTemplateFile]) -> list[GoTemplateFile]:
    """Take the partials that a template may call out of those that are left, and return them."""
    called = [name.lower() for name in _PARTIAL.findall(text)]
    wanted = [*partials] if "" in called else [name for one in called for name in (one, f"{one}.html")]
    return [partials.pop(name) for name in wanted if name in partials]


def hook_of(file: GoTemplateFile) -> tuple[str, str]:
    """Return the kind of a render hook and the language of the code that it takes, "" for any."""
    match = _HOOK.match(file.name)
    return (match["kind"], match["language"] or "") if match else ("", "")


def _files(mount: Mount) -> Iterator[GoTemplateFile]:
    if not mount.source.is_dir():
        return
    for path in sorted(mount.source.rglob("*.*")):
        below = path.relative_to(mount.source).as_posix()
        place = f"{mount.below}/{below}" if mount.below else below
        role, name, is_scoped = _described(place)
        if role is not None and mount.accepts(below) and path.is_file() and not path.is_symlink():
            yield GoTemplateFile(path, place, role, name, is_scoped, bool(mount.module))


def _described(place: str) -> tuple[Role | None, str, bool]:
    """Return role and name of a file below `layouts`, and whether it is scoped."""
    parts = place.lower().split("/")
    folders = parts[:-1]
    if folders[:1] in (["partials"], ["_partials"]):
        return Role.PARTIAL, "/".join(parts[1:]), False
    if "_shortcodes" in folders or folders[:1] == ["shortcodes"]:
        start = folders.index("_shortcodes") if "_shortcodes" in folders else 0
        name = "/".join([*parts[start + 1 : -1], parts[-1].partition(".")[0]])
        return Role.SHORTCODE, name, _is_scope(folders[:start])
    if "_markup" in folders and _HOOK.match(parts[-1]):
        return Role.HOOK, parts[-1], _is_scope(folders[: folders.index("_markup")])
    return None, "", False


def _is_scope(folders: list[str]) -> bool:
    return any(name != "_default" for name in folders)
