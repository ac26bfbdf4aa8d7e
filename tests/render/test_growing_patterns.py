"""No pattern of a hostile page keeps a build busy: each of the table is rendered as in a build."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.bench.patterns import OnePage
from tests.render.growing_patterns import PATTERNS

LENGTH = 20_000
BOUND = 20.0
"""Seconds; the slowest takes less than one, and minutes where time grows with the square of the length."""


@pytest.fixture(scope="module")
def one(tmp_path_factory: pytest.TempPathFactory) -> OnePage:
    return OnePage(tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("name", PATTERNS)
def test_a_page_of_one_pattern_does_not_hang(one: OnePage, name: str) -> None:
    start = time.monotonic()
    one.seconds(PATTERNS[name](LENGTH))
    assert time.monotonic() - start < BOUND


def test_places_on_one_endless_line_take_little_memory(tmp_path: Path) -> None:
    one = OnePage(tmp_path)
    rendered = one.render("[a](/nowhere/) [^1] " * 5_000 + "\n\n[^1]: x\n")
    assert sum(len(link.source_line) for link in rendered.links) < 100_000_000
