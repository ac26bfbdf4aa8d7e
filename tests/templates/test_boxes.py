"""Boxes: notices, alerts, hints and what can be folded."""

from __future__ import annotations

import pytest

from tests.templates.rendering import render


def box_of(style: str, family: str = "") -> str:
    return str(
        render(f"{{{{% notice {style} %}}}}\ntext\n{{{{% /notice %}}}}", family).one("//div").get("class")
    )


@pytest.mark.parametrize(
    ("style", "type_"),
    [
        ("note", "note"),
        ("info", "info"),
        ("tip", "tip"),
        ("warning", "warning"),
        ("caution", "danger"),
        ("important", "info"),
        ("Warning", "warning"),
    ],
)
def test_known_styles_are_admonitions_of_material(style: str, type_: str) -> None:
    assert box_of(style).split() == ["admonition", type_]


@pytest.mark.parametrize("colour", ["blue", "primary", "accent", "magenta"])
def test_colours_are_boxes_of_that_colour_without_an_icon(colour: str) -> None:
    assert {"hugo-box", f"hugo-{colour}", "hugo-no-icon"} <= set(box_of(colour).split())


def test_grey_has_two_spellings() -> None:
    assert box_of("gray") == box_of("grey")


@pytest.mark.parametrize(
    ("lang", "title"),
    [("en", "Warning"), ("nb", "Advarsel"), ("nn", "Åtvaring"), ("nb-no", "Advarsel"), ("de", "Warning")],
)
def test_style_titles_are_in_the_language_of_the_page(lang: str, title: str) -> None:
    output = render("{{% notice warning %}}x{{% /notice %}}", lang=lang)
    assert output.texts('//p[@class="admonition-title"]') == [title]


def test_notice_takes_style_title_and_icon_by_position() -> None:
    output = render('{{% notice tip "My *title*" "fa-star" %}}\ntext\n{{% /notice %}}')
    assert output.words == "My title text"
    assert output.one("//p/em").text == "title"
    assert output.one('//p/span[@class="twemoji"]').get("aria-hidden") == "true"
    assert not output.messages


def test_a_space_is_no_title_and_no_icon() -> None:
    output = render('{{% notice style="tip" title=" " icon=" " %}}text{{% /notice %}}')
    assert not output.select('//*[contains(@class, "admonition-title")]')
    assert output.words == "text"


def test_a_box_without_title_says_what_it_is_to_those_who_cannot_see_its_mark() -> None:
    output = render('{{% notice style="warning" title=" " %}}text{{% /notice %}}', lang="nb")
    mark = output.one('//span[contains(@class, "hugo-mark")]')
    assert (mark.get("role"), mark.get("aria-label")) == ("img", "Advarsel")


def test_color_is_a_colour_of_css() -> None:
    output = render('{{% notice style="tip" color="fuchsia" %}}text{{% /notice %}}')
    assert output.one('//div[@class="admonition tip hugo-box"]').get("style") == "--hugo-color:fuchsia"


@pytest.mark.parametrize(("expanded", "is_open"), [('"true"', True), ("true", True), ('"false"', False)])
def test_expanded_makes_a_box_that_can_be_folded(expanded: str, is_open: bool) -> None:
    output = render(f'{{{{% notice style="tip" expanded={expanded} groupid="g" %}}}}text{{{{% /notice %}}}}')
    details = output.one('//details[@class="tip"]')
    assert ("open" in details.attrib, details.get("name")) == (is_open, "g")
    assert output.texts("//summary") == ["Tip"]


def test_unknown_style_is_told_and_the_text_is_shown() -> None:
    output = render("a\n\n{{% notice wraning %}}\n**text**\n{{% /notice %}}")
    assert output.one("//strong").text == "text"
    (message,) = output.messages
    assert message.startswith('page.md:3:1: shortcode notice: the style "wraning" is unknown')
    assert "Styles are caution, danger" in message


