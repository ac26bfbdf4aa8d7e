"""Pages of real Hugo sites look as they do in Hugo: block structure, words, heading ids."""

from __future__ import annotations

import pytest

from tests.hugo.fidelity import ASPECTS, Corpus, corpora_folder, measure_live, measure_oracle, read_corpus
from tests.render import live_hugo

FOLDER = corpora_folder()
CORPORA = sorted(path.name for path in FOLDER.iterdir() if path.is_dir()) if FOLDER else []
pytestmark = pytest.mark.skipif(
    FOLDER is None, reason="no corpora of Hugo sites: set HUGO_CORPUS to their folder"
)


@pytest.fixture(scope="module", params=CORPORA)
def corpus(request: pytest.FixtureRequest) -> Corpus:
    assert FOLDER is not None
    return read_corpus(FOLDER / request.param)


@pytest.mark.skipif(live_hugo.hugo_binary() is None, reason="the package 'hugo' is not installed")
def test_every_page_is_as_in_a_hugo_without_a_theme(corpus: Corpus) -> None:
    score = measure_live(corpus)
    assert {aspect: score.differences[aspect] for aspect in ASPECTS if score.differences[aspect]} == {}


def test_pages_without_shortcodes_are_as_on_the_site(corpus: Corpus) -> None:
    assert FOLDER is not None
    score = measure_oracle(corpus, FOLDER)
    found = {aspect: score.unexplained(aspect) for aspect in ("blocks", "words", "heading_ids")}
    assert found == {"blocks": {}, "words": {}, "heading_ids": {}}
