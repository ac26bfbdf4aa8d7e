"""The extension as a part of Python-Markdown: what the rest of it still finds and does."""

from __future__ import annotations

import logging
import xml.etree.ElementTree as etree  # noqa: N813
from typing import Any

import pytest
from markdown import Extension, Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension, makeExtension


def instance(*extensions: Any, markup: dict[str, Any] | None = None, **configs: Any) -> Markdown:
    goldmark = GoldmarkExtension(GoldmarkConfig.from_markup(markup or {}), report=lambda problem: None)
    return Markdown(extensions=[*extensions, goldmark], extension_configs=configs)


def unsafe() -> dict[str, Any]:
    return {"goldmark": {"renderer": {"unsafe": True}}}


def toc(md: Markdown) -> list[dict[str, Any]]:
    tokens: list[dict[str, Any]] = md.toc_tokens  # type: ignore[attr-defined]
    return tokens


def test_usable_by_name_with_hugos_markup_table() -> None:
    name = "mkdocs_hugo.render.goldmark"
    md = Markdown(extensions=[name], extension_configs={name: {"markup": unsafe(), "enable_emoji": True}})
    assert md.convert("a <b>:tada:</b>") == "<p>a <b>🎉</b></p>"


def test_make_extension_takes_a_configuration() -> None:
    assert (
        Markdown(extensions=[makeExtension(config=GoldmarkConfig(hard_wraps=True))])
        .convert("a\nb")
        .count("<br")
    )


def test_toc_finds_the_ids_of_headings() -> None:
    md = instance("toc")
    md.convert("# Å gå\n\n## _Hva_ er `x` & y?\n\n## Å gå\n")
    assert [(t["id"], t["name"]) for t in toc(md)] == [("å-gå", "Å gå")]
    assert [(t["id"], t["name"]) for t in toc(md)[0]["children"]] == [
        ("hva-er-x--y", "Hva er x &amp; y?"),
        ("å-gå-1", "Å gå"),
    ]


def test_toc_depth_and_permalinks_work() -> None:
    md = instance("toc", toc={"toc_depth": "2-3", "permalink": True})
    html = md.convert("# a\n\n## b\n\n#### c")
    assert [token["id"] for token in toc(md)] == ["b"]
    assert '<a class="headerlink" href="#b"' in html


def test_toc_leaves_out_footnote_signs() -> None:
    md = instance("toc")
    md.convert("# a[^1] b\n\n[^1]: note")
    assert toc(md)[0]["name"] == "a b"


def test_toc_marker_is_replaced() -> None:
    assert '<div class="toc">' in instance("toc").convert("[TOC]\n\n# a")


def test_pages_do_not_know_of_each_other() -> None:
    md = instance("toc")
    first = md.convert('# a\n\n"open [r] x[^1]\n\n[r]: /u\n[^1]: n')
    second = md.reset().convert('# a\n\nb" [r] x[^1]')
    assert 'id="a"' in first
    assert second == '<h1 id="a">a</h1>\n<p>b" [r] x[^1]</p>'
    assert md.reset().convert('# a\n\n"open [r] x[^1]\n\n[r]: /u\n[^1]: n') == first


def test_tree_processors_find_links_and_pictures_as_elements() -> None:
    found: list[str] = []

    class Collect(Treeprocessor):
        def run(self, root: etree.Element) -> None:
            found.extend(e.get("href") or e.get("src") or "" for e in root.iter() if e.tag in ("a", "img"))

    class Collecting(Extension):
        def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
            md.treeprocessors.register(Collect(md), "collect", 5)

    instance(Collecting()).convert("[a](../b.md#c) ![d](e å.png)\n\n![d](<e å.png>)\n\n| [f](g) |\n|-|\n")
    assert found == ["../b.md#c", "e%20%C3%A5.png", "g"]


def test_raw_html_is_stashed_and_comes_back_unchanged() -> None:
    html = instance(markup=unsafe()).convert(
        '<div class="x">\n<p>&copy; &amp; "q"</p>\n</div>\n\na <b title="&lt;">c</b>'
    )
    assert '<div class="x">\n<p>&copy; &amp; "q"</p>\n</div>' in html
    assert '<p>a <b title="&lt;">c</b></p>' in html


