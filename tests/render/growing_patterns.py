"""Texts of whatever length that repeat one thing: each is slow for some reader of Markdown or HTML."""

from __future__ import annotations

from collections.abc import Callable

Pattern = Callable[[int], str]
"""Makes a text of about as many characters as asked for."""

UNSAFE = "markup.goldmark.renderer.unsafe = true\n"
CONFIG = f"""\
{UNSAFE}enableEmoji = true
[params]
v = "w"
[markup.goldmark.extensions.passthrough]
enable = true
[markup.goldmark.extensions.passthrough.delimiters]
block = [['\\[', '\\]'], ['$$', '$$']]
inline = [['\\(', '\\)'], ['$', '$']]
[markup.goldmark.extensions.extras.superscript]
enable = true
[markup.goldmark.extensions.extras.subscript]
enable = true
[markup.goldmark.extensions.extras.insert]
enable = true
[markup.goldmark.extensions.extras.mark]
enable = true
[markup.goldmark.parser.attribute]
block = true
title = true
"""
"""A site on which every rule of Goldmark's is switched on."""


def _repeated(part: str, before: str = "", after: str = "") -> Pattern:
    return lambda n: before + part * (n // len(part)) + after


def _numbered(part: str, before: str = "", after: str = "") -> Pattern:
    """Repeat a part in which `#` is the number of the repetition."""
    each = len(part) + 3
    return lambda n: before + "".join(part.replace("#", str(i)) for i in range(n // each)) + after


def _pairs(opening: str, closing: str, inside: str = "a") -> Pattern:
    def text(n: int) -> str:
        half = n // (len(opening) + len(closing))
        return opening * half + inside + closing * half

    return text


def _deeper(marker: str, step: str = "") -> Pattern:
    """Make lines of which each is one level deeper than the one before."""

    def text(n: int) -> str:
        each = len(step or marker)
        lines = max(1, int((2 * n / each) ** 0.5))
        return "\n".join((step * i + marker if step else marker * (i + 1)) + "a" for i in range(lines))

    return text


def _half(first: str, second: str, between: str = "") -> Pattern:
    return lambda n: first * (n // 2 // len(first)) + between + second * (n // 2 // len(second))


PATTERNS: dict[str, Pattern] = {
    "short paragraphs": _repeated("a\n\n"),
    "one long line": _repeated("a b "),
    "short lines": _repeated("a\n"),
    "blank lines": _repeated("\n", "a"),
    "spaces": _repeated(" ", "a", "b"),
    "lines of spaces": _repeated("   \n", "a\n"),
    "tabs": _repeated("\t", "a", "b"),
    "hard breaks": _repeated("a  \n"),
    "brackets": _pairs("[", "]"),
    "brackets that open": _repeated("["),
    "brackets that close": _repeated("]"),
    "brackets and one end": _repeated("[", after="]"),
    "escaped brackets": _repeated(r"\["),
    "labels that open again": _repeated("[a]["),
    "links": _repeated("[a](b) "),
    "links in links": _pairs("[", "](u)"),
    "links that do not end": _repeated("[a]("),
    "angles in links": _repeated("[a](<b"),
    "titles that do not end": _repeated('[a](b "'),
    "escaped parentheses in an address": _repeated(r"\(", "[x]("),
    "parentheses in an address": _repeated("(", "[x]("),
    "pictures": _pairs("![", "]"),
    "pictures in pictures": _pairs("![", "](u)"),
    "one star": _repeated("*a "),
    "two stars": _repeated("**a "),
    "stars that close": _repeated("a** "),
    "stars one and two": _repeated("*a **b "),
    "stars and low lines": _repeated("*a_ "),
    "nested stars": _pairs("*a ", " b*"),
    "stars only": _repeated("*", "a"),
    "stars of all lengths": lambda n: " ".join("*" * i + "a" for i in range(1, int((2 * n) ** 0.5))),
    "low lines": _repeated("a_"),
    "tildes": _repeated("~~a "),
    "one tilde": _repeated("~a "),
    "carets": _repeated("^a"),
    "marks": _repeated("==a "),
    "inserts": _repeated("++a "),
    "back ticks": _repeated("`a "),
    "back ticks of all lengths": lambda n: " ".join("`" * i for i in range(1, int((2 * n) ** 0.5))),
    "backslashes": _repeated("\\"),
    "escapes": _repeated("\\*"),
    "entities": _repeated("&amp;"),
    "ampersands": _repeated("&"),
    "entities that do not end": _repeated("&#1"),
    "quotes in a row": _repeated('"'),
    "quotes round words": _repeated('"a" '),
    "apostrophes": _repeated("a' "),
    "quotes that open": _repeated(' "a'),
    "dots and dashes": _repeated("...--"),
    "hyphens": _repeated("a-"),
    "angles": _repeated("<"),
    "tags": _repeated("<b>"),
    "nested tags": _pairs("<b>", "</b>"),
    "tags that do not end": _repeated("<b "),
    "attributes of a tag": _repeated(" a=b", "<b", ">"),
    "attributes that do not end": _repeated('<b a="'),
    "comments": _repeated("<!-- a -->"),
    "comments that do not end": _repeated("a <!-- "),
    "instructions that do not end": _repeated("a <? "),
    "declarations that do not end": _repeated("a <!A "),
    "sections that do not end": _repeated("a <![CDATA["),
    "html blocks": _repeated("<div>\n\n"),
    "html blocks that close": _repeated("<div>\na\n</div>\n\n"),
    "scripts that do not end": _repeated("<script>\n"),
    "paragraph tags": _repeated("<p>"),
    "anchors": _numbered('<a id="a#"></a>\n\n'),
    "links to anchors": _numbered("[a](#a#) "),
    "addresses in tags": _repeated('<a href="b">'),
    "source sets": _repeated("a 1x, ", '<img srcset="', '">'),
    "source sets of commas": _repeated(",", '<img srcset="', '">'),
    "pictures as data": _repeated("a", "![a](data:image/png;base64,", ")"),
    "data in tags": _repeated("a", '<img src="data:image/png;base64,', '">'),
    "autolinks": _repeated("<http://a.b>"),
    "autolinks that do not end": _repeated("<http://a.b"),
    "bare addresses": _repeated("http://a.b "),
    "one long bare address": _repeated("a", "http://a.b/"),
    "beginnings of bare addresses": _repeated("http://"),
    "www": _repeated("www."),
    "parentheses behind an address": _repeated(")", "http://a.b/"),
    "entities behind an address": _repeated("&a;", "http://a.b/"),
    "mails": _repeated("a@b.c "),
    "mails and low lines": _repeated("a_", after=" x@y.z"),
    "mails between low lines": _repeated("a_ b@c.d "),
    "beginnings of mails": _repeated("a@"),
    "mails with dots": _repeated("a.", after="@b.c"),
    "domains of a mail": _repeated("b.", "a@"),
    "hyphens in a domain": _repeated("b-", "a@"),
    "quotes nested": _repeated(">", after="a"),
    "quotes ever deeper": _deeper("> "),
    "quotes ever deeper, apart": lambda n: _deeper("> ")(n).replace("\n", "\n\n"),
    "quoted lines": _repeated("> a\n"),
    "quotes and lazy lines": _repeated("a\n", "> > > "),
    "quotes apart": _repeated("> a\n\n"),
    "alerts": _repeated("> [!NOTE]\n> a\n\n"),
    "lists": _repeated("- a\n"),
    "loose lists": _repeated("- a\n\n"),
    "lists nested": _repeated("- ", after="a"),
    "lists ever deeper": _deeper("- ", "  "),
    "three levels": _repeated("- a\n  - b\n    - c\n"),
    "numbers": _repeated("1. a\n"),
    "markers that change": _repeated("- a\n+ b\n"),
    "tasks": _repeated("- [ ] a\n"),
    "lists in quotes": _repeated("> - ", after="a"),
    "empty items": _repeated("-\n"),
    "rules": _repeated("---\n\n"),
    "stars and spaces of a rule": _repeated("* ", after="a"),
    "headings": _repeated("# a\n"),
    "headings of all levels": _repeated("# a\n## b\n### c\n"),
    "headings numbered": _numbered("# a#\n"),
    "underlined headings": _repeated("a\n===\n"),
    "signs of a heading": _repeated("# ", "# a "),
    "ids of headings": _numbered("# a {#b#}\n"),
    "rows": _repeated("|a|b|\n", "|a|b|\n|-|-|\n"),
    "tables": _repeated("|a|\n|-|\n|b|\n\n"),
    "columns": lambda n: "|" + "a|" * (n // 4) + "\n|" + "-|" * (n // 4) + "\n",
    "wide head and short rows": lambda n: (
        "|" + "a|" * int(n**0.5) + "\n|" + "-|" * int(n**0.5) + "\n" + "|\n" * (n // 2)
    ),
    "beginnings of tables": _repeated("|a|\n|-\n"),
    "pipes in code": _repeated("|`\\|`|\n", "|a|\n|-|\n"),
    "pipes": _repeated("|"),
    "notes": _numbered("[^#]\n\n[^#]: x\n\n"),
    "references to one note": _repeated("[^1] ", after="\n\n[^1]: a"),
    "notes without references": _numbered("[^#]: x\n\n"),
    "notes in notes": _numbered("[^#]: [^1#] a\n\n", "[^1] a\n\n"),
    "one note again": _repeated("[^1]: a\n\n", "[^1]\n\n"),
    "notes that do not end": _repeated("[^"),
    "references": _numbered("[a#]: /b\n"),
    "references used": _numbered("[a#]\n\n[a#]: /b\n\n"),
    "one reference": _repeated("[a] ", after="\n\n[a]: /b"),
    "references with titles": _numbered("[a#]: /b\n'c\n"),
    "labels that are not closed": _repeated("[a\n"),
    "terms": _repeated("a\n: b\n\n"),
    "descriptions": _repeated(": b\n", "a\n"),
    "terms nested": _repeated(": ", "a\n"),
    "attributes": _repeated("a\n{.b}\n\n"),
    "braces": _repeated("{"),
    "attributes of a heading": _repeated(".b ", "# a {", "}"),
    "attributes of a heading that do not end": _repeated("{.b ", "# a "),
    "classes of a paragraph": _repeated(".b ", "a\n{", "}"),
    "fences": _repeated("```\na\n```\n"),
    "fences that do not end": _repeated("```\n\n~~~\n"),
    "fences of all lengths": lambda n: "\n".join("`" * i for i in range(3, int((2 * n) ** 0.5))),
    "code in a language": _repeated("a = [1]\n", "```python\n", "```\n"),
    "one line of code": _repeated("a", "```go\n", "\n```\n"),
    "code that is not in the language": _repeated("'''a\"", "```python\n", "\n```\n"),
    "one line of brackets in code": _repeated("([{", "```js\n", "\n```\n"),
    "regular expressions in code": _repeated("/a", "```js\n", "\n```\n"),
    "tags in code": _repeated("<a ", "```html\n", "\n```\n"),
    "quotes in shell": _repeated("$(", "```sh\n", "\n```\n"),
    "yaml in code": _repeated("- ", "```yaml\n", "a\n```\n"),
    "toml in code": _repeated("[", "```toml\n", "\n```\n"),
    "options of a fence": _repeated("a=1 ", "```go {", "}\na\n```\n"),
    "lines of a fence": _repeated("1-9 ", '```go {hl_lines="', '"}\na\n```\n'),
    "indented code": _repeated("    a\n"),
    "indented code apart": _repeated("    a\n\n"),
    "formulas": _repeated("$a$ "),
    "formulas that do not end": _repeated("$a "),
    "formulas in brackets": _repeated("\\(a\\) "),
    "formulas in brackets that do not end": _repeated("\\(a "),
    "blocks of formulas": _repeated("$$\na\n$$\n\n"),
    "blocks of formulas that do not end": _repeated("$$\na\n\n"),
    "emoji": _repeated(":smile: "),
    "colons": _repeated(":"),
    "names of emoji that do not end": _repeated(":a"),
    "calls": _repeated('{{< param "v" >}} '),
    "calls in Markdown": _repeated('{{% param "v" %}}\n\n'),
    "calls that do not end": _repeated("{{< "),
    "calls with a name that do not end": _repeated("{{< param "),
    "calls of nothing": _repeated("{{< nothing >}} "),
    "calls that are not closed": _repeated('{{< details "a" >}}\n'),
    "calls in calls": _pairs('{{< details "a" >}}\n', "{{< /details >}}\n"),
    "calls in Markdown in calls": _pairs('{{% details "a" %}}\n', "{{% /details %}}\n"),
    "closed calls": _repeated("{{< /details >}}\n"),
    "comments of calls": _repeated("{{</* a */>}} "),
    "comments of calls that do not end": _repeated("{{</* "),
    "parameters of a call": _repeated('"a" ', "{{< param ", ">}}"),
    "one long parameter": _repeated("a", '{{< param "', '" >}}'),
    "strings of a call that do not end": _repeated("{{< param `"),
    "references to pages": _repeated('[a]({{< ref "/a" >}}) '),
    "calls in tags": _repeated('<p class="{{< param "v" >}}">'),
    "calls in headings": _repeated('# {{< param "v" >}}\n'),
    "boxes": _repeated('{{< details "a" >}}\nb\n{{< /details >}}\n\n'),
    "dividers": _repeated("<!--more-->\n\n"),
    "summary dividers in a line": _repeated("<!--more-->"),
    "front matter": _repeated("---\na: b\n"),
    "the mark of a table of contents": _repeated("[TOC]\n\n"),
    "abbreviations": _repeated("*[a]: b\n"),
    "Chinese": _repeated("漢字\n"),
    "letters of two parts": _repeated("e\u0301"),
    "marks of a direction": _repeated("\u202e"),
    "emoji of many parts": _repeated("👩\u200d"),
}
"""Each text is a page of its own."""
