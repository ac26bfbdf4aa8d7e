"""The table of plugins in the documentation: `python -m tests.neighbours.table` writes it anew."""

from __future__ import annotations

from pathlib import Path

from tests.neighbours.rows import Row, rows

DOCS = Path(__file__).parents[2] / "docs" / "referanse"
_START, _END = "<!-- plugins -->\n", "<!-- /plugins -->\n"
_WORDS = {
    "nb": {"head": "| Tillegg | Virker | |", "works": "ja", "partly": "delvis", "no": "nei"},
    "en": {"head": "| Plugin | Works | |", "works": "yes", "partly": "partly", "no": "no"},
}


def page(language: str) -> Path:
    """Return the page that holds the table in a language."""
    return DOCS / f"andre-tillegg.{language}.md"


def with_table(text: str, language: str) -> str:
    """Return the text of the page with the table as the rows are now."""
    before, _, rest = text.partition(_START)
    after = rest.partition(_END)[2]
    words = _WORDS[language]
    lines = [words["head"], "|---|---|---|", *(_line(row, language) for row in rows())]
    return f"{before}{_START}{chr(10).join(lines)}\n{_END}{after}"


def _line(row: Row, language: str) -> str:
    note = getattr(row, language)
    return f"| `{row.plugin}` | {_WORDS[language][row.answer]} | {note} |"


if __name__ == "__main__":
    for code in _WORDS:
        page(code).write_text(with_table(page(code).read_text("utf-8"), code), "utf-8")
