"""`ref` and `relref`: the same links as Hugo's, and a warning with a place where there is no page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.lookup import make_store
from tests.conftest import Model
from tests.shortcodes.doubles import Outcome, expand

TREE = {
    "hugo.toml": """\
        baseURL = "https://example.org/docs/"
        defaultContentLanguage = "nb"
        [languages.nb]
        weight = 1
        [languages.en]
        weight = 2
        """,
    "content/_index.md": "",
    "content/_index.en.md": "",
    "content/guide/_index.md": "---\ntitle: Guide\n---\n",
    "content/guide/logg-inn.md": "---\ntitle: Logg inn\n---\n",
    "content/guide/logg-inn.en.md": "---\ntitle: Log in\n---\n",
    "content/guide/årsak.md": "---\ntitle: Årsak\n---\n",
}


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(TREE).site


def at_guide(site: Site, body: str) -> Outcome:
    return expand(body, make_store(), page=find(site, "/guide"))


@pytest.mark.parametrize(
    ("call", "link"),
    [
        ('{{< ref "/guide/logg-inn" >}}', "https://example.org/docs/guide/logg-inn/"),
        ('{{< relref "/guide/logg-inn" >}}', "/docs/guide/logg-inn/"),
        ('{{% relref "logg-inn.md" %}}', "/docs/guide/logg-inn/"),
        ('{{< relref "logg-inn#trinn-2" >}}', "/docs/guide/logg-inn/#trinn-2"),
        ('{{< relref "#trinn" >}}', "#trinn"),
        ("{{< relref logg-inn >}}", "/docs/guide/logg-inn/"),
        ('{{< relref path="logg-inn" >}}', "/docs/guide/logg-inn/"),
        ('{{< relref path="logg-inn" lang="en" >}}', "/docs/en/guide/logg-inn/"),
        ('{{< relref path="logg-inn" outputFormat="html" >}}', "/docs/guide/logg-inn/"),
        ('{{< relRef "logg-inn" "html" >}}', "/docs/guide/logg-inn/"),
        ('{{< relref "" >}}', ""),
    ],
)
def test_links(site: Site, call: str, link: str) -> None:
    outcome = at_guide(site, call)
    assert outcome.text == link
    assert not outcome.problems


def test_a_link_target_stays_one(site: Site) -> None:
    outcome = at_guide(site, '[inn]({{< relref "logg-inn" >}}) og [der]({{% ref "logg-inn" %}})\n')
    assert outcome.html == (
        '<p><a href="/docs/guide/logg-inn/">inn</a> og '
        '<a href="https://example.org/docs/guide/logg-inn/">der</a></p>\n'
    )


def test_a_missing_page_is_told_with_its_place(site: Site) -> None:
    outcome = at_guide(site, 'se\n[inn]({{< relref "/guide/log-inn" >}})')
    assert outcome.html == '<p>se\n<a href="">inn</a></p>\n'
    assert outcome.messages == [
        'page.md:2:7: page "/guide/log-inn" not found\n'
        '  2 | [inn]({{< relref "/guide/log-inn" >}})\n    |       ^\n'
        "  Did you mean: /guide/logg-inn?"
    ]


def test_a_missing_page_links_where_the_configuration_says(model: Callable[..., Model]) -> None:
    site = model({"hugo.toml": 'refLinksNotFoundURL = "/mangler/"', "content/_index.md": ""}).site
    outcome = expand('{{< relref "/x" >}}', make_store(), page=site.home)
    assert outcome.text == "/mangler/"


def test_no_path_is_told(site: Site) -> None:
    (message,) = at_guide(site, "{{< ref >}}").messages
    assert "shortcode ref: the parameter path is missing" in message
