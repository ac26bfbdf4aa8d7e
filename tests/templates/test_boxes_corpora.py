"""Boxes, tabs and cards on real sites: the words that readers of the Hugo site see, in their order."""

from __future__ import annotations

import gzip
import json
import os
import re
from functools import partial
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from markdown import Markdown

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.families import family_of
from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from mkdocs_hugo.shortcodes import Expander, parse
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.templates.lookup import TemplateStore, make_store

CORPORA = Path(os.environ.get("HUGO_CORPUS") or Path(__file__).parents[3] / "shared/corpus")

NAMES = {
    "altinn-docs": {"notice", "panel", "expandlarge", "small", "expiring-notice", "consent-term"},
    "wdt": {"notice"},
    "ec2spot": {"notice"},
    "docsy-example": {"pageinfo", "alert"},
    "hextra": {"callout", "tabs", "tab", "card", "cards", "steps", "details", "badge"},
}
FEWEST = {"altinn-docs": 40, "wdt": 5, "ec2spot": 100, "docsy-example": 10, "hextra": 40}

_ANCHOR = re.compile(r'<a class="?(?:anchor|td-heading)[^>]*>.*?</a>', re.DOTALL)
_SILENT = re.compile(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_INLINE = re.compile(r"</?(?:b|i|em|strong|span|code|a|sup|sub)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_ONLY_THERE = re.compile(r"Vis/skjul innhold ")
"""What only the original's markup says aloud."""
_TITLES = re.compile(r"\b(?:Note|Info|Tip|Warning) ")
"""What learn writes by its style sheet and we in the page."""


def _words(html: str) -> str:
    for pattern in (_ANCHOR, _SILENT, _INLINE):
        html = pattern.sub("", html)
    return _TITLES.sub("", _ONLY_THERE.sub("", " ".join(unescape(_TAG.sub(" ", html)).split()) + " "))


def _ignore(_: HugoError) -> None:
    """What is wrong with the sites is not looked at here."""


def _convert(markdown: Markdown, text: str, _: object = None) -> str:
    return str(markdown.reset().convert(text))


def _html(page: Page, store: TemplateStore, markdown: Markdown) -> str:
    document = parse(page.source, page.body_start, store, _ignore)
    expanded = Expander(store).expand(document, page, partial(_convert, markdown), Reader(), _ignore)
    return expanded.placeholders.restore(_convert(markdown, expanded.markdown))


def _names(page: Page, store: TemplateStore) -> frozenset[str]:
    return parse(page.source, page.body_start, store, _ignore).names() if "{{" in page.body else frozenset()


def _markdown(config: Any) -> Markdown:
    goldmark = GoldmarkConfig.from_markup(config.markup, enable_emoji=config.enable_emoji)
    return Markdown(extensions=[GoldmarkExtension(goldmark)])


@pytest.mark.skipif(not CORPORA.is_dir(), reason=f"the corpora are not in {CORPORA}; set HUGO_CORPUS")
@pytest.mark.parametrize("site", NAMES)
def test_words_are_those_of_the_hugo_site(site: str) -> None:
    rows = json.loads(gzip.decompress((CORPORA / site / "oracle.json.gz").read_bytes()))
    contents = {row["url"]: row["content"] for row in rows if row.get("content")}
    configuration = load(CORPORA / site, report=_ignore)
    sites = assemble(collect(configuration), configuration.sites, report=_ignore)
    store = make_store(family=family_of(sites.default.config.themes))
    same, other = 0, []
    for one in sites:
        markdown = _markdown(one.config)
        for page in one.tree.values():
            names = _names(page, store)
            if page.link in contents and names and names <= NAMES[site]:
                if _words(_html(page, store, markdown)) == _words(contents[page.link]):
                    same += 1
                else:
                    other.append(page.path)
    assert not other
    assert same >= FEWEST[site]
