"""Which folders on disk make up the site's content, static files, data, translations and templates.

Hugo: modules/config.go (mounts and the old `contentDir`, `staticDir` …), hugofs/hglob/filename_filter.go.
"""

from __future__ import annotations

import os
import posixpath
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from mkdocs_hugo.content.cast import to_string, to_strings
from mkdocs_hugo.site.config_merge import Values
from mkdocs_hugo.site.config_values import Complain
from mkdocs_hugo.site.glob import glob
from mkdocs_hugo.site.language import Language
from mkdocs_hugo.site.modules import COMPONENTS, Module, maps_in
from mkdocs_hugo.site.sites_matrix import dimensions, is_built, matching, patterns_in
from mkdocs_hugo.site.usable_folders import ABOVE, printable, why_unusable


@dataclass(frozen=True)
class Mount:
    """A folder or file on disk that shows up in the site.

    `target` begins with one of Hugo's component folders: `content/docs`. `languages` are those of files that
    name none themselves, `complements` those that may borrow from here. `patterns` choose files, those with
    `! ` before them leave files out. `module` is "" for the project's own mounts, `key` the setting that a
    default mount comes from.
    """

    source: Path
    target: str
    languages: frozenset[str] = frozenset()
    complements: frozenset[str] = frozenset()
    patterns: tuple[str, ...] = ()
    module: str = ""
    key: str = field(default="", compare=False)

    @property
    def component(self) -> str:
        """The component folder, such as `content` or `static`."""
        return self.target.split("/")[0]

    @property
    def below(self) -> str:
        """The target below its component folder, "" for the folder itself."""
        return self.target.partition("/")[2]

    def locate(self, path: str) -> tuple[Path, str] | None:
        """Return the folder and the path below it where a file of the component would lie.

        None if the mount has no such path. A mount of one file has that file's path only.
        """
        if path == self.below:
            return self.source.parent, self.source.name
        start = f"{self.below}/" if self.below else ""
        relative = path.removeprefix(start)
        return (self.source, relative) if path.startswith(start) and self.accepts(relative) else None

    def accepts(self, relative: str) -> bool:
        """Tell whether the patterns let a file through, given its slash-separated path below the source.

        A folder that they keep out keeps out all below it.
        """
        if not self.patterns:
            return True
        path = "/" + relative.lower()
        folders = (path[:index] for index, letter in enumerate(path) if letter == "/" and index)
        return self._lets_through(path, is_folder=False) and all(
            self._lets_through(folder, is_folder=True) for folder in folders
        )

    def _lets_through(self, path: str, *, is_folder: bool) -> bool:
        """Take the first rule that fits; without one, whether there are only rules that leave files out."""
        for rule in self._rules:
            if rule.pattern.fullmatch(path) and (is_folder or not rule.for_folders):
                return rule.includes
        return not any(rule.includes for rule in self._rules)

    @cached_property
    def _rules(self) -> tuple[_Rule, ...]:
        return tuple(rule for pattern in self.patterns for rule in _rules(pattern))


class _Rule(NamedTuple):
    pattern: re.Pattern[str]
    includes: bool
    for_folders: bool = False


def _rules(pattern: str) -> Iterator[_Rule]:
    """Make a pattern's rules: one that includes files also includes the folders on the way to them."""
    name = "/" + pattern.removeprefix("! ").lstrip("/")
    includes = not pattern.startswith("! ")
    yield _Rule(glob(name), includes)
    if includes:
        parts = name.split("/")[1:-1]
        for count in range(1, len(parts) + 1):
            yield _Rule(glob("/" + "/".join(parts[:count])), True, for_folders=True)


