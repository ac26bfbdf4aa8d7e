"""Whether two checkouts build the same sites: `python -m tests.bench.compare OTHER_CHECKOUT [SITE …]`.

The sites are the corpora and the project's own documentation. Each is built by both, without a cache, and its
files are compared byte by byte, then what was printed. Ends with 1 where anything differs.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from tests.bench.process import say
from tests.bench.sites import CORPORA

ROOT = Path(__file__).parents[2]
OWN = "docs"
_MKDOCS = """\
site_name: Compared
docs_dir: {docs_dir}
theme: {{name: material, language: nb, font: false}}
plugins: [search, hugo]
"""
_VARIES = re.compile(r"\d+\.\d+ seconds|in \d+(\.\d+)? s\b|\d+(\.\d+)? s$", re.MULTILINE)
_SHOWN = 8


def main(arguments: list[str]) -> int:
    """Compare this checkout with another; returns the exit code."""
    other, *names = arguments
    corpora = [folder.name for folder in sorted(CORPORA.iterdir()) if folder.is_dir()]
    different = [name for name in names or [OWN, *corpora] if not _is_same(name, Path(other).resolve())]
    say(f"different: {', '.join(different) or 'none'}")
    return bool(different)


def _is_same(name: str, other: Path) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        site = _copied(name, Path(folder) / "site")
        before, log_before = _built(site, other)
        after, log_after = _built(site, ROOT)
    names = sorted(before.keys() | after.keys())
    if not before or not after:
        raise RuntimeError(f"{name} cannot be built: {log_after or log_before}")
    differing = [one for one in names if before.get(one) != after.get(one)]
    say(f"{name}: {len(names)} files, {len(differing)} differ")
    for one in differing[:_SHOWN]:
        say("\n".join(_difference(one, before.get(one), after.get(one))))
    log = list(unified_diff(log_before, log_after, "printed before", "printed after", n=0, lineterm=""))
    say("\n".join(log[:100]))
    return not differing and not log


def _copied(name: str, folder: Path) -> Path:
    if name == OWN:
        shutil.copytree(ROOT / "docs", folder / "docs")
        shutil.copy(ROOT / "mkdocs.yml", folder)
        return folder
    shutil.copytree(CORPORA / name, folder)
    docs_dir = min(folder.glob("content*"))
    (folder / "mkdocs.yml").write_text(_MKDOCS.format(docs_dir=docs_dir.name), "utf-8")
    return folder


def _built(site: Path, checkout: Path) -> tuple[dict[str, bytes], list[str]]:
    """Build a site with the package of a checkout; returns its files and the lines that were printed."""
    shutil.rmtree(site / ".cache", ignore_errors=True)
    environment = os.environ | {"PYTHONPATH": str(checkout / "plugin"), "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site / "out")]
    done = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True, check=False)
    found = {path.relative_to(site / "out").as_posix(): _content(path) for path in _files(site / "out")}
    shutil.rmtree(site / "out", ignore_errors=True)
    return found, [f"exit code {done.returncode}", *_VARIES.sub("", done.stderr).splitlines()]


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in folder.rglob("*") if path.is_file())


def _content(path: Path) -> bytes:
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def _difference(name: str, before: bytes | None, after: bytes | None) -> Iterator[str]:
    """Say how a file differs: the first lines of a difference between texts."""
    if before is None or after is None:
        yield f"  {name}: {'only after' if before is None else 'only before'}"
        return
    old, new = (data.decode("utf-8", "replace").splitlines() for data in (before, after))
    for line in list(unified_diff(old, new, f"{name} before", f"{name} after", n=0, lineterm=""))[:_SHOWN]:
        yield f"  {line[:300]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
