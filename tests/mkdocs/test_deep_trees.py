"""Folders in folders deeper than anybody reads: every page is there, the navigation ends with a message."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Built

Build = Callable[..., Built]


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
