"""Builds after the first: `python -m tests.bench.cache`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.process import mkdocs, say
from tests.bench.sites import altinn

RUNS = 5


def main() -> None:
    """Print what an unchanged tree, a changed body and a changed title cost beside a first build."""
    with tempfile.TemporaryDirectory() as folder:
        site = altinn(Path(folder))
        rounds = [_round(site, number) for number in range(RUNS)]
    say("Altinn, 442 pages, seconds beside those of a first build")
    for column, name in enumerate(("nothing has changed (at most 0.4)", "a body has", "a title has"), 1):
        ratio = median(one[column] / one[0] for one in rounds)
        say(f"  {median(one[column] for one in rounds):6.2f} s  {ratio:.2f}  {name}")


def _round(site: Path, number: int) -> tuple[float, float, float, float]:
    shutil.rmtree(site / ".cache", ignore_errors=True)
    page = site / "content/api/rest/betaling.md"
    text = page.read_text("utf-8")
    first, again = mkdocs(site).wall, mkdocs(site).wall
    page.write_text(f"{text}\nEndring {number}.\n", "utf-8")
    body = mkdocs(site).wall
    page.write_text(text.replace("title: ", f"title: {number} ", 1), "utf-8")
    title = mkdocs(site).wall
    page.write_text(text, "utf-8")
    return first, again, body, title


if __name__ == "__main__":
    main()
