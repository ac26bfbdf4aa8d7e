"""Whole builds of a real site, paired in one run: what our parts of a build cost.

Run from the repository: `python -m tests.bench.build [SITE]`; by default the Altinn corpus beside it.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from statistics import median
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from mkdocs_hugo.render.links import LinkResolver, Resolved
from tests.conftest import MKDOCS_YML

CORPUS = Path(__file__).parents[3] / "shared" / "corpus" / "altinn-docs"
RUNS = 3

Variant = Callable[[], AbstractContextManager[object]]


def main() -> None:
    """Build a copy of a site in turn with and without each part, and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", nargs="?", type=Path, default=CORPUS)
    site = parser.parse_args().site
    variants: dict[str, Variant] = {
        "as it is": nullcontext,
        "every branch rendered for every page": _without_kept_branches,
        "without resolving links": _without_links,
    }
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "site")
        shutil.copytree(site, root)
        (root / "mkdocs.yml").write_text(MKDOCS_YML, "utf-8")
        times = {name: [] for name in variants}  # type: dict[str, list[float]]
        for _ in range(RUNS):
            for name, variant in variants.items():
                with variant():
                    times[name].append(_build(root))
    first = median(times["as it is"])
    for name, measured in times.items():
        sys.stdout.write(f"{median(measured):6.2f} s  {median(measured) / first:5.2f}  {name}\n")


def _build(root: Path) -> float:
    config = load_config(str(root / "mkdocs.yml"))
    start = time.process_time()
    build(config)
    return time.process_time() - start


def _without_kept_branches() -> AbstractContextManager[object]:
    return patch("mkdocs_hugo.plugin.keep_branches", lambda env: None)


def _without_links() -> AbstractContextManager[object]:
    return patch.object(LinkResolver, "resolve", lambda self, html, *rest: Resolved(html))


if __name__ == "__main__":
    main()
