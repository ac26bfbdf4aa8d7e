"""What front matter and fences mean in one family of themes and not in another, as a reader sees it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import WHOLE_TREE, Built

LEVELS = ("Two", "Three", "Four", "Five", "Six")
Build = Callable[..., Built]
THEMES = ("docsy", "hugo-book", "hugo-geekdoc", "hugo-theme-learn", "hugo-theme-relearn", "hextra", "own")


def site(theme: str, front_matter: str, body: str = "## One\n\n## Two\n") -> dict[str, str]:
    return {
        **WHOLE_TREE,
        "hugo.toml": f'theme = "{theme}"\n',
        "content/_index.md": "---\ntitle: Hjem\n---\n",
        "content/docs/_index.md": "---\ntitle: Docs\n---\n",
        "content/docs/a.md": f"---\ntitle: A\n{front_matter}\n---\n{body}",
        "content/docs/b.md": "---\ntitle: B\n---\n",
    }


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("front_matter", "themes"),
    [
        ("toc: false", THEMES),
        ("bookToC: false", ("hugo-book", "own")),
        ("geekdocToC: false", ("hugo-geekdoc", "own")),
        ("disableToc: true", ("hugo-theme-learn", "hugo-theme-relearn", "own")),
        ("notoc: true", ("docsy", "own")),
        ("notoc: false", ()),
    ],
)
def test_words_that_hide_the_table_of_contents(
    build: Build, theme: str, front_matter: str, themes: tuple[str, ...]
) -> None:
    page = build(site(theme, front_matter)).page("/docs/a/")
    (sidebar,) = page.xpath('//div[@data-md-type="toc"]')
    assert ("hidden" in sidebar.attrib) is (theme in themes)


@pytest.mark.parametrize(
    ("theme", "params", "front_matter", "is_hidden"),
    [
        ("hugo-book", "BookToC = false", "", True),
        ("hugo-geekdoc", "geekdocToC = false", "", True),
        ("hugo-geekdoc", "geekdocToC = false", "geekdocToC: 2", False),
        ("hugo-geekdoc", "", "geekdocToC: 0", False),
        ("hugo-theme-relearn", "disableToc = true", "", True),
        ("hugo-theme-relearn", "disableToc = true", "disableToc: false", False),
        ("hugo-theme-learn", "disableToc = true", "", False),
        ("hugo-theme-learn", "", "chapter: true", True),
        ("docsy", "notoc = true", "", False),
    ],
)
def test_table_of_contents_of_a_whole_site(
    build: Build, theme: str, params: str, front_matter: str, is_hidden: bool
) -> None:
    tree = site(theme, front_matter)
    page = build({**tree, "hugo.toml": f"{tree['hugo.toml']}[params]\n{params}\n"}).page("/docs/a/")
    (sidebar,) = page.xpath('//div[@data-md-type="toc"]')
    assert ("hidden" in sidebar.attrib) is is_hidden


@pytest.mark.parametrize(
    ("theme", "markup", "front_matter", "headings"),
    [
        ("docsy", "", "", "Two Three"),
        ("docsy", "endLevel = 5", "", "Two Three Four Five"),
        ("docsy", "startLevel = 3", "", "Three"),
        ("hextra", "", "", "Two Three Four Five Six"),
        ("hugo-geekdoc", "endLevel = 6", "geekdocToC: 2", "Two Three"),
    ],
)
def test_levels_of_the_table_of_contents(
    build: Build, theme: str, markup: str, front_matter: str, headings: str
) -> None:
    body = "".join(f"{'#' * level} {word}\n\n" for level, word in enumerate(LEVELS, 2))
    tree = site(theme, front_matter, body)
    config = f"{tree['hugo.toml']}[markup.tableOfContents]\n{markup}\n"
    page = build({**tree, "hugo.toml": config}).page("/docs/a/")
    links = page.xpath('//nav[contains(@class, "md-nav--secondary")]//a')
    texts = {one.get("href"): " ".join(one.text_content().split()) for one in links}
    assert " ".join(texts.values()) == headings


def test_an_ordered_table_of_contents(build: Build) -> None:
    tree = site("hugo-geekdoc", "", "{{< toc >}}\n\n## One\n\n### Two\n")
    config = f"{tree['hugo.toml']}[markup.tableOfContents]\nordered = true\n"
    html = build({**tree, "hugo.toml": config}).article("/docs/a/")
    assert '<nav id="TableOfContents"><ol><li><a href="#one">One</a><ol>' in html


@pytest.mark.parametrize(
    ("theme", "front_matter", "address"),
    [
        ("docsy", "manualLink: https://forum.example.com/", "https://forum.example.com/"),
        ("docsy", "manualLinkRelref: b", "docs/b/"),
        ("hugo-book", "bookHref: /docs/b/", "docs/b/"),
        ("hugo-book", "manualLink: https://forum.example.com/", "docs/a/"),
    ],
)
def test_entries_of_the_navigation_that_lead_elsewhere(
    build: Build, theme: str, front_matter: str, address: str
) -> None:
    built = build(site(theme, front_matter))
    links = built.page("/").xpath('//nav[contains(@class, "md-nav--primary")]//a')
    assert {" ".join(one.text_content().split()): one.get("href") for one in links}["A"] == address
    assert built.exists("/docs/a/")


@pytest.mark.parametrize(
    ("theme", "language", "html"),
    [
        ("docsy", "math", r"\[\s*x^2\s*\]"),
        ("docsy", "chem", r"\[\s*\\ce{x^2}\s*\]"),
        ("hugo-book", "katex", r"\[\s*x^2\s*\]"),
        ("hugo-theme-relearn", "math", r"\[\s*x^2\s*\]"),
        ("hextra", "math", ""),
    ],
)
def test_code_that_is_drawn_as_a_formula(build: Build, theme: str, language: str, html: str) -> None:
    text = build(site(theme, "", f"```{language}\nx^2\n```\n")).article("/docs/a/")
    assert ('class="arithmatex"' in text) is bool(html)
    assert (r"\ce{x^2" in text) is (language == "chem")


@pytest.mark.parametrize(
    ("call", "formula"),
    [
        (r"{{< math >}}$$\left( a_k \right)^2$$", r"\[\left( a_k \right)^2\]"),
        (r"{{< math >}}$\sqrt{3}$", r"\(\sqrt{3}\)"),
        (r"{{< math >}}\[x\]", r"\[x\]"),
        (r"{{< math >}}\(x\)", r"\(x\)"),
        (r"{{< math >}}a $ b", r"\(a $ b\)"),
    ],
)
def test_formulas_with_delimiters_of_their_own(build: Build, call: str, formula: str) -> None:
    html = build(site("hugo-theme-relearn", "", f"{call}{{{{< /math >}}}}\n")).article("/docs/a/")
    assert f">{formula}<" in html


def test_keys_that_differ_in_capitals(build: Build) -> None:
    tree = site("own", "Title: Capital\nweight: 3\nWEIGHT: 9")
    built = build(tree)
    assert "<h1>Capital</h1>" in built.article("/docs/a/")
    said = [line for line in built.log if "is the same to Hugo" in line]
    assert [line.splitlines()[0].split(": ", 2)[2] for line in said] == [
        "content/docs/a.md:2:1: the key 'title' is not read: 'Title' is the same to Hugo, and counts",
        "content/docs/a.md:4:1: the key 'weight' is not read: 'WEIGHT' is the same to Hugo, and counts",
    ]


def test_links_of_pages_without_a_title(build: Build) -> None:
    tree = site("own", "", "") | {
        "content/docs/intro.md": "Text\n\n## First heading {#x}\n",
        "content/docs/other.md": "Text\n",
        "content/list.md": "---\ntitle: L\n---\n{{< toc-tree >}}\n",
    }
    html = build(tree).article("/docs/")
    assert '<a href="intro/">First heading</a>' in html
    assert '<a href="other/">other</a>' in html
