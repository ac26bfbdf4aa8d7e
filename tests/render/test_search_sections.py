"""A page's sections are those that the search plugin of Material finds with its own parser."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from material.plugins.search.plugin import Parser

from mkdocs_hugo.render.search_sections import search_sections
from tests.hugo.fidelity import corpora_folder

PARTS = st.sampled_from(
    [
        *("<p>", "</p>", "<h1>", "</h1>", '<h2 id="a">', "</h2>", '<h3 id="ø&amp;b">', "</h3>", "<h2>"),
        *("<div>", "</div>", '<div data-search-exclude="">', "<div data-search-exclude>", "<ul>", "<li>"),
        *(
            "</li>",
            "</ul>",
            "<pre>",
            "<code>",
            "</code>",
            "</pre>",
            "<span class='x'>",
            '<span class="k">',
            "</span>",
            "<br>",
        ),
        *('<a class="headerlink" href="#a">', "</a>", '<td class="linenodiv">', "</td>", "<img src=x />"),
        *("<script>let a = '<p>'</script>", "<style>p { color: red }</style>", "<object>", "</object>"),
        *("<!-- <p> -->", "<sup>", "</sup>", "<svg/>", "<svg><title>Ikon</title></svg>", '<h2 id="x"'),
        *(">", " ", "\n", "tekst", "a &lt; b &amp; c", "æøå\n", "&nbsp;", '<p title="a > b">', "<P>", "</P>"),
        *('<h4 id="e" data-search-exclude>', "</h4>", "<iframe></iframe>", "<textarea><p></textarea>"),
    ]
)

Sections = list[tuple[str | None, str | None, str]]


def by_material(html: str) -> Sections:
    parser = Parser()
    parser.feed(html)
    parser.close()
    return [
        (one.id, "".join(one.title).strip() if one.title else None, "".join(one.text).strip())
        for one in parser.data
        if not one.is_excluded()
    ]


@given(st.lists(PARTS, max_size=25).map("".join))
def test_any_html_is_read_alike_or_left_to_the_plugin(html: str) -> None:
    ours = search_sections(html)
    if ours is not None:
        assert [tuple(section) for section in ours] == by_material(html)


@given(st.text(alphabet="<>/!-pa =\"'&;\n", max_size=40))
def test_odd_html_is_read_alike_or_left_to_the_plugin(html: str) -> None:
    ours = search_sections(html)
    if ours is not None:
        assert [tuple(section) for section in ours] == by_material(html)


@pytest.mark.parametrize(
    "html",
    [
        '<h1>Tittel</h1>\n<p>En <code>to</code></p>\n<h2 id="a">A<a class="headerlink" href="#a">¶</a></h2>',
        "<p>Før</p>",
        '<h2 id="a">A</h2><div><h3 id="b">B</h3><p>i</p></div><p>etter</p>',
        "<pre><span></span><code><span class='k'>if</span> <span>a</span>\n\n  b\n</code></pre>",
        "<ul><li></li><li> </li><li>x</li></ul>",
    ],
)
def test_plain_html_is_not_left_to_the_plugin(html: str) -> None:
    ours = search_sections(html)
    assert ours is not None
    assert [tuple(section) for section in ours] == by_material(html)


def test_real_pages_are_read_alike() -> None:
    folder = corpora_folder()
    if folder is None:
        pytest.skip("no corpora")
    read = 0
    for path in sorted((folder / "altinn-docs/content").rglob("*.md"))[::7]:
        html = path.read_text("utf-8")  # Markdown with HTML in it: as odd as pages get
        ours = search_sections(html)
        if ours is not None:
            read += 1
            assert [tuple(section) for section in ours] == by_material(html)
    assert read > 20
