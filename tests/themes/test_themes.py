"""Native shortcodes beside the themes' own: words, headings and links that the real Hugo prints for a call.

The cases are in `cases/FAMILY.yaml`, Hugo's answers in `hugo/FAMILY.json`; `record.py` asks for them anew.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.conftest import Built, write_tree
from tests.themes.answer import Answer, answer
from tests.themes.case_site import case_site
from tests.themes.cases import Case, Family, families, load_family
from tests.themes.recording import digest, recorded

_MKDOCS = {
    "site_name": "Cases",
    "site_url": "https://example.org/",
    "docs_dir": "content",
    "theme": {"name": "material", "language": "en", "font": False},
}
_PLUGIN = {"lead": False, "section_lists": False, "cache": False}
_PLAIN = str.maketrans({"\u200b": None, "…": "...", "“": '"', "”": '"', "‘": "'", "’": "'", "–": "--"})
CASES = [(name, case.name) for name in families() for case in load_family(name).cases]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Built]:
    """The sites of the families that have been built."""
    return {}


@cache
def _family(name: str) -> tuple[Family, dict[str, Case]]:
    family = load_family(name)
    return family, {case.name: case for case in family.cases}


@pytest.fixture
def built(
    request: pytest.FixtureRequest, sites: dict[str, Built], tmp_path_factory: pytest.TempPathFactory
) -> Built:
    name = request.getfixturevalue("family")
    if name not in sites:
        sites[name] = _build(tmp_path_factory.mktemp(name), _family(name)[0])
    return sites[name]


def _build(root: Path, family: Family) -> Built:
    mkdocs = {**_MKDOCS, "plugins": [{"hugo": {**_PLUGIN, **family.plugin}}]}
    write_tree(root, {"mkdocs.yml": json.dumps(mkdocs), **case_site(family)})
    config = load_config(str(root / "mkdocs.yml"))
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return Built(root)


def _compared(ours: Answer, theirs: Answer, family: Family) -> dict[str, tuple[object, object]]:
    words = {"ours": ours.words, "theme": theirs.words}
    for one in family.without:
        words[one.side] = one.strip(words[one.side])
    joined = tuple(_joined(words[side]) for side in ("ours", "theme"))
    different = (words["ours"], words["theme"]) if joined[0] != joined[1] else ("", "")
    return {
        "words": different,
        "headings": (ours.headings, theirs.headings),
        "links": (ours.links, theirs.links),
    }


def _joined(words: str) -> str:
    """Take out the spaces, which tags make as they like, and what the typographer has made of signs."""
    return "".join(words.translate(_PLAIN).split())


@pytest.mark.parametrize(("family", "name"), CASES, ids=lambda value: value)
def test_a_native_shortcode_says_what_the_theme_says(family: str, name: str, built: Built) -> None:
    told, cases = _family(family)
    case, theirs = cases[name], recorded(family)[name]
    assert theirs.of == digest(case), "the case has changed: ask Hugo anew with tests.themes.record"
    content = built.article(f"/{name}/").partition("</h1>")[2]
    for part, (ours, theme) in _compared(answer(content, f"{name}/"), theirs.answer, told).items():
        if part in case.differs:
            assert ours != theme, f"{part} no longer differ: {case.differs[part]}"
        else:
            assert ours == theme, part
