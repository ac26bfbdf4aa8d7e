"""Hextra's shortcodes for landing pages: the words and links of the originals, in order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from mkdocs_hugo.families import FAMILIES
from mkdocs_hugo.site.site import Site
from tests.conftest import Model
from tests.render.html_compare import structure
from tests.templates.site_with_files import FILES, on_page

BODY = """\
{{< hextra/hero-badge link="/news" >}}<span>New</span>{{< /hextra/hero-badge >}}
{{< hextra/hero-headline >}}Build *sites*{{< /hextra/hero-headline >}}
{{< hextra/hero-subtitle >}}The lead{{< /hextra/hero-subtitle >}}
{{< hextra/hero-button text="Get Started" link="docs" >}}

{{< hextra/feature-grid >}}
  {{< hextra/feature-card title="Fast" subtitle="Very *fast*" icon="fa-star" image="images/a.png" >}}
  {{< hextra/feature-card title="Small" link="/small" >}}
{{< /hextra/feature-grid >}}

{{< hextra/hero-section heading="h3" >}}Last{{< /hextra/hero-section >}}
{{< hextra/hero-container image="/s/x.png" imageTitle="Pic" >}}<b>Text</b>{{< /hextra/hero-container >}}
"""


@pytest.fixture
def site(model: Callable[..., Model]) -> Site:
    return model(FILES).site


def test_a_landing_page_keeps_its_words_and_links(site: Site) -> None:
    outcome = on_page(site, BODY, "/", FAMILIES["hextra"])
    found = structure(outcome.html)
    assert not outcome.problems
    words = "New Build sites The lead Get Started Fast Very fast Small Last Text"
    assert found.words == words.split()
    assert [one for one in found.inline if one.startswith(("a ", "img "))] == [
        "a href=/news",
        "a href=docs",
        "img src=/docs/images/a.png",
        "a href=/small",
        "img src=/s/x.png alt=Pic",
    ]
    assert [block[1:] for block in found.blocks if "h" in block] == ["h1", "h3", "h3", "h3"]
