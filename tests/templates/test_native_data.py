"""Native shortcodes that show files, other pages, parameters and words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.families import FAMILIES, NONE, Family
from mkdocs_hugo.site.site import Site
from tests.conftest import Model, write_tree
from tests.templates.site_with_files import FILES, on_page


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(FILES).site


def bare(html: str) -> str:
    return html.strip().removeprefix("<p>").removesuffix("</p>")


def compact(html: str) -> str:
    return " ".join(html.split()).replace("> <", "><")


@pytest.mark.parametrize(
    ("call", "html"),
    [
        ("{{< siteparam version >}}", "1.2"),
        ('{{< siteparam "sub.text" >}}', "b <em>c</em> &amp; d"),
        ("{{% siteparam name=`version` %}}", "<p>1.2</p>"),
        ("{{% _param sub.NEW rocket big %}}", '<p><i class="fa-rocket" title="big"></i></p>'),
        ("{{% _param baseURL %}}", "<p>https://example.org/docs/</p>"),
        ("{{< i18n hello 1 >}}, {{< i18n hello 3 >}}, {{< i18n plain >}}", "<p>One, 3 hellos, Plain</p>"),
        ("{{< title >}}", "Bundle"),
    ],
)
def test_parameters_and_words(site: Site, call: str, html: str) -> None:
    outcome = on_page(site, call)
    assert bare(outcome.html) == bare(html)
    assert not outcome.problems


def test_a_parameter_of_the_page_goes_before_that_of_the_site(site: Site) -> None:
    assert on_page(site, "{{< param own >}}, {{< param list >}}", "/").html == "<p>7, [a b]</p>\n"


@pytest.mark.parametrize("name", ["none", "sub.none", "empty"])
def test_a_parameter_that_is_not_there_is_told(site: Site, name: str) -> None:
    (message,) = on_page(site, f"a {{{{< param {name} >}}}}").messages
    assert message.startswith(f'page.md:1:3: shortcode param: the parameter "{name}" is not found')


GO = '<pre><code class="language-go">package x </code></pre>'
PART = "<h2>Part</h2> <p>Text {1} 1.2</p>"


@pytest.mark.parametrize(
    ("call", "html"),
    [
        ('{{% include "part.md" %}}', PART),
        ('{{< include file="part.md" >}}', PART),
        ('{{% include file="/content/b/part.md" hidefirstheading=true %}}', "<p>Text {1} 1.2</p>"),
        ("{{% include `/b/part.md` %}}", PART),
        ("{{% include `/snip` %}}", "<h1>S</h1><p>Hi {0} {1} only <em>this</em></p>"),
        ('{{% include file="data/p.go" language="go" %}}', GO),
        ('{{< readfile "part.md" >}}', PART),
        ("{{% readfile `/content/b/part.md` %}}", PART),
        ('{{< readfile file="/data/p.go" code="true" lang="go" >}}', GO),
        ('{{% insert "content/snip.md" "one" "two" %}}', "<h1>S</h1><p>Hi one two only <em>this</em></p>"),
        ('{{% insert "content/b/part.md" %}}', PART),
        ("{{% excerpt-include `/snip` %}}", "<p>only <em>this</em></p>"),
        (
            '{{% excerpt-include filename="content/snip.md" panel="P" %}}',
            '<div class="admonition abstract"><p class="admonition-title">P</p>'
            "<p>only <em>this</em></p></div>",
        ),
        ("{{% excerpt %}}a *b*{{% /excerpt %}}", "<p>a <em>b</em></p>"),
        ("a {{% excerpt hidden=true %}}b{{% /excerpt %}}", "<p>a</p>"),
    ],
)
def test_texts_of_other_files(site: Site, call: str, html: str) -> None:
    outcome = on_page(site, call)
    assert compact(outcome.html) == compact(html)
    assert not outcome.problems


@pytest.mark.parametrize("name", ["include", "readfile", "insert", "excerpt-include"])
@pytest.mark.parametrize(
    "path", ["none.md", "../../../etc/hostname", "/etc/hostname", "../outside.md", "a\0b"]
)
def test_nothing_outside_the_project_is_read(site: Site, name: str, path: str) -> None:
    write_tree(site.config.root.parent, {"outside.md": "secret"})
    outcome = on_page(site, f'{{{{< {name} "{path}" >}}}}')
    assert outcome.html.strip() == ""
    assert len(outcome.problems) == 1


def test_a_link_does_not_lead_out_of_the_project(site: Site) -> None:
    write_tree(site.config.root.parent, {"secret.md": "secret"})
    (site.config.root / "link.md").symlink_to(site.config.root.parent / "secret.md")
    assert "secret" not in on_page(site, "{{% include `/link.md` %}}").html


def test_a_missing_file_can_be_a_note_in_the_page(site: Site) -> None:
    outcome = on_page(site, '{{< readfile file="none.md" draft="true" >}}')
    assert "<code>none.md</code>" in outcome.html
    assert not outcome.problems


def test_a_text_that_includes_itself_is_told(site: Site) -> None:
    outcome = on_page(site, "{{% include `/self.md` %}}")
    (message,) = outcome.messages
    assert "includes itself" in message
    assert "self.md:4:1: " in message


@pytest.mark.parametrize(
    ("call", "page", "files"),
    [
        ("{{% attachments /%}}", "/page", ["a.txt (1 B)", "b.txt (2 kB)"]),
        ('{{% attachments sort="desc" %}}', "/page", ["b.txt (2 kB)", "a.txt (1 B)"]),
        ('{{% attachments pattern="^b" /%}}', "/page", ["b.txt (2 kB)"]),
        ('{{% attachments pattern="(" /%}}', "/page", ["a.txt (1 B)", "b.txt (2 kB)"]),
        ("{{% attachments /%}}", "/b", []),
        (
            "{{% resources /%}}",
            "/b",
            [f"api.yaml ({len(FILES['content/b/api.yaml'])} B)", "data.csv (3 kB)", "pic.png (24 B)"],
        ),
        (r'{{% resources pattern="\.csv$" /%}}', "/b", ["data.csv (3 kB)"]),
    ],
)
def test_files_of_a_page_are_listed_with_sizes(site: Site, call: str, page: str, files: list[str]) -> None:
    html = on_page(site, call, page).html
    shown = [compact(item.partition("</li>")[0].partition(">")[2]) for item in html.split("<li>")[1:]]
    assert [text.replace("</a>", "") for text in shown] == files


def test_listed_files_are_linked_and_the_box_has_a_title(site: Site) -> None:
    html = on_page(site, '{{% attachments title="Filer" /%}}', "/page").html
    assert '<a href="/docs/page.files/a.txt">a.txt</a>' in html
    assert '<p class="admonition-title">Filer</p>' in html
    assert "admonition-title" not in on_page(site, '{{% attachments title=" " /%}}', "/page").html


@pytest.mark.parametrize(
    ("call", "html"),
    [
        (
            '{{< image src="pic.png" alt="A" >}}',
            '<img src="/docs/b/pic.png" alt="A" width="200" height="100" loading="lazy">',
        ),
        (
            '{{< img src="images/a.png" alt="A" >}}',
            '<img src="/docs/images/a.png" alt="A" width="30" height="20" loading="lazy">',
        ),
        (
            '{{< image file="a.png" >}}',
            '<img src="/docs/images/a.png" alt="" width="30" height="20" loading="lazy">',
        ),
        (
            '{{< img name="pi" alt="A" lazy=false >}}',
            '<figure><img src="/docs/b/pic.png" alt="A" width="200" height="100" loading="eager">'
            "<figcaption>A</figcaption></figure>",
        ),
        (
            '{{< image src="https://e.org/x.png" width="5" >}}',
            '<img src="https://e.org/x.png" alt="" width="5" loading="lazy">',
        ),
        (
            '{{< imgproc pic Resize "100x" >}}{{< /imgproc >}}',
            '<figure><img src="/docs/b/pic.png" alt="pic.png" width="100" height="50" '
            'style="object-fit: contain"></figure>',
        ),
        (
            '{{< imgproc pic Fit "50x50" >}}A *cap*{{< /imgproc >}}',
            '<figure><img src="/docs/b/pic.png" alt="A *cap*" width="50" height="25" '
            'style="object-fit: contain">'
            "<figcaption><p>A <em>cap</em></p></figcaption></figure>",
        ),
        (
            '{{< imgproc pic Fill "60x40" >}}{{< /imgproc >}}',
            '<figure><img src="/docs/b/pic.png" alt="pic.png" width="60" height="40" '
            'style="object-fit: cover"></figure>',
        ),
    ],
)
def test_pictures_are_found_and_have_their_sizes(site: Site, call: str, html: str) -> None:
    outcome = on_page(site, call)
    assert compact(outcome.html) == html
    assert not outcome.problems


@pytest.mark.parametrize(
    "call", ['{{< imgproc none Fit "1x1" >}}{{< /imgproc >}}', "{{< img >}}", "{{< link `/none` >}}"]
)
def test_what_is_not_found_is_told(site: Site, call: str) -> None:
    assert len(on_page(site, call).problems) == 1


@pytest.mark.parametrize(
    ("call", "html"),
    [
        ("{{< link `/snip` >}}", '<a href="/docs/snip/">On snips</a>'),
        ("{{< link `/snip` title >}}", '<a href="/docs/snip/">Snip</a>'),
        ('{{< pagelink pagename="snip" >}}', '<a href="/docs/snip/">Snip</a>'),
        ("{{% pagelink snip %}}there{{% /pagelink %}}", '<p><a href="/docs/snip/">there</a></p>'),
        ("{{% relref `/snip/_index.md` %}}", "<p>/docs/snip/</p>"),
        ('{{< anchor default="x" >}}', '<span id="anchor-x"></span>'),
    ],
)
def test_links_to_pages_and_places(site: Site, call: str, html: str) -> None:
    assert bare(on_page(site, call).html) == bare(html)


def test_an_interface_is_described_from_a_file_of_the_site(site: Site) -> None:
    html = compact(on_page(site, '{{< openapi src="api.yaml" >}}').html)
    assert '<p class="admonition-title">Pets 1.0</p>' in html
    assert '<a href="/docs/b/api.yaml">The specification: api.yaml</a>' in html
    assert "<td><code>GET</code></td><td><code>/pets</code></td><td>All</td>" in html
    assert '<a href="/docs/s/spec.json">' in on_page(site, '{{< swaggerui src="/s/spec.json" >}}').html
    assert '<a href="https://e.org/x.json">' in on_page(site, '{{< redoc "https://e.org/x.json" >}}').html


def test_a_tree_has_icons_and_colours(site: Site) -> None:
    outcome = on_page(
        site, "{{< tree >}}\n- home | folder\n  - a.md | fa-fw fab fa-markdown | #888\n- plain\n{{< /tree >}}"
    )
    assert not outcome.problems
    html = outcome.html
    assert html.count("<svg") == 2
    assert "</span> home" in html
    assert '<span style="color: #888">' in html
    assert "<li>plain</li>" in html


def test_the_output_of_tree_stays_as_it_is(site: Site) -> None:
    html = on_page(site, "{{< tree >}}\nC:.\n│   a.png\n└───sub\n        <b>.png\n{{< /tree >}}").html
    assert "<pre><code>│   a.png\n└───sub\n        &lt;b&gt;.png</code></pre>" in html


def test_a_tree_of_files_is_a_list(site: Site) -> None:
    body = """{{< filetree/container >}}
  {{< filetree/folder name="content" >}}
    {{< filetree/file name="_index.md" >}}
    {{< filetree/folder name="docs" state="closed" >}}
      {{< filetree/file name="b.md" >}}
    {{< /filetree/folder >}}
  {{< /filetree/folder >}}
{{< /filetree/container >}}"""
    html = on_page(site, body).html
    assert html.count("<li>") == 4
    assert html.count("<details>") == 1
    assert [html.find(name) for name in ("content<", "_index.md<", "docs<", "b.md<")] == sorted(
        html.find(name) for name in ("content<", "_index.md<", "docs<", "b.md<")
    )


@pytest.mark.parametrize("family", [*FAMILIES.values(), NONE])
def test_details_open_as_each_family_has_it(site: Site, family: Family) -> None:
    closed = on_page(site, '{{% details title="T" %}}\n*x*\n{{% /details %}}', family=family).html
    is_open = family is FAMILIES["hextra"]
    assert ("<details open>" in closed) is is_open
    assert "<em>x</em>" in closed


NOTEBOOK = """{"metadata": {"language_info": {"name": "python"}}, "cells": [
  {"cell_type": "markdown", "source": ["# Title\\n", "Text *t*"]},
  {"cell_type": "code", "source": ["a = 1\\n", "a"], "outputs": [
    {"output_type": "stream", "text": ["one\\n", "<two>"]},
    {"output_type": "display_data", "data": {"image/png": "iVBORw0=", "text/plain": ["Figure"]}},
    {"output_type": "execute_result", "data": {"text/plain": ["3"]}}]}]}"""
MORE: dict[str, str | bytes] = {
    **FILES,
    "content/b/book.ipynb": NOTEBOOK,
    "data/en/termbase.yaml": "- {abbr: MAC, term: Media Access Control, definition: An *address*}\n",
    "data/properties/role.yaml": "properties:\n  - {name: b, type: str, required: true, description: The b}\n"
    "  - {name: a, description: {en: An *a*, nb: x}, defaultValue: 3}\n",
}


@pytest.fixture
def full(model: Callable[..., Model]) -> Site:
    return model(MORE).site


def test_a_notebook_shows_texts_code_and_results(full: Site) -> None:
    html = compact(on_page(full, '{{% jupyter "book.ipynb" %}}').html)
    assert "<h1>Title</h1><p>Text <em>t</em></p>" in html
    assert '<pre><code class="language-python">a = 1 a </code></pre>' in html
    assert "<pre><code>one &lt;two&gt;</code></pre>" in html
    assert '<img src="data:image/png;base64,iVBORw0=" alt="">' in html
    assert "<pre><code>3</code></pre>" in html
    assert "Figure" not in html


@pytest.mark.parametrize(
    ("call", "html"),
    [
        ('{{< term "MAC" >}}', '<abbr title="An address">MAC</abbr>'),
        ('{{< term entry="media access control" >}}', '<abbr title="An address">media access control</abbr>'),
        ('{{< term "none" >}}', "none"),
    ],
)
def test_a_term_is_explained(full: Site, call: str, html: str) -> None:
    assert on_page(full, call).html.strip() == html


def test_properties_are_listed_from_data(full: Site) -> None:
    html = compact(on_page(full, "{{< propertylist name=role sort=name >}}").html)
    assert html == (
        '<dl><dt id="role-a"><code>a</code><span class="hugo-badge">optional</span></dt>'
        "<dd><p>An <em>a</em></p><p>Default: <code>3</code></p></dd>"
        '<dt id="role-b"><code>b</code><span class="hugo-badge">required</span>'
        '<span class="hugo-badge">str</span>'
        "</dt><dd><p>The b</p><p>Default: none</p></dd></dl>"
    )
    assert len(on_page(full, "{{< propertylist name=none >}}").problems) == 1


def test_data_that_cannot_be_read_is_told(model: Callable[..., Model]) -> None:
    site = model({**FILES, "data/properties/role.yaml": "a: ["}).site
    (message,) = on_page(site, "{{< propertylist name=role >}}").messages
    assert "the data file properties/role cannot be read" in message


def test_all_pages_below_are_a_tree(site: Site) -> None:
    html = compact(on_page(site, "{{< toc-tree >}}", "/").html)
    assert html.index(">Page<") < html.index(">Self<") < html.index(">Snip<")
    assert "<li>Page</li>" in html  # nothing is written on it
    assert '<li><a href="/docs/snip/">Snip</a></li>' in html
