"""The project that Hugo runs in: a temporary folder that mounts the site and asks for what we want to know.

Each shortcode of the site is kept as a partial; in its place stands a template that runs it and keeps what it
printed. Shortcodes that are answered by templates of ours are stood in for by one that prints a token.
"""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from mkdocs_hugo.hugo.binary import Version
from mkdocs_hugo.hugo.go_templates import GoTemplateFile, GoTemplates, Role, hook_of
from mkdocs_hugo.hugo.inline import Inline
from mkdocs_hugo.hugo.settings import mounted, settings, site_mounts
from mkdocs_hugo.hugo.template_use import TemplateUse
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.mounts import Mount
from mkdocs_hugo.text import normalize

_LAYOUTS = Path(__file__).parent / "layouts"
_OWN_CONFIG = re.compile(r"\{\{-?\s*\$_hugo_config\s*:?=.*?\}\}", re.DOTALL)
_LEFT_TO_HUGO = frozenset({"ref", "relref", "param"})
"""Shortcodes of Hugo's own that print words or addresses, not a theme's look: it answers them itself."""
_CALLED_WITH = {
    "codeblock": '(printf "%s\\n%s" .Type .Inner)',
    "link": ".Destination",
    "image": '(printf "%s\\n%s" .Destination .Title)',
}
"""What a render hook of each kind is called with, in Go's template language."""
_RUNS = '{{ partial "mkdocs-hugo/call.html" (dict "call" . "template" "COPY") -}}'
"""What stands in the place of a shortcode's template, whose copy has the name that is put in."""
_HAS_INNER = "{{- if false }}{{ .Inner }}{{ end -}}"
"""How Hugo knows that a shortcode has text inside: its template names it."""
_FAILS = '{{ partial "mkdocs-hugo/none" }}'
"""What stands in for a template that Hugo cannot read: its calls fail, and nothing else."""
_CALL = re.compile(
    r"\{\{[<%]\s*(/?)\s*([\w./-]*\w)(?=[\s/>%])((?:[^>%{]|[>%](?!\}\})|\{(?!\{[<%]))*+)[>%]\}\}"
)


