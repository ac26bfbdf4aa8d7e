"""What other plugins are promised: files, front matter, dates, and texts that are theirs to read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from mkdocs_hugo.mkdocs.macros import with_shortcodes, without_shortcodes
from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]
SITE = {
    "content/_index.md": "---\ntitle: Hjem\n---\n",
    "content/a/b.md": """---
title: Side
description: "It's <b>"
date: 2024-03-02
tags: ["C#", x]
---
Tekst
""",
}
HOOK = """
seen = {}

def on_page_content(html, page, config, files):
    seen[page.url] = (page.file.abs_src_path, page.file.locale, dict(page.meta))
    return html

def on_post_build(config):
    import json, pathlib
    text = json.dumps(seen, default=lambda value: value.isoformat())
    pathlib.Path(config.site_dir, "seen.json").write_text(text)
"""


def _with(plugins: str, **tree: str) -> dict[str, str]:
    return SITE | tree | {"mkdocs.yml": MKDOCS_YML.replace("[search, hugo]", plugins)}


def _seen(build: Build) -> dict[str, tuple[str, str, dict[str, object]]]:
    import json

    built = build(SITE | {"mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": HOOK})
    seen: dict[str, tuple[str, str, dict[str, object]]] = json.loads(built.text("/seen.json"))
    return seen


def test_every_page_names_a_file_that_is_there(build: Build) -> None:
    seen = _seen(build)
    assert {"a/", "tags/x/"} <= set(seen)
    assert all(Path(path).is_file() for path, *_ in seen.values())


def test_front_matter_is_as_it_was_written_and_dates_are_dates(build: Build) -> None:
    _, locale, meta = _seen(build)["a/b/"]
    assert locale == "en"
    assert meta["description"] == "It's <b>"
    assert datetime.fromisoformat(str(meta["date"])).date().isoformat() == "2024-03-02"


def test_themes_print_the_description_as_html(build: Build) -> None:
    page = build(SITE).text("/a/b/")
    assert '<meta name="description" content="It&#x27;s &lt;b&gt;">' in page


def test_tags_of_materials_plugin_lead_to_hugos_terms(build: Build) -> None:
    page = build(_with("[search, hugo, tags]")).page("/a/b/")
    links = page.xpath('//nav[@class="md-tags"]/a')
    found = {link.text.strip(): link.get("href") for link in links}
    assert found == {"C#": "../../tags/c%23/", "x": "../../tags/x/"}


def test_files_of_materials_plugin_meta_stand_below_the_pages_own(build: Build) -> None:
    extra = {"content/a/.meta.yml": "description: Felles\n", "content/a/c.md": "---\ntitle: C\n---\n"}
    built = build(_with("[search, hugo, meta]", **extra))
    assert '<meta name="description" content="Felles">' in built.text("/a/c/")
    assert "Felles" not in built.text("/a/b/")


def test_materials_blog_does_not_replace_hugos(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    blog = {"content/blog/_index.md": "---\ntitle: Blogg\n---\n"}
    with pytest.raises(Abort):
        build(_with("[search, hugo, blog]", **blog))
    assert "the plugin blog and Hugo both have a page at /blog/" in caplog.text


def test_places_in_a_text_that_a_plugin_has_changed_count_the_front_matter(build: Build) -> None:
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('dead', 'gone')\n"
    page = {"content/p.md": "---\ntitle: P\n---\nText.\n\n[x](/dead/)\n"}
    built = build(SITE | page | {"mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": hook})
    (line,) = built.warnings
    assert "content/p.md:6:5: the link /gone/" in line


@pytest.mark.parametrize(
    "markdown", ["a {{< x >}} b {{% y %}}c{{% /y %}} {{ page.title }}", "\x02shortcode 7\x03"]
)
def test_shortcodes_are_kept_from_jinja(markdown: str) -> None:
    kept, tags = without_shortcodes(markdown)
    assert "{{<" not in kept
    assert "{{%" not in kept
    assert with_shortcodes(kept, tags) == markdown


def test_materials_plugin_tags_lists_pages_at_its_marker(build: Build) -> None:
    extra = {"content/index-of-tags.md": "---\ntitle: Alle\n---\n<!-- material/tags -->\n"}
    page = build(_with("[search, hugo, tags]", **extra)).page("/index-of-tags/")
    (article,) = page.xpath("//article")
    assert [heading.text_content().strip() for heading in article.xpath(".//h2")] == ["C#", "x"]
    assert {link.get("href") for link in article.xpath(".//li/a")} == {"../a/b/"}
    contents = page.xpath('//nav[contains(@class, "md-nav--secondary")]//a')
    assert {" ".join(link.text_content().split()) for link in contents} == {"C#", "x"}


NOTEBOOKS = """
from pathlib import Path
from mkdocs.structure.files import File, Files

class Notebook(File):
    def __init__(self, file):
        self.file = file

    def __getattr__(self, name):
        return getattr(self.file, name)

    def is_documentation_page(self):
        return True

def on_files(files, config):
    return Files([Notebook(file) if file.src_uri.endswith(".ipynb") else file for file in files])

def on_pre_page(page, config, files):
    if page.file.src_uri.endswith(".ipynb"):
        text = Path(page.file.abs_src_path).read_text("utf-8")
        page.read_source = lambda config: setattr(page, "markdown", text)
    return page
"""


@pytest.mark.parametrize("plugins", ["[search, hugo]", "[hugo, search]"])
def test_a_copied_file_can_become_a_page_of_another_plugin(build: Build, plugins: str) -> None:
    tree = _with(plugins, **{"content/a/n.ipynb": "Notatbok", "hook.py": NOTEBOOKS})
    built = build(tree | {"mkdocs.yml": tree["mkdocs.yml"] + "hooks: [hook.py]\n"})
    pages = [file for file in built.site.rglob("*.html") if "Notatbok" in file.read_text("utf-8")]
    assert pages
    assert built.warnings == []
