"""The configuration of the project that Hugo runs in: the site's own, with what must be otherwise.

The site's configuration is merged by us already, with its themes' and with environment variables. Lists of
Hugo's are replaced as a whole, so that each is written as the union of the site's and ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from pathlib import Path
from typing import Any

from mkdocs_hugo.content.cast import to_strings
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.mounts import Mount

_KINDS = ("home", "section", "page", "taxonomy", "term")
_NEEDLESS_KINDS = ("sitemap", "rss", "robotstxt", "404")
_OURS = frozenset(
    {"theme", "themesdir", "module", "outputs", "publishdir", "resourcedir", "cachedir", "caches", "build"}
    | {"contentdir", "datadir", "layoutdir", "i18ndir", "assetdir", "archetypedir", "minify", "server"}
    | {"deployment", "segments", "rendersegments", "security", "canonifyurls", "relativeurls"}
    | {"enablegitinfo", "disablekinds"}
    | {"disablealiases", "reflinkserrorlevel", "timeout", "newcontenteditor", "gitinfo", "templatemetrics"}
    | {"printi18nwarnings", "printpathwarnings", "cleandestinationdir", "ignorevendorpaths", "watch"}
)
"""Settings of the site that are not taken over: they are answered here, or not Hugo's to do."""
_MATRIX = (0, 153, 0)
"""From this version on a mount names its languages in `sites.matrix`, and its files in `files`."""
_FIXED: Mapping[str, Any] = {
    "build": {"noJSConfigInAssets": True, "writeStats": False},
    "outputs": {kind: ["html"] for kind in _KINDS},
    "disableAliases": True,
    "enableGitInfo": False,
    "refLinksErrorLevel": "warning",
}
_LOCKED: Mapping[str, Any] = {"http": {"urls": ["none"]}, "exec": {"allow": ["none"]}, "allowContent": [".*"]}
"""Nothing is fetched, no program is started, and HTML files are content, as they were before Hugo 0.162."""


def settings(
    configuration: Configuration,
    mounts: Sequence[Mapping[str, Any]],
    folder: Path,
    security: Mapping[str, Any] | None,
    seconds: int,
) -> str:
    """Return the configuration as JSON, which is YAML too and keeps whole numbers whole.

    `folder` is the project's, `security` what the user allows beyond the lock, `seconds` the time for a page.
    """
    values = _not_ours(configuration.values)
    disabled = to_strings(configuration.values.get("disablekinds"))
    ours = {
        "publishDir": str(folder / "public"),
        "resourceDir": str(folder / "resources"),
        "cacheDir": str(folder / "cache"),
        "disableKinds": list(dict.fromkeys([*disabled, *_NEEDLESS_KINDS])),
        "cascade": [*_cascades(values.get("cascade")), {"build": {"publishResources": False}}],
        "timeout": f"{seconds}s",
        "markup": _markup(values.get("markup")),
        "security": {**_LOCKED, **(security or {})},
        "module": {"workspace": "off", "mounts": list(mounts)},
    }
    return json.dumps({**values, **_FIXED, **ours}, default=_written, ensure_ascii=False)


def _not_ours(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the site's settings that are taken over, those of its languages too."""
    taken = {key: value for key, value in values.items() if not _is_ours(key)}
    languages = taken.pop("languages", None)
    if isinstance(languages, Mapping) and languages:
        taken["languages"] = {
            code: _not_ours(one) if isinstance(one, Mapping) else one for code, one in languages.items()
        }
    return taken


def site_mounts(
    configuration: Configuration, version: tuple[int, int, int], components: Iterable[str]
) -> Iterator[dict[str, Any]]:
    """Yield the site's own mounts of some components, the important first."""
    for mount in configuration.default.mounts_of(*components):
        if mount.source.exists():
            yield from mounted(mount, mount.source, mount.target, configuration, version)


def mounted(
    mount: Mount, source: Path, target: str, configuration: Configuration, version: tuple[int, int, int]
) -> Iterator[dict[str, Any]]:
    """Yield a folder or file as Hugo mounts it, with languages and patterns of one of the site's mounts."""
    entry: dict[str, Any] = {"source": str(source), "target": target}
    included = [pattern for pattern in mount.patterns if not pattern.startswith("! ")]
    excluded = [pattern.removeprefix("! ") for pattern in mount.patterns if pattern.startswith("! ")]
    default = frozenset({configuration.default.language.lang})
    languages = sorted(mount.languages) if mount.component == "content" and mount.languages != default else []
    if version >= _MATRIX:
        if mount.patterns:
            entry["files"] = list(mount.patterns)
        if languages or mount.complements:
            named = {"matrix": {"languages": languages or sorted(default)}}
            borrowers = {"complements": {"languages": sorted(mount.complements)}} if mount.complements else {}
            entry["sites"] = named | borrowers
        yield entry
        return
    entry |= {"includeFiles": included} if included else {}
    entry |= {"excludeFiles": excluded} if excluded else {}
    yield from ({**entry, "lang": language} for language in languages) if languages else [entry]


def environment(given: Mapping[str, str]) -> dict[str, str]:
    """Return the variables without those that would set what is set here; Hugo's policy does the rest."""
    return {name: value for name, value in given.items() if not _sets_ours(name)}


def _sets_ours(name: str) -> bool:
    if not name.startswith("HUGO") or len(name) < 6:
        return False
    return _is_ours(name[5:].lower().split(name[4].lower())[0])


def _is_ours(key: str) -> bool:
    return key in _OURS or key.startswith("staticdir")


def _cascades(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if value else []


def _markup(value: Any) -> dict[str, Any]:
    """Have code written with Chroma's classes, which are those that Material colours."""
    markup = dict(value) if isinstance(value, Mapping) else {}
    highlight = markup.get("highlight")
    markup["highlight"] = {**(highlight if isinstance(highlight, Mapping) else {}), "noclasses": False}
    return markup


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, (date, time)) else str(value)
