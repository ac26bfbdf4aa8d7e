"""Menus, feeds and related pages: what a site has beside its tree."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

from tests.conftest import MKDOCS_YML, WHOLE_TREE, Built

Build = Callable[..., Built]


def test_main_menu_adds_what_the_tree_does_not_have(build: Build) -> None:
    tree = {
        "hugo.toml": """
            [[menus.main]]
            name = "Kildekode"
            url = "https://github.com/o/r"
            weight = 20
            [[menus.main]]
            name = "Guide"
            pageRef = "/guide"
            weight = 10
            [[menus.main]]
            name = "Mer"
            identifier = "mer"
            weight = 30
            [[menus.main]]
            name = "<i class='fa'></i> Eldre utgave"
            url = "https://gammel.no/"
            parent = "mer"
        """,
        "content/guide.md": "---\ntitle: Guide\n---\n",
    }
    assert build(tree | WHOLE_TREE).nav("/guide/") == "Prøve\nGuide\nKildekode\nMer\n  Eldre utgave"


def test_menu_of_the_footer_is_in_the_footer(build: Build) -> None:
    tree = {
        "hugo.toml": """
            [[menus.footer]]
            name = "Personvern"
            pageRef = "/personvern"
        """,
        "content/personvern.md": "---\ntitle: Personvern og slikt\n---\n",
        "content/a/b.md": "---\ntitle: B\n---\n",
    }
    (link,) = build(tree).page("/a/b/").xpath('//footer//div[@class="md-copyright"]//a[text()="Personvern"]')
    assert link.get("href") == "../../personvern/"


def test_feed_where_outputs_asks_for_it(build: Build) -> None:
    tree = {
        "hugo.toml": 'baseURL = "https://x.no/"\ntitle = "Avis"\n[outputs]\nsection = ["html", "rss"]\n',
        "content/nytt/_index.md": "---\ntitle: Nytt\n---\n",
        "content/nytt/a.md": "---\ntitle: Én & to\ndate: 2024-01-01\ndescription: Om a\n---\n",
    }
    built = build(tree)
    feed = etree.fromstring(built.text("/nytt/index.xml").encode())
    assert feed.findtext("channel/title") == "Nytt on Avis"
    assert feed.findtext("channel/item/title") == "Én & to"
    assert feed.findtext("channel/item/link") == "https://x.no/nytt/a/"
    assert feed.findtext("channel/item/pubDate") == "Mon, 01 Jan 2024 00:00:00 +0000"
    assert not built.exists("/index.xml")


def test_related_pages_as_hugo_finds_them(build: Build) -> None:
    tree = {
        "hugo.toml": """
            defaultContentLanguage = "nb"
            [related]
            threshold = 80
            includeNewer = true
            [[related.indices]]
            name = "keywords"
            weight = 100
            toLower = true
            [[related.indices]]
            name = "tags"
            weight = 80
        """,
        "content/a.md": "---\ntitle: A\nkeywords: [Token, API]\ntags: [x]\n---\n",
        "content/b.md": "---\ntitle: B\nkeywords: [token]\n---\n",
        "content/c.md": "---\ntitle: C\ntags: [x]\n---\n",
        "content/d.md": "---\ntitle: D\nkeywords: [api, token]\n---\n",
    }
    built = build(tree)
    links = built.page("/a/").xpath('//aside[@class="hugo-related"]//a')
    assert [link.text for link in links] == ["D", "B", "C"]
    assert "Se også" in built.article("/a/")


def test_users_own_copyright_stays(build: Build) -> None:
    yml = MKDOCS_YML + "copyright: Digdir\n"
    tree = {"mkdocs.yml": yml, "content/a.md": "---\ntitle: A\n---\n"}
    assert "Digdir" in built_footer(build(tree), "/a/")


def built_footer(built: Built, url: str) -> str:
    (footer,) = built.page(url).xpath("//footer")
    return str(footer.text_content())


def test_section_can_be_the_root_of_its_own_sidebar(build: Build) -> None:
    tree = {
        "content/docs/_index.md": "---\ntitle: Docs\nsidebar_root_for: children\n---\n",
        "content/docs/a.md": "---\ntitle: A\n---\n",
        "content/api/_index.md": "---\ntitle: API\nsidebar_root_for: self\n---\n",
        "content/api/b.md": "---\ntitle: B\n---\n",
    }
    built = build(tree | WHOLE_TREE)
    whole = "Prøve\nAPI\n  B\nDocs\n  A"
    assert built.nav("/") == built.nav("/docs/") == whole
    assert built.nav("/docs/a/") == "Docs\n  A"
    assert built.nav("/api/") == built.nav("/api/b/") == "API\n  B"
