"""Front matter values in the types that Hugo wants; each expectation is what Hugo 0.168 prints."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mkdocs_hugo.content.cast import to_bool, to_float, to_int, to_string, to_strings
from mkdocs_hugo.content.dates import to_time


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("a", "a"),
        (20.1, "20.1"),
        (15.0, "15"),
        (2018, "2018"),
        (True, "true"),
        (1e21, "1000000000000000000000"),
        (1e-7, "0.0000001"),
        (float("inf"), "+Inf"),
        (float("nan"), "NaN"),
        (None, ""),
        (["a"], ""),
        ({"a": 1}, ""),
        (date(1979, 5, 27), "1979-05-27"),
        (time(7, 32), "07:32:00"),
        (datetime(1979, 5, 27, 7, 32), "1979-05-27T07:32:00"),
        (datetime(1979, 5, 27, 7, 32, tzinfo=UTC), "1979-05-27 07:32:00 +0000 UTC"),
        (
            datetime(1979, 5, 27, 7, 32, tzinfo=timezone(timedelta(hours=2))),
            "1979-05-27 07:32:00 +0200 +0200",
        ),
    ],
)
def test_text(value: Any, text: str) -> None:
    assert to_string(value) == text


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (5, 5),
        ("5", 5),
        ("-5", -5),
        ("5.7", 5),
        (5.7, 5),
        (-5.7, -5),
        (".5", 0),
        ("-", None),
        ("0x1F", 31),
        ("015", 13),
        ("08", None),
        ("1_000", 1000),
        ("1__0", None),
        (" 5", None),
        ("abc", None),
        ("1e3", None),
        ("", 0),
        (None, 0),
        (True, 1),
        ("true", None),
        ([1], None),
        ("99999999999999999999", None),
    ],
)
def test_whole_number(value: Any, number: int | None) -> None:
    assert to_int(value) == number


@pytest.mark.parametrize(
    ("value", "number"), [("2.5", 2.5), ("1e3", 1000.0), (2, 2.0), ("", 0.0), ("x", None), ("nan", None)]
)
def test_number(value: Any, number: float | None) -> None:
    assert to_float(value) == number


@pytest.mark.parametrize(
    ("value", "flag"),
    [
        (True, True),
        ("true", True),
        ("True", True),
        ("t", True),
        ("1", True),
        (1, True),
        (2.5, True),
        (0, False),
        ("F", False),
        (None, False),
        ("", None),
        ("yes", None),
        ("tRUE", None),
        (["a"], None),
    ],
)
def test_boolean(value: Any, flag: bool | None) -> None:
    assert to_bool(value) is flag


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("a b", ["a", "b"]),
        (["a", "b c", 5, 1.5, True, None], ["a", "b c", "5", "1.5", "true", ""]),
        (5, ["5"]),
        (None, []),
        ("", []),
        ({"a": 1}, []),
        (["a", ["b"]], []),
    ],
)
def test_list_of_texts(value: Any, texts: list[str]) -> None:
    assert to_strings(value) == texts


OSLO = ZoneInfo("Europe/Oslo")


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2024-01-02", "2024-01-02T00:00:00+01:00"),
        ("2024-07-02", "2024-07-02T00:00:00+02:00"),
        ("2024-01-02T10:00:00", "2024-01-02T10:00:00+01:00"),
        ("2024-01-02 10:00:00", "2024-01-02T10:00:00+01:00"),
        ("2024-01-02T10:00:00Z", "2024-01-02T10:00:00+00:00"),
        ("2024-01-02T10:00:00-07:00", "2024-01-02T10:00:00-07:00"),
        ("2024-01-02 10:00:00 +0200 CEST", "2024-01-02T10:00:00+02:00"),
        ("Tue, 02 Jan 2024 10:00:00 GMT", "2024-01-02T10:00:00+01:00"),
        ("02 Jan 2024", "2024-01-02T00:00:00+01:00"),
        ("Tue Jan 2 10:00:00 2024", "2024-01-02T10:00:00+01:00"),
        ("02 Jan 68 10:00 GMT", "2068-01-02T10:00:00+01:00"),
        (date(2024, 1, 2), "2024-01-02T00:00:00+01:00"),
        (datetime(2024, 1, 2, 10, tzinfo=UTC), "2024-01-02T10:00:00+00:00"),
        (1704189600, "2024-01-02T10:00:00+00:00"),
    ],
)
def test_date(value: Any, moment: str) -> None:
    assert to_time(value, OSLO) == datetime.fromisoformat(moment)


@pytest.mark.parametrize(
    "value",
    [
        *(
            "2024-1-2",
            "2024-02-30",
            "2024-01-02T10:00",
            "2 Jan 2024",
            "January 2, 2024",
            "02.01.2024",
            "",
            " ",
        ),
        *(None, 1.5, True, ["2024-01-02"], time(10, 0), "2024-01-02 "),
    ],
)
def test_what_hugo_does_not_take_for_a_date(value: Any) -> None:
    assert to_time(value, OSLO) is None
