"""Tags and attributes are found where a browser finds them. HTML: 13.2.5 Tokenization, 4.8.4.3.9 srcset."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mkdocs_hugo.html_tokens import attributes, tags, without_tags
from mkdocs_hugo.render.links import rewrite_links
from mkdocs_hugo.render.toc import anchors


def read(html: str) -> list[tuple[str, dict[str, str]]]:
    """Read the tags that have attributes."""
    found = [(tag.name, {one.name: one.value for one in attributes(html, tag)}) for tag in tags(html)]
    return [(name, values) for name, values in found if values]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<a href=x>", [("a", {"href": "x"})]),
        ("<A HREF=x/>", [("a", {"href": "x/"})]),
        ("<a href = 'x' >", [("a", {"href": "x"})]),
        ('<a\nhref=\n"x"\tid=b>', [("a", {"href": "x", "id": "b"})]),
        ('<a href="x"id="y">', [("a", {"href": "x", "id": "y"})]),
        ('<a title="a > b" href=x>', [("a", {"title": "a > b", "href": "x"})]),
        ('<a title="b href=c" href=x>', [("a", {"title": "b href=c", "href": "x"})]),
        ("<a href=x href=y>", [("a", {"href": "x"})]),
        ("<a/href=x/id=b>", [("a", {"href": "x/id=b"})]),
        ("<a/href/id=b>", [("a", {"href": "", "id": "b"})]),
        ("<a href=>", [("a", {"href": ""})]),
        ("<a =b c>", [("a", {"=b": "", "c": ""})]),
        ('<a b"c=d>', [("a", {'b"c': "d"})]),
        ("<a href=a&amp;b=&quot;c>", [("a", {"href": 'a&b="c'})]),
        ("<a href='?a&copy=1&copy;&notit;'>", [("a", {"href": "?a&copy=1©&notit;"})]),
        ("<!-- <a href=x> --><b c>", [("b", {"c": ""})]),
        ("<!--><b c>", [("b", {"c": ""})]),
        ("<!-- --!><b c>", [("b", {"c": ""})]),
        ("<!doctype html><?x <a?><b c>", [("b", {"c": ""})]),
        ("<script>'<a href=x>'</scripty></SCRIPT ><b c>", [("b", {"c": ""})]),
        ("<textarea><a c></textarea><b c>", [("b", {"c": ""})]),
        ("<scripts><a c></scripts>", [("a", {"c": ""})]),
        ('</p title="<a>"><b c>', [("b", {"c": ""})]),
        ("</><b c>", [("b", {"c": ""})]),
        ("a < b <3 <b c>", [("b", {"c": ""})]),
        ("<a href='x><b c>", []),
        ('<svg><use xlink:href="#x"/></svg>', [("use", {"xlink:href": "#x"})]),
        ('<p class="x"><style class=x><a c></style><b c>', [("style", {"class": "x"}), ("b", {"c": ""})]),
        ('<Title class="x"></b><a c></TITLE></p><b c>', [("title", {"class": "x"}), ("b", {"c": ""})]),
        ('<i></i><u class="x" id=y></u><b c>', [("u", {"class": "x", "id": "y"}), ("b", {"c": ""})]),
    ],
)
def test_tags_are_read_as_browsers_read_them(html: str, expected: list[tuple[str, dict[str, str]]]) -> None:
    assert read(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ('<img alt="Set src=/b" src="/p">', '<img alt="Set src=/b" src="NEW">'),
        ("<a href=/p class=x>", '<a href="NEW" class=x>'),
        ("<a href='/p'class=x>", '<a href="NEW" class=x>'),
        ('<div data="/p" href="/p" src="/p">', '<div data="/p" href="/p" src="/p">'),
        ('<object data="/p">', '<object data="NEW">'),
        ('<video poster="/p">', '<video poster="NEW">'),
        ('<svg><image xlink:href="/p"/></svg>', '<svg><image xlink:href="NEW"/></svg>'),
        ('<a title="/p" data-href="/p">', '<a title="/p" data-href="/p">'),
        ('<img srcset="/p 1x, /a,b.png 2x">', '<img srcset="NEW 1x, /a,b.png 2x">'),
        ('<img srcset="/p,, /p 1x (a, b),/p">', '<img srcset="NEW,, NEW 1x (a, b),NEW">'),
        ('<img srcset="data:image/png;base64,/p 1x">', '<img srcset="data:image/png;base64,/p 1x">'),
        ('<!-- <a href="/p"> -->', '<!-- <a href="/p"> -->'),
        ('<code>&lt;a href="/p"&gt;</code>', '<code>&lt;a href="/p"&gt;</code>'),
    ],
)
def test_only_the_links_are_rewritten(html: str, expected: str) -> None:
    assert rewrite_links(html, lambda url: "NEW" if url == "/p" else url) == expected


def test_anchors_are_ids_and_names_of_links() -> None:
    html = '<p id=a title="id=b"></p><a name="c"></a><input name="d"><!-- <p id=e> --><p id="f&amp;g">'
    assert anchors(html) == {"a", "c", "f&g"}


def test_what_nothing_ends_is_text() -> None:
    assert without_tags('a <b title="> x">c</b> <i title="x') == 'a c <i title="x'


ODD = st.text(alphabet="<>/!-a =\"'&;\n", max_size=40)


@settings(derandomize=True, deadline=None)
@given(ODD)
def test_places_hold_what_is_read(html: str) -> None:
    for tag in tags(html):
        assert html[tag.end] == ">"
        for one in attributes(html, tag):
            assert tag.start <= one.start <= one.end <= tag.end
            if "&" not in one.value and one.start < one.end:
                assert html[one.start : one.end].strip("\"'") == one.value.strip("\"'")


@pytest.mark.parametrize(
    "part", ["<a b='", '<a b="<a b=', "<!--", "<script>", "<a ", "<a =", "<p id=a>", "</p "]
)
def test_a_megabyte_of_anything_does_not_hang(part: str) -> None:
    html = part * (1_000_000 // len(part))
    assert len(list(tags(html))) <= len(html)
    assert rewrite_links(f'<img srcset="{"," * 100_000}{"a," * 100_000}">', str)
