"""Real sites with Hugo's stored answers: their pages, addresses, redirects, titles and order are ours too."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.hugo.compare import PAGES, TERMS, compare
from tests.hugo.ours import ours
from tests.hugo.rows import load

_CORPUS = Path(os.environ.get("HUGO_CORPUS") or (Path(__file__).parents[2] / "../shared/corpus"))
_SITES = ("altinn-docs", "docsy-example", "ec2spot", "grpc", "hextra", "hugo-book", "wdt")
_NOT_OURS = {
    "wdt": {"/search/"},  # its theme makes this page
    "grpc": {"/", "/docs/platforms/android/java/", "/grpc-java/"},  # Hugo 0.147 took `path` from files
}


@pytest.mark.parametrize("name", _SITES)
def test_our_model_agrees_with_the_stored_answer(name: str) -> None:
    site = _CORPUS / name
    if not site.is_dir():
        pytest.skip(f"the corpus {site} is not there; set HUGO_CORPUS to its folder")
    left_out = _NOT_OURS.get(name, set())
    hugos = [row for row in load(site / "oracle.json.gz") if row.url not in left_out]
    known = [row for row in ours(site, base_url="https://example.org/") if row.url not in left_out]
    comparison = compare(known, hugos, kinds=[*PAGES, *TERMS])
    assert not comparison.differences, comparison.report(show=20)
