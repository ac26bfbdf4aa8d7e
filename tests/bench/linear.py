"""How cost grows with the number of pages: `python -m tests.bench.linear [--huge] [--shape mixed]`."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.bench.process import mkdocs, say
from tests.bench.trees import Shape, write_site

SIZES = (1_000, 10_000)
HUGE = 100_000


def main() -> None:
    """Print seconds, memory and bytes a page for trees of each size, and their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--huge", action="store_true", help=f"{HUGE} pages too")
    parser.add_argument("--shape", type=Shape, choices=list(Shape), default=Shape.MIXED)
    asked, _ = parser.parse_known_args()
    first = 0.0
    say(f"generated, {asked.shape}: pages, seconds, milliseconds a page, ratio, MiB, kB of HTML a page")
    for size in (*SIZES, HUGE) if asked.huge else SIZES:
        with tempfile.TemporaryDirectory() as folder:
            site = write_site(Path(folder), pages=size, shape=asked.shape, seed=1)
            used = mkdocs(site)
            pages, bytes_ = _html(site / "site")
        each = used.wall / pages
        first = first or each
        say(
            f"  {pages:7} {used.wall:8.1f} {each * 1000:6.2f} {each / first:5.2f} {used.memory:7.0f}"
            f" {bytes_ / pages / 1000:6.1f}"
        )


def _html(site: Path) -> tuple[int, int]:
    sizes = [path.stat().st_size for path in site.rglob("*.html")]
    return len(sizes), sum(sizes)


if __name__ == "__main__":
    main()
