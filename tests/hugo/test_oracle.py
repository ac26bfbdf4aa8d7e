"""The judge itself: any site's content can be asked about without its theme, its modules and a network."""

from __future__ import annotations

import pytest

from tests.hugo.oracle import HugoRefusedError, answer, ask
from tests.hugo.rows import Row

_CONFIG = """
baseURL = "https://example.org/"
theme = "somebody's"
[module.hugoVersion]
min = "9.99"
[[module.imports]]
path = "github.com/somebody/theme"
[outputs]
home = ["html", "json"]
"""


def _row(rows: list[Row], url: str) -> Row:
    return next(row for row in rows if row.url == url and row.kind != "site")


def test_theme_and_modules_are_not_needed() -> None:
    rows = ask({"hugo.toml": _CONFIG, "content/a.md": "---\ntitle: A\noutputs: [html, print]\n---\n# One\n"})
    page = _row(rows, "/a/")
    assert (page.title, page.file, page.output) == ("A", "a.md", "a/index.html")
    assert page.content == '<h1 id="one">One</h1>\n'


def test_shortcodes_of_a_theme_print_what_they_enclose() -> None:
    text = "---\n---\n{{< Box >}}in{{< /Box >}} {{< blocks/icon x >}} {{% b %}}a{{% /b %}}{{</* not-run */>}}"
    rows = ask({"hugo.toml": _CONFIG, "content/a.md": text})
    assert _row(rows, "/a/").content == "<p>in  a{{&lt; not-run &gt;}}</p>\n"


def test_what_hugo_no_longer_takes_is_mended_in_the_copy_only() -> None:
    page = "---\naliases: [/1/]\ntitle: A\naliases: [/second/]\n_build: {list: never}\n---\n{{< param x >}}"
    given = {"hugo.toml": _CONFIG, "content/a.md": page, "content/b.md": "---\n---\n{{< ref nowhere >}}"}
    answered = answer(given)
    assert [row.url for row in answered.rows if row.kind == "alias"] == ["/second/"]
    assert _row(answered.rows, "/").children == ["/b/"]
    assert len(answered.repairs) == 3
    assert given["content/a.md"] == page


def test_a_config_directory_keeps_its_environments() -> None:
    tree = {
        "config/_default/hugo.toml": _CONFIG,
        "config/_default/languages.yaml": "nb: {weight: 1}\nen: {weight: 2}",
        "config/staging/hugo.toml": 'defaultContentLanguage = "nb"',
        "content/a.en.md": "---\ntitle: A\n---\n",
    }
    assert _row(ask(tree, flags=["-e", "staging"]), "/en/a/").lang == "en"


def test_a_page_that_is_listed_but_not_rendered_is_known() -> None:
    rows = ask({"content/a.md": "---\ntitle: A\nbuild: {render: never}\n---\n"})
    assert (_row(rows, "~/a").title, _row(rows, "~/a").output) == ("A", "")


def test_a_site_that_hugo_refuses_is_an_error_with_hugos_words() -> None:
    with pytest.raises(HugoRefusedError, match="not a parsable date"):
        ask({"content/a.md": "---\ndate: yesterday\n---\n"})