@dataclass(frozen=True, slots=True)
class MountPlan:
    """What mounts are made from: the project, its modules, its languages and their configurations."""

    root: Path
    base: Values
    modules: Sequence[Module]
    languages: Sequence[Language]
    by_language: Mapping[str, Values]
    complain: Complain

    def mounts(self) -> tuple[Mount, ...]:
        """Return all mounts, the more important first: the project's own, the defaults, then the modules'.

        A component that the project mounts has no default, even if the mount is for a language not there.
        Asked of Hugo 0.168.
        """
        module = self.base.get("module")
        configured = maps_in(module.get("mounts")) if isinstance(module, Mapping) else []
        own = list(self._configured(configured, self.root, ""))
        given = {mount.component for mount in own}
        own += [mount for name in COMPONENTS if name not in given for mount in self._default(name)]
        all_ = self._important_first(own)
        for one in self.modules:
            all_ += self._important_first(self._configured(one.mounts, one.directory, one.path))
        return tuple(dict.fromkeys(mount for mount in all_ if mount.languages))

    def _important_first(self, mounts: Iterable[Mount]) -> list[Mount]:
        """Sort the mounts of one module, or of the project, so that the first one that has a file has it."""
        listed = [mount for mount in mounts if self._is_usable(mount)]
        last = [mount for mount in reversed(listed) if mount.component in _LAST_WINS]
        last.sort(key=lambda mount: mount.target.count("/") - mount.source.is_file())
        return last + [mount for mount in listed if mount.component not in _LAST_WINS]

    def _is_usable(self, mount: Mount) -> bool:
        """Tell whether a source can be read; what never can be is reported at the key that names it."""
        why = why_unusable(mount.source, self.root, is_folder=mount.target == mount.component)
        if why and not (why == ABOVE and mount.patterns):
            self.complain(mount.key or "module", f"names {printable(mount.source)}, {why}")
            return False
        return True

    def _configured(self, maps: Iterable[Mapping[str, Any]], root: Path, module: str) -> Iterator[Mount]:
        """Read configured mounts; those without a source on disk do not count."""
        for one in maps:
            source = Path(os.path.normpath(root / to_string(one.get("source"))))
            target = posixpath.normpath(to_string(one.get("target")).replace("\\", "/"))
            if target.split("/")[0] not in COMPONENTS:
                self.complain("module", f"mounts to {target!r}, which is not below {_COMPONENTS}")
            elif why_unusable(source, self.root) or source.exists():
                languages, complements = self._languages(one, target)
                yield Mount(source, target, languages, complements, _patterns(one), module)

    def _languages(self, one: Mapping[str, Any], target: str) -> tuple[frozenset[str], frozenset[str]]:
        """Return a mount's languages, none where all that it names are not there, and its borrowers."""
        sites = one.get("sites")
        sites = sites if isinstance(sites, Mapping) else {}
        if not is_built([sites], dimensions(self.base)):
            return frozenset(), frozenset()
        patterns = patterns_in(sites, "matrix")
        if one.get("lang"):
            patterns.append(to_string(one.get("lang")))
        borrowers = patterns_in(sites, "complements")
        complements = self._matching(borrowers) if borrowers else frozenset()
        if not patterns:
            return self._unnamed(target.split("/")[0]), complements
        return self._matching(patterns), complements

    def _unnamed(self, component: str) -> frozenset[str]:
        """Content without a language is in the default language, everything else serves all of them."""
        return frozenset(one.lang for one in self.languages if one.is_default or component != "content")

    def _matching(self, patterns: Iterable[str]) -> frozenset[str]:
        return matching(patterns, [one.lang for one in self.languages])

    def _default(self, component: str) -> Iterator[Mount]:
        """Make the mounts that follow from `contentDir`, `staticDir` and their kind."""
        if component == "content":
            yield from self._default_content()
        elif component == "static":
            for one in self.languages:
                for name in static_dirs(self.by_language[one.lang]):
                    yield Mount(self.root / name, component, self._unnamed(component), key="staticdir")
        else:
            key, default = _DIRECTORY_KEYS[component]
            name = to_string(self.by_language[self.languages[0].lang].get(key)) or default
            yield Mount(self.root / name, component, self._unnamed(component), key=key)

    def _default_content(self) -> Iterator[Mount]:
        """Make a mount per language; where languages share a folder, file names tell them apart."""
        shared = content_dir(self.base)
        for one in self.languages:
            name = content_dir(self.by_language[one.lang])
            languages = self._unnamed("content") if name == shared else frozenset({one.lang})
            yield Mount(self.root / name, "content", languages, key="contentdir")


_LAST_WINS = frozenset({"static", "assets", "i18n"})
"""Components of which Hugo takes a file from the last mount of a module, and from shallow targets first."""


def content_dir(values: Mapping[str, Any]) -> str:
    """Return `contentDir`, relative to the project's root."""
    return to_string(values.get("contentdir")) or "content"


def static_dirs(values: Mapping[str, Any]) -> tuple[str, ...]:
    """Return `staticDir` and `staticDir0` to `staticDir10`, each of which can be a list."""
    keys = ("staticdir", *(f"staticdir{number}" for number in range(11)))
    found = {key: values[key] for key in keys if values.get(key) is not None}
    found.setdefault("staticdir", "static")
    lists = ([value] if isinstance(value, str) else to_strings(value) for value in found.values())
    return tuple(dict.fromkeys(name for names in lists for name in names))


_COMPONENTS = ", ".join(COMPONENTS[:-1]) + f" or {COMPONENTS[-1]}"

_DIRECTORY_KEYS = {
    "data": ("datadir", "data"),
    "layouts": ("layoutdir", "layouts"),
    "i18n": ("i18ndir", "i18n"),
    "archetypes": ("archetypedir", "archetypes"),
    "assets": ("assetdir", "assets"),
}


def _patterns(one: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the patterns of a mount: `files`, then the older `includeFiles` and `excludeFiles`."""
    excluded = (f"! {pattern}" for pattern in _texts(one.get("excludefiles")))
    return (*_texts(one.get("files")), *_texts(one.get("includefiles")), *excluded)


def _texts(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else to_strings(value)
