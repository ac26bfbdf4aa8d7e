"""Counts the inputs of each test and says after a long campaign how many there were."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sized

import pytest

from tests.fuzz.campaign import EXAMPLES


class Inputs:
    """Counts the inputs of a test."""

    def __init__(self) -> None:
        self.number = 0

    def add(self, inputs: Sized) -> None:
        """Count the inputs of one example."""
        self.number += len(inputs)


@pytest.fixture
def inputs(record_property: Callable[[str, object], None]) -> Iterator[Inputs]:
    """Counts the inputs of a test."""
    counted = Inputs()
    yield counted
    record_property("inputs", counted.number)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the number of inputs of each test."""
    if EXAMPLES:
        for report in terminalreporter.getreports("") + terminalreporter.getreports("passed"):
            if report.when == "teardown":
                for name, number in report.user_properties:
                    terminalreporter.write_line(f"{number:>9} {name} {report.nodeid}")
