"""Addresses with signs that mean something there (`#`, `+`, `%`, `?`, spaces, æøå) lead to files."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest
from lxml import html as lxml_html

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

BASE = "https://example.org/d/"
SIGNS = ("C#", "F# 4", "a+b", "100%", "what?", "æ ø å", "q&a", "it's", "x/y", "a.", "p\\\\q", "~x", "@x")
PAGE = '---\ntitle: "{0}"\ntags: ["{0}"]\n---\n## Part\n'
NAMES = ("C#", "a+b", "100%", "what?", "æ ø å", "x (1)")
SITE = {
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/d#/_index.md": "---\ntitle: D\n---\n",
    **{f"content/d#/{name}.md": PAGE.format(sign) for name, sign in zip(NAMES, SIGNS[:6], strict=True)},
    **{f"content/e/{number}.md": PAGE.format(sign) for number, sign in enumerate(SIGNS[6:])},
}


@pytest.mark.parametrize("permalinks", ["", '[permalinks.term]\ntags = "/t/:slug/"\n'])
def test_every_address_leads_to_a_file(build: Build, permalinks: str) -> None:
    outputs = "".join(f'{kind} = ["html", "rss"]\n' for kind in ("home", "section", "term"))
    toml = f'baseURL = "{BASE}"\n[outputs]\n{outputs}{permalinks}'
    yml = MKDOCS_YML.replace("hugo]", "tags, hugo]")
    built = build({**SITE, "hugo.toml": toml, "mkdocs.yml": yml})
    found = [address for file in built.site.rglob("*") for address in _addresses(built.site, file)]
    assert len(found) > 300
    assert [one for one in found if not _is_answered(built, one)] == []
    assert built.warnings == []


def _addresses(site: Path, file: Path) -> Iterator[str]:
    own = urljoin(BASE, quote(file.relative_to(site).as_posix()))
    if file.suffix == ".html" and file.name != "404.html":
        page = lxml_html.document_fromstring(file.read_bytes().decode("utf-8"))
        yield from (urljoin(own, one) for one in page.xpath("//@href | //@src"))
    elif file.suffix == ".xml":
        yield from map(
            unescape, re.findall(r'(?:<loc>|<link>|<guid>| href=")([^<"]+)', file.read_text("utf-8"))
        )
    elif file.name == "search_index.json":
        yield from (BASE + one["location"] for one in json.loads(file.read_text("utf-8"))["docs"])


def _is_answered(built: Built, address: str) -> bool:
    parts = urlsplit(address)
    return parts.netloc != "example.org" or built.exists(unquote(parts.path).removeprefix("/d"))