@pytest.mark.parametrize("text", ["&copy;", "&amp;copy;", "&#38;", "a & b; c", "&nbsp;x", "<b>", "\u2014"])
def test_literal_text_is_not_taken_for_an_entity(text: str) -> None:
    md = instance()
    assert md.convert("`" + text + "`") == f"<p><code>{_escaped(text)}</code></p>"
    assert (
        md.reset().convert("".join(f"\\{c}" if c in "&<>;#" else c for c in text))
        == f"<p>{_escaped(text)}</p>"
    )


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_placeholders_pass_untouched() -> None:
    word = "HUGOSHORTCODEBZ"
    source = (
        f'# {word} a\n\n[{word}](/x/{word}?a={word} "{word}") `{word}` {word}, *{word}*\n\n'
        f'<p id="{word}">\n\n```\n{word}\n```\n\n| {word} |\n|-|\n'
    )
    assert instance(markup=unsafe()).convert(source).count(word) == source.count(word)


def test_heading_text_can_be_replaced_before_it_becomes_an_id() -> None:
    extension = GoldmarkExtension()
    md = Markdown(extensions=["toc", extension])
    extension.set_heading_text(lambda text: text.replace("HUGOSHORTCODEBZ", "Økt"))
    assert '<h1 id="a-økt">' in md.convert("# a HUGOSHORTCODEBZ")
    assert '<h1 id="a-hugoshortcodebz">' in md.reset().convert("# a HUGOSHORTCODEBZ")


def test_source_heading_ids_are_those_of_older_versions() -> None:
    md = Markdown(extensions=["toc", GoldmarkExtension(GoldmarkConfig(source_heading_ids=True, emoji=True))])
    # Hugo 0.111.3 gave these.
    assert '<h2 id="_hva-betyr-dette_">' in md.convert("## _Hva betyr dette?_")
    assert '<h2 id="bugfix-">' in md.reset().convert("## Bugfix :bug:")


def test_extensions_that_cannot_run_are_named_once_with_what_to_write_instead() -> None:
    problems: list[HugoError] = []
    extensions = [
        "admonition",
        "pymdownx.tilde",
        "tables",
        "footnotes",
        "def_list",
        "pymdownx.superfences",
        "toc",
    ]
    md = Markdown(extensions=[*extensions, GoldmarkExtension(report=problems.append)])
    md.convert("a")
    md.reset().convert("b")
    assert [problem.message.split()[3] for problem in problems] == ["pymdownx.tilde"]
    assert all("<sub>" in problem.hint for problem in problems)


def test_extensions_that_cannot_run_are_logged_without_a_report(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        Markdown(extensions=["pymdownx.tilde", "mkdocs_hugo.render.goldmark"])
    assert "pymdownx.tilde" in caplog.text


@pytest.mark.parametrize(
    "extension", ["attr_list", "pymdownx.tasklist", "smarty", "nl2br", "pymdownx.magiclink"]
)
def test_what_goldmark_does_itself_is_not_done_twice(extension: str) -> None:
    source = "/api/{id}\n\n- [ ] a\n\nhttp://x.no *b*{.c}\nd"
    assert instance(extension).convert(source) == instance().convert(source)


def test_inline_patterns_of_others_still_run_outside_code() -> None:
    html = instance("pymdownx.keys").convert("++ctrl+a++ `++ctrl+a++`")
    assert html.count("<kbd") == 2
    assert "<code>++ctrl+a++</code>" in html


def test_pieces_given_by_other_extensions_are_parsed_too() -> None:
    md = instance()
    root = etree.Element("div")
    md.parser.parseChunk(root, "- *a*")
    md.parser.parseBlocks(root, ["b", "c"])
    assert [element.tag for element in root.iter()] == ["div", "ul", "li", "em", "p", "p"]


def test_formulas_are_written_as_arithmatex_writes_them() -> None:
    delimiters = {"inline": [["\\(", "\\)"]], "block": [["$$", "$$"]]}
    md = instance(
        markup={"goldmark": {"extensions": {"passthrough": {"enable": True, "delimiters": delimiters}}}}
    )
    assert md.convert("a \\(x<y\\) b\n\n$$\nz\n$$") == (
        '<p>a <span class="arithmatex">\\(x&lt;y\\)</span> b</p>\n<div class="arithmatex">\\[\nz\n\\]</div>'
    )


def test_boxes_are_written_for_material() -> None:
    assert instance().convert("- [x] a") == (
        '<ul>\n<li class="task-list-item"><label class="task-list-control">'
        '<input checked="checked" disabled="disabled" type="checkbox" />'
        '<span class="task-list-indicator"></span></label> a</li>\n</ul>'
    )
