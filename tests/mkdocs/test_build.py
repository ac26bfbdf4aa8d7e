"""A Hugo tree beside a four-line mkdocs.yml becomes a site."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest
from mkdocs.exceptions import Abort

from tests.conftest import MKDOCS_YML, WHOLE_TREE, Built

Build = Callable[..., Built]

SITE = {
    "hugo.toml": """
        baseURL = "https://docs.example.no/"
        title = "Dokumentasjon"
        defaultContentLanguage = "nb"
    """,
    "content/_index.md": "---\ntitle: Forside\n---\nVelkommen.\n",
    "content/guider/_index.md": """
        ---
        title: Guider til alt
        linktitle: Guider
        weight: 20
        ---
        {{<children />}}
    """,
    "content/guider/test.md": "---\ntitle: Å teste\nweight: 20\n---\n## Få tilgang\n\n## Få tilgang\n",
    "content/guider/deploy/index.md": """
        ---
        title: Deploy
        weight: 10
        description: Slik gjør du.
        ---
        ![](bilde.png)
    """,
    "content/guider/deploy/bilde.png": b"png",
    "content/om.md": "---\ntitle: Om\nweight: 10\n---\nTekst.\n",
    "static/robots.txt": "User-agent: *\n",
}


def test_pages_resources_and_static_files_stand_at_hugos_addresses(build: Build) -> None:
    built = build(SITE, strict=True)
    for url in ("/", "/guider/", "/guider/test/", "/guider/deploy/", "/om/", "/robots.txt"):
        assert built.exists(url), url
    assert built.exists("/guider/deploy/bilde.png")
    assert built.log == []


def test_navigation_has_link_titles_in_weight_order(build: Build) -> None:
    assert build(SITE | WHOLE_TREE).nav("/om/") == dedent(
        """\
        Forside
        Om
        Guider
          Deploy
          Å teste"""
    )


def test_section_label_links_to_the_sections_own_page(build: Build) -> None:
    page = build(SITE | WHOLE_TREE).page("/om/")
    (link,) = page.xpath('//nav[contains(@class, "md-nav--primary")]//div/a')
    assert link.get("href") == "../guider/"


def test_previous_and_next_follow_the_navigation(build: Build) -> None:
    page = build(SITE).page("/guider/deploy/")
    links = [link.get("href") for link in page.xpath('//footer//a[contains(@class, "md-footer__link")]')]
    assert links == ["../", "../test/"]


def test_breadcrumbs_lead_home(build: Build) -> None:
    page = build(SITE).page("/guider/test/")
    crumbs = page.xpath('//nav[@class="md-path"]//a')
    assert [(" ".join(a.text_content().split()), a.get("href")) for a in crumbs] == [
        ("Forside", "../.."),
        ("Guider", "../"),
    ]


def test_title_is_h1_and_description_the_lead(build: Build) -> None:
    built = build(SITE)
    assert built.article("/guider/deploy/").startswith(
        '<h1>Deploy</h1>\n<p class="hugo-lead">Slik gjør du.</p>'
    )
    page = built.page("/guider/deploy/")
    assert page.findtext(".//title") == "Deploy - Prøve"
    assert page.xpath('//meta[@name="description"]/@content') == ["Slik gjør du."]


def test_body_heading_equal_to_the_title_is_not_doubled(build: Build) -> None:
    tree = {"content/a.md": "---\ntitle: Én side\ndescription: Lead\n---\n# Én  side\n\nTekst\n"}
    article = build(tree).article("/a/")
    assert article.count("<h1") == 1
    assert article.index("</h1>") < article.index("hugo-lead") < article.index("Tekst")


def test_a_page_has_one_heading_of_level_one(build: Build) -> None:
    body = "# Noe annet {.x}\n\n`<h1>`\n\n<!-- <h1>nei</h1> -->\n\n# Tredje\n"
    unsafe = "[markup.goldmark.renderer]\nunsafe = true\n[markup.goldmark.parser.attribute]\nblock = true\n"
    article = build({"hugo.toml": unsafe, "content/a.md": f"---\ntitle: Tittel\n---\n{body}"}).page("/a/")
    assert article.xpath("//article//h1/text()") == ["Tittel"]
    headings = article.xpath("//article//h2")
    assert [(one.text, one.get("id"), one.get("class")) for one in headings] == [
        ("Noe annet", "noe-annet", "x"),
        ("Tredje", "tredje", None),
    ]


def test_heading_ids_are_hugos_and_the_contents_lead_to_them(build: Build) -> None:
    page = build(SITE).page("/guider/test/")
    assert page.xpath("//article//h2/@id") == ["få-tilgang", "få-tilgang-1"]
    contents = page.xpath('//nav[contains(@class, "md-nav--secondary")]//a/@href')
    assert contents[:2] == ["#få-tilgang", "#få-tilgang-1"]


def test_toc_false_hides_the_table_of_contents(build: Build) -> None:
    page = build({"content/a.md": "---\ntitle: A\ntoc: false\n---\n## B\n"}).page("/a/")
    (sidebar,) = page.xpath('//div[@data-md-type="toc"]')
    assert sidebar.get("hidden") is not None


def test_children_lists_the_pages_below(build: Build) -> None:
    page = build(SITE).page("/guider/")
    links = page.xpath('//article//ul[contains(@class, "children")]//a')
    assert [(link.text, link.get("href")) for link in links] == [("Deploy", "deploy/"), ("Å teste", "test/")]


def test_hidden_pages_and_all_below_are_built_but_not_in_the_navigation(build: Build) -> None:
    tree = {
        "content/a/_index.md": "---\ntitle: Skjult\nhidden: true\n---\n",
        "content/a/b.md": "---\ntitle: Under skjult\n---\n",
        "content/c.md": "---\ntitle: Synlig\n---\n",
    }
    built = build(tree)
    assert built.exists("/a/b/")
    assert built.nav("/c/") == "Prøve\nSynlig"


def test_users_own_navigation_wins(build: Build) -> None:
    nav = MKDOCS_YML + "nav: [{Først: om.md}, {Så: guider/test.md}]\n"
    assert build(SITE | {"mkdocs.yml": nav}).nav("/om/") == "Først\nSå"


def test_leaf_bundle_is_never_its_parents_page(build: Build) -> None:
    tree = {
        "content/a/b/index.md": "---\ntitle: Bunt\n---\n",
        "content/a/c.md": "---\ntitle: Side\n---\n",
    }
    built = build(tree)
    assert built.nav("/a/c/") == "Prøve\nAs\n  Bunt\n  Side"
    (link,) = built.page("/a/c/").xpath('//nav[contains(@class, "md-nav--primary")]//div/a')
    assert link.get("href") == "../"


def test_alias_is_a_redirect_page_without_index(build: Build) -> None:
    tree = SITE | {"content/om.md": "---\ntitle: Om\naliases: [/gammel, om.html, /guider]\n---\n"}
    built = build(tree)
    page = built.page("/gammel/")
    assert page.xpath('//meta[@http-equiv="refresh"]/@content') == ["0; url=../om/"]
    assert page.xpath('//link[@rel="canonical"]/@href') == ["https://docs.example.no/om/"]
    assert page.xpath('//meta[@name="robots"]/@content') == ["noindex"]
    assert built.exists("/om.html")
    assert "hugo-lead" not in built.text("/guider/")
    assert built.page("/guider/").xpath("//article")


def test_two_pages_with_one_url_are_a_warning_naming_both(build: Build) -> None:
    tree = {
        "content/a.md": "---\ntitle: A\nurl: /samme/\n---\n",
        "content/b.md": "---\ntitle: B\nurl: /samme/\n---\n",
    }
    assert build(tree).log == [
        "WARNING: hugo: content/b.md:1:1: this page has the same URL as content/a.md: /samme/\n"
        "  Only the first of them is built; change slug, url or the name of one of the two."
    ]


def test_settings_in_mkdocs_yml_replace_a_hugo_configuration(build: Build) -> None:
    config = """
        site_name: Prøve
        docs_dir: docs
        theme: {name: material, language: nb}
        plugins:
          - hugo:
              settings:
                defaultContentLanguage: nb
                defaultContentLanguageInSubdir: true
                languages: {nb: {weight: 1}}
    """
    built = build({"mkdocs.yml": config, "docs/a.nb.md": "---\ntitle: A\n---\n"})
    assert built.exists("/nb/a/")
    assert built.page("/").xpath('//meta[@http-equiv="refresh"]/@content') == ["0; url=nb/"]


def test_drafts_are_left_out_unless_asked_for(build: Build) -> None:
    tree = {"content/a.md": "---\ntitle: A\ndraft: true\n---\n"}
    assert not build(tree).exists("/a/")
    yml = MKDOCS_YML.replace("[search, hugo]", "[{hugo: {drafts: true}}]")
    assert build(tree | {"mkdocs.yml": yml}).exists("/a/")


def test_drafts_option_serve_leaves_them_out_of_a_build(build: Build) -> None:
    yml = MKDOCS_YML.replace("[search, hugo]", "[{hugo: {drafts: serve}}]")
    assert not build({"content/a.md": "---\ndraft: true\n---\n", "mkdocs.yml": yml}).exists("/a/")


def test_each_language_has_its_own_navigation(build: Build) -> None:
    tree = {
        "hugo.toml": "[languages.nb]\nweight = 1\n[languages.en]\nweight = 2\n",
        "content/_index.nb.md": "---\ntitle: Hjem\n---\n",
        "content/_index.en.md": "---\ntitle: Home\n---\n",
        "content/a.nb.md": "---\ntitle: Norsk\n---\n",
        "content/a.en.md": "---\ntitle: English\n---\n",
    }
    built = build(tree | {"hugo.toml": 'defaultContentLanguage = "nb"\n' + tree["hugo.toml"]})
    assert built.nav("/a/") == "Hjem\nNorsk"
    assert built.nav("/en/a/") == "Home\nEnglish"


def test_tags_are_material_tags_that_lead_to_their_terms(build: Build) -> None:
    built = build({"content/a.md": "---\ntitle: A\ntags: [Ny tjeneste]\n---\n"})
    (tag,) = built.page("/a/").xpath('//nav[@class="md-tags"]/a')
    assert (tag.text, tag.get("href")) == ("Ny tjeneste", "../tags/ny-tjeneste/")
    assert built.exists("/tags/ny-tjeneste/")


def test_edit_link_points_at_the_source_file(build: Build) -> None:
    config = 'params = {editURL = "https://github.com/o/r/edit/main/content/"}\n'
    page = build(SITE | {"hugo.toml": config}).page("/guider/deploy/")
    (link,) = page.xpath('//a[contains(@class, "md-content__button")]/@href')
    assert link == "https://github.com/o/r/edit/main/content/guider/deploy/index.md"


def test_broken_front_matter_is_a_warning_with_its_place_and_the_page_is_built(build: Build) -> None:
    built = build({"content/a.md": '---\ntitle: "A\n---\nInnhold\n'})
    assert "Innhold" in built.article("/a/")
    assert len(built.log) == 1
    assert built.log[0].startswith("WARNING: hugo: content/a.md:")


def test_unknown_shortcode_keeps_its_text_and_fails_a_strict_build(build: Build) -> None:
    tree = {"content/a.md": "---\ntitle: A\n---\n{{% ukjent %}}\nTeksten\n{{% /ukjent %}}\n"}
    built = build(tree)
    assert "Teksten" in built.article("/a/")
    assert built.log[0].startswith("WARNING: hugo: content/a.md:4:")
    with pytest.raises(Abort):
        build(tree, strict=True)


def test_broken_hugo_configuration_stops_with_its_place(build: Build) -> None:
    with pytest.raises(Abort):
        build({"hugo.toml": "title = \n"})


def test_html_content_is_left_as_it_is(build: Build) -> None:
    built = build({"content/a.html": "---\ntitle: A\n---\n<div>\n\n    ikke kode\n</div>\n"})
    assert "<div>\n\n    ikke kode\n</div>" in built.text("/a/")


def test_names_with_norwegian_letters_spaces_and_capitals(build: Build) -> None:
    built = build({"content/Innføring i XML/Spørsmål og svar.md": "---\ntitle: S\n---\n"})
    assert built.exists("/innføring-i-xml/spørsmål-og-svar/")


def test_disabled_plugin_leaves_mkdocs_alone(build: Build) -> None:
    yml = MKDOCS_YML.replace("[search, hugo]", "[{hugo: {enabled: false}}]")
    assert build({"mkdocs.yml": yml, "content/index.md": "# Vanlig\n"}).exists("/")


def test_edit_link_of_mkdocs_names_the_content_folder_and_those_of_other_languages(build: Build) -> None:
    languages = '[languages.nb]\ncontentDir = "content"\n[languages.en]\ncontentDir = "content-en"\n'
    tree = {
        "mkdocs.yml": MKDOCS_YML + "repo_url: https://github.com/o/r\n",
        "hugo.toml": f'defaultContentLanguage = "nb"\n{languages}',
        "content/a.md": "---\ntitle: A\n---\n",
        "content-en/a.md": "---\ntitle: A\n---\n",
    }
    built = build(tree)
    links = [
        built.page(url).xpath('//a[contains(@class, "md-content__button")]/@href')[0]
        for url in ("/a/", "/en/a/")
    ]
    assert links == [
        "https://github.com/o/r/edit/master/content/a.md",
        "https://github.com/o/r/edit/master/content-en/a.md",
    ]


def test_hidden_page_shows_where_it_lies(build: Build) -> None:
    tree = {
        "content/_index.md": "---\ntitle: Hjem\n---\n",
        "content/a/_index.md": "---\ntitle: Seksjon\n---\n",
        "content/a/b.md": "---\ntitle: Synlig\n---\n",
        "content/a/c.md": "---\ntitle: Skjult\nhidden: true\n---\n",
    }
    crumbs = build(tree).page("/a/c/").xpath('//nav[@class="md-path"]//a')
    assert [" ".join(crumb.text_content().split()) for crumb in crumbs] == ["Hjem", "Seksjon"]


def test_heading_with_a_shortcode_is_called_by_its_output(build: Build) -> None:
    tree = {"content/a.md": '---\ntitle: A\n---\n## Se {{< relref "/b" >}} nå\n', "content/b.md": ""}
    page = build(tree).page("/a/")
    assert page.xpath("//article//h2/@id") == ["se-b-nå"]
    assert page.xpath('//nav[contains(@class, "md-nav--secondary")]//a/@href')[0] == "#se-b-nå"


def test_page_can_ask_for_python_markdown(build: Build) -> None:
    body = "tekst\n- ingen liste\n"
    tree = {
        "content/a.md": f"---\ntitle: A\nmarkup: python-markdown\n---\n{body}",
        "content/b.md": f"---\ntitle: B\n---\n{body}",
    }
    built = build(tree)
    assert "<li>" not in built.article("/a/")
    assert "<li>" in built.article("/b/")


def test_toc_in_brackets_is_text_as_in_hugo_unless_asked_for(build: Build) -> None:
    body = "[TOC]\n\n## En\n"
    tree = {
        "content/a.md": f"---\ntitle: A\n---\n{body}",
        "content/b.md": f"---\ntitle: B\nmarkup: python-markdown\n---\n{body}",
    }
    built = build(tree)
    assert "<p>[TOC]</p>" in built.article("/a/")
    assert 'class="toc"' in built.article("/b/")
    yml = f'{MKDOCS_YML}markdown_extensions: [{{toc: {{marker: "[TOC]"}}}}]\n'
    assert 'class="toc"' in build(tree | {"mkdocs.yml": yml}).article("/a/")


def test_extension_that_cannot_run_is_named_once(build: Build) -> None:
    yml = MKDOCS_YML + "markdown_extensions: [pymdownx.tilde]\n"
    tree = {"mkdocs.yml": yml, "content/a.md": "---\ntitle: A\n---\n", "content/b.md": ""}
    (line,) = build(tree).warnings
    assert "pymdownx.tilde" in line


def test_section_without_a_body_lists_its_pages(build: Build) -> None:
    tree = {
        "content/a/_index.md": "---\ntitle: A\n---\n",
        "content/a/b.md": "---\ntitle: B\ndescription: Om B\n---\n",
        "content/a/c.md": "---\ntitle: C\nhide_summary: true\n---\n",
        "content/d/_index.md": "---\ntitle: D\n---\nTekst\n",
        "content/d/e.md": "---\ntitle: E\n---\n",
        "content/f/_index.md": "---\ntitle: F\nno_list: true\n---\n",
        "content/f/g.md": "---\ntitle: G\n---\n",
    }
    built = build(tree)
    lists = {url: built.page(url).xpath("//article//ul//a/@href") for url in ("/a/", "/d/", "/f/")}
    assert lists == {"/a/": ["b/"], "/d/": [], "/f/": []}
    assert "Om B" in built.article("/a/")


def test_section_lists_can_be_turned_off(build: Build) -> None:
    yml = MKDOCS_YML.replace("[search, hugo]", "[{hugo: {section_lists: false}}]")
    tree = {"mkdocs.yml": yml, "content/a/_index.md": "---\ntitle: A\n---\n", "content/a/b.md": ""}
    assert build(tree).page("/a/").xpath("//article//ul") == []


@pytest.mark.parametrize(
    "key",
    ["hidden: true", "toc_hide: true", "bookHidden: true", "geekdocHidden: true", "sidebar: {exclude: true}"],
)
def test_each_family_has_its_word_for_hidden(build: Build, key: str) -> None:
    tree = {"content/a.md": f"---\ntitle: A\n{key}\n---\n", "content/b.md": "---\ntitle: B\n---\n"}
    assert build(tree).nav("/b/") == "Prøve\nB"


def test_menu_title_is_the_label(build: Build) -> None:
    tree = {"content/a.md": "---\ntitle: Lang tittel\nlinktitle: Kort\nmenuTitle: Meny\n---\n"}
    assert build(tree).nav("/a/") == "Prøve\nMeny"


def test_date_of_the_last_change_is_in_the_pages_language(build: Build, tmp_path: Path) -> None:
    tree = {
        "hugo.toml": 'enableGitInfo = true\ndefaultContentLanguage = "nb"\n',
        "content/a.md": "---\ntitle: A\nlastmod: 2024-05-17\n---\n",
    }
    assert "17. mai 2024" in build(tree).text("/a/")


def test_site_without_content_is_told(build: Build) -> None:
    built = build({"hugo.toml": 'contentDir = "innhold"\n', "content/a.md": "---\ntitle: A\n---\n"})
    assert len(built.log) == 1
    assert "there is no content in" in built.log[0]
    assert built.log[0].startswith("WARNING")


def test_two_files_of_one_page_are_a_warning_naming_both(build: Build) -> None:
    tree = {"content/a.md": "---\ntitle: A\n---\n", "content/a/_index.md": "---\ntitle: B\n---\n"}
    (line,) = build(tree).log
    assert line.startswith("WARNING: hugo: content/a.md:1:1: this page has the same path as a/_index.md")


def test_build_leaves_the_garbage_collector_as_it_was(build: Build) -> None:
    before = gc.get_threshold()
    build({"content/a.md": "---\ntitle: A\n---\n"})
    assert gc.get_threshold() == before
    with pytest.raises(Abort):
        build({"hugo.toml": "title = \n"})
    assert gc.get_threshold() == before
