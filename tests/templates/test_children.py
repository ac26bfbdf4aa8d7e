"""The list of sub-pages: what it holds, in which order, in which shape."""

from __future__ import annotations

from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from mkdocs_hugo.families import FAMILIES, NONE, Family
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.templates.lookup import make_store
from mkdocs_hugo.templates.options import TemplateOptions
from tests.conftest import Model
from tests.shortcodes.doubles import Outcome, expand

Children = Callable[..., Outcome]

TREE = {
    "hugo.toml": 'baseURL = "https://example.org/docs/"\ndefaultContentLanguage = "nb"\n',
    "content/_index.md": "---\ntitle: Hjem\n---\n",
    "content/veier/_index.md": "---\ntitle: Veier\ndescription: Alle veier\nweight: 20\n---\n",
    "content/veier/sti.md": "---\ntitle: Sti\nlinktitle: En sti\ndescription: Kort & <bratt>\n---\n",
    "content/veier/alle.md": "---\ntitle: Alle\nweight: 5\n---\nlang tekst her\n",
    "content/veier/gammel.md": "---\ntitle: Åre\ndate: 2020-01-01\npublishDate: 2022-01-01\n---\nkort\n",
    "content/veier/skjult.md": "---\ntitle: Skjult\nweight: 1\nhidden: true\n---\n",
    "content/veier/dyp/_index.md": "---\ntitle: Dyp\nweight: 10\ndescription: Under her\n---\n",
    "content/veier/dyp/dypere.md": "---\ntitle: Dypere\n---\n",
    "content/veier/dyp/annen/_index.md": "---\ntitle: Annen\nweight: 1\n---\n",
    "content/veier/dyp/annen/bunn.md": "---\ntitle: Bunn\n---\n",
}


@pytest.fixture
def children(model: Callable[..., Model]) -> Children:
    """Expand a body on the page /veier."""
    site = model(TREE).site

    def make(body: str, *, page: str = "/veier", family: Family = NONE, **options: Any) -> Outcome:
        found = find(site, page)
        assert found is not None
        return expand(body, make_store(options=TemplateOptions(**options), family=family), page=found)

    return make


def titles(outcome: Outcome) -> list[str]:
    lines = outcome.html.splitlines()
    return [line.partition('">')[2].partition("</a>")[0] for line in lines if "<a href" in line]


def test_pages_and_sections_come_in_default_order_by_title_and_with_descriptions(children: Children) -> None:
    outcome = children("{{<children />}}")
    assert outcome.html == dedent(
        """\
        <ul class="children children-li">
        <li><a href="/docs/veier/alle/">Alle</a>
        </li>
        <li><a href="/docs/veier/dyp/">Dyp</a>
        <p class="children-description">Under her</p>
        </li>
        <li><a href="/docs/veier/gammel/">Åre</a>
        </li>
        <li><a href="/docs/veier/sti/">Sti</a>
        <p class="children-description">Kort &amp; &lt;bratt&gt;</p>
        </li>
        </ul>
        """
    )
    assert not outcome.problems


@pytest.mark.parametrize(
    "call",
    ["{{<children>}}", "{{< children >}}{{< /children >}}", "{{% children %}}", "{{< Children / >}}"],
)
def test_every_way_to_call_it_is_good(children: Children, call: str) -> None:
    outcome = children(call)
    assert titles(outcome) == ["Alle", "Dyp", "Åre", "Sti"]
    assert not outcome.problems


def test_depth_nests_lists_in_their_entries(children: Children) -> None:
    assert children('{{<children depth="3" />}}').html == dedent(
        """\
        <ul class="children children-li">
        <li><a href="/docs/veier/alle/">Alle</a>
        </li>
        <li><a href="/docs/veier/dyp/">Dyp</a>
        <p class="children-description">Under her</p>
        <ul>
        <li><a href="/docs/veier/dyp/annen/">Annen</a>
        <ul>
        <li><a href="/docs/veier/dyp/annen/bunn/">Bunn</a>
        </li>
        </ul>
        </li>
        <li><a href="/docs/veier/dyp/dypere/">Dypere</a>
        </li>
        </ul>
        </li>
        <li><a href="/docs/veier/gammel/">Åre</a>
        </li>
        <li><a href="/docs/veier/sti/">Sti</a>
        <p class="children-description">Kort &amp; &lt;bratt&gt;</p>
        </li>
        </ul>
        """
    )


def test_nested_lists_stand_inside_an_entry(children: Children) -> None:
    html = children("{{< children depth=2 >}}").html
    assert html.index("Under her") < html.index("<ul>") < html.index("Annen") < html.index("Åre")


def test_headings_grow_with_depth_and_have_no_descriptions(children: Children) -> None:
    assert children('{{< children style="h5" depth="3" >}}').html == dedent(
        """\
        <div class="children children-h5">
        <h5><a href="/docs/veier/alle/">Alle</a></h5>
        <h5><a href="/docs/veier/dyp/">Dyp</a></h5>
        <h6><a href="/docs/veier/dyp/annen/">Annen</a></h6>
        <h6><a href="/docs/veier/dyp/annen/bunn/">Bunn</a></h6>
        <h6><a href="/docs/veier/dyp/dypere/">Dypere</a></h6>
        <h5><a href="/docs/veier/gammel/">Åre</a></h5>
        <h5><a href="/docs/veier/sti/">Sti</a></h5>
        </div>
        """
    )


