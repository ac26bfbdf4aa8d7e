"""Shortcodes of a theme of no known family: what answers them, what is reported, and what is shown."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import Built

Build = Callable[..., Built]

PAGE = """---
title: A page
---
{{< alert icon="x" text="Words of the alert" />}}

{{< alert color="info" >}}Inside of the alert{{< /alert >}}

{{< tabs tabTotal="1" >}}{{< tab tabName="Linux" >}}Run *this*{{< /tab >}}{{< /tabs >}}

{{< step >}}First step{{< /step >}} {{< step "Second step" >}}

{{< figure src="/a.png" alt="A" attribution="Somebody" align="left" >}}

{{< grid columns="1 2" >}}In the grid{{< /grid >}}
"""
SITE = {
    "hugo.toml": 'theme = "strange"\n',
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/a.md": PAGE,
    "content/b.md": PAGE,
    "static/a.png": "",
}
WORDS = ("Words of the alert", "Inside of the alert", "Run", "First step", "In the grid")
THEME = {
    "alert": '<i class="theme">{{ .Get "text" }}{{ .Get "icon" }}{{ .Inner }}</i>',
    "tabs": '<nav>{{ .Get "tabTotal" }}</nav>{{ .Inner }}',
    "tab": '{{ .Parent.Scratch.Add "n" 1 }}<b>{{ .Get "tabName" }}</b>{{ .Inner }}',
    "step": "{{ if .Inner }}{{ .Inner }}{{ else }}{{ .Get 0 }}{{ end }}",
    "figure": "{{ range $key, $value := .Params }}<u>{{ $value }}</u>{{ end }}",
    "grid": '<section class="{{ .Get "columns" }}">{{ .Inner }}</section>',
}
_LAYOUTS = {f"themes/strange/layouts/shortcodes/{name}.html": text for name, text in THEME.items()}


def test_shortcodes_of_an_absent_theme_are_reported_once_and_their_words_shown(
    build: Build,
) -> None:
    built = build(SITE)
    names = [message.partition("there is no shortcode ")[2].split()[0] for message in built.warnings]
    assert sorted(names) == ["alert", "figure", "grid", "step", "tab", "tabs"]
    assert all("the theme strange is not on this machine" in message for message in built.warnings)
    text = built.page("/a/").xpath("string(//article)")
    assert [word for word in (*WORDS, "Linux", "Second step") if word not in text] == []
    assert built.page("/a/").xpath('//article//figure//img[@alt="A"]')


def test_a_call_that_the_native_template_understands_is_drawn_by_it(build: Build) -> None:
    page = build(SITE).page("/a/")
    (box,) = page.xpath('//article//div[contains(@class, "admonition")]')
    assert box.text_content().strip() == "Inside of the alert"


def test_hugo_answers_with_the_themes_templates_where_the_native_ones_mean_something_else(
    build: Build,
) -> None:
    without_step = PAGE.replace('{{< step "Second step" >}}', "")
    built = build({**SITE, **_LAYOUTS, "content/a.md": without_step, "content/b.md": without_step})
    assert not built.warnings
    article = built.article("/a/")
    assert '<i class="theme">Words of the alertx' in article
    assert "<u>Somebody</u>" in article
    assert '<section class="1 2">In the grid</section>' in article
    assert "<b>Linux</b>" in article


def test_a_native_template_stands_in_for_one_that_reads_parameters_it_declares(build: Build) -> None:
    layouts = {
        "notice": '<p>{{ .Get "title" }}{{ .Inner }}</p>',
        "tabs": '{{ .Get "groupid" }}{{ .Inner }}{{ .Scratch.Get "x" }}',
        "tab": '{{ .Parent }}{{ .Get "title" }}{{ .Inner }}',
    }
    body = "---\ntitle: B\n---\n" + (
        '{{< notice title="T" >}}Note{{< /notice >}}\n\n'
        '{{< tabs >}}{{< tab title="One" >}}In{{< /tab >}}{{< /tabs >}}\n'
    )
    files = {f"themes/strange/layouts/shortcodes/{name}.html": text for name, text in layouts.items()}
    built = build({**SITE, **files, "content/a.md": body, "content/b.md": body})
    page = built.page("/a/")
    assert not built.warnings
    assert page.xpath('//div[contains(@class, "admonition")]')
    assert page.xpath('//div[contains(@class, "tabbed-set")]')


def test_a_site_without_a_theme_gets_messages_about_single_parameters(build: Build) -> None:
    built = build({**SITE, "hugo.toml": "", "content/b.md": "---\ntitle: B\n---\n"})
    assert any("there is no parameter columns" in message for message in built.warnings)
