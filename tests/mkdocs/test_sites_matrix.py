"""Pages that `sites.matrix` and `sites.complements` give to languages, versions and roles; no base URL."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Built, Model
from tests.hugo.oracle import published

Build = Callable[..., Built]

LANGUAGES = """
    baseURL = "https://docs.example.no/"
    defaultContentLanguage = "en"
    [languages.en]
    weight = 1
    [languages.nb]
    weight = 2
    [[module.mounts]]
    source = "content/en"
    target = "content"
    sites = {matrix = {languages = "en"}, complements = {languages = "nb"}}
    [[module.mounts]]
    source = "content/nb"
    target = "content"
    sites = {matrix = {languages = "nb"}}
"""


def test_what_is_not_translated_is_in_the_navigation_in_its_own_language(build: Build) -> None:
    built = build(
        {
            "hugo.toml": LANGUAGES,
            "content/en/_index.md": "---\ntitle: Home\n---\n",
            "content/en/docs/_index.md": "---\ntitle: Docs\n---\n",
            "content/en/docs/a.md": "---\ntitle: A\n---\n",
            "content/en/docs/b.md": "---\ntitle: B\n---\n",
            "content/en/more/_index.md": "---\ntitle: More\n---\n",
            "content/en/more/c.md": "---\ntitle: C\n---\n",
            "content/nb/_index.md": "---\ntitle: Hjem\n---\n",
            "content/nb/docs/a.md": "---\ntitle: A nb\n---\n",
        }
    )
    assert not built.warnings
    assert built.nav("nb/docs/") == "Hjem\nDocs\n  A nb\n  B\nMore"
    links = built.page("nb/docs/").xpath('//nav[contains(@class, "md-nav--primary")]//a/@href')
    assert {"a/", "../../docs/b/", "../../more/"} <= set(links)


def test_only_the_default_version_and_role_are_built(tmp_path: Path, model: Callable[..., Model]) -> None:
    pages = {
        "a": "title: a",
        "b": "sites: {matrix: {versions: [v1.0.0]}}",
        "c": 'sites: {matrix: {versions: [">= v2.0.0"]}}',
        "d": "sites: {matrix: {roles: [member]}}",
        "e": 'sites: {matrix: {versions: ["! v1.0.0", "**"], roles: ["**"]}}',
        "docs/_index": "cascade: {sites: {matrix: {versions: [v1.0.0]}}}",
        "docs/f": "title: f",
        "docs/g": 'sites: {matrix: {versions: ["v*"]}}',
    }
    tree: dict[str, str | bytes] = {
        "hugo.toml": """
            baseURL = "https://example.org/"
            disableKinds = ["taxonomy", "term", "rss", "sitemap"]
            [versions."v1.0.0"]
            [versions."v10.0.0"]
            [versions."v2.0.0"]
            [roles.member]
            [roles.guest]
        """,
        **{f"content/{name}.md": f"---\n{front}\n---\n" for name, front in pages.items()},
    }
    public = published({**tree, "layouts/all.html": "{{ .RelPermalink }}"}, tmp_path / "judge")
    others = ("v1.0.0", "v2.0.0", "member")
    wanted = {path.relative_to(public).as_posix() for path in public.rglob("*.html")}
    made = model(tree)
    targets = (page.target for page in made.site.tree.values() if page.is_rendered)
    assert {target.filename.lstrip("/") for target in targets if target} == {
        name for name in wanted if not name.startswith(others)
    }
    assert [message.partition(": ")[2].splitlines()[0] for message in made.messages] == [
        "versions are v10.0.0, v2.0.0, v1.0.0; only the default, v10.0.0, is built here",
        "roles are guest, member; only the default, guest, is built here",
    ]


def test_links_of_a_site_without_a_base_url(build: Build) -> None:
    built = build(
        {
            "hugo.toml": 'title = "x"',
            "content/_index.md": "---\ntitle: Home\naliases: [/old/]\n---\n",
            "content/a.md": '[out](https://example.org/api/) [ref]({{< ref "/b" >}})\n',
            "content/b.md": "---\ntitle: B\n---\n",
        }
    )
    assert not built.warnings
    links = built.page("a/").xpath("//article//p/a/@href")
    assert links == ["https://example.org/api/", "../b/"]
    assert not any("example.org" in built.text(url) for url in ("b/", "old/", "sitemap.xml"))
