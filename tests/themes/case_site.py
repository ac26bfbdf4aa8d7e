"""The site that stands around the calls of a family: a page for each, with files and pages beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tests.templates.site_with_files import png
from tests.themes.cases import Case, Family

BASE = "https://example.org/"

_SHARED: dict[str, str | bytes] = {
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/other/_index.md": "---\ntitle: Other\ndescription: All the rest\n---\n",
    "content/other/page.md": "---\ntitle: Other page\n---\nThe *other* page.\n",
    "content/other/part.md": "---\ntitle: Part\n---\nPart **one**.\n",
    "static/images/still.png": png(60, 40),
    "static/spec.json": '{"openapi": "3.0.0", "info": {"title": "Pets", "version": "1"}, "paths": {}}',
    "assets/images/asset.png": png(30, 20),
    "snippet.txt": "A <b>snippet</b> & more\n",
    "snippet.md": "Some *Markdown*.\n",
}
_FILES: dict[str, str | bytes] = {"pic.png": png(200, 100), "notes.txt": "x" * 3000, "sheet.csv": "a,b\n"}
_BELOW = {
    "first.md": "title: First\nweight: 2\ndescription: About *the* first",
    "second/_index.md": "title: Second\nweight: 1",
    "second/deep.md": "title: Deep & down\nlinkTitle: Deep",
    "third.md": "title: A third\nweight: 3\ndate: 2020-01-02",
    "hidden.md": "title: Kept back\nhidden: true",
}


def case_site(family: Family) -> dict[str, str | bytes]:
    """Return the files of a family's site."""
    config = {
        "baseURL": BASE,
        "title": "Cases",
        "theme": family.theme,
        "disableKinds": ["taxonomy", "term", "rss", "sitemap", "404"],
        "markup": {"goldmark": {"renderer": {"unsafe": True}}},
        **family.config,
    }
    pages = {name: data for case in family.cases for name, data in _case(case)}
    return {"hugo.json": json.dumps(config), **_SHARED, **pages}


def _case(case: Case) -> Iterator[tuple[str, str | bytes]]:
    folder = f"content/{case.name}"
    front_matter = json.dumps({"title": "The case", **case.front_matter})
    yield f"{folder}/{'_index' if case.section else 'index'}.md", f"{front_matter}\n\n{case.body}"
    for name, data in {**_FILES, **case.files}.items():
        yield f"{folder}/{name}", data
    if case.section:
        for name, text in _BELOW.items():
            yield f"{folder}/{name}", f"---\n{text}\n---\nThe text of {name}.\n"
