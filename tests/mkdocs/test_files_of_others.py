"""Files that mkdocs.yml and other plugins name, remove, replace and add, as in MkDocs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import WHOLE_TREE, Built

Build = Callable[..., Built]

MKDOCS_YML = WHOLE_TREE["mkdocs.yml"]
HUGO = """\
defaultContentLanguage: en
outputs: {section: [html, rss]}
languages:
  en: {weight: 1, contentDir: content/en}
  nb: {weight: 2, contentDir: content/nb}
"""
SITE = {"mkdocs.yml": MKDOCS_YML, "hugo.yaml": HUGO} | {
    f"content/{lang}/{name}": f"---\ntitle: {title} {lang}\ntags: [{tag}]\n---\n{text}\n"
    for lang in ("en", "nb")
    for name, title, tag, text in [
        ("_index.md", "Home", "all", "{{% children depth=3 %}}"),
        ("docs/_index.md", "Docs", "all", ""),
        ("docs/secret/_index.md", "Secret", "rare", ""),
        ("docs/secret/key.md", "Key", "rare", "Kxyz"),
        ("docs/open.md", "Open", "all", "Oxyz"),
    ]
}
TAKES = "from mkdocs.plugins import event_priority\nfrom mkdocs.structure.files import File, Files\n"
REMOVES = """
@event_priority({priority})
def on_files(files, *, config):
    return Files([file for file in files if "docs/secret/" not in file.src_uri])
"""
EXCLUDES = """
@event_priority({priority})
def on_files(files, *, config):
    from mkdocs.structure.files import InclusionLevel
    for file in files:
        if "docs/secret/" in file.src_uri:
            file.inclusion = InclusionLevel.EXCLUDED
"""


def _hooked(code: str, more: str = "") -> dict[str, str]:
    return {**SITE, "mkdocs.yml": f"{MKDOCS_YML}{more}hooks: [hook.py]\n", "hook.py": TAKES + code}


def _has_no_secret(built: Built, language: str = "") -> bool:
    """Tell whether nothing that readers of a language see knows the secret pages."""
    site = built.site / language
    assert not (site / "docs/secret").exists()
    assert not (site / "tags/rare").exists()
    own = [site / "index.html", site / "docs/open/index.html", site / "docs/index.xml"]
    texts = [path.read_text("utf-8") for path in own]
    entries = json.loads((site / "search/search_index.json").read_text("utf-8"))["docs"]
    return not any("Key" in text or "Secret" in text for text in [*texts, json.dumps(entries)])


@pytest.mark.parametrize("code", [REMOVES, EXCLUDES])
@pytest.mark.parametrize("priority", [500, 0, -100])
def test_what_a_plugin_removes_is_in_no_list(build: Build, code: str, priority: int) -> None:
    built = build(_hooked(code.replace("{priority}", str(priority))), strict=True)
    assert _has_no_secret(built)
    assert _has_no_secret(built, "nb")
    assert "Open nb" in built.nav("/nb/")


@pytest.mark.parametrize(
    ("patterns", "languages"),
    [
        (["docs/secret/"], ["", "nb"]),
        (["secret"], ["", "nb"]),
        (["/en/docs/secret/"], [""]),
        (["/nb/docs/secret/"], ["nb"]),
        (["docs/secret/", "!nb/docs/secret/"], [""]),
        (["*.md", "!_index.md", "!open.md", "**/secret/_index.md"], ["", "nb"]),
    ],
)
def test_exclude_docs_takes_paths_below_docs_dir_and_below_a_language(
    build: Build, patterns: list[str], languages: list[str]
) -> None:
    rules = "exclude_docs: |\n" + "".join(f"  {pattern}\n" for pattern in patterns)
    built = build({**SITE, "mkdocs.yml": MKDOCS_YML + rules}, strict=True)
    for language in ("", "nb"):
        if language in languages:
            assert _has_no_secret(built, language)
        else:
            assert built.exists(f"/{language}/docs/secret/key/")


def test_draft_docs_are_in_the_preview_only(build: Build) -> None:
    tree = {**SITE, "mkdocs.yml": MKDOCS_YML + "draft_docs: docs/secret/\n"}
    assert _has_no_secret(build(tree))
    served = build(tree, command="serve")
    assert "Key en" not in served.nav("/")


def test_not_in_nav_leaves_the_lists_as_they_are(build: Build) -> None:
    built = build({**SITE, "mkdocs.yml": MKDOCS_YML + "not_in_nav: docs/secret/key.md\n"}, strict=True)
    assert built.exists("/docs/secret/key/")
    assert "Key" not in built.nav("/")
    assert "Secret en" in built.nav("/")
    assert "Key en" in built.article("/")


NAMES = """\
extra_css: [styles/extra.css]
extra_javascript: [x.js, {path: y.mjs, type: module}]
extra_templates: [robots.txt]
theme: {name: material, logo: images/logo.svg, favicon: images/f.ico}
"""
NAMED = {
    "content/styles/extra.css": "@import 'more.css'; @import url(https://x.example/y.css);",
    "content/styles/more.css": "a { background: url('../images/back ground.png?v=1') }",
    "content/images/back ground.png": "png",
    "content/x.js": "x",
    "content/y.mjs": "y",
    "content/robots.txt": "{{ config.site_name }}",
    "content/images/logo.svg": "<svg/>",
    "content/images/f.ico": "f",
    "content/unnamed.css": "",
    "content/images/unnamed.png": "",
    "content/notes.md": "Notes",
}


def test_what_mkdocs_yml_names_in_docs_dir_is_published(build: Build) -> None:
    settings = MKDOCS_YML.replace("theme: {name: material, language: nb}\n", "")
    built = build({**SITE, **NAMED, "mkdocs.yml": settings + NAMES}, strict=True)
    for path in NAMED:
        is_named = "unnamed" not in path and "notes" not in path
        assert built.exists(path.removeprefix("content")) is is_named, path
    assert built.text("/robots.txt") == "Prøve"
    assert not built.exists("/notes/")


def test_what_is_named_and_published_nowhere_is_a_warning(build: Build) -> None:
    names = "extra_css: ['gone.css?v=1', 'https://x.example/x.css', shown.css, '/abs.css']\n"
    tree = {**SITE, "static/shown.css": "", "mkdocs.yml": MKDOCS_YML + names}
    (line,) = build(tree).warnings
    assert "extra_css names gone.css, which is not in the site" in line


def test_a_plugin_s_files_lie_where_it_put_them(build: Build) -> None:
    code = """
