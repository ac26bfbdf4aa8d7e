"""Folders in folders deeper than anybody reads: every page is there, the navigation ends with a message."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import PluginError

from mkdocs_hugo.mkdocs.serve.snapshot import Snapshot
from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]


@pytest.fixture
def dig() -> Iterator[Callable[[Path], Path]]:
    """Make 1500 folders in each other, more than Python removes by itself, and return the last."""
    made: list[str] = []

    def make(top: Path) -> Path:
        made.extend(f"{top}{'/b' * level}" for level in range(1, 1501))
        top.mkdir(exist_ok=True)
        for path in made:
            os.mkdir(path)  # noqa: PTH102 - a `Path` for each takes long
        return Path(made[-1])

    yield make
    for path in reversed(made):
        os.rmdir(path)  # noqa: PTH106


@pytest.mark.parametrize("is_section", [True, False])
def test_deep_pages_are_published_and_told_of(build: Build, is_section: bool) -> None:
    depth = 300
    tree = {"content/_index.md": "---\ntitle: Hjem\n---\n", f"content/{'a/' * depth}p.md": "Nederst"}
    if is_section:
        tree |= {
            f"content/{'a/' * level}_index.md": f"---\ntitle: Nivå {level}\n---\n"
            for level in range(1, depth + 1)
        }
    built = build(tree)
    assert "Nederst" in built.text(f"/{'a/' * depth}p/")
    left_out = [line for line in built.log if "are not in the navigation" in line]
    assert len(left_out) == is_section
    assert not is_section or left_out[0].startswith(f"WARNING: hugo: content/{'a/' * 50}_index.md:1:1: ")
    own = f"/{'a/' * 49}" if is_section else f"/{'a/' * depth}p/"
    assert ("Nivå 49" if is_section else "p") in built.nav(own)


@pytest.mark.parametrize("mounted", ["content", "static", "docs"])
def test_folders_too_deep_for_python_end_the_build_with_their_path(
    tmp_path: Path, dig: Callable[[Path], Path], mounted: str
) -> None:
    write_tree(tmp_path, {"mkdocs.yml": MKDOCS_YML, "docs/index.md": "", "hugo.toml": "", "content/a.md": ""})
    dig(tmp_path / mounted)
    config = load_config(str(tmp_path / "mkdocs.yml"), docs_dir=str(tmp_path / "docs"))
    with pytest.raises(PluginError, match=rf"{mounted}/(b/)+b:1:1: more than 800 folders lie in each other"):
        config.plugins.on_config(config)


def test_the_preview_sees_files_at_any_depth(tmp_path: Path, dig: Callable[[Path], Path]) -> None:
    deepest = dig(tmp_path)
    before = Snapshot.of([tmp_path])
    page = deepest / "p.md"
    page.touch()
    changes = before.changes(Snapshot.of([tmp_path]))
    page.unlink()
    assert changes == {str(page)}


def test_entries_of_the_menu_end_where_the_navigation_does(build: Build) -> None:
    entries = "".join(
        f'[[menus.main]]\nname = "Punkt {level}"\nurl = "/{level}"\nparent = "Punkt {level - 1}"\n'
        for level in range(2, 3000)
    )
    first = '[[menus.main]]\nname = "Punkt 1"\nurl = "/1"\n'
    built = build({"hugo.toml": first + entries, "content/_index.md": "Hjem"})
    assert [line for line in built.log if "left out" in line] == [
        'WARNING: hugo: the entries below "Punkt 50" of the menu "main" are left out: '
        "the navigation has 50 levels\n  Let them name a parent that is further up."
    ]
    assert "Punkt 1" in built.nav("/")


def test_themes_that_import_each_other_in_a_long_chain_are_read(build: Build) -> None:
    themes = {f"themes/t{n}/hugo.toml": f'theme = "t{n + 1}"\n' for n in range(1200)}
    built = build(
        {
            "hugo.toml": 'theme = "t0"\n',
            "content/_index.md": "{{< nederst >}}",
            "themes/t1200/static/a.txt": "Nederst",
            **themes,
        }
    )
    assert built.text("/a.txt") == "Nederst"


def test_links_in_circles_end_in_a_message(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_tree(root, {f"content/{name}/a.md": "En" for name in ("a", "b", "c/d")})
    for place in ("a/up", "b/up", "c/d/up", "c/up"):
        (root / "content" / place).symlink_to(root / "content")
    write_tree(root, {"mkdocs.yml": MKDOCS_YML})
    with pytest.raises(PluginError, match=r"content/.*up.*lead round in circles(?s:.*)4 links to folders"):
        load_config(str(root / "mkdocs.yml")).plugins.on_config(load_config(str(root / "mkdocs.yml")))


def test_one_link_from_deep_below_ends_in_a_message(tmp_path: Path) -> None:
    root = tmp_path / "site"
    write_tree(root, {"mkdocs.yml": MKDOCS_YML, f"content/{'a/' * 30}p.md": "Nederst"})
    (root / "content" / ("a/" * 30) / "up").symlink_to(root / "content")
    with pytest.raises(PluginError, match=r"content/(a/){30}up.*lead round in circles"):
        load_config(str(root / "mkdocs.yml")).plugins.on_config(load_config(str(root / "mkdocs.yml")))


def test_one_link_in_a_circle_is_passed_over(build: Build, tmp_path: Path) -> None:
    write_tree(tmp_path, {"content/a/a.md": "En"})
    (tmp_path / "content/a/up").symlink_to("..")
    built = build({"content/b.md": "To"})
    assert built.root == tmp_path
    assert (built.site / "a/a/index.html").is_file()
    assert [line for line in built.log if "content/a/up" in line and "link" in line]
