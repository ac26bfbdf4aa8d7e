"""Where the output of a template goes, and what else templates and renderers can rely on."""

from __future__ import annotations

import pytest

from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.shortcodes import Placeholders
from mkdocs_hugo.shortcodes.placeholders import Placing
from mkdocs_hugo.templates import Call, InnerContent, Output, Template
from tests.shortcodes.doubles import NONE, OPTIONAL, REQUIRED, Double, Outcome, expand, store


def printing(text: str, output: Output, inner: InnerContent = NONE) -> Double:
    return Double("x", lambda call: text.format(call.inner), inner, output)


def one(body: str, template: Template) -> Outcome:
    return expand(body, store(template))


@pytest.mark.parametrize("call", ["{{< x >}}", "{{% x %}}"])
def test_finished_html_is_never_read_as_markdown(call: str) -> None:
    template = printing("<div>\n\n    *a*\n\n</div>", Output.HTML)
    assert one(f"text {call} text", template).html == "<p>text <div>\n\n    *a*\n\n</div> text</p>\n"
    assert one(call, template).html == "<div>\n\n    *a*\n\n</div>\n"


@pytest.mark.parametrize("call", ["{{< x >}}", "{{% x %}}"])
def test_markdown_joins_the_page_whatever_the_notation(call: str) -> None:
    assert one(call, printing("## *a*", Output.MARKDOWN)).html == "<h2><em>a</em></h2>\n"


def test_markdown_is_indented_like_its_tag() -> None:
    outcome = one("- a\n\n  {{< x >}}\n", printing("b\n\n- c\n- d", Output.MARKDOWN))
    assert outcome.expanded.markdown == "- a\n\n  b\n  \n  - c\n  - d\n"


def test_inner_markdown_of_finished_html_is_rendered() -> None:
    template = printing("<b>{}</b>", Output.HTML, REQUIRED)
    assert one("{{% x %}}*in*{{% /x %}}", template).html == "<b><em>in</em></b>\n"
    assert one("{{< x >}}*in*{{< /x >}}", template).html == "<b>*in*</b>\n"


def test_html_in_html_is_put_back_too() -> None:
    template = printing("<b>\n\n{}\n\n</b>", Output.HTML, OPTIONAL)
    html = one("{{% x %}}a {{% x %}}*in*{{% /x %}} {{< x />}}{{% /x %}}", template).html
    assert html == "<b>\n\na <b>\n\n<em>in</em>\n\n</b> <b>\n\n\n\n</b>\n\n</b>\n"


BLOCK = printing("<div>B</div>", Output.BLOCK)


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("{{< x >}}", "<div>B</div>\n"),
        ("a\n{{< x >}}", "<p>a</p>\n<div>B</div>\n"),
        ("{{< x >}}\na", "<div>B</div>\n<p>a</p>\n"),
        ("a\n{{< x >}}\nb\n{{% x %}}\nc", "<p>a</p>\n<div>B</div>\n<p>b</p>\n<div>B</div>\n<p>c</p>\n"),
        ("{{< x >}}\n{{< x >}}", "<div>B</div>\n<div>B</div>\n"),
        ("- a\n  {{< x >}}\n- b", "<ul>\n<li>a\n<div>B</div></li>\n<li>b</li>\n</ul>\n"),
        ("a {{< x >}} b", "<p>a <div>B</div> b</p>\n"),
        ("`{{< x >}}`", "<p><code><div>B</div></code></p>\n"),
    ],
)
def test_a_block_on_a_line_of_its_own_ends_the_paragraph(body: str, html: str) -> None:
    assert one(body, BLOCK).html == html


def test_a_broken_tag_alone_is_a_paragraph() -> None:
    assert expand("{{<a 'x'>}}").html == "<p>{{&lt;a 'x'&gt;}}</p>\n"


def test_the_page_of_an_unknown_shortcode_reads_as_if_the_tags_were_not_there() -> None:
    outcome = expand("# {{< zz >}}One{{< /zz >}}\n\n{{% zz %}}\n*two* {{< a >}}\n{{% /zz %}}")
    assert outcome.html == "<h1>One</h1>\n<p><em>two</em> [a|null|0|false]</p>\n"