def on_pre_build(config):
    (Path(config.site_dir).parent / "made").mkdir(exist_ok=True)

@event_priority(0)
def on_files(files, *, config):
    files.append(File.generated(config, "data/x.json", content="{}"))
    config.extra_css.append("made.css")
    files.append(File.generated(config, "made.css", content="m"))
"""
    built = build(_hooked("from pathlib import Path\n" + code), strict=True)
    assert built.text("/data/x.json") == "{}"
    assert built.text("/made.css") == "m"


ADDS = """
@event_priority({priority})
def on_files(files, *, config):
    for name, text in [
        ("en/docs/made.md", "# Made\\n\\n[open](open.md)"),
        ("nb/docs/laget.md", "# Laget"),
        ("api/deep/module.md", "# Module"),
        ("api/index.md", "# API"),
    ]:
        files.append(File.generated(config, name, content=text))
"""


@pytest.mark.parametrize("priority", [500, 0, -100])
def test_added_pages_have_their_address_and_a_place_in_the_navigation(build: Build, priority: int) -> None:
    built = build(_hooked(ADDS.replace("{priority}", str(priority))), strict=True)
    assert built.nav("/") == (
        "Home en\nDocs en\n  Open en\n  Secret en\n    Key en\n  Made\nApi\n  Deep\n    Module"
    )
    assert built.nav("/nb/").endswith("Laget")
    assert "Made" not in built.nav("/nb/")
    assert built.nav("/nb/docs/laget/") == built.nav("/nb/")
    assert 'href="../../../docs/open/"' in built.article("/en/docs/made/")
    assert "Module" in built.text("/search/search_index.json")


REPLACES = """
@event_priority({priority})
def on_files(files, *, config):
    files.remove(files.get_file_from_path("en/docs/open.md"))
    text = "---\\ntitle: Changed\\ntags: [fresh]\\n---\\nThis is {{< param title >}}"
    files.append(File.generated(config, "en/docs/open.md", content=text))
"""


@pytest.mark.parametrize("priority", [500, 0])
def test_a_text_that_a_plugin_writes_in_a_page_s_place_is_the_page_s(build: Build, priority: int) -> None:
    for _ in ("cold", "from the cache"):
        built = build(_hooked(REPLACES.replace("{priority}", str(priority))), strict=True)
        assert "This is Changed" in built.article("/docs/open/")
        assert "Changed" in built.nav("/")
        assert "Changed" in built.article("/")
        assert built.exists("/tags/fresh/")
        assert not (Path(built.site) / "en/docs/open").exists()


@pytest.mark.parametrize("rules", ["exclude_docs: docs/secret/\n", "hooks: [hook.py]\n"])
def test_go_templates_do_not_see_what_is_left_out(build: Build, rules: str) -> None:
    shortcode = "{{ range site.RegularPages }}[{{ .Title }}]{{ end }}"
    tree = {
        **SITE,
        "mkdocs.yml": MKDOCS_YML + rules,
        "hook.py": TAKES + REMOVES.replace("{priority}", "0"),
        "layouts/shortcodes/titles.html": shortcode,
        "content/en/docs/open.md": "---\ntitle: Open en\n---\n{{< titles >}}",
    }
    assert build(tree).article("/docs/open/").endswith("\n[Open en]")
