"""How fast pages render beside Python-Markdown's own parser: `python -m tests.bench.markdown [corpus ...]`.

Both render the same bodies, page by page in turn, so that whatever else the computer does hits both alike.
Each side has one `Markdown`, reset between pages. The ratio is our time by theirs: below 1 we are faster.
"""

from __future__ import annotations

import sys
from time import perf_counter

from markdown import Markdown

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from tests.hugo.fidelity import Corpus, body, corpora_folder, read_corpus

ROUNDS = 3
ORIGINAL = ["extra", "toc", "pymdownx.superfences"]


def measure(corpus: Corpus) -> tuple[float, float]:
    """Return the seconds that each side needs for all pages: ours, theirs; the best of several rounds."""
    sources = [body(text) for text in corpus.files.values()]
    config = GoldmarkConfig.from_markup(
        corpus.settings.get("markup", {}), enable_emoji=bool(corpus.settings.get("enableemoji"))
    )
    ours = Markdown(extensions=["toc", GoldmarkExtension(config)])
    theirs = Markdown(extensions=ORIGINAL)
    rounds = [_round(sources, ours, theirs) for _ in range(ROUNDS)]
    return min(pair[0] for pair in rounds), min(pair[1] for pair in rounds)


def _round(sources: list[str], ours: Markdown, theirs: Markdown) -> tuple[float, float]:
    spent = [0.0, 0.0]
    for source in sources:
        for side, md in enumerate((ours, theirs)):
            start = perf_counter()
            md.reset().convert(source)
            spent[side] += perf_counter() - start
    return spent[0], spent[1]


def _print(title: str, ours: float, theirs: float) -> None:
    print(f"{title}, ours {ours:.2f} s, Python-Markdown {theirs:.2f} s, ratio {ours / theirs:.2f}")  # noqa: T201


def main() -> int:
    """Print the times and the ratio for each corpus named on the command line, or for Altinn's."""
    folder = corpora_folder()
    if folder is None:
        print("No corpora: set HUGO_CORPUS to their folder.", file=sys.stderr)  # noqa: T201
        return 1
    for name in sys.argv[1:] or ["altinn-docs"]:
        corpus = read_corpus(folder / name)
        ours, theirs = measure(corpus)
        _print(f"{name}: {len(corpus.files)} pages", ours, theirs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
