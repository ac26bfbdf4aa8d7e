"""The trees that benchmarks build are alike for the same arguments, and Hugo reads them as we do."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.trees import Shape, write_site
from tests.hugo.compare import PAGES, compare
from tests.hugo.oracle import ask
from tests.hugo.ours import ours


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }


@pytest.mark.parametrize("shape", Shape)
def test_same_arguments_same_tree(tmp_path: Path, shape: Shape) -> None:
    first = files(write_site(tmp_path / "a", pages=120, shape=shape, seed=1))
    assert first == files(write_site(tmp_path / "b", pages=120, shape=shape, seed=1))
    assert first != files(write_site(tmp_path / "c", pages=120, shape=shape, seed=2))


@pytest.mark.parametrize("shape", Shape)
def test_no_section_grows_with_the_tree(tmp_path: Path, shape: Shape) -> None:
    root = write_site(tmp_path, pages=1500, shape=shape, seed=1)
    most = max(len(list(folder.iterdir())) for folder in (root / "content").rglob("*") if folder.is_dir())
    assert most <= 2 * 110


def test_hugo_knows_the_same_pages(tmp_path: Path) -> None:
    root = write_site(tmp_path, pages=150, shape=Shape.MIXED, seed=1)
    comparison = compare(ours(root), ask(root), kinds=PAGES)
    assert not comparison.differences, comparison.report()