def test_other_styles_make_blocks(children: Children) -> None:
    html = children('{{< children page="/veier/dyp" style="div" >}}').html
    assert html == dedent(
        """\
        <div class="children children-div">
        <div><a href="/docs/veier/dyp/annen/">Annen</a>
        </div>
        <div><a href="/docs/veier/dyp/dypere/">Dypere</a>
        </div>
        </div>
        """
    )


def test_an_empty_style_is_the_default(children: Children) -> None:
    outcome = children('{{<children style="" movetoend="false" />}}')
    assert outcome.html.startswith('<ul class="children children-li">')
    assert not outcome.problems


def test_an_unknown_style_is_told_and_a_list_is_made(children: Children) -> None:
    outcome = children('{{< children style="<script>" >}}')
    assert outcome.html.startswith('<ul class="children children-li">')
    assert outcome.messages == [
        'page.md:1:1: shortcode children: the style "<script>" is unknown\n'
        '  1 | {{< children style="<script>" >}}\n    | ^\n  Write li, div or h1 to h6; li is used.'
    ]


@pytest.mark.parametrize("value", ["true", '"true"', '"false"', '"yes"'])
def test_any_value_of_showhidden_shows_hidden_pages(children: Children, value: str) -> None:
    assert titles(children(f"{{{{< children showhidden={value} >}}}}"))[0] == "Skjult"


@pytest.mark.parametrize("value", ["false", '""'])
def test_nothing_and_false_hide_them(children: Children, value: str) -> None:
    assert "Skjult" not in titles(children(f"{{{{< children showhidden={value} >}}}}"))


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("Weight", "Alle Dyp Åre Sti"),
        ("Name", "Alle Åre Dyp Sti"),
        ("name", "Alle Åre Dyp Sti"),
        ("NameReverse", "Sti Dyp Åre Alle"),
        ("Date", "Alle Dyp Sti Åre"),
        ("PublishDate", "Alle Dyp Sti Åre"),
        ("Length", "Dyp Sti Åre Alle"),
        ("anything", "Alle Dyp Åre Sti"),
    ],
)
def test_sort(children: Children, sort: str, expected: str) -> None:
    assert titles(children(f'{{{{< children sort="{sort}" >}}}}')) == expected.split()


def test_descriptions_can_be_left_to_the_parameter(children: Children) -> None:
    plain = children("{{< children >}}", children_description=False)
    asked = children('{{< children description="true" >}}', children_description=False)
    assert "children-description" not in plain.html
    assert asked.html.count("children-description") == 2


@pytest.mark.parametrize(("family", "shown"), [("", 0), ("learn", 0), ("docsy", 0), ("altinn", 2)])
def test_descriptions_can_be_turned_off_but_in_altinn(children: Children, family: str, shown: int) -> None:
    outcome = children('{{< children description="false" >}}', family=FAMILIES.get(family, NONE))
    assert outcome.html.count("children-description") == shown


def test_another_page_can_be_named(children: Children) -> None:
    assert titles(children('{{< children page="/veier/dyp" >}}')) == ["Annen", "Dypere"]
    assert titles(children('{{< children page="dyp" >}}')) == ["Annen", "Dypere"]
    assert titles(children("{{< children >}}", page="/")) == ["Veier"]


def test_a_page_that_is_not_there_is_told(children: Children) -> None:
    outcome = children('text\n\n{{< children page="/veier/dip" >}}')
    assert titles(outcome) == ["Alle", "Dyp", "Åre", "Sti"]
    assert outcome.messages == [
        'page.md:3:1: shortcode children: the page "/veier/dip" is not found\n'
        '  3 | {{< children page="/veier/dip" >}}\n    | ^\n'
        "  The pages below this one are listed instead."
    ]


def test_a_page_without_pages_prints_nothing(children: Children) -> None:
    assert children("{{< children >}}", page="/veier/sti").html.strip() == ""


def test_inner_text_follows_the_list(children: Children) -> None:
    html = children("{{% children %}}*etterpå*{{% /children %}}").html
    assert html.rstrip().endswith("etterpå</em>")


def test_a_misspelt_parameter_is_told_and_the_list_is_made(children: Children) -> None:
    outcome = children('{{< children deep="2" >}}')
    assert titles(outcome) == ["Alle", "Dyp", "Åre", "Sti"]
    assert outcome.messages == [
        "page.md:1:1: shortcode children: there is no parameter deep\n"
        '  1 | {{< children deep="2" >}}\n    | ^\n  Did you mean depth?'
    ]


def test_a_list_directly_behind_text_ends_the_paragraph(children: Children) -> None:
    html = children("text\n{{< children >}}\nmore *text*").html
    assert html.startswith('<p>text</p>\n<ul class="children children-li">')
    assert html.endswith("</ul>\n<p>more <em>text</em></p>\n")


def test_no_link_is_empty(model: Callable[..., Model]) -> None:
    tree = {
        **TREE,
        "content/veier/uten.md": "---\nweight: 1\n---\n## Et *hode*\n",
        "content/veier/navn.md": "x\n",
    }
    page = find(model(tree).site, "/veier")
    assert page is not None
    found = titles(expand("{{< children >}}", make_store(), page=page))
    assert "" not in found
    assert {"Et *hode*", "navn"} <= set(found)
