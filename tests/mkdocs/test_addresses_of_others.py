"""Addresses that are not written in Markdown, or not ours to publish: menus, MkDocs' own files, redirects."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import WHOLE_TREE, Built

Build = Callable[..., Built]
HOME = {"content/_index.md": "---\ntitle: Hjem\n---\n", "content/docs/a.md": "---\ntitle: A\n---\n## Part\n"}


def test_urls_of_menus_lead_below_the_base_url(build: Build) -> None:
    config = """\
        baseURL = "https://example.org/sub/"
        [[menus.main]]
        name = "Part"
        url = "/docs/a/#part"
        [[menus.main]]
        name = "Away"
        url = "https://example.com/x"
        [[menus.footer]]
        name = "Terms"
        url = "/docs/a/"
        [[menus.footer]]
        name = "Front"
        url = "/sub/"
        """
    built = build({**HOME, **WHOLE_TREE, "hugo.toml": config})
    page = built.page("/docs/a/")
    leads = {" ".join(one.text_content().split()): one.get("href") for one in page.iter("a")}
    assert leads["Part"] == "#part"
    assert leads["Away"] == "https://example.com/x"
    assert leads["Terms"] == "./"
    assert leads["Front"] == "../../"


@pytest.mark.parametrize(
    "path", ["/sitemap.xml", "/sitemap.xml.gz", "/404.html", "/search/search_index.json"]
)
def test_what_mkdocs_writes_is_there(build: Build, path: str) -> None:
    built = build({**HOME, "content/b.md": f"---\ntitle: B\n---\n[x]({path})\n"})
    assert built.exists(path)
    assert not built.warnings


@pytest.mark.parametrize("key", ["disableDefaultSiteRedirect", "disableDefaultLanguageRedirect"])
def test_no_redirect_from_the_root_where_the_site_wants_none(build: Build, key: str) -> None:
    config = "defaultContentLanguageInSubdir = true\n[languages.en]\n[languages.nb]\n"
    assert build({**HOME, "hugo.toml": config}).exists("/index.html")
    assert not build({"hugo.toml": f"{key} = true\n{config}"}).exists("/index.html")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Run setup first.\n\nSee [the page](setup).", "6:16: the link setup"),
        ("## H {#foo.bar}\n\n[x](#foo)", "6:5: there is no anchor #foo"),
        ("![one](img/a.png)\n\n![two](a.png)", "6:8: the link a.png"),
        ("go [term](g) and [x][r]\n\n[r]: h\n", "6:6: the link h"),
        ('<p>img</p>\n\n<img src="img">', "6:11: the link img"),
        ("{{< figure src='pic.png' >}}", "4:16: the link 'pic.png'"),
    ],
)
def test_messages_point_at_the_link_itself(build: Build, text: str, place: str) -> None:
    built = build(
        {
            **HOME,
            "hugo.toml": "markup.goldmark.renderer.unsafe = true",
            "content/b.md": f"---\ntitle: B\n---\n{text}\n",
        }
    )
    assert any(f"content/b.md:{place}" in line for line in built.log), built.log


def test_single_quotes_in_shortcodes_are_explained(build: Build) -> None:
    text = "{{<figure src='pic.png'>}}\n\n{{< figure src='pic.png' >}}\n"
    built = build({**HOME, "content/b.md": f"---\ntitle: B\n---\n{text}"})
    assert 'Put it in quotes: "pic.png"' in built.log[0]
    assert 'Single quotes are no quotes in shortcodes: write "pic.png"' in built.log[1]