@dataclass(slots=True)
class Project:
    """A project on disk; `originals` are the site's templates by the names of their copies.

    `replaced` are content files that Hugo would end at, with what stands in for them.
    """

    folder: Path
    configuration: Configuration
    templates: GoTemplates
    hooks: Sequence[GoTemplateFile]
    version: Version
    content_hooks: Sequence[GoTemplateFile] = ()
    adapters: Sequence[Path] = ()
    security: Mapping[str, Any] | None = None
    seconds: int = 30
    originals: dict[str, GoTemplateFile] = field(default_factory=dict)
    replaced: dict[Path, Path] = field(default_factory=dict)
    disabled: set[str] = field(default_factory=set)

    @property
    def public(self) -> Path:
        """Where Hugo writes to."""
        return self.folder / "public"

    def write(self, answered: Iterable[str], paired: Mapping[str, bool], inline: Inline) -> None:
        """Write everything but what is asked.

        `answered` are the names that Hugo answers, `paired` tells of every name in the content whether some
        call of it has an end. Inline shortcodes become shortcodes like others, in copies of their pages.
        """
        shutil.copytree(_LAYOUTS, self.folder / "layouts")
        (self.folder / "static").mkdir()
        names = frozenset(answered)
        for file in (one for name in names for one in self.templates.shortcodes.get(name, ())):
            self._wrap(file, _RUNS)
        for file in self.hooks:
            kind, _ = hook_of(file)
            of = f'"kind" "{kind}" "of" {_CALLED_WITH[kind]}'
            self._wrap(
                file, f'{{{{- partial "mkdocs-hugo/hook.html" (dict "hook" . "template" "COPY" {of}) -}}}}'
            )
        if self.content_hooks:
            (self.folder / "layouts" / "_markup" / "render-codeblock.html").unlink()
        for file in self.content_hooks:
            self._write(file.place, file.text)
        self._stand_in_for_all(names, paired)
        self._add_inline(inline)
        texts = [*(text for _, text in inline.templates.values()), *map(_text, self.adapters)]
        for file in self.templates.used(names, (*self.hooks, *self.content_hooks), texts):
            if file.role is Role.PARTIAL:
                self._copy(file, file.place.partition("/")[2], file.text)

    def _stand_in_for_all(self, answered: frozenset[str], paired: Mapping[str, bool]) -> None:
        shortcodes = self.templates.shortcodes
        everywhere = {
            name for name in answered for one in shortcodes.get(name, ()) if not one.is_scoped
        } | _LEFT_TO_HUGO
        for name, is_paired in paired.items():
            if name not in everywhere:
                self._stand_in(name, is_paired)

    def _add_inline(self, inline: Inline) -> None:
        for name, (path, text) in inline.templates.items():
            self._keep(
                GoTemplateFile(path, path.name, Role.SHORTCODE, name), text, f"_shortcodes/{name}.html", _RUNS
            )
        for path, text in inline.texts.items():
            self.replace(path, text)

    def ask(self, pages: Iterable[tuple[str, str]]) -> None:
        """Write which pages are asked for, by language and logical path, and the configuration."""
        path = self.folder / "assets" / "asked.json"
        path.parent.mkdir(exist_ok=True)
        asked = {f"{lang} {page}": True for lang, page in pages}
        asked["content"] = bool(self.content_hooks)
        asked["adapters"] = bool(self.adapters)
        asked["included"] = TemplateUse(tuple(self.templates.files)).includes_pages
        path.write_text(json.dumps(asked, ensure_ascii=False), "utf-8")
        text = settings(self.configuration, [*self._mounts()], self.folder, self.security, self.seconds)
        (self.folder / "hugo.yaml").write_text(text, "utf-8", "surrogateescape")

    def replace(self, path: Path, text: str) -> None:
        """Let another text stand in for a content file from now on."""
        copy = self.folder / "content" / f"{len(self.replaced)}{path.suffix}"
        copy = self.replaced.setdefault(path, copy)
        copy.parent.mkdir(exist_ok=True)
        copy.write_text(text, "utf-8")

    def stand_in_for(self, name: str) -> bool:
        """Let something stand in for a shortcode without a template; asked again, for one with an end."""
        place = self.folder / "layouts" / "_shortcodes" / f"{name}.html"
        if place.exists() and _HAS_INNER in place.read_text("utf-8"):
            return False
        self._stand_in(name, is_paired=place.exists())
        return True

    def disable(self, path: Path) -> bool:
        """Give up a template that cannot be read; False where that has been done, or there is none."""
        named = [copy for copy, file in self.originals.items() if file.path == path]
        copies = [copy for copy in named if copy not in self.disabled]
        for copy in copies:
            (self.folder / "layouts" / "_partials" / copy).write_text(_FAILS, "utf-8")
        self.disabled.update(copies)
        return bool(copies)

    def original(self, name: str) -> GoTemplateFile | None:
        """Return the site's template whose copy has this name."""
        return self.originals.get(name.replace("\\", "/").rpartition("_partials/")[2])

    def _wrap(self, file: GoTemplateFile, wrapper: str) -> None:
        """Keep a template as a partial, and write what runs it in its place."""
        config = _OWN_CONFIG.search(file.text)
        has_inner = _HAS_INNER if file.uses_inner else ""
        self._keep(file, file.text, file.place, (config[0] if config else "") + has_inner + wrapper)

    def _keep(self, file: GoTemplateFile, text: str, place: str, wrapper: str) -> None:
        copy = f"own-{len(self.originals)}{PurePosixPath(place).suffix}"
        self._copy(file, copy, text)
        self._write(place, wrapper.replace("COPY", copy))

    def _copy(self, file: GoTemplateFile, copy: str, text: str) -> None:
        self.originals[copy] = file
        self._write(f"_partials/{copy}", text)

    def _write(self, place: str, text: str) -> None:
        path = self.folder / "layouts" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def _stand_in(self, name: str, is_paired: bool) -> None:
        inner = "true" if is_paired and self.hooks else "false"
        has_inner = _HAS_INNER if is_paired else ""
        call = f'{{{{- partial "mkdocs-hugo/token.html" (dict "call" . "inner" {inner}) -}}}}'
        self._write(f"_shortcodes/{name}.html", has_inner + call)

    def _mounts(self) -> Iterator[dict[str, Any]]:
        default = self.configuration.default
        own = {path: path for path in self.adapters} | self.replaced
        for path, copy in own.items():
            for mount in default.mounts_of("content"):
                if path.is_relative_to(mount.source):
                    target = f"{mount.target}/{path.relative_to(mount.source).as_posix()}"
                    plain = Mount(copy, target, mount.languages, mount.complements)
                    yield from mounted(plain, copy, target, self.configuration, self.version)
        components = ("data", "i18n", "assets") if self.adapters else ("content", "data", "i18n", "assets")
        yield from site_mounts(self.configuration, self.version, components)
        yield {"source": str(self.folder / "layouts"), "target": "layouts"}
        yield {"source": str(self.folder / "assets"), "target": "assets/mkdocs-hugo"}
        yield {"source": str(self.folder / "static"), "target": "static"}


class CalledTag(NamedTuple):
    """A shortcode's tag: its name, whether it opens one, and whether it tells that there is an end."""

    name: str
    opens: bool
    has_end: bool


def _text(path: Path) -> str:
    return normalize(path.read_bytes())


def called(text: str) -> Iterator[CalledTag]:
    """Yield the shortcode tags of a text, of those in comments too."""
    for match in _CALL.finditer(text):
        yield CalledTag(match[2].lower(), not match[1], bool(match[1]) or match[3].rstrip().endswith("/"))
