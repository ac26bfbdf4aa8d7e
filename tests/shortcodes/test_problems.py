"""What authors are told: the message, the place with a caret, what to do; and what readers see meanwhile."""

from __future__ import annotations

import pytest

from tests.shortcodes.doubles import expand

A, B = "[a|null|0|false]", "(b|null|0|false|{})"
NO_END = "(b|null|0|false|)"

CASES = [
    (
        "see {{< shwon >}}*in*{{< /shwon >}}",
        "page.md:1:9: there is no shortcode shwon",
        "        ^",
        "Did you mean shown?",
        "see *in*",
    ),
    (
        "{{< nothere >}}",
        "page.md:1:5: there is no shortcode nothere",
        "    ^",
        "Write a template for it, shortcodes/nothere.html in the theme's custom_dir, "
        "or write {{</* … */>}} to show the tag itself.",
        "",
    ),
    (
        "one\n\n{{< b >}}\ntext",
        "page.md:3:1: the shortcode b is not closed",
        "^",
        "Write {{< /b >}} where its text ends, or {{< b />}} if nothing is inside.",
        f"one\n\n{NO_END}\ntext",
    ),
    (
        "{{% d %}}1{{< b >}}2{{% /d %}}3",
        "page.md:1:11: the shortcode b is not closed before {{% /d %}} in line 1",
        "          ^",
        "Write {{< /b >}} before it.",
        f"(d|null|0|false|1{NO_END}2)3",
    ),
    (
        "{{< b >}}in{{< /old >}}out{{< /b >}}",
        "page.md:1:12: {{< /old >}} closes nothing: no such shortcode is open",
        "           ^",
        "Remove it, or write {{< old >}} where it begins.",
        "(b|null|0|false|inout)",
    ),
    (
        "x{{% /b %}}y",
        "page.md:1:2: {{% /b %}} closes nothing: no such shortcode is open",
        " ^",
        "Remove it, or write {{% b %}} where it begins.",
        "xy",
    ),
    (
        "x{{% / %}}y",
        "page.md:1:2: {{% / %}} closes nothing: no such shortcode is open",
        " ^",
        "Remove it, or write {{% name %}} where it begins.",
        "xy",
    ),
    (
        "{{< a >}}x{{< /a >}}",
        "page.md:1:11: the shortcode a has no text inside and needs no closing tag",
        "          ^",
        "Remove {{< /a >}}.",
        f"{A}x",
    ),
    (
        "{{< a />}}",
        "page.md:1:1: the shortcode a has no text inside and needs no slash at its end",
        "^",
        "Remove the slash.",
        A,
    ),
    (
        "{{<b/>}}x",
        "page.md:1:5: the slash behind b is read as part of the name",
        "    ^",
        "Put a space before the slash.",
        f"{NO_END}x",
    ),
    (
        "{{< deindent >}}x{{< /deinden >}}",
        "page.md:1:18: {{< /deinden >}} ends the shortcode deindent of line 1",
        "                 ^",
        "Write {{< /deindent >}}; what is opened last is closed first.",
        "(x)",
    ),
    (
        "{{< a %}} x",
        "page.md:1:7: the tag begins with {{< and ends with %}}",
        "      ^",
        "Begin and end it alike: {{< … >}}",
        "{{&lt; a %}} x",
    ),
    (
        "{{% a }} x",
        "page.md:1:7: the tag begins with {{% and ends with }}",
        "      ^",
        "Begin and end it alike: {{% … %}}",
        "{{% a }} x",
    ),
    (
        "{{< a > x",
        "page.md:1:7: the tag begins with {{< and ends with >",
        "      ^",
        "Begin and end it alike: {{< … >}}",
        "{{&lt; a > x",
    ),
    (
        "{{< a “x” >}} x",
        "page.md:1:7: “ is no quote for a value",
        "      ^",
        'Write straight double quotes: "…"',
        "{{&lt; a “x” &gt;}} x",
    ),
    (
        "{{< a 'x' >}} x",
        "page.md:1:7: ' is no quote for a value",
        "      ^",
        'Write straight double quotes: "…"',
        "{{&lt; a 'x' &gt;}} x",
    ),
    (
        "{{< a u:v >}}",
        "page.md:1:8: : cannot stand here in a shortcode",
        "       ^",
        'Put the value in double quotes: "…"',
        "{{&lt; a u:v &gt;}}",
    ),
    (
        '{{< "x" >}}',
        'page.md:1:5: " cannot stand here in a shortcode',
        "    ^",
        "A tag begins with the shortcode's name: {{< name … >}}",
        '{{&lt; "x" &gt;}}',
    ),
    (
        "{{< a\u00a0>}}",
        "page.md:1:6: the character U+00A0 cannot stand here in a shortcode",
        "     ^",
        "Write an ordinary space.",
        "{{&lt; a\u00a0&gt;}}",
    ),
    (
        "{{< a {{< a >}}",
        "page.md:1:7: a new tag begins before this one ends",
        "      ^",
        "Write >}} where the first one ends.",
        f"{{{{&lt; a {A}",
    ),
    (
        "text\n{{< a x y\nmore",
        "page.md:2:1: the shortcode tag has no >}}",
        "^",
        "Write >}} behind the name and the parameters.",
        "text\n{{&lt; a x y\nmore",
    ),
    (
        '{{< a "x >}} *y*\ntext',
        "page.md:1:7: the quoted value has no end on this line",
        "      ^",
        'End it with " on the same line, or write `…` round a text of several lines.',
        '{{&lt; a "x &gt;}} *y*\ntext',
    ),
    (
        "{{< a `x >}} *y*\ntext",
        "page.md:1:7: the back-quoted value has no end",
        "      ^",
        "End it with a back-quote.",
        "{{&lt; a `x &gt;}} *y*\ntext",
    ),
    (
        '{{< a "x\\`" >}}',
        "page.md:1:9: a back-quote cannot be escaped",
        "        ^",
        "Remove the backslash.",
        '{{&lt; a "x\\`" &gt;}}',
    ),
    (
        "{{% a theme=warn%}} text",
        "page.md:1:13: the value without quotes takes %}} with it",
        "            ^",
        'Put it in quotes: "warn"',
        "{{% a theme=warn%}} text",
    ),
    (
        "{{< a theme= >}} text",
        "page.md:1:14: the value without quotes takes >}} with it",
        "             ^",
        "Write the value in quotes.",
        "{{&lt; a theme= &gt;}} text",
    ),
    (
        '{{< a "x" p="y" >}}',
        "page.md:1:11: named and positional parameters are mixed",
        "          ^",
        'Name them all, without spaces round the equals sign (name="value"), or none of them.',
        '{{&lt; a "x" p="y" &gt;}}',
    ),
    (
        '{{< a p="x" q = "y" >}}',
        "page.md:1:13: named and positional parameters are mixed",
        "            ^",
        'Name them all, without spaces round the equals sign (name="value"), or none of them.',
        '{{&lt; a p="x" q = "y" &gt;}}',
    ),
    (
        "{{< >}}",
        "page.md:1:1: the shortcode has no name",
        "^",
        "Write {{< name >}}, or {{</* … */>}} to show it.",
        "{{&lt; &gt;}}",
    ),
    (
        "{{< a.b >}}",
        "page.md:1:6: only the name of an inline shortcode holds a dot",
        "     ^",
        "Remove the dot, or write name.inline and a space behind it.",
        "{{&lt; a.b &gt;}}",
    ),
    (
        "{{< b >}}x{{< /b p >}}y",
        "page.md:1:18: a closing tag holds nothing but the name",
        "                 ^",
        "Move the parameters to the opening tag.",
        "(b|null|0|false|x)y",
    ),
    (
        "{{< a a/b >}}",
        "page.md:1:8: the slash closes the shortcode, but more follows it",
        "       ^",
        'Put a value with a slash in quotes: "a/b"; the slash that closes is the last thing in a tag.',
        "{{&lt; a a/b &gt;}}",
    ),
    (
        "{{</* a >}} x",
        "page.md:1:1: the commented shortcode has no */>}}",
        "^",
        "Write */>}} at its end.",
        "{{&lt;/* a &gt;}} x",
    ),
    (
        "{{< a.inline >}}x",
        "page.md:1:1: the shortcode a.inline is not closed",
        "^",
        "Write {{< /a.inline >}} where its text ends, or {{< a.inline />}} if nothing is inside.",
        "x",
    ),
    (
        "{{< a.inline >}}{{< a >}}{{< /a.inline >}}",
        "page.md:1:17: a shortcode cannot stand inside the inline shortcode a.inline",
        "                ^",
        "Close a.inline before it; the text inside is a template.",
        "",
    ),
]