def test_unknown_parameter_is_told_with_the_nearest_and_the_text_is_shown() -> None:
    output = render('{{% notice style="tip" titel="x" %}}text{{% /notice %}}')
    assert output.words == "Tip text"
    assert "there is no parameter titel" in output.messages[0]
    assert "Did you mean title?" in output.messages[0]


def test_relearn_leaves_the_text_of_the_standard_notation_alone() -> None:
    body = "{{< notice tip >}}**text**{{< /notice >}}"
    assert render(body, "relearn").words == "Tip **text**"
    assert render(body, "altinn").words == "text"
    assert render(body).one("//strong").text == "text"


def test_second_word_is_an_id_in_learn_and_altinn() -> None:
    for family in ("learn", "altinn"):
        output = render('{{% notice info "here" %}}\ntext\n{{% /notice %}}', family)
        assert output.one("//div").get("id") == "here"
    assert render('{{% notice info "here" %}}\ntext\n{{% /notice %}}', "relearn").words == "here text"


def test_altinn_notices_have_no_title() -> None:
    assert render("{{% notice warning %}}\ntext\n{{% /notice %}}", "altinn").words == "text"


@pytest.mark.parametrize(
    "name", ["info", "note", "tip", "warning", "caution", "danger", "important", "success"]
)
def test_boxes_by_name_have_the_title_of_their_kind(name: str) -> None:
    output = render(f"{{{{< {name} >}}}}\nsome *text*\n{{{{< /{name} >}}}}")
    assert output.words == f"{name.capitalize()} some text"
    assert output.one("//em").text == "text"


def test_boxes_by_name_take_a_title() -> None:
    assert render('{{% info title="Mine" %}}\ntext\n{{% /info %}}').words == "Mine text"


@pytest.mark.parametrize(
    ("color", "class_"),
    [
        ("primary", "note"),
        ("info", "info"),
        ("danger", "danger"),
        ("success", "success"),
        ("secondary", "hugo-grey"),
        ("warning td-max-width-on-larger-screens", "warning"),
    ],
)
def test_docsy_colours_are_types_of_material(color: str, class_: str) -> None:
    for name in ("alert", "pageinfo"):
        output = render(f'{{{{% {name} color="{color}" %}}}}\ntext\n{{{{% /{name} %}}}}', "docsy")
        assert class_ in output.one("//div").get("class").split()
        assert not output.messages


def test_docsy_alert_has_only_the_title_that_is_given() -> None:
    assert render("{{% alert %}}\ntext\n{{% /alert %}}", "docsy").words == "text"
    output = render('{{% alert title="<b>Very</b> important" %}}\ntext\n{{% /alert %}}', "docsy")
    assert output.words == "Very important text"
    assert output.one("//p/b").text == "Very"


def test_docsy_alert_leaves_html_of_the_standard_notation_alone() -> None:
    assert render("{{< alert >}}*text*{{< /alert >}}", "docsy").words == "*text*"


def test_alert_of_altinn_takes_its_theme_by_position() -> None:
    output = render("{{% alert warning %}}text{{% /alert %}}", "altinn")
    assert "warning" in output.one("//div").get("class").split()


def test_panel_has_header_body_and_footer_in_order() -> None:
    output = render(
        '{{% panel theme="success" header="**Head**" footer="Foot" %}}\n- body\n{{% /panel %}}', "altinn"
    )
    assert output.words == "Head body Foot"
    assert output.one('//div[@class="admonition success"]/p[1]/strong').text == "Head"
    assert output.one("//li").text == "body"


def test_panel_theme_by_position_is_taken_as_meant() -> None:
    output = render("{{% panel info %}}\ntext\n{{% /panel %}}", "altinn")
    assert "info" in output.one("//div").get("class").split()
    assert not output.messages


