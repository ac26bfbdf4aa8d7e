"""Whole sites of our own with Go templates, judged by the real Hugo: words in order, ids, addresses."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Built
from tests.go_templates.judge import Said, hugos, ours, tokens

SITES = sorted(path for path in (Path(__file__).parent / "sites").iterdir() if path.is_dir())
MKDOCS_YML = """\
site_name: Prøve
docs_dir: content
theme: {name: material, font: false}
plugins: [search, {hugo: {lead: false, section_lists: false}}]
"""
HUGOS_OWN_PLACEHOLDER = "hahahugoshortcode"


def tree(site: Path) -> dict[str, str | bytes]:
    return {
        "mkdocs.yml": MKDOCS_YML,
        **{
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
        },
    }


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_every_page_says_what_it_says_in_hugo(
    site: Path, tmp_path: Path, build: Callable[..., Built]
) -> None:
    expected = hugos(site, tmp_path)
    built = build(tree(site))
    found = ours(built.site)
    assert expected.keys() <= found.keys()
    assert not [name for name, said in expected.items() if not _same(said, found[name])]
    assert not tokens(built.site)
    assert not [line for line in built.log if line.startswith(("WARNING", "ERROR"))]


def _same(hugo: Said, own: Said) -> bool:
    """Compare a page; ours has its title above. Hugo makes ids of its placeholders, we of what they print."""
    count = len(own.words) - len(hugo.words)
    ids = [one for one in hugo.heading_ids if HUGOS_OWN_PLACEHOLDER not in one]
    return own.words[count:] == hugo.words and set(ids) <= set(own.heading_ids)
