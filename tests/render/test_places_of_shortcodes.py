"""Wherever a shortcode stands, its value is where Hugo has it, and no placeholder is on the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from markdown import Extension, Markdown
from markdown.postprocessors import Postprocessor

from mkdocs_hugo.render.links import Addresses, LinkResolver
from mkdocs_hugo.render.options import RenderOptions
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.renderer import Renderer
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.page import Page
from tests.conftest import write_tree
from tests.render import live_hugo

HERE = "@@"
"""Where the shortcode stands in the sources."""

VALUE = "verdi7"
CALLS = ('{{< param "verdi" >}}', '{{% param "verdi" %}}')
CONFIG = f"""
[params]
verdi = "{VALUE}"
[markup.goldmark.renderer]
unsafe = true
[markup.goldmark.parser.attribute]
block = true
"""

_HUGOS_OWN = re.compile("hahahugoshortcode[a-z0-9]+hbhb")
"""Hugo's placeholders, which it leaves in the ids of headings."""

PLACES = [
    '<p class="@@">\nhello\n</p>',
    '<P CLASS="@@">\nhello\n</P>',
    "<p class='@@'>x</p>",
    "<p class=@@>x</p>",
    "<p @@>x</p>",
    'inline <p style="@@">x</p>',
    '<p title="a > @@ b">x</p>',
    '<p\nclass="@@"\n>x</p>',
    '<p><p class="@@"></p></p>',
    '<div class="@@">ok</div>',
    "<div class=@@>ok</div>",
    "<div data-@@=1>ok</div>",
    '<div title="a\n@@\nb">ok</div>',
    'text <span title="a\n@@\nb">ok</span>',
    'text <b class="@@">ok</b> text',
    "text <b @@>ok</b>",
    "<x-@@>ok</x-@@>",
    "<!-- @@ -->",
    "text <!-- @@ --> text",
    "<script>let a = '@@'</script>",
    "<style>.@@ {}</style>",
    "<pre>@@</pre>",
    "<textarea>@@</textarea>",
    "<svg><title>@@</title></svg>",
    "`@@`",
    "``a `@@` b``",
    "    @@",
    "```\n@@\n```",
    "```go\nvar x@@ = 1@@2\n```",
    "```sql\nselect @@ from a@@b\n```",
    "[@@](/a/)",
    "[a](/@@/)",
    "[a](</@@/>)",
    '[a](/b/ "@@")',
    "![@@](/a.png)",
    '![a](/@@.png "@@")',
    "[a][r]\n\n[r]: /@@/ '@@'",
    "<https://example.org/@@>",
    "https://example.org/@@",
    "# A @@",
    "# @@",
    "A @@\n===",
    "## A {#b-@@}",
    '## A {class="@@"}',
    'text\n{class="@@"}',
    "|@@|b|\n|-|-|\n|c|@@|",
    "* @@\n* b\n  * @@",
    "1. @@",
    "> @@",
    "a[^1]\n\n[^1]: @@",
    "*@@* **@@** ~~@@~~ _@@_",
    "a@@b",
    "Term @@\n: @@",
    "- [ ] @@",
    "@@\n@@",
    "\\@@",
    "&@@;",
    "<@@>",
    "www.@@.org",
    ":@@:",
]


@dataclass(repr=False, slots=True)
class OnePage:
    """A site with one page, rendered with whatever body."""

    renderer: Renderer
    page: Page

    def render(self, body: str) -> Rendered:
        return self.renderer.render(self.page, body)


