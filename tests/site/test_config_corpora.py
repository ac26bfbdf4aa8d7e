"""Configurations of real sites: each loads without a complaint and has its languages and folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mkdocs_hugo.site.config import Configuration, load
from tests.site.test_config import no_complaint

CORPORA = Path(os.environ.get("HUGO_CORPUS") or Path(__file__).parents[3] / "shared/corpus")

# From each site's own configuration file, read by a person.
EXPECTED = {
    "altinn-docs": {"nb": "content"},
    "docsy-example": {"en": "content/en", "fa": "content/fa", "no": "content/no"},
    "ec2spot": {"en": "content", "ja": "content"},
    "grpc": {"en": "content/en"},
    "hextra": {"en": "content", "fa": "content", "ja": "content", "zh-cn": "content"},
    "hugo-book": {"en": "content.en", "zh": "content.zh", "he": "content.he"},
    "wdt": {"en": "content"},
}


def corpus(name: str) -> Configuration:
    if not (CORPORA / name).is_dir():
        pytest.skip(f"the corpora are not here: set HUGO_CORPUS, or put them into {CORPORA}")
    return load(CORPORA / name, report=no_complaint)


@pytest.mark.parametrize("name", EXPECTED)
def test_languages_come_in_order_with_their_content_folders(name: str) -> None:
    configuration = corpus(name)
    assert {site.language.lang: site.content_dir for site in configuration} == EXPECTED[name]
    assert [site.language.lang for site in configuration] == list(EXPECTED[name])


def test_altinn_docs_turns_off_what_it_does_not_need() -> None:
    config = corpus("altinn-docs").default
    assert (config.disable_kinds, config.enable_emoji, config.pluralize_list_titles) == (
        frozenset({"rss"}),
        True,
        False,
    )
    assert config.language.locale == "nb"


def test_docsy_example_has_a_pattern_for_its_blog() -> None:
    for config in corpus("docsy-example"):
        assert config.permalinks == {"blog": "/:section/:year/:month/:day/:slugorcontentbasename"}


def test_ec2spot_has_ugly_urls_and_a_menu_of_sections() -> None:
    config = corpus("ec2spot").default
    assert (config.ugly_urls, config.section_pages_menu) == (True, "main")


def test_hugo_book_reads_from_right_to_left_in_hebrew() -> None:
    assert [config.language.direction for config in corpus("hugo-book")] == ["", "", "rtl"]
