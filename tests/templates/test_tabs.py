"""Content tabs of all theme families."""

from __future__ import annotations

from tests.templates.rendering import Output, render

LINUX_WINDOWS = """\
{{< tabs groupid="os" >}}
{{% tab title="Linux" %}}
*one*
{{% /tab %}}
{{% tab title="Windows" %}}
two
{{% /tab %}}
{{< /tabs >}}
"""


def labels(output: Output) -> list[str]:
    return output.texts("//label")


def blocks(output: Output) -> list[str]:
    return output.texts('//div[@class="tabbed-block"]')


def chosen(output: Output) -> int:
    (index,) = (i for i, one in enumerate(output.select("//input")) if "checked" in one.attrib)
    return index


def test_tabs_are_those_of_material() -> None:
    output = render(LINUX_WINDOWS, "relearn")
    set_ = output.one('//div[@class="tabbed-set tabbed-alternate"]')
    assert (set_.get("data-tabs"), set_.get("data-hugo-group")) == ("1:2", "os")
    assert [each.tag for each in set_] == ["input", "input", "div", "div"]
    assert (labels(output), blocks(output)) == (["Linux", "Windows"], ["one", "two"])
    assert output.one("//em").text == "one"
    assert chosen(output) == 0


def test_labels_belong_to_inputs_of_one_name() -> None:
    output = render(LINUX_WINDOWS)
    ids = [each.get("id") for each in output.select("//input")]
    assert [each.get("for") for each in output.select("//label")] == ids
    assert len({each.get("name") for each in output.select("//input")}) == 1


def test_ids_are_unique_in_a_page_and_the_same_in_every_build() -> None:
    body = LINUX_WINDOWS + LINUX_WINDOWS.replace("two", LINUX_WINDOWS)
    ids = [each.get("id") for each in render(body).select("//input")]
    assert len(ids) == len(set(ids)) == 6
    assert render(body).html == render(body).html


def test_learn_groups_all_tabs_that_name_no_group() -> None:
    body = '{{< tabs >}}{{% tab name="A" %}}a{{% /tab %}}{{< /tabs >}}'
    assert render(body, "learn").one("//div[@data-hugo-group]").get("data-hugo-group") == "default"
    assert not render(body, "relearn").select("//div[@data-hugo-group]")


def test_learn_names_its_groups_in_another_case() -> None:
    body = '{{< tabs groupId="g" >}}{{% tab name="A" %}}a{{% /tab %}}{{< /tabs >}}'
    output = render(body, "learn")
    assert output.one("//div[@data-hugo-group]").get("data-hugo-group") == "g"
    assert labels(output) == ["A"]


def test_tabs_of_one_title_have_one_key() -> None:
    keys = [each.get("data-hugo-key") for each in render(LINUX_WINDOWS).select("//input")]
    assert keys == ["linux", "windows"]


def test_relearn_tabs_have_a_title_icons_and_single_tabs() -> None:
    output = render(
        '{{< tabs title="OS" >}}{{% tab title="A" icon="star" %}}a{{% /tab %}}{{< /tabs >}}', "relearn"
    )
    assert output.texts('//p[@class="hugo-tabs-title"]') == ["OS"]
    assert len(output.select('//label/span[@class="twemoji"]')) == 1
    assert labels(render('{{% tab title="Alone" %}}text{{% /tab %}}', "relearn")) == ["Alone"]


def test_book_tabs_have_an_id_and_a_name_by_position() -> None:
    body = (
        '{{< tabs "id" >}}{{% tab "MacOS" %}}# Mac{{% /tab %}}{{% tab "Linux" %}}x{{% /tab %}}{{< /tabs >}}'
    )
    output = render(body, "book")
    assert labels(output) == ["MacOS", "Linux"]
    assert not output.messages


def test_hextra_tabs_have_items_and_an_index() -> None:
    tabs = "{{< tab >}}**J**{{< /tab >}}{{< tab >}}Y{{< /tab >}}"
    body = f'{{{{< tabs items="JSON, YAML" defaultIndex="1" >}}}}{tabs}{{{{< /tabs >}}}}'
    output = render(body, "hextra")
    assert (labels(output), blocks(output), chosen(output)) == (["JSON", "YAML"], ["J", "Y"], 1)


def test_hextra_tabs_can_be_selected() -> None:
    tabs = '{{< tab name="A" >}}a{{< /tab >}}{{< tab name="B" selected=true >}}b{{< /tab >}}'
    body = f"{{{{< tabs >}}}}{tabs}{{{{< /tabs >}}}}"
    assert chosen(render(body, "hextra")) == 1