def test_callout_of_hextra_has_type_emoji_and_icon_but_no_title() -> None:
    output = render('{{< callout type="error" >}}\n*text*\n{{< /callout >}}', "hextra")
    assert "danger" in output.one("//div").get("class").split()
    assert output.words == "text"
    assert render('{{< callout emoji="🌐" >}}text{{< /callout >}}', "hextra").words == "🌐 text"


def test_callout_of_relearn_has_style_and_title() -> None:
    output = render(
        '{{% callout style="tip" title="Mine" expanded="false" %}}\ntext\n{{% /callout %}}', "relearn"
    )
    assert output.one("//details/summary").text == "Mine"


def test_hint_of_book_has_no_title_and_that_of_geekdoc_has_one() -> None:
    assert render("{{% hint danger %}}\ntext\n{{% /hint %}}", "book").words == "text"
    assert render('{{< hint type="warning" >}}\ntext\n{{< /hint >}}', "geekdoc").words == "Warning text"
    assert render('{{< hint type="ok" title="Mine" >}}text{{< /hint >}}', "geekdoc").words == "Mine text"


def test_well_is_a_box_of_its_own() -> None:
    assert render("{{% well %}}\n*text*\n{{% /well %}}").one('//div[@class="hugo-well"]/p/em').text == "text"


@pytest.mark.parametrize(
    ("call", "label"),
    [
        ('expand "Show me"', "Show me"),
        ('expand default="Show me"', "Show me"),
        ('expand title="Show me"', "Show me"),
        ('expand "1. Which one?"', "1. Which one?"),
        ("expand", "Expand me..."),
    ],
)
def test_expand_is_closed_and_has_a_label(call: str, label: str) -> None:
    output = render(f"{{{{% {call} %}}}}\ntext\n{{{{% /expand %}}}}")
    assert output.texts("//details/summary") == [label]
    assert "open" not in output.one("//details").attrib


@pytest.mark.parametrize(
    "call", ['expand "Show" "true"', 'expand title="Show" open="true"', 'expand title="Show" expanded=true']
)
def test_expand_can_be_open(call: str) -> None:
    assert "open" in render(f"{{{{% {call} %}}}}\ntext\n{{{{% /expand %}}}}").one("//details").attrib


@pytest.mark.parametrize("name", ["expandlarge", "expandsmall"])
def test_large_and_small_folds_have_a_header_and_an_id(name: str) -> None:
    output = render(f'{{{{% {name} id="here" header="Head" %}}}}\ntext\n{{{{% /{name} %}}}}')
    assert output.one("//details").get("id") == "here"
    assert output.words == "Head text"


def test_stepcard_has_a_number_and_a_title() -> None:
    assert render('{{< stepcard step="1" title="First" >}}do it{{< /stepcard >}}').words == "1 First do it"


def test_expiring_notice_carries_its_last_day() -> None:
    output = render("{{% expiring-notice 2021-12-21 %}}\ntext\n{{% /expiring-notice %}}")
    assert output.one("//div[@data-hugo-expires]").get("data-hugo-expires") == "2021-12-21"
    assert output.words == "text"


def test_boxes_stand_in_one_another_to_any_depth() -> None:
    opening = "".join(f'{{{{% notice tip "{depth}" %}}}}\n' for depth in range(8))
    output = render(opening + "*text*\n" + "{{% /notice %}}\n" * 8)
    assert output.words == "0 1 2 3 4 5 6 7 text"
    assert len(output.select("//div//div//div//div//div//div//div//div//em")) == 1


def test_code_with_empty_lines_survives_in_a_box_in_a_box() -> None:
    body = "{{% alert %}}\n{{% alert %}}\n```\na\n\n\n    b\n```\n{{% /alert %}}\n{{% /alert %}}"
    assert render(body, "docsy").one("//div/div//code").text == "a\n\n\n    b\n"


def test_a_box_in_a_list_belongs_to_its_entry() -> None:
    output = render("- one\n\n  {{% notice tip %}}\n  text\n  {{% /notice %}}\n- two\n")
    assert output.texts("//li") == ["one Tip text", "two"]
