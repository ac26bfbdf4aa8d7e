"""The real Hugo and we expand the same pages; where it refuses one, we say what is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest

from tests.shortcodes import judge
from tests.shortcodes.doubles import Outcome, expand
from tests.shortcodes.sources import noise, trees

_FIRST = "{{< a >}}"
"""Hugo looks at a string only if it holds an opening tag."""

TAGS = r"""
{{<a>}} {{< a >}} {{%a%}} {{<  a  >}} {{<|tab|a|tab|>}}
{{< a|nl|>}} {{< a|nl|  p="1"|nl|  q="2"|nl|>}}
{{<a/>}}
{{<a />}}
{{<b/>}}
{{<b />}}x {{< b / >}}x {{< b x /b >}}x
{{< b >}}x
{{< b >}}x{{< /b >}}
{{< b >}}x{{% /b %}} {{% b %}}x{{< /b >}} {{<b>}}x{{</b>}}
{{< b >}}x{{< / >}}
{{< b >}}1{{< d >}}2{{< /b >}}3{{< /d >}}4
{{< b >}}1{{< d >}}2{{< /b >}}3
{{< b >}}1{{< d >}}2{{< /d >}}3{{< /d >}}4
{{< b >}}1{{< a >}}2{{< /a >}}3
{{< /b >}}
{{< b >}}{{< /b >}}{{< /b >}}
{{< a >}}x{{< /a >}}
{{< a p=v >}} {{< a p = v >}} {{< a p= v >}} {{< a p ="v" >}}
{{< a p=v>}}
{{< a p="v">}} {{< a p=`v`>}} {{< a "v">}} {{< a v>}} {{< a ""v>}}
{{< a p="1" q = "2" >}}
{{< a p = "1" q = "2" >}}
{{< a p = "1" q="2" >}}
{{< a "p"="1" "q"="2" >}} {{< a "p q"="1" >}}
{{< a p = "1" q >}}
{{< a q p = "1" >}}
{{< a q p="1" >}}
{{< a p="1" q >}}
{{< a p="1" "q" >}}
{{< a 1 -1 1.5 true false TRUE 1e5 007 -0.5 5. 1.2.3 - -- 99999999999999999999 9223372036854775807 >}}
{{< a p=+1 q=.5 r=-.5 s=+.5 t=1. >}}
{{< a .5 >}}
{{< a "1" `2` "true" "1.5" >}}
{{< a "a \"b\" c" "p\ny" >}}
{{< a "q\\" >}}
{{< a \"esc\" >}} {{< a \"esc" >}} {{< a p=\"esc\" >}} {{< a \p >}} {{< a p\q >}}
{{< a "a`b" >}}
{{< a "a\`b" >}}
{{< a \`p` >}}
{{< a `raw|nl|line "x" \` >}}
{{< a "no|nl|newline" >}}
{{< a %}}
{{% a >}}
{{< a }}
{{< a >
{{< unknown >}}
{{< A >}} {{% B %}}x{{% /B %}}
{{< a “x” >}}
{{< a p=“x” q='y' >}}
{{< a 'x' >}}
{{< a "x >}}
{{< a `x >}}
{{< a a/b >}}
{{< a a:b >}}
{{< a a,b >}}
{{< >}}
{{%%}}
{{< "x" >}}
{{< -a >}}
{{< a. >}}
{{< a.b >}}
{{< a.inline >}}x{{< /a.inline >}}y
{{< a.inline />}}y
{{< a.inline >}}x{{< a >}}
{{</* a */>}} {{%/* a "x" */%}} {{</* b */>}}x{{</* /b */>}} {{</**/>}}
{{</* a >}}
{{</*/>}}
{{< a {{< a >}} >}}
{{< a =x >}} {{< a = "x" >}} {{< a p== >}} {{< a p="1"="2" >}}
{{< a p= >}}
{{<|nbsp|a >}}
{{< a x² >}}
{{< a æøå _ɵ ٣ >}}
{{{< a >}}} {{{{< a >}}}} {{<a>}}{{<a>}}
{{ .Foo }} ${{ github.ref }} {{ApiKey}} {{- x -}} {{/* x */}} { {< a >} } {{ < a > }}
{{< a ""
{{< b >}}{{< /b p >}}
{{< get 1 2 3 >}} {{< get p=1 >}} {{< get >}}
|nl|  {{< lines >}}|nl|  {{% lines %}}|nl|x {{< lines >}}|nl||tab|{{% lines %}}
  {{< deindent >}}|nl|  a|nl|    b|nl| c|nl|  {{< /deindent >}}
|nl|  {{< deindent >}}|nl|  a|nl|    b|nl| c|nl|  {{< /deindent >}}
{{< b >}}{{< parent >}}{{< d >}}{{< parent >}}{{< parent >}}{{< /d >}}{{< /b >}}{{< parent >}}
{{< b >}}{{% lines %}}|nl|  {{< lines >}}{{< /b >}}
{{< b >}}{{% d %}}*one*{{% /d %}}{{% d %}}*one*|nl|{{% /d %}}{{% d %}}a|nl||nl|b{{% /d %}}{{< /b >}}
{{< b >}}{{< d >}}*one*{{< /d >}}{{< /b >}}{{% b %}}*one*{{% /b %}}
{{% b %}}{{% d %}}{{% b %}}*one*{{% /b %}}{{% /d %}}{{% /b %}}
{{< shown >}}*one*{{< /shown >}} {{< shown >}}a|nl||nl|b{{< /shown >}}
"""

_LISTED = [
    line.replace("|nl|", "\n").replace("|tab|", "\t").replace("|nbsp|", "\u00a0")
    for line in TAGS.strip("\n").splitlines()
]
_ALLOWED = ("ends the shortcode",)
"""What we tell of although Hugo does not mind."""


def _same(text: str) -> str:
    """Forget what the code fence round the judge's copy and the escaping of quotes change."""
    return re.sub(r'(<h\d) id="[^"]*"', r"\1", unescape(unescape(text.rstrip("\n"))))


def _compare(body: str, expected: str | None, outcome: Outcome) -> None:
    complaints = [text for text in outcome.messages if not any(part in text for part in _ALLOWED)]
    if expected is None:
        assert complaints, f"Hugo refuses {body!r}"
    else:
        assert not complaints, f"Hugo accepts {body!r}"
        assert _same(outcome.text) == _same(expected), repr(body)


@pytest.fixture(scope="module")
def listed() -> dict[str, str | None]:
    bodies = [_FIRST + body for body in _LISTED]
    return dict(zip(_LISTED, judge.expansions(bodies), strict=True))


@pytest.mark.parametrize("body", _LISTED)
def test_hugo_expands_or_refuses_the_same(body: str, listed: dict[str, str | None]) -> None:
    _compare(body, listed[body], expand(_FIRST + body))


@pytest.mark.parametrize("make", [noise, trees])
def test_hugo_expands_or_refuses_the_same_random_pages(make: Callable[[int, int], list[str]]) -> None:
    bodies = [_FIRST + body for body in make(1, 1500)]
    for body, expected in zip(bodies, judge.expansions(bodies), strict=True):
        outcome = expand(body)
        if "the shortcode has no name" not in "".join(outcome.messages):
            _compare(body, expected, outcome)


PAGES = [
    "{{< a >}}\n\ntext {{< a >}} text\n\n{{% a %}}\n\ntext {{% a %}}\n",
    "*{{< a >}}* **{{< a >}}** _{{< a >}}_ `{{< a >}}` a{{< a >}}b {{< a >}}{{< a >}}\n",
    "```\n{{< a >}}\n{{% a %}}\n```\n\n    {{< a >}}\n\n~~~~\n{{< b >}}\nx\n{{< /b >}}\n~~~~\n",
    "<!-- {{< a >}} -->\n\n<!--\n{{% b %}}\nx\n{{% /b %}}\n-->\n\ntext <!-- {{< a >}} --> text\n",
    '[link]({{< a >}}) [link](<{{< a >}}>) ![image]({{< a >}} "{{< a >}}")\n',
    '<span title="{{< a >}}">x</span>, <b>{{< a >}}</b>\n',
    '[ref][ref]\n\n[ref]: {{< a >}} "title {{< a >}}"\n',
    "- {{< a >}}\n- text {{< a >}}\n  {{< a >}}\n\n1. {{< b >}}\n   x\n   {{< /b >}}\n",
    "> {{< a >}}\n> text\n\n> {{< a >}}\n",
    "text\n{{< block >}}\n*inner*\n\n- list\n{{< /block >}}\ntext\n",
    "text\n\n{{% block %}}\n*inner*\n{{% /block %}}\n\ntext\n",
    "{{% b %}}*one*{{% /b %}}\n\n{{< b >}}*one*{{< /b >}}\n",
    "{{% b %}}\n\n{{< a >}}\n\n{{% a %}}\n\n{{% d %}}*one*{{% /d %}}\n\n{{% /b %}}\n",
    "- item\n  {{% lines %}}\n- item\n\n  {{< lines >}}\n",
    "{{</* a */>}} `{{</* a */>}}`\n\n```\n{{%/* b */%}}\n{{</* /b */>}}\n```\n",
    "{{ApiKey}} `{{ApiKey}}` ${{ github.ref }} {{ .Foo }}\n",
    "{{< shown >}}**bold**{{< /shown >}} {{< shown >}}a\n\nb{{< /shown >}}\n",
    "  {{< deindent >}}\n  one\n    two\n  {{< /deindent >}}\n",
    "{{< a >}}",
    "text\n{{< a.inline >}}{{ .Page.Title }}{{< /a.inline >}}\ntext\n",
]
_HTML_PAGES = ["<div>{{< a >}}</div>\n\n<p>{{< a >}}</p>\n\n<p class=x>{{< a >}}</p>\n"]


@pytest.fixture(scope="module")
def judged() -> dict[str, judge.Page]:
    bodies = PAGES + _HTML_PAGES
    return dict(zip(bodies, judge.pages(bodies), strict=True))


@pytest.mark.parametrize("body", PAGES)
def test_shortcodes_join_the_page_as_in_hugo(body: str, judged: dict[str, judge.Page]) -> None:
    assert expand(body).text == judged[body].expanded


@pytest.mark.parametrize("body", PAGES + _HTML_PAGES)
def test_the_html_is_hugos(body: str, judged: dict[str, judge.Page]) -> None:
    assert _plain(expand(body).html) == _plain(judged[body].html)


def _plain(html: str) -> str:
    """Forget how tags are written and where lines end between them."""
    html = html.replace('<pre tabindex="0">', "<pre>").replace(" />", ">")
    return unescape(html.replace(">\n<", "><")).strip()
