"""Bytes of HTML a page on Altinn's site: `python -m tests.bench.size`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.process import mkdocs, say
from tests.bench.sites import altinn


def main() -> None:
    """Print the average over the pages, the redirects of aliases left out, and over all HTML files."""
    with tempfile.TemporaryDirectory() as folder:
        site = altinn(Path(folder))
        mkdocs(site)
        texts = [path.read_bytes() for path in (site / "site").rglob("*.html")]
        trees = [path.stat().st_size for path in (site / "site/assets/hugo").glob("navigation.*")]
    pages = [len(text) for text in texts if b'http-equiv="refresh"' not in text]
    say(f"Altinn: {len(pages)} pages, {sum(pages) / len(pages) / 1000:.1f} kB a page (at most 40)")
    say(f"  all {len(texts)} HTML files: {sum(map(len, texts)) / len(texts) / 1000:.1f} kB each")
    say(f"  the whole tree, fetched once: {sum(trees) / 1000:.1f} kB")


if __name__ == "__main__":
    main()
