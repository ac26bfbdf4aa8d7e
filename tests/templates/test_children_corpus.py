"""The lists of sub-pages on the Altinn site: the entries and the order that its readers see."""

from __future__ import annotations

import gzip
import json
import os
import re
from html import unescape
from pathlib import Path

import pytest

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.shortcodes import Expander, parse
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates.lookup import make_store
from tests.shortcodes.doubles import markdown

CORPORA = Path(os.environ.get("HUGO_CORPUS") or Path(__file__).parents[3] / "shared/corpus")
ALTINN = CORPORA / "altinn-docs"

_LINK = re.compile(r'<a href="([^"]*)"\s*>([^<]*)</a>')


def _links(html: str) -> list[tuple[str, str]]:
    """Return address and text of the links from the list on; the two base URLs differ by /docs."""
    after = html[html.find('class="children') :]
    return [(url.removeprefix("/docs"), unescape(text.strip())) for url, text in _LINK.findall(after)]


def _ignore(_: HugoError) -> None:
    """What Hugo's warnings are is not looked at here."""


@pytest.mark.skipif(not ALTINN.is_dir(), reason=f"the corpora are not in {CORPORA}; set HUGO_CORPUS")
def test_altinn_lists_are_what_its_readers_see() -> None:
    rows = json.loads(gzip.decompress((ALTINN / "oracle.json.gz").read_bytes()))
    contents = {row["url"]: row["content"] for row in rows if "content" in row}
    configuration = load(ALTINN, report=_ignore)
    sites = assemble(collect(configuration), configuration.sites, report=_ignore)
    store = make_store()
    compared = 0
    for page in sites.default.tree.values():
        # With a depth the original prints empty lists.
        if "{{<children" not in page.body or "depth" in page.body:
            continue
        problems: list[HugoError] = []
        document = parse(page.source, page.body_start, store, problems.append)
        expanded = Expander(store).expand(document, page, markdown, Reader(), problems.append)
        ours = expanded.placeholders.restore(expanded.markdown)
        assert _links(ours) == _links(contents[page.link]), page.path
        assert not [problem for problem in problems if "children" in problem.message]
        compared += 1
    assert compared > 60