@pytest.mark.parametrize(
    ("body", "message", "caret", "hint", "shown"), CASES, ids=[case[1] for case in CASES]
)
def test_one_mistake_is_one_message(body: str, message: str, caret: str, hint: str, shown: str) -> None:
    outcome = expand(body)
    number = int(message.split(":")[1])
    line = body.split("\n")[number - 1]
    assert outcome.messages == [f"{message}\n  {number} | {line}\n    | {caret}\n  {hint}"]
    assert outcome.text == shown


def test_crossed_tags_are_told_and_read_as_hugo_reads_them() -> None:
    outcome = expand("{{< b >}}1\n{{< d >}}2{{< /b >}}3{{< /d >}}4")
    assert [message.splitlines()[0] for message in outcome.messages] == [
        "page.md:2:11: {{< /b >}} ends the shortcode d of line 2",
        "page.md:2:22: {{< /d >}} ends the shortcode b of line 1",
    ]
    assert outcome.text == "(b|null|0|false|1\n(d|null|0|false|2)3)4"


def test_problems_come_in_the_order_of_the_text() -> None:
    outcome = expand("{{< zz >}}\n{{< b >}}\n{{< a 'x' >}}\n{{< /d >}}\n{{< yy >}}")
    assert [problem.position.line for problem in outcome.problems if problem.position] == [1, 2, 3, 4, 5]


def test_very_many_problems_are_cut_short() -> None:
    outcome = expand("{{< zz >}}\n" * 100)
    assert len(outcome.problems) == 21
    assert (
        outcome.messages[-1].splitlines()[0] == "page.md:21:5: 80 more problems with shortcodes from here on"
    )