def fail(call: Call) -> str:
    raise ShortcodeError("it does not work", hint="Do something else.")


def test_a_template_that_fails_leaves_the_inner_text() -> None:
    outcome = one("text\n{{< x >}}*in*{{< /x >}}", Double("x", fail, REQUIRED))
    assert outcome.html == "<p>text\n<em>in</em></p>\n"
    assert outcome.messages == [
        "page.md:2:1: shortcode x: it does not work\n"
        "  2 | {{< x >}}*in*{{< /x >}}\n    | ^\n  Do something else."
    ]


def test_warnings_of_very_many_calls_are_cut_short() -> None:
    template = Double("x", lambda call: call.warn("no", "Hm."))
    assert len(one("{{< x >}}\n" * 100, template).problems) == 20


def test_the_same_page_gives_the_same_markdown() -> None:
    body = "{{< a >}} [x]({{< a >}}) {{% b %}}{{< c >}}{{% /b %}}"
    assert expand(body).expanded == expand(body).expanded


def test_a_placeholder_is_one_word_of_letters_that_the_page_does_not_hold() -> None:
    markdown = expand("HUGOSHORTCODE HUGOSHORTCODEX {{< a >}}").expanded.markdown
    word = markdown.split()[-1]
    assert word.isalpha()
    assert word.isupper()
    assert markdown.count(word) == 1
    assert expand("HUGOSHORTCODEBZ {{< a >}}").html == "<p>HUGOSHORTCODEBZ [a|null|0|false]</p>\n"


def test_there_are_words_for_any_number_of_placeholders() -> None:
    placeholders = Placeholders.unlike("")
    words = [placeholders.add(f"<{number}>") for number in range(2000)]
    assert len(set(words)) == 2000
    text = "".join(words)
    assert placeholders.restore(text) == "".join(f"<{number}>" for number in range(2000))


def test_unknown_placeholders_are_left_alone() -> None:
    placeholders = Placeholders.unlike("")
    assert placeholders.restore("HUGOSHORTCODEXYZ") == "HUGOSHORTCODEXYZ"


def test_headings_get_plain_text() -> None:
    placeholders = Placeholders.unlike("")
    word = placeholders.add('<b title="a > b">A &amp; B</b><!-- c -->')
    assert placeholders.plain(f"Om {word} <3") == "Om A & B <3"


def test_the_table_of_contents_is_put_in_last() -> None:
    outcome = expand("{{< x >}}", store(Double("x", lambda call: f"<aside>{call.table_of_contents}</aside>")))
    word = outcome.expanded.markdown
    assert outcome.expanded.placeholders.restore(word, f"<nav>{word}</nav>") == "<aside><nav></nav></aside>"


def test_positions_in_the_markdown_lead_back_to_the_file() -> None:
    body = "first {{% lines %}} second {{< a >}} third {{</* a */>}} fourth"
    expanded = expand(body).expanded
    for word in ("first", "second", "third", "fourth"):
        assert expanded.source_offset(expanded.markdown.index(word)) == body.index(word)
    assert expanded.source_offset(expanded.markdown.index("three")) == body.index("{{% lines")


def test_pages_tell_which_shortcodes_they_hold() -> None:
    assert expand("{{< a >}}{{< b >}}{{< c >}}{{< /b >}}{{</* d */>}}").expanded.names == {"a", "b", "c"}


@pytest.mark.parametrize("placing", list(Placing))
def test_text_that_only_begins_like_a_paragraph_is_safe(placing: Placing) -> None:
    placeholders = Placeholders.unlike("")
    word = placeholders.add("X", placing)
    assert placeholders.restore(f"<pre>{word}</pre><p>{word}") == "<pre>X</pre><p>X"


def seen(call: Call) -> str:
    return f"{call.name}:{call.position.line} in {call.parent.name if call.parent else 'page'}"


def test_nested_calls_know_their_own_place() -> None:
    templates = store(Double("x", seen), Double("b", lambda call: call.inner, REQUIRED))
    assert expand("\n{{< b >}}\n\n{{< x >}}\n{{< /b >}}", templates).text == "\n\n\nx:4 in b\n"
