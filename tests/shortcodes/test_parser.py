"""The tree of a body: what is a shortcode, what it holds, and where it stands in the file."""

from __future__ import annotations

import pytest

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.shortcodes import Document, Literal, Notation, Shortcode, Text, parse
from mkdocs_hugo.templates import TemplateStore
from mkdocs_hugo.text import Source
from tests.shortcodes.doubles import JUDGED, OPTIONAL, Double, store


def read(text: str, start: int = 0, templates: TemplateStore = JUDGED) -> tuple[Document, list[HugoError]]:
    problems: list[HugoError] = []
    return parse(Source("page.md", text), start, templates, problems.append), problems


def first(text: str) -> Shortcode:
    document, problems = read(text)
    assert not problems
    return next(node for node in document.nodes if isinstance(node, Shortcode))


def test_a_body_without_shortcodes_is_one_text() -> None:
    text = "{{ApiKey}} ${{ github.ref }} {{ .Foo }} {{-x-}} {%raw%} { {< a >} }"
    assert read(text)[0].nodes == (Text(0, len(text)),)
    assert read("")[0].nodes == ()


def test_offsets_are_those_of_the_file() -> None:
    text = "---\ntitle: {{< a >}}\n---\nx {{< b p=1 >}}in{{< /b >}} y"
    start = text.index("x {{")
    document, _ = read(text, start)
    before, shortcode, after = document.nodes
    assert isinstance(shortcode, Shortcode)
    assert text[before.start : before.end] == "x "
    assert text[shortcode.start : shortcode.tag_end] == "{{< b p=1 >}}"
    assert text[shortcode.start : shortcode.end] == "{{< b p=1 >}}in{{< /b >}}"
    assert text[after.start : after.end] == " y"


def test_params_are_typed_as_hugo_types_them() -> None:
    params = first('{{< a 1 -2 1.50 true "1" `2` x-y 5. "" 99999999999999999999 >}}').params
    assert params == (1, -2, 1.5, True, "1", "2", "x-y", "5.", "", "99999999999999999999")
    assert [type(value).__name__ for value in params[:5]] == ["int", "int", "float", "bool", "str"]


def test_named_params() -> None:
    shortcode = first('{{< a title="Å \\"så\\"" n=1 >}}')
    assert shortcode.params == {"title": 'Å "så"', "n": 1}
    assert shortcode.is_named_params


def test_notation_and_self_closing() -> None:
    shortcode = first("{{% b /%}}")
    assert shortcode.notation is Notation.MARKDOWN
    assert shortcode.self_closing
    assert shortcode.inner is None


def test_empty_inner_text_is_not_none() -> None:
    assert first("{{< b >}}{{< /b >}}").inner == ()


def test_ordinals_count_on_each_level() -> None:
    document, _ = read("{{<a>}}{{<b>}}{{<a>}}x{{<d>}}{{</d>}}{{</b>}}{{<a>}}")
    nodes = [node for node in document.nodes if isinstance(node, Shortcode)]
    assert [node.ordinal for node in nodes] == [0, 1, 2]
    inner = [node for node in nodes[1].inner or () if isinstance(node, Shortcode)]
    assert [(node.name, node.ordinal) for node in inner] == [("a", 0), ("d", 1)]
    assert document.names() == {"a", "b", "d"}


@pytest.mark.parametrize(
    ("text", "indentation"),
    [
        ("  {{<a>}}", "  "),
        ("x\n\t {{<a>}}", "\t "),
        ("x\n  y {{<a>}}", ""),
        ("x\n{{<a>}}", ""),
        ("x {{<a>}}", ""),
    ],
)
def test_indentation(text: str, indentation: str) -> None:
    assert first(text).indentation == indentation


def test_comment_marks_are_left_out() -> None:
    text = "{{</* a */>}}"
    assert "".join(text[node.start : node.end] for node in read(text)[0].nodes) == "{{< a >}}"


