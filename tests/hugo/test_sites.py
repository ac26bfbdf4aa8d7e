"""Whole sites of our own, different as real ones are, beside the corpora: Hugo and we read them alike."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import MKDOCS_YML, Built
from tests.hugo.compare import PAGES, compare
from tests.hugo.fidelity import ASPECTS, measure_live, read_corpus
from tests.hugo.oracle import ask
from tests.hugo.ours import ours

SITES = sorted(path for path in (Path(__file__).parents[1] / "sites").iterdir() if path.is_dir())


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_our_model_knows_what_hugo_knows(site: Path) -> None:
    comparison = compare(ours(site), ask(site), kinds=PAGES)
    assert not comparison.differences, comparison.report(show=100)


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_every_page_is_as_in_a_hugo_without_a_theme(site: Path) -> None:
    score = measure_live(read_corpus(site))
    assert {aspect: score.differences[aspect] for aspect in ASPECTS if score.differences[aspect]} == {}


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_the_site_is_built_without_a_warning(site: Path, build: Callable[..., Built]) -> None:
    files = {
        path.relative_to(site).as_posix(): path.read_text("utf-8")
        for path in site.rglob("*")
        if path.is_file()
    }
    built = build({"mkdocs.yml": MKDOCS_YML, **files})
    assert not [line for line in built.log if line.startswith(("WARNING", "ERROR"))]
    assert len(list(built.site.rglob("index.html"))) > 10
