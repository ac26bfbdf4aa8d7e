"""Buttons, badges, labels, icons and other words set off in a line."""

from __future__ import annotations

import pytest

from tests.templates.rendering import render


@pytest.mark.parametrize(
    ("body", "family"),
    [
        ('{{% button href="/x" %}}Go{{% /button %}}', "learn"),
        ('{{% button href="/x" icon="download" icon-position="right" %}}Go{{% /button %}}', "learn"),
        ('{{% button href="/x" style="tip" icon="star" %}}Go{{% /button %}}', "relearn"),
        ('{{< button href="/x" >}}Go{{< /button >}}', "book"),
        ('{{< button href="/x" size="large" >}}Go{{< /button >}}', "geekdoc"),
        ('{{< button link="/x" text="Go" color="success" >}}', "docsy"),
        ('{{< button theme="primary" href="/x" align="center" >}}Go{{< /button >}}', "altinn"),
    ],
)
def test_buttons_are_links_in_the_look_of_material(body: str, family: str) -> None:
    output = render(f"Before {body} after", family)
    button = output.one('//p//a[contains(@class, "md-button")]')
    assert (button.get("href"), " ".join(button.text_content().split())) == ("/x", "Go")
    assert output.words == "Before Go after"
    assert not output.messages


def test_a_button_that_leads_nowhere_is_a_button() -> None:
    assert render("{{% button %}}Go{{% /button %}}").one('//button[@type="button"]').text == "Go"


def test_a_button_opens_a_new_tab_only_when_asked() -> None:
    assert render('{{< button link="/x" text="Go" newtab="true" >}}').one("//a").get("target") == "_blank"
    assert render('{{< button link="/x" text="Go" >}}').one("//a").get("target") is None


def test_link_button_is_a_large_button() -> None:
    assert render('{{< link-button link="/x" title="Go" >}}').one('//p/a[@href="/x"]').text == "Go"


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('{{< badge "New" >}}', "New"),
        ('{{< badge content="New" color="green" border=false >}}', "New"),
        ('{{< badge content="New" icon="star" link="/x" >}}', "New"),
        ('{{% badge style="primary" title="Version" %}}6.6.6{{% /badge %}}', "Version 6.6.6"),
        ("{{< label info >}}New{{< /label >}}", "New"),
    ],
)
def test_badges_stay_in_their_line(body: str, words: str) -> None:
    output = render(f"Before {body} after.")
    assert output.words == f"Before {words} after."
    assert len(output.select("//p")) == 1
    assert not output.messages


def test_badge_takes_colours_by_name_and_by_css() -> None:
    assert "hugo-green" in render('{{< badge content="x" color="green" >}}').one("//span").get("class")
    assert (
        render('{{< badge content="x" color="#123456" >}}').one("//span").get("style")
        == "--hugo-color:#123456"
    )


def test_icon_is_drawn_and_passed_over_by_software_that_reads_aloud() -> None:
    output = render('A {{< icon "fa-heart" >}} and {{< icon name="fa-heart" size="2em" >}}')
    assert [each.get("aria-hidden") for each in output.select('//span[@class="twemoji"]')] == ["true", "true"]
    assert len(output.select("//svg")) == 2


def test_unknown_icon_is_told() -> None:
    output = render("{{< icon fa-nothing-like-it >}}")
    assert 'page.md:1:1: shortcode icon: there is no icon "fa-nothing-like-it"' in output.messages[0]


def test_progress_says_its_value_in_words_too() -> None:
    output = render('{{< progress title="Eating" value=65 type="success" >}}', "geekdoc")
    bar = output.one("//progress")
    assert (bar.get("value"), bar.get("max"), bar.get("aria-label")) == ("65", "100", "Eating")
    assert output.texts("//p") == ["Eating 65 %"]


def test_title_is_that_of_the_page() -> None:
    assert render("About {{< title >}}.").words == "About The page."


def test_lines_and_ways_back() -> None:
    assert render("{{< gray-divider-line >}}").select("//hr")
    assert render("{{< top >}}", lang="nb").one('//a[@href="#"]').text == "Til toppen"


def test_notice_of_an_unfinished_page_is_in_the_language_of_the_page() -> None:
    assert render("{{< notyetwritten >}}", lang="nb").words == "Innholdet på denne siden er ikke ferdig ennå."


def test_consent_term_keeps_its_text_where_there_is_no_glossary() -> None:
    assert render("A {{% consent-term %}}CoveredBy{{% /consent-term %}}.").words == "A CoveredBy."
