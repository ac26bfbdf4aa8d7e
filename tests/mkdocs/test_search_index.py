"""The search index is the one that the search plugin would have made of all pages itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

TREE = {
    "hugo.toml": 'defaultContentLanguage = "nb"\n[languages.nb]\nweight = 1\n[languages.en]\nweight = 2\n',
    "content/_index.nb.md": "---\ntitle: Hjem\n---\nVelkommen\n",
    "content/a.nb.md": "---\ntitle: Æ & Ø\ntags: [en, to]\n---\nFør.\n\n## Én `kode`\n\n- punkt\n\n"
    "```json\n{}\n```\n",
    "content/a.en.md": "---\ntitle: A\nsearch: {boost: 2}\n---\n# Other\n\ntext\n",
    "content/odd.nb.md": "---\ntitle: Rar\n---\n## H {data-search-exclude=true}\n\n<b <i>x\n\n"
    "<textarea><p></textarea>\n",
    "content/out.nb.md": "---\ntitle: Ute\nsearch: {exclude: true}\n---\nSkjult\n",
}


def indexes(built: Built) -> dict[str, Any]:
    return {
        path.relative_to(built.site).as_posix(): json.loads(path.read_text("utf-8"))
        for path in sorted(built.site.rglob("search_index.json"))
    }


def test_index_is_that_of_the_plugin(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    ours = indexes(build(TREE))
    monkeypatch.setattr("mkdocs_hugo.mkdocs.settings.finds_sections", lambda config: False)
    by_plugin = indexes(build({**TREE, "mkdocs.yml": f"{MKDOCS_YML}extra: {{new: 1}}\n"}))
    assert ours.keys() == by_plugin.keys() == {"search/search_index.json", "en/search/search_index.json"}
    assert ours == by_plugin
    assert len(ours["search/search_index.json"]["docs"]) == 4


def test_page_that_another_plugin_has_changed_is_found_as_changed(build: Build) -> None:
    hook = "def on_page_content(html, **_):\n    return html.replace('Velkommen', 'Goddag')\n"
    tree = {**TREE, "mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": hook}
    text = json.dumps(indexes(build(tree)))
    assert "Goddag" in text
    assert "Velkommen" not in text


def test_attributes_for_the_search_alone_are_not_published(build: Build) -> None:
    excluded = "---\ntitle: B\nsearch: {exclude: true}\n---\n## H {data-search-exclude=true}\n"
    built = build({**TREE, "content/b.nb.md": excluded})
    assert '<h2 id="h"' in built.article("/b/")
    assert '<h2 id="h"' in built.article("/odd/")
    assert "data-search" not in built.article("/b/") + built.article("/odd/")


def test_another_plugin_sees_the_content_of_each_page_with_its_context(build: Build) -> None:
    hook = "def on_page_context(context, page, **_):\n    context['config'].extra['seen'] = page.content\n"
    override = "{% extends 'base.html' %}{% block extrahead %}<!--{{ config.extra.seen }}-->{% endblock %}"
    mkdocs_yml = MKDOCS_YML.replace("{name: material,", "{name: material, custom_dir: mine,")
    tree = {**TREE, "mkdocs.yml": f"{mkdocs_yml}hooks: [hook.py]\nextra: {{a: 1}}\n", "hook.py": hook}
    built = build({**tree, "mine/main.html": override})
    assert "<p>Velkommen</p>" in built.text("/").partition("<!--")[2].partition("-->")[0]


FORMS = {
    "content/en.md": "---\ntitle: En\n---\nDu har en avtale.\n\n## Mer\n\nTjenesten er din.\n",
    "content/to.md": "---\ntitle: To\n---\nVi leser avtalene. Avtalen er lang.\n",
    "content/tre.md": "---\ntitle: Tre\n---\nFlere tjenester.\n",
}


def forms(built: Built) -> dict[str, str]:
    docs = json.loads(built.text("/search/search_index.json"))["docs"]
    return {doc["location"]: doc["forms"] for doc in docs if "forms" in doc}


def test_page_is_found_by_the_forms_that_others_have_of_its_words(build: Build) -> None:
    built = build(FORMS)
    assert forms(built) == {"en/": "avtalen avtalene tjenester", "tre/": "tjenesten"}
    assert "forms" in json.loads(built.text("/search/search_index.json"))["config"]["fields"]


def test_forms_are_those_of_the_language(build: Build) -> None:
    languages = 'defaultContentLanguage = "nb"\n[languages.nb]\nweight = 1\n[languages.en]\nweight = 2\n'
    texts = {"a.en": "A policy.", "b.en": "All policies.", "a.nb": "En policy.", "b.nb": "Alle policies."}
    pages = {f"content/{name}.md": f"---\ntitle: T\n---\n{text}\n" for name, text in texts.items()}
    found = indexes(build({"hugo.toml": languages, **pages}))
    english = {doc["location"]: doc.get("forms") for doc in found["en/search/search_index.json"]["docs"]}
    assert (english["a/"], english["b/"]) == ("policies", "policy")
    assert not any("forms" in doc for doc in found["search/search_index.json"]["docs"])


def test_large_sites_are_not_made_larger(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mkdocs_hugo.mkdocs.material.search.LIMIT", 50)
    assert not forms(build(FORMS))