def test_geekdoc_tabs_are_markdown_in_either_notation() -> None:
    body = '{{< tabs "uid" >}}{{< tab "A" >}}**a**{{< /tab >}}{{< /tabs >}}'
    assert blocks(render(body, "geekdoc")) == ["a"]


def test_docsy_tabs_are_code_unless_they_are_text() -> None:
    body = """\
{{< tabpane >}}
{{< tab header="Go" lang="go" >}}
fmt.Println("**")
{{< /tab >}}
{{% tab header="Text" text=true %}}
**bold**
{{% /tab %}}
{{< /tabpane >}}
"""
    output = render(body, "docsy")
    assert output.one('//code[@class="language-go"]').text == 'fmt.Println("**")\n'
    assert blocks(output) == ['fmt.Println("**")', "bold"]


def test_docsy_pane_decides_for_its_tabs() -> None:
    tabs = '{{% tab "A" %}}**a**{{% /tab %}}{{< tab header="B" text=false >}}b{{< /tab >}}'
    body = f"{{{{< tabpane text=true >}}}}{tabs}{{{{< /tabpane >}}}}"
    output = render(body, "docsy")
    assert labels(output) == ["A", "B"]
    assert output.texts("//strong") == ["a"]
    assert blocks(output) == ["a", "b"]  # `text=false` is as good as none to Docsy
    assert not output.select("//code")
    body = '{{< tabpane langEqualsHeader=true >}}{{< tab "python" >}}x{{< /tab >}}{{< /tabpane >}}'
    assert render(body, "docsy").select('//code[@class="language-python"]')


def test_docsy_persists_the_language_else_the_header() -> None:
    tab = '{{< tab header="A" lang="go" >}}x{{< /tab >}}{{< /tabpane >}}'
    keys = {
        "{{< tabpane >}}": "go",
        "{{< tabpane persist=header >}}": "a",
        "{{< tabpane persist=disabled >}}": None,
        "{{< tabpane persistLang=false >}}": None,
    }
    for pane, key in keys.items():
        assert render(pane + tab, "docsy").one("//input").get("data-hugo-key") == key


def test_docsy_tab_that_is_disabled_is_a_label_and_the_next_is_chosen() -> None:
    tabs = '{{% tab header="**OS**:" disabled=true /%}}{{% tab header="A" %}}a{{% /tab %}}'
    body = f"{{{{< tabpane text=true >}}}}{tabs}{{{{< /tabpane >}}}}"
    output = render(body, "docsy")
    assert "disabled" in output.select("//input")[0].attrib
    assert (labels(output), chosen(output)) == (["OS:", "A"], 1)


def test_wrong_persist_is_told() -> None:
    output = render("{{< tabpane persist=heder >}}{{< tab A >}}a{{< /tab >}}{{< /tabpane >}}", "docsy")
    assert "persist is none of header, lang and disabled" in output.messages[0]
    assert output.texts("//code") == ["a"]


def test_text_between_tabs_is_not_lost() -> None:
    output = render('{{% tabs %}}\nbefore\n\n{{% tab title="A" %}}a{{% /tab %}}\n{{% /tabs %}}')
    assert output.words == "before A a"


def test_a_set_without_tabs_is_told_and_its_text_is_shown() -> None:
    output = render("{{% tabs %}}\n*only*\n{{% /tabs %}}")
    assert output.words == "only"
    assert "there is no tab in it" in output.messages[0]


def test_boxes_and_tabs_stand_in_tabs() -> None:
    output = render(
        LINUX_WINDOWS.replace("two", "{{% notice tip %}}\n*n*\n{{% /notice %}}\n" + LINUX_WINDOWS)
    )
    assert len(output.select('//div[@class="tabbed-block"]//div[@class="tabbed-block"]')) == 2
    assert output.texts('//div[@class="tabbed-block"]/div[@class="admonition tip"]') == ["Tip n"]


def test_code_tabs_have_the_titles_that_the_set_names() -> None:
    tabs = "{{% codetab %}}\n**a**\n{{% /codetab %}}\n{{% codetab %}}\nb\n{{% /codetab %}}\n"
    output = render('{{< tabs "Self-hosted" Kubernetes >}}\n' + tabs + "{{< /tabs >}}", "docsy")
    assert (labels(output), blocks(output)) == (["Self-hosted", "Kubernetes"], ["a", "b"])
    assert not output.messages