def test_an_inline_shortcode_keeps_its_template() -> None:
    text = '{{< x.inline "p" >}}{{ range .Site.Pages }}{{ . }}{{ end }}{{< /x.inline >}}'
    shortcode = first(text)
    assert shortcode.inline
    assert shortcode.name == "x.inline"
    assert shortcode.inner is not None
    assert (
        text[shortcode.inner[0].start : shortcode.inner[0].end] == "{{ range .Site.Pages }}{{ . }}{{ end }}"
    )


def test_where_an_end_is_optional_only_its_own_tag_ends_it() -> None:
    templates = store(Double("list", lambda call: "", OPTIONAL), JUDGED.find("b") or Double("", str))
    text = "{{<b>}}{{<list>}}x{{</b>}}{{<list>}}y{{</list>}}{{<list/>}}"
    document, problems = read(text.replace("{{<list/>}}", "{{<list />}}"), templates=templates)
    outer, paired, single = (node for node in document.nodes if isinstance(node, Shortcode))
    assert isinstance((outer.inner or ())[0], Shortcode)
    assert (outer.inner or ())[0].inner is None
    assert paired.inner is not None
    assert single.inner is None
    assert not problems


def test_a_broken_tag_stays_as_it_is_written() -> None:
    document, problems = read("x {{< a 'b' >}} y {{< a >}}")
    assert document.nodes[1] == Literal(2, 15)
    assert isinstance(document.nodes[3], Shortcode)
    assert len(problems) == 1


def test_both_tags_of_a_broken_pair_stay_as_they_are_written() -> None:
    text = "{{< b >}}{{< b 'x' >}}in{{< /b >}}{{< /b >}}"
    document, problems = read(text)
    (outer,) = document.nodes
    assert isinstance(outer, Shortcode)
    assert [type(node) for node in outer.inner or ()] == [Literal, Text, Literal]
    assert len(problems) == 1


def test_an_unclosed_shortcode_leaves_the_rest_outside() -> None:
    document, _ = read("{{< b >}}rest {{< a >}}")
    assert [type(node) for node in document.nodes] == [Shortcode, Text, Shortcode]


def test_an_unknown_shortcode_is_paired_on_its_level() -> None:
    document, _ = read("{{< zz >}}in {{< zz >}}{{< /zz >}}{{< b >}}{{< zz >}}{{< /b >}}{{< /zz >}}")
    (outer,) = document.nodes
    assert isinstance(outer, Shortcode)
    names = [node.name for node in outer.inner or () if isinstance(node, Shortcode)]
    assert names == ["zz", "b"]


def test_shortcodes_nested_too_deep_are_text() -> None:
    document, problems = read("{{<b>}}" * 80 + "x" + "{{</b>}}" * 80)
    depth, nodes = 0, document.nodes
    while isinstance(nodes[0], Shortcode):
        depth, nodes = depth + 1, nodes[0].inner or ()
    assert depth == 64
    assert sum(isinstance(node, Literal) for node in nodes) == 32
    assert len(problems) == 1


@pytest.mark.parametrize(
    "tag",
    [
        "{{< a >}}",
        "{{% b / %}}",
        '{{< a 1 -2 1.5 true "1" "x y" `a\nb` "a \\"b\\" c" "a`b" `q"\\` "" >}}',
        '{{< a p=1 q="x" r=`\\` >}}',
        '{{< a "p q"=1 "r"="x" >}}',
        "{{< a 100000000000000000000000.0 0.00000001 >}}",
        "{{< x.inline / >}}",
    ],
)
def test_a_printed_tag_is_read_as_the_same(tag: str) -> None:
    shortcode = first(tag)
    again = first(str(shortcode))
    assert (again.name, again.notation, again.params) == (
        shortcode.name,
        shortcode.notation,
        shortcode.params,
    )
    assert again.self_closing == shortcode.self_closing
