"""Texts near to what authors write: the project's own pages, changed piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from hypothesis import strategies as st

DOCS = Path(__file__).parents[2] / "docs"
LONGEST = 1000
"""Characters of a page that are taken, so that many inputs fit into a minute."""

STEPS = 16
"""Changes that are made to a text; each of them gives an input."""


def _pieces(text: str) -> Iterator[str]:
    """Yield the beginning of a page, with its front matter, and a part from the middle."""
    middle = len(text) // 2
    yield text[:LONGEST]
    yield text[middle : middle + LONGEST]


PAGES = tuple(piece for path in sorted(DOCS.rglob("*.md")) for piece in _pieces(path.read_text("utf-8")))
MARKS = (
    *(
        "---\n",
        "+++\n",
        "{",
        "}",
        "[",
        "]",
        "(",
        ")",
        "<",
        ">",
        '"',
        "'",
        "`",
        "```\n",
        "~~~\n",
        "\\",
        "&",
        "#",
        "*",
    ),
    *(
        "_",
        "|",
        ":",
        "=",
        "!",
        "%",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "- ",
        "1. ",
        "> ",
        "[^1]",
        "[^1]: ",
        "&#0;",
        "&lt;",
    ),
    *(
        "{{<",
        ">}}",
        "{{%",
        "%}}",
        "{{</*",
        "*/>}}",
        "{{< notice >}}",
        "{{< /notice >}}",
        "{{% children %}}",
        "/",
    ),
    *(
        "<!--",
        "-->",
        "<p ",
        "</p>",
        "<script>",
        "</script>",
        "<pre>",
        "<a href=",
        "<img srcset='",
        "<svg>",
        "]]>",
    ),
    *(
        "\x00",
        "\x02",
        "\x03",
        "\u200b",
        "\u202e",
        "\ud7ff",
        "\ufeff",
        "é",
        "ß",
        "İ",
        "\U0001f1f3",
        "\r",
        "\x7f",
        "\x1b",
    ),
    *(
        "title: ",
        "weight: 1e999",
        "&a ",
        "*a",
        "!!binary ",
        "<<: ",
        "0x",
        ".inf",
        "2024-13-40",
        "..",
        "%2e%2e/",
        "//",
    ),
)

Edit = tuple[float, float, str]
"""Where a text is cut and how much of it is replaced, as parts of its length, and by what."""

_PIECES = st.sampled_from(MARKS) | st.text(max_size=3) | st.sampled_from(PAGES).map(lambda page: page[:80])
_EDITS = st.lists(
    st.tuples(st.floats(0, 1), st.sampled_from([0.0, 0.0, 0.0, 0.002, 0.02, 0.5]), _PIECES),
    min_size=1,
    max_size=STEPS,
)


def mutations(seeds: Sequence[str] = PAGES) -> st.SearchStrategy[list[str]]:
    """Return a strategy of lists of texts: a seed after one change, after two, and so on."""
    return st.builds(lambda seed, edits: list(_applied(seed, edits)), st.sampled_from(seeds), _EDITS)


def _applied(text: str, edits: Sequence[Edit]) -> Iterator[str]:
    for place, part, piece in edits:
        start = int(place * len(text))
        text = text[:start] + piece + text[start + int(part * len(text)) :]
        yield text
