"""Cards, columns, grids, steps and landing pages."""

from __future__ import annotations

import pytest

from tests.templates.rendering import render


def test_cards_stand_in_a_grid_of_material() -> None:
    body = """\
{{< cards cols="2" >}}
  {{< card link="/a" title="A" icon="star" subtitle="*s*" >}}
  {{< card title="B" tag="new" >}}
{{< /cards >}}
"""
    output = render(body, "hextra")
    grid = output.one('//div[@class="grid hugo-cards"]')
    assert grid.get("style") == "--hugo-columns:2"
    assert [each.get("class") for each in grid] == ["card hugo-card hugo-linked", "card hugo-card"]
    assert output.words == "A s B new"
    assert output.one('//p[@class="hugo-card-title"]/a[@href="/a"]/span[@class="twemoji"]') is not None
    assert not output.messages


def test_a_card_alone_has_a_grid_of_its_own() -> None:
    assert (
        render('{{% card title="A" %}}*x*{{% /card %}}')
        .one('//div[@class="grid"]/div[@class="card hugo-card"]/p/em')
        .text
        == "x"
    )


def test_docsy_card_has_header_title_subtitle_text_and_footer_in_order() -> None:
    card = '{{% card header="**H**" title="T" subtitle="S" footer="F" %}}\n*text*\n{{% /card %}}'
    body = f"{{{{< cardpane >}}}}{card}{{{{< /cardpane >}}}}"
    assert render(body, "docsy").words == "H T S text F"


def test_docsy_card_can_hold_code() -> None:
    output = render('{{< card code=true header="**C**" lang="C" >}}\nprintf("**");\n{{< /card >}}', "docsy")
    assert output.one("//code").text == 'printf("**");\n'


def test_relearn_card_has_a_link_a_style_and_a_text() -> None:
    output = render(
        '{{% card title="T" href="https://example.org/" style="green" %}}\ntext\n{{% /card %}}', "relearn"
    )
    assert "hugo-green" in output.one('//div[contains(@class, "hugo-card")]').get("class")
    assert output.one('//a[@href="https://example.org/"]').text == "T"
    assert output.words == "T text"


def test_columns_are_parted_by_marks() -> None:
    for family in ("", "book", "geekdoc"):
        output = render("{{< columns >}}\n**a**\n<--->\n- b\n<--->\nc\n{{< /columns >}}", family)
        assert output.texts('//div[contains(@class, "hugo-columns")]/div') == ["a", "b", "c"]
        assert output.one("//li").text == "b"


def test_columns_of_a_list_keep_their_ratio() -> None:
    output = render('{{% columns ratio="1:2" %}}\n- ## a\n- ## b\n{{% /columns %}}', "book")
    assert output.texts("//div/ul/li/h2") == ["a", "b"]
    assert output.one("//div").get("style") == "--hugo-ratio:minmax(0, 1fr) minmax(0, 2fr)"


def test_steps_keep_headings_and_lists() -> None:
    output = render("{{% steps %}}\n\n### One\n\ntext\n\n### Two\n\n{{% /steps %}}", "hextra")
    assert output.texts('//div[@class="hugo-steps"]/h3') == ["One", "Two"]
    assert output.words == "One text Two"
    assert render("{{% steps %}}\n1. a\n2. b\n{{% /steps %}}", "book").texts("//div/ol/li") == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "selector"),
    [
        ("center", '//div[@class="hugo-center"]/p/em'),
        ("small", '//div[@class="hugo-small"]/p/em'),
        ("lead", '//div[@class="hugo-lead"]/p/em'),
        ("anatomy-list", '//div[@class="hugo-anatomy"]/p/em'),
        ("grid", '//div[@class="grid hugo-cards"]/p/em'),
        ("markdown", "//p/em"),
        ("section", "//p/em"),
    ],
)
def test_containers_hold_markdown(name: str, selector: str) -> None:
    assert render(f"{{{{% {name} %}}}}\n*text*\n{{{{% /{name} %}}}}").one(selector).text == "text"
