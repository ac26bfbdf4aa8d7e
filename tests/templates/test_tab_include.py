"""Tabs whose content is another page or file."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.families import FAMILIES, NONE, Family
from tests.conftest import Model
from tests.shortcodes.doubles import Outcome
from tests.templates.site_with_files import FILES, on_page

_FAMILIES = [NONE, FAMILIES["learn"], FAMILIES["relearn"]]


def tabs(model: Callable[..., Model], family: Family, include: str) -> Outcome:
    tab = f'{{{{< tab name="A" include="{include}" />}}}}'
    return on_page(
        model(FILES).site, f'{{{{< tabs name="x" >}}}}\n  {tab}\n{{{{< /tabs >}}}}', "/page", family
    )


@pytest.mark.parametrize("family", _FAMILIES)
@pytest.mark.parametrize("include", ["snip.md", "snip", "/snip"])
def test_a_page_is_the_content_of_a_tab(model: Callable[..., Model], family: Family, include: str) -> None:
    outcome = tabs(model, family, include)
    assert "<p>Hi {0} {1}\nonly <em>this</em></p>" in outcome.html
    assert "title: Snip" not in outcome.html
    assert outcome.html.count('class="tabbed-block"') == 1
    assert not outcome.problems


def test_a_file_is_the_content_of_a_tab(model: Callable[..., Model]) -> None:
    assert "<p>x</p>" in tabs(model, FAMILIES["learn"], "page.files/a.txt").html


def test_text_inside_stands_after_that_of_the_page(model: Callable[..., Model]) -> None:
    tab = "{{% tab name=`A` include=`snip` %}}own{{% /tab %}}"
    html = on_page(model(FILES).site, f"{{{{< tabs >}}}}{tab}{{{{< /tabs >}}}}", "/page").html
    assert html.index("<p>Hi {0}") < html.index("own")


def test_a_file_that_is_missing_is_told(model: Callable[..., Model]) -> None:
    outcome = tabs(model, FAMILIES["learn"], "none.md")
    assert 'the file "none.md" is not found' in outcome.messages[0]
    assert len(outcome.problems) == 1


@pytest.mark.parametrize("name", ["revealjs", "slides"])
def test_what_only_a_presentation_knows_is_passed_over(model: Callable[..., Model], name: str) -> None:
    parameters = (
        'theme="moon" transition="convex" progress="true" controls="true" history="true" center="true"'
    )
    outcome = on_page(model(FILES).site, f"{{{{< {name} {parameters} >}}}}\n# One\n{{{{< /{name} >}}}}")
    assert not outcome.problems
    assert "One" in outcome.html
