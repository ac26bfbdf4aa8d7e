"""One small site that each family shows in its own way: titles, leads, lists, levels, hidden pages, posts.

The words of a family for "hidden" and "no table of contents" stand in its pages; all else is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

_HEADINGS = """\
Words before.

## Alpha

### Beta

#### Gamma

## Delta *em*

Words after.
"""


@dataclass(frozen=True, slots=True)
class Words:
    """What a family calls a page without a place in the menu, and one without a table of contents."""

    theme: str
    hidden: str
    no_toc: str
    config: str = ""


WORDS: Mapping[str, Words] = {
    "docsy": Words("docsy", "toc_hide: true", "notoc: true"),
    "book": Words("book", "bookHidden: true", "bookToC: false", "params: {BookSection: docs}\n"),
    "hextra": Words("hextra", "sidebar: {exclude: true}", "toc: false"),
    "geekdoc": Words("geekdoc", "geekdocHidden: true", "geekdocToC: false"),
    "learn": Words("learn", "hidden: true", "disableToc: true"),
    "relearn": Words("relearn", "hidden: true", "disableToc: true"),
}
URLS = (
    *("/", "/docs/", "/docs/first/", "/docs/second/", "/docs/second/deep/", "/docs/own/", "/docs/plain/"),
    *("/other/", "/other/a/", "/blog/", "/blog/new/"),
)
"""The pages that are compared."""


def page_site(family: str) -> dict[str, str]:
    """Return the files of the site, without its theme."""
    words = WORDS[family]
    pages = {
        "_index.md": ("title: Home\ndescription: The *home* page", "Welcome.\n\n## On the site\n\nWords.\n"),
        "docs/_index.md": (
            "title: Documentation\nlinkTitle: Docs\nweight: 1\ndescription: All *docs*",
            "Text.\n",
        ),
        "docs/first.md": (
            "title: The first page\nlinkTitle: First\nweight: 2\ndescription: About first",
            _HEADINGS,
        ),
        "docs/second/_index.md": ("title: Second\nweight: 1\ndescription: A section without text", ""),
        "docs/second/deep.md": ("title: Deep\nweight: 20", "Words.\n\n## One\n"),
        "docs/second/deeper.md": ("title: Deeper\nweight: 10", "Words.\n"),
        "docs/hidden.md": (f"title: Hidden\nweight: 3\n{words.hidden}", "Words.\n"),
        "docs/own.md": ("title: Its title\nweight: 4", "# Its own heading\n\nWords.\n\n## Part\n"),
        "docs/plain.md": (f"title: Plain\nweight: 5\n{words.no_toc}", _HEADINGS),
        "docs/zulu.md": ("title: Zulu", "No weight.\n"),
        "docs/yankee.md": ("title: Yankee", "No weight.\n"),
        "other/_index.md": ("title: Others\nweight: 5", "Words on others.\n\n## Heading\n"),
        "other/b.md": ("title: Bee\ndate: 2024-01-01", "Words.\n"),
        "other/a.md": ("title: Ant\ndate: 2023-01-01", "Words.\n"),
        "blog/_index.md": ("title: Blog\nweight: 9", ""),
        "blog/old.md": ("title: Old post\ndate: 2023-02-03", "Words of old.\n"),
        "blog/new.md": ("title: New post\ndate: 2024-02-03\nauthor: Kari", "Words of new.\n\n## Part\n"),
        "root.md": ("title: Root page\nweight: 8", "Words.\n"),
    }
    files = {f"content/{name}": f"---\n{front}\n---\n{text}" for name, (front, text) in pages.items()}
    base = "baseURL: https://example.org/\ntitle: Site\nlanguageCode: en\n"
    return {"hugo.yaml": f"{base}theme: {words.theme}\n{words.config}", **files}