class Splitting(Extension):
    """Takes words apart, as no extension should."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.postprocessors.register(_Splitter(md), "splitting", 0)


class _Splitter(Postprocessor):
    def run(self, text: str) -> str:
        return re.sub("(HUGOSHORTCODE[A-Y]*)Z", r"\1<wbr>Z", text)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> OnePage:
    return one_page(tmp_path_factory.mktemp("site"))


def one_page(root: Path, *more: Extension) -> OnePage:
    write_tree(root, {"hugo.toml": CONFIG, "content/a.md": "---\ntitle: A\n---\n"})
    configuration = load(root, report=lambda _: None)
    sites = assemble(collect(configuration), configuration.sites, report=lambda _: None)
    extensions = (*more, "toc", "tables", "pymdownx.highlight", "pymdownx.superfences")
    options = RenderOptions(extensions=extensions, extension_configs={"toc": {}}, search=True)
    page = next(page for page in sites.pages() if page.path == "/a")
    return OnePage(Renderer(sites, LinkResolver(Addresses({}, {})), options), page)


def everything(rendered: Rendered) -> str:
    return f"{rendered.html}\n{rendered.toc}\n{rendered.sections}\n{sorted(rendered.anchors)}"


@pytest.mark.skipif(live_hugo.hugo_binary() is None, reason="no Hugo")
def test_the_value_is_where_hugo_has_it(site: OnePage) -> None:
    sources = [place.replace(HERE, call) for place in PLACES for call in CALLS]
    markup = {"goldmark": {"renderer": {"unsafe": True}, "parser": {"attribute": {"block": True}}}}
    judged = live_hugo.render(sources, markup, {"params": {"verdi": VALUE}})
    differing = []
    for source, hugo in zip(sources, judged, strict=True):
        rendered = site.render(source)
        assert "hugoshortcode" not in everything(rendered).lower(), source
        ours, theirs = rendered.html.count(VALUE), _HUGOS_OWN.sub(VALUE, hugo.html).count(VALUE)
        if ours != theirs:
            differing.append((source, ours, theirs, rendered.html, hugo.html))
    assert not differing, "\n".join(map(repr, differing))


PIECES = st.sampled_from(
    [
        *(
            HERE,
            HERE,
            HERE,
            " ",
            "\n",
            "\n\n",
            "a",
            "text",
            '"',
            "'",
            "=",
            ">",
            "<",
            "`",
            "*",
            "_",
            "\\",
            "&",
        ),
        *("<p", "<p ", "</p>", "<p>", '<p class="', "<div ", "<div>", "</div>", "<!--", "-->", "<script>"),
        *("</script>", "<b ", "</b>", "```\n", "~~~ ", "```go\n", "# ", "## ", "\n===\n", "- ", "1. ", "> "),
        *("|", "\n|-|-|\n", "[", "](", ")", "![", "[^1]", "[^1]: ", "{#", "{.", "}", "class=", "title='"),
        *('{{< details "x" >}}', "{{< /details >}}", '{{% details "x" %}}', "{{% /details %}}", "    "),
    ]
)


@settings(derandomize=True, deadline=None, max_examples=300)
@given(st.lists(PIECES, max_size=16).map("".join), st.sampled_from(CALLS))
def test_no_placeholder_is_on_any_page(site: OnePage, text: str, call: str) -> None:
    rendered = site.render(text.replace(HERE, call))
    assert "hugoshortcode" not in everything(rendered).lower()


NOT_SHOWN = re.compile(r"\[\^1\]: |~~~|```")
"""Notes that nothing refers to, and what stands behind a fence, are on no page of Hugo's either."""


@settings(
    derandomize=True,
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.filter_too_much],
)
@given(st.lists(PIECES, max_size=16).map("".join), st.sampled_from(CALLS))
def test_no_value_is_lost_without_a_word(site: OnePage, text: str, call: str) -> None:
    assume(HERE in text and not NOT_SHOWN.search(text))
    rendered = site.render(text.replace(HERE, call))
    assert rendered.problems or VALUE in everything(rendered).lower()


@pytest.mark.parametrize(
    "text", ["HUGOSHORTCODEBZ", "hugoshortcodebz", "HUGOSHORTCODEXBZ {{< param verdi >}}"]
)
def test_text_that_looks_like_a_placeholder_is_text(site: OnePage, text: str) -> None:
    assert text.split()[0] in site.render(text).html


@pytest.mark.parametrize(
    "text", ["HUGOSHORTCODE#", "hugoshortcodeBZ#HUGOSHORTCODE", "AB#Z", "#HUGOSHORTCODEB#Z"]
)
def test_placeholders_end_and_begin_inside_words(site: OnePage, text: str) -> None:
    call = '{{< param "verdi" >}}'
    html = site.render(f"# {text.replace('#', call)}\n\n{text.replace('#', call)}\n").html
    assert html.count(text.replace("#", VALUE)) == 2, html


def test_a_placeholder_that_cannot_be_restored_is_told_with_its_place(tmp_path: Path) -> None:
    rendered = one_page(tmp_path, Splitting()).render('One\n\nTwo {{< param "verdi" >}} three\n')
    assert "HUGOSHORTCODE" not in rendered.html
    assert "Two " in rendered.html
    (problem,) = rendered.problems
    assert "the output of this shortcode is lost" in str(problem)
    assert str(problem.position).endswith("content/a.md:6:5")
