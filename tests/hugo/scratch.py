"""A copy of a site that the real Hugo builds with templates that print what it knows.

The copy has the site's content, data, i18n, static files and configuration. Templates, themes and modules
stay behind: a theme of ours answers for all of them, with a stub for each shortcode that the content calls.
"""

from __future__ import annotations

import json
import os
import re
import shutil
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

Tree = Path | Mapping[str, str] | Mapping[str, bytes] | Mapping[str, str | bytes]

_THEME = Path(__file__).parent / "theme"
_LEFT_BEHIND = {
    *("layouts", "themes", "_vendor", "archetypes", "resources", "public", "node_modules"),
    *(".git", ".hugo_build.lock", "go.mod", "go.sum", "package.json", "hugo_stats.json"),
}
_CONTENT = {".md", ".markdown", ".mdown", ".html", ".htm", ".org", ".adoc", ".rst", ".pandoc"}
_BUILT_IN = {"comment", "details", "figure", "highlight", "param", "qr", "ref", "relref", "youtube"}
_CALL = re.compile(r"\{\{[<%]-?\s*(?P<end>/?)\s*(?P<name>[\w./-]*\w)(?P<rest>.*?)[>%]\}\}", re.DOTALL)
_CONFIG = {".toml", ".yaml", ".yml", ".json"}
_KINDS = ("home", "section", "page", "taxonomy", "term")


@dataclass(slots=True)
class Scratch:
    """A site in a folder of its own, ready for Hugo; the repairs change it between two builds."""

    root: Path
    environment: str
    settings: dict[str, Any] = field(default_factory=dict)
    paired: dict[str, bool] = field(default_factory=dict)

    def stub(self, name: str, *, paired: bool) -> None:
        """Write the template of a shortcode: one that prints what it encloses, or one that prints nothing."""
        self.paired[name.lower()] = paired
        self.add_shortcode(name, "{{ .Inner }}" if paired else "")

    def add_shortcode(self, name: str, template: str) -> None:
        """Write the template of a shortcode; Hugo finds it under its name in lower case."""
        path = self.root / "themes/judge/layouts/_shortcodes" / f"{name.lower()}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(template, encoding="utf-8")

    def rewrite(self, path: Path, data: bytes) -> None:
        """Replace a file of the copy, never the original that it may be a hard link of."""
        path.unlink()
        path.write_bytes(data)

    def rewrite_all(self, files: Iterable[Path], old: str, new: str) -> None:
        """Replace a regular expression in files; `new` may refer to its groups."""
        pattern = re.compile(old.encode(), re.MULTILINE)
        for path in files:
            before = path.read_bytes()
            if (after := pattern.sub(new.encode(), before)) != before:
                self.rewrite(path, after)

    def content_files(self) -> Iterator[Path]:
        """Find the files that may be pages, wherever the configuration mounts them from."""
        return (path for path in self.root.rglob("*") if path.suffix in _CONTENT and path.is_file())

    def config_files(self) -> Iterator[Path]:
        """Find the files of the site's own configuration."""
        top = (path for path in self.root.iterdir() if path.stem in ("hugo", "config"))
        below = (self.root / "config" / "_default").rglob("*")
        return (path for path in chain(top, below) if path.suffix in _CONFIG and path.is_file())

    def save_settings(self) -> None:
        """Write the settings that win over the site's own configuration."""
        path = self.root / "config" / self.environment / "hugo.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(self.settings), encoding="utf-8")


def lay_out(
    tree: Tree, root: Path, *, environment: str, base_url: str | None, resource_links: bool
) -> Scratch:
    """Copy a site, or write one that is given as path -> text, and put our theme into it."""
    _copy(tree, root) if isinstance(tree, Path) else write(tree, root)
    _make_room_for_settings(root, environment)
    shutil.copytree(_THEME, root / "themes/judge", dirs_exist_ok=True)
    scratch = Scratch(root, environment, _settings(base_url, resource_links))
    scratch.save_settings()
    for name, paired in _shortcodes(scratch.content_files()).items():
        scratch.stub(name, paired=paired)
    return scratch


def _copy(tree: Path, root: Path) -> None:
    for entry in tree.iterdir():
        if entry.name in _LEFT_BEHIND:
            continue
        if entry.is_dir():
            shutil.copytree(entry, root / entry.name, symlinks=True, copy_function=_link)
        else:
            _link(entry, root / entry.name)


def _link(source: str | Path, target: str | Path) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def write(tree: Mapping[str, Any], root: Path) -> None:
    for name, text in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())


def _make_room_for_settings(root: Path, environment: str) -> None:
    """Leave the environment's configuration directory to us alone: Hugo reads it last.

    What the site has in `_default` and in the environment's directory is read in this order from below
    `_default` (Hugo walks it by name and does not mind sub-folders).
    """
    config = root / "config"
    if not config.is_dir():
        return
    for order, name in enumerate(("_default", environment)):
        if (config / name).is_dir():
            (config / name).rename(root / f"{order}-config")
            (config / "_default").mkdir(exist_ok=True)
    for folder in root.glob("?-config"):
        folder.rename(config / "_default" / folder.name)


def _settings(base_url: str | None, resource_links: bool) -> dict[str, Any]:
    settings: dict[str, Any] = {
        "theme": ["judge"],
        "themesDir": "themes",
        "module": {
            "imports": [],
            "hugoVersion": {"min": "", "max": "", "extended": False},
            "replacements": [],
            "workspace": "off",
        },
        "outputs": {kind: ["html"] for kind in _KINDS},
        "params": {"judge": {"resource_links": resource_links}},
        "security": {"allowContent": [".*"], "http": {"urls": ["none"]}, "exec": {"allow": ["none"]}},
        "minify": {"minifyOutput": False},
        "refLinksErrorLevel": "warning",
        "enableGitInfo": False,
        "ignoreLogs": ["warning-goldmark-raw-html"],
        "timeout": "60s",
    }
    return settings | ({"baseURL": base_url} if base_url else {})


def _shortcodes(files: Iterable[Path]) -> dict[str, bool]:
    """Return the shortcodes that the content calls and whether they enclose text."""
    found: dict[str, bool] = defaultdict(bool)
    for path in files:
        for call in _CALL.finditer(path.read_text(encoding="utf-8", errors="replace")):
            name = call["name"].lower()
            closes = bool(call["end"]) or call["rest"].rstrip().endswith("/")
            found[name] = found[name] or closes
    return {
        name: paired
        for name, paired in found.items()
        if name not in _BUILT_IN and not name.endswith(".inline")
    }
