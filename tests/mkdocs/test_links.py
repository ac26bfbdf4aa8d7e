"""Links lead where a browser on the Hugo site would go, in any folder of a host; dead ones are told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

SITE = {
    "hugo.toml": """
        baseURL = "https://altinn.no/docs/"
        [markup.goldmark.renderer]
        unsafe = true
    """,
    "content/_index.md": "---\ntitle: Hjem\n---\n",
    "content/api/_index.md": "---\ntitle: API\n---\n",
    "content/api/Token.md": """
        ---
        title: Token
        aliases: [/gammel]
        ---
        ## Få tilgang

        ## ConsentRequest API
    """,
    "content/api/flyt.png": b"png",
    "content/bunt/index.md": "---\ntitle: Bunt\n---\n",
    "content/bunt/Bilde Én.PNG": b"png",
    "static/fil.pdf": b"pdf",
}


def links(build: Build, body: str, **tree: str) -> tuple[list[str], list[str]]:
    """Build a page `/api/side/` with a body; return its links and pictures, and the log."""
    page = {"content/api/side.md": f"---\ntitle: Side\n---\n{body}\n"}
    built = build(SITE | page | tree)
    found = built.page("/api/side/").xpath("//article//*[@href or @src or @srcset or @data or @poster]")
    return [
        one.get(name)
        for one in found
        for name in ("href", "src", "srcset", "data", "poster")
        if one.get(name)
    ], built.log


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("../token/", "../token/"),
        ("../token", "../token/"),
        ("../../bunt/", "../../bunt/"),
        ("/docs/api/token/", "../token/"),
        ("/docs/api/token", "../token/"),
        ("/docs/api/token/index.html", "../token/"),
        ("https://altinn.no/docs/api/token/", "../token/"),
        ("http://localhost:1313/docs/api/token/", "../token/"),
        ("/docs/", "../../"),
        ("../../../docs/api/token/", "../token/"),
        ("../../../../docs/fil.pdf?x#y", "../../fil.pdf?x#y"),
        ("..", "../"),
        ("../token/#få-tilgang", "../token/#få-tilgang"),
        ("../token/?a=1#få-tilgang", "../token/?a=1#få-tilgang"),
        ("../flyt.png?width=700", "../flyt.png?width=700"),
        ("/docs/fil.pdf", "../../fil.pdf"),
        ("/docs/bunt/Bilde%20%C3%89n.PNG", "../../bunt/Bilde%20%C3%89n.PNG"),
        ("Token.md", "../token/"),
        ("Token.md#få-tilgang", "../token/#få-tilgang"),
        ("../../bunt/index.md", "../../bunt/"),
        ("/docs/API/TOKEN/", "../token/"),
        ("/andre/steder/", "/andre/steder/"),
        ("https://example.com/x", "https://example.com/x"),
        ("mailto:a@b.no", "mailto:a@b.no"),
        ("tel:12345678", "tel:12345678"),
    ],
)
def test_link_is_written_as_the_way_from_the_page(build: Build, written: str, expected: str) -> None:
    assert links(build, f'<a href="{written}">x</a>') == ([expected], [])


def test_every_attribute_with_an_address(build: Build) -> None:
    body = (
        '<img src="/docs/api/flyt.png" srcset="/docs/api/flyt.png 1x, /docs/fil.pdf 2x">\n'
        "<object data='/docs/fil.pdf'></object><video poster=/docs/api/flyt.png></video>"
    )
    assert links(build, body)[0] == [
        "../flyt.png",
        "../flyt.png 1x, ../../fil.pdf 2x",
        "../../fil.pdf",
        "../flyt.png",
    ]


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("background:url(/docs/api/flyt.png)", "background:url(../flyt.png)"),
        ("x:url( '/docs/api/flyt.png' ),url(/docs/fil.pdf)", "x:url( '../flyt.png' ),url(../../fil.pdf)"),
        ("fill:url(#part)", "fill:url(#part)"),
        ("x:url(data:image/png;base64,AAAA)", "x:url(data:image/png;base64,AAAA)"),
        ("x:url('/docs/api/flyt.png)", "x:url('/docs/api/flyt.png)"),
    ],
)
def test_a_style_leads_to_pictures_too(build: Build, style: str, expected: str) -> None:
    page = {"content/api/side.md": f'---\ntitle: Side\n---\n<p style="{style}">x</p>\n'}
    built = build(SITE | page)
    assert built.page("/api/side/").xpath("//article//p/@style") == [expected]
    assert built.warnings == []


@pytest.mark.parametrize(
    ("written", "near"),
    [
        ("../tokne/", "/docs/api/token/"),
        ("Tokne.md", "/docs/api/token/"),
        ("../flyt.jpg", "/docs/api/flyt.png"),
        ("/docs/fill.pdf", "/docs/fil.pdf"),
        ("../../bunt/Bilde%20Enn.PNG", "/docs/bunt/Bilde Én.PNG"),
    ],
)
def test_advice_compares_names_without_extensions(build: Build, written: str, near: str) -> None:
    (line,) = links(build, f"[x]({written})")[1]
    assert f"Did you mean {near}?" in line


def test_a_misspelt_reference_gets_advice(build: Build) -> None:
    (line,) = links(build, '[x]({{< relref "tokne" >}})')[1]
    assert "Did you mean: /api/token?" in line


def test_comments_scripts_and_code_are_left_alone(build: Build) -> None:
    link = '<a href="/docs/x/">'
    body = f"<!-- {link} -->\n\n`{link}`\n\n<script>a='{link}'</script>"
    assert links(build, body) == ([], [])


def test_alias_goes_on_working_and_is_named(build: Build) -> None:
    found, log = links(build, "[x](/docs/gammel)")
    assert found == ["../token/"]
    assert log == [
        "INFO: hugo: content/api/side.md:4:5: "
        "the link /docs/gammel works only through an alias of /api/token/\n"
        "  4 | [x](/docs/gammel)\n"
        "    |     ^"
    ]


def test_dead_link_is_told_once_with_its_place_and_the_nearest_page(build: Build) -> None:
    found, log = links(build, "Se [her](../tokens/) og\n[der](../tokens/).")
    assert found == ["../tokens/", "../tokens/"]
    assert log == [
        "WARNING: hugo: content/api/side.md:4:10: the link ../tokens/ leads to no page or file\n"
        "  4 | Se [her](../tokens/) og\n"
        "    |          ^\n"
        "  Did you mean /docs/api/token/?"
    ]


@pytest.mark.parametrize(
    ("written", "hint"),
    [("jwt.io", "Write https://jwt.io"), ("tjenesteeier@altinn.no", "Write mailto:tjenesteeier@altinn.no")],
)
def test_forgotten_scheme_gets_advice(build: Build, written: str, hint: str) -> None:
    assert links(build, f"[x]({written})")[1][0].endswith(hint)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("../token/#ConsentRequest-API", "../token/#consentrequest-api"),
        ("../token/#fa-tilgang", "../token/#få-tilgang"),
        ("../token/#f%C3%A5-tilgang", "../token/#f%C3%A5-tilgang"),
    ],
)
def test_old_spelling_of_an_anchor_resolves(build: Build, written: str, expected: str) -> None:
    assert links(build, f"[x]({written})") == ([expected], [])


def test_missing_anchor_is_told(build: Build) -> None:
    log = links(build, "## Her\n\n[x](#der) [y](../token/#finnes-ikke)")[1]
    assert [line.split("\n")[0] for line in log] == [
        "INFO: hugo: content/api/side.md:6:5: there is no anchor #der on this page",
        "INFO: hugo: content/api/side.md:6:15: there is no anchor #finnes-ikke on /api/token/",
    ]


def test_levels_are_those_of_mkdocs(build: Build) -> None:
    yml = MKDOCS_YML + "validation: {links: {not_found: ignore, anchors: warn}}\n"
    log = links(build, "[x](../borte/) [y](#borte)", **{"mkdocs.yml": yml})[1]
    assert [line.split(":")[0] for line in log] == ["WARNING"]


def test_prefix_of_the_language_may_be_left_out(build: Build) -> None:
    tree = {
        "hugo.toml": """
            defaultContentLanguage = "en"
            languages = {en = {weight = 1}, nb = {weight = 2}}
        """,
        "content/a.nb.md": "---\ntitle: A\n---\n[x](/b/)\n",
        "content/b.nb.md": "---\ntitle: B\n---\n",
    }
    (link,) = build(tree).page("/nb/a/").xpath("//article//a/@href")
    assert link == "../b/"


def test_site_without_directory_urls_can_be_read_from_files(build: Build) -> None:
    yml = MKDOCS_YML + "use_directory_urls: false\n"
    found, log = links(build, "[x](/docs/api/token/) [y](/docs/)", **{"mkdocs.yml": yml})
    assert found == ["../token/index.html", "../../index.html"]
    assert log == []


def test_dead_link_of_a_shortcode_is_told_where_its_tag_stands(build: Build) -> None:
    body = 'Tekst\n\n{{< figure src="/docs/borte" >}}\n\nMer\n\n{{< button href="borte/også" />}}'
    places = [line.split(": ")[2] for line in links(build, body)[1] if "leads to no page" in line]
    assert [place.rsplit(":", 1)[0] for place in places] == [
        "content/api/side.md:6",
        "content/api/side.md:10",
    ]


def test_text_that_looks_like_an_attribute_stays(build: Build) -> None:
    body = """
