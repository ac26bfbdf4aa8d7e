"""Our HTML is Hugo's, for small sources of every rule; what is stored of Hugo is what Hugo says today."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.render import live_hugo
from tests.render.case_files import CaseFile, read_all
from tests.render.html_compare import outline

_HEADING_WITHOUT_ID = re.compile("<h[1-6]>")
_FORMULA_TAGS = re.compile(r'<(span|div) class="arithmatex">(.*?)</\1>', re.DOTALL)
_FORMULA_SIGNS = re.compile(r"\\[\[\]()]|\$")

FILES = list(read_all())


def _cases() -> Iterator[object]:
    for file in FILES:
        for number, case in enumerate(file.cases):
            yield pytest.param(file, number, id=f"{file.path.stem}-{number}-{case.source[:20]!r}")


@pytest.mark.parametrize(("file", "number"), list(_cases()))
def test_source_renders_as_in_hugo(file: CaseFile, number: int) -> None:
    case = file.cases[number]
    actual, expected = file.markdown().convert(case.source), case.expected
    if file.path.stem == "passthrough":
        actual, expected = _without_signs(actual), _without_signs(expected)
    assert _without_own_ids(outline(actual), outline(expected)) == outline(expected)


@pytest.mark.skipif(live_hugo.hugo_binary() is None, reason="the package 'hugo' is not installed")
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.path.stem)
def test_stored_html_is_what_hugo_gives(file: CaseFile) -> None:
    if file.hugo != live_hugo.hugo_version():
        pytest.skip(f"stored with Hugo {file.hugo}, installed is {live_hugo.hugo_version()}")
    assert [outline(case.html) for case in file.cases] == [outline(html) for html in file.live()]


def _without_own_ids(lines: list[str], hugo: list[str]) -> list[str]:
    """Read over the ids that `toc` gives to headings which have none in Hugo."""
    if len(lines) != len(hugo):
        return lines
    return [
        other if _HEADING_WITHOUT_ID.fullmatch(other) and line.startswith(f'{other[:3]} id="') else line
        for line, other in zip(lines, hugo, strict=True)
    ]


def _without_signs(html: str) -> str:
    """Take out what stands round formulas: the delimiters, and our own tags."""
    return _FORMULA_SIGNS.sub(" ", _FORMULA_TAGS.sub(r"\2", html))
