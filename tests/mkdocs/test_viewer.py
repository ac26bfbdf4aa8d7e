"""The viewer of OpenAPI descriptions: published once, if a page shows one."""

from __future__ import annotations

from collections.abc import Callable

from tests.conftest import Built

Build = Callable[..., Built]

VIEWER = "assets/swagger-ui/"
MARKED = "//div[@data-hugo-viewer]/@data-hugo-viewer"


def test_a_site_without_an_interface_has_no_viewer(build: Build) -> None:
    site = build({"content/_index.md": '---\ntitle: A\n---\n`data-hugo-viewer=""`\n'})
    assert not (site.site / VIEWER).exists()


def test_every_page_with_an_interface_knows_where_the_viewer_is(build: Build) -> None:
    site = build(
        {
            "content/_index.md": '---\ntitle: A\n---\n{{< redoc "https://e.org/x.json" >}}\n',
            "content/b/c.md": "---\ntitle: C\n---\n" + '{{< swaggerui src="/api.yaml" >}}\n' * 2,
            "content/d.md": "---\ntitle: D\n---\n",
            "static/api.yaml": "openapi: 3.1.0\n",
        },
        strict=True,
    )
    for name in ("swagger-ui-bundle.js", "swagger-ui.css", "NOTICE"):
        assert site.exists(VIEWER + name)
    assert site.page("/").xpath(MARKED) == [VIEWER]
    assert site.page("/b/c/").xpath(MARKED) == [f"../../{VIEWER}"] * 2
    assert "swagger-ui" not in site.text("/d/")


def test_a_description_that_is_not_published_has_only_its_box(build: Build) -> None:
    site = build(
        {
            "content/_index.md": '---\ntitle: A\n---\n{{< openapi src="api.yaml" >}}\n',
            "api.yaml": "info: {title: Inside}\npaths: {/a: {get: {summary: Hidden one}}}\n",
        }
    )
    assert "Hidden one" in site.article("/")
    assert not (site.site / VIEWER).exists()
