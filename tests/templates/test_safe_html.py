"""No native template lets authors' scripts through where they may not write HTML."""

from __future__ import annotations

import re

import pytest
from lxml import html as lxml_html

from mkdocs_hugo.families import FAMILIES
from mkdocs_hugo.shortcodes.values import quote
from mkdocs_hugo.templates.jinja_template import JinjaTemplate
from mkdocs_hugo.templates.parameters import ParameterType
from mkdocs_hugo.templates.safe_html import without_scripts
from tests.templates.rendering import native_store, render

SCRIPTS = (
    "javascript:xq1()",
    "JaVaScRiPt:xq1()",
    " \x01javascript:xq1()",
    "java\tscript:xq1()",
    "vbscript:xq1",
    "data:text/html,<script>xq1()</script>",
    "DATA:text/html;base64,xq1",
    "/a.png 1x, javascript:xq1() 2x",
)
_CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f]")
_ADDRESSES = ("href", "src", "action", "formaction", "poster", "data", "srcset", "background")


def runs(html: str) -> list[str]:
    """Return the attributes in which a browser finds a script of the author's."""
    tree = lxml_html.fragment_fromstring(_CONTROL.sub("", html), create_parent="main")
    found = []
    for element in tree.xpath("//*"):
        for name, value in element.attrib.items():
            plain = "".join(letter for letter in value.lower() if letter > " ")
            is_script = name.split(":")[-1] in _ADDRESSES and plain.startswith(
                ("javascript:", "vbscript:", "data:text")
            )
            if is_script or (name.startswith("on") and "xq1" in value):
                found.append(f"{name}={value}")
    return found


def texts_of(template: object) -> list[str]:
    """Return the parameters of a template that take any text."""
    if not isinstance(template, JinjaTemplate):
        return []
    return [one.name for one in template.declaration.parameters or () if one.type is ParameterType.STRING]


@pytest.mark.parametrize("family", ["", *FAMILIES])
def test_no_parameter_of_any_template_runs(family: str) -> None:
    store = native_store(family)
    for name in store.names():
        for parameter in texts_of(store.find(name)):
            body = f"{{{{< {name} {parameter}={quote(SCRIPTS[0])} >}}}}tekst{{{{< /{name} >}}}}"
            assert runs(render(body, family, unsafe=False).html) == [], body


@pytest.mark.parametrize("script", SCRIPTS)
def test_no_disguise_of_a_script_runs(script: str) -> None:
    store = native_store("")
    for name in store.names():
        every = " ".join(f"{parameter}={quote(script)}" for parameter in texts_of(store.find(name)))
        for body in (f"{{{{< {name} {every} >}}}}", f"{{{{< {name} {every} >}}}}tekst{{{{< /{name} >}}}}"):
            assert runs(render(body, unsafe=False).html) == [], body


def test_the_author_hears_of_it() -> None:
    output = render('{{< button href="javascript:alert(1)" >}}Trykk{{< /button >}}', unsafe=False)
    assert "alert" not in output.html
    assert "would run a script" in output.messages[0]


@pytest.mark.parametrize(
    ("html", "safe"),
    [
        ('<a href="javascript:a">', '<a href="#ZgotmplZ">'),
        ("<a href=javascript:a>", '<a href="#ZgotmplZ">'),
        ('<a href="java&#9;script:a">', '<a href="#ZgotmplZ">'),
        ('<form action="vbscript:a">', '<form action="#ZgotmplZ">'),
        ('<img src="data:text/html,x">', '<img src="#ZgotmplZ">'),
        ('<img src="data:image/png;base64,x">', '<img src="data:image/png;base64,x">'),
        ('<img srcset="/a.png 1x, javascript:a 2x">', '<img srcset="#ZgotmplZ">'),
        ('<img srcset="/a.png 1x,javascript:a 2x">', '<img srcset="#ZgotmplZ">'),
        ('<a href="tel:123">', '<a href="tel:123">'),
        ('<a href="/javascript:a">', '<a href="/javascript:a">'),
        ('<b onclick="a()">', '<b onclick="">'),
        ('<b style="width: expr/**/ession(a)">', '<b style="ZgotmplZ">'),
        ('<b style="color: red">', '<b style="color: red">'),
        ("<p>href=javascript:a</p>", "<p>href=javascript:a</p>"),
    ],
)
def test_only_what_runs_is_refused(html: str, safe: str) -> None:
    assert without_scripts(html, "", lambda _: None) == safe


def test_html_of_other_templates_inside_is_not_the_templates_own() -> None:
    inner = '<p><b onclick="copy()">x</b></p>'
    html = f'<div style="@import x">{inner}</div>'
    assert without_scripts(html, inner, lambda _: None) == f'<div style="ZgotmplZ">{inner}</div>'