![Set src=/bunt in the form](../flyt.png "and href=/bunt too")

[text](../../bunt/ "with data=x inside")

<div class="chart" data="1;2;3">chart</div>
"""
    built = build(SITE | {"content/api/side.md": f"---\ntitle: Side\n---\n{body}"})
    page = built.page("/api/side/")
    (image,) = page.xpath("//article//img")
    assert image.get("alt") == "Set src=/bunt in the form"
    assert image.get("title") == "and href=/bunt too"
    assert page.xpath("//article//p/a/@title") == ["with data=x inside"]
    assert not any("leads to no page" in line for line in built.log)


def test_correcting_an_anchor_leaves_code_alone(build: Build) -> None:
    sample = '<a href="#Same">'
    body = f"## Same\n\n[here](#Same)\n\nWrite `{sample}`:\n\n```html\n{sample}\n```\n"
    built = build(SITE | {"content/api/side.md": f"---\ntitle: Side\n---\n{body}"})
    page = built.page("/api/side/")
    assert page.xpath("//article//p/a/@href") == ["#same"]
    assert [code.text_content().strip() for code in page.xpath("//article//code")] == [sample, sample]


def test_a_shortcode_inside_a_paragraph_tag_keeps_its_value(build: Build) -> None:
    body = '<p class="{{< param cls >}}">\nhello\n</p>\n\ninline <p style="{{% param cls %}}">x</p>\n'
    built = build(SITE | {"content/api/side.md": f"---\ntitle: Side\ncls: lead\n---\n{body}"})
    assert built.page("/api/side/").xpath("//article//p[@class='lead' or @style='lead']")
    assert built.text("/api/side/").count('="lead"') == 2
    assert "HUGOSHORTCODE" not in built.text("/api/side/")


def test_sections_with_ugly_urls_are_found_as_servers_find_them(build: Build) -> None:
    tree = {
        "hugo.toml": "uglyURLs = true\n",
        "content/_index.md": "---\ntitle: Home\n---\n[a](/s) [b](/s/) [c](/s/index.html) [d](/s/p.html)\n",
        "content/s/_index.md": "---\ntitle: S\n---\n",
        "content/s/p.md": "---\ntitle: P\n---\n[home](/)\n",
    }
    built = build(tree)
    assert built.warnings == []


def test_an_address_that_the_host_answers_is_no_dead_link(build: Build) -> None:
    tree = {
        "content/_index.md": "---\ntitle: Home\n---\n[a](/elsewhere/) [b](/nowhere/) [c](elsewhere)\n",
        "content/elsewhere.md": "---\ntitle: E\nbuild: {render: link}\n---\n",
        "content/nowhere.md": "---\ntitle: N\nbuild: {render: never}\n---\n",
    }
    (line,) = build(tree).warnings
    assert "/nowhere/" in line
