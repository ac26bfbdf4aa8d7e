"""What is made in other processes is what would be made here."""

from __future__ import annotations

import os
import threading

import pytest

from mkdocs_hugo.errors import HugoError, Level
from mkdocs_hugo.incremental.workers import ahead

MANY = range(300)


def refuse(problem: HugoError) -> None:
    raise AssertionError(problem)


@pytest.fixture(autouse=True)
def two_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a test run with processes wherever it runs."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})


def test_results_come_in_order_from_other_processes() -> None:
    results = list(ahead(MANY, lambda item: (item * item, os.getpid()), refuse))
    assert [result[0] for result in results if result] == [item * item for item in MANY]
    assert os.getpid() not in {result[1] for result in results if result}


def test_failed_work_is_left_to_the_caller() -> None:
    def work(item: int) -> int:
        if item == 100:
            raise ValueError("no such thing")
        return item

    problems: list[HugoError] = []
    results = list(ahead(MANY, work, problems.append))
    assert len(results) == len(MANY)
    assert results[100] is None
    assert results[120] == 120
    (problem,) = problems
    assert "ValueError('no such thing')" in str(problem)
    assert problem.level is Level.INFO


def test_process_that_dies_leaves_the_rest_to_the_caller() -> None:
    def work(item: int) -> int:
        if item == 100:
            os._exit(1)
        return item

    results = list(ahead(MANY, work, refuse))
    assert len(results) == len(MANY)
    assert results[100] is None
    assert all(result in (None, item) for item, result in zip(MANY, results, strict=True))


def test_nothing_is_made_ahead_beside_other_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threading, "active_count", lambda: 2)
    assert list(ahead(MANY, str, refuse)) == [None] * len(MANY)


def test_few_items_are_not_worth_a_process() -> None:
    assert list(ahead(range(5), str, refuse)) == [None] * 5


def test_results_that_nobody_takes_end_the_processes() -> None:
    coming = ahead(MANY, lambda item: "x" * 100_000, refuse)
    next(coming)
    del coming
