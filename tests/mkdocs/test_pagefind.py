"""The search by Pagefind: which builds have it, what is left of Material's index, what happens without it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from mkdocs.exceptions import Abort

from mkdocs_hugo.mkdocs.material import pagefind, search
from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

TREE = {
    "hugo.toml": 'defaultContentLanguage = "nb"\n[languages.nb]\nweight = 1\n[languages.en]\nweight = 2\n',
    "content/_index.nb.md": "---\ntitle: Hjem\n---\nForsiden\n",
    "content/_index.en.md": "---\ntitle: Home\n---\nThe front\n",
    "content/a.nb.md": "---\ntitle: Brukeren\n---\n## Én bruker\n\nTekst\n",
    "content/a.en.md": "---\ntitle: The user\n---\nText\n",
    "content/skjult.nb.md": "---\ntitle: Utenfor\nsearch: {exclude: true}\n---\nTekst\n",
}


def asking(search: str, *, plugins: str = "search") -> str:
    return MKDOCS_YML.replace("[search, hugo]", f"[{plugins}, {{hugo: {{search: {search}}}}}]")


def documents(built: Built, url: str) -> list[str]:
    return [entry["location"] for entry in json.loads(built.text(url))["docs"]]


def pages_of(built: Built, url: str) -> int:
    languages = json.loads(built.text(url))["languages"]
    (language,) = languages.values()
    return int(language["page_count"])


def test_each_language_has_an_index_below_its_home(build: Build) -> None:
    built = build({**TREE, "mkdocs.yml": asking("pagefind")}, strict=True)
    assert pages_of(built, "/search/pagefind/pagefind-entry.json") == 2
    assert pages_of(built, "/en/search/pagefind/pagefind-entry.json") == 2
    assert built.exists("/search/pagefind/wasm.no.pagefind")
    assert built.exists("/en/search/pagefind/wasm.en.pagefind")
    assert built.page("/a/").xpath('//script[@src="../assets/javascripts/hugo-search.js"]')


def test_of_materials_index_the_settings_are_left(build: Build) -> None:
    built = build({**TREE, "mkdocs.yml": asking("pagefind")})
    assert documents(built, "/search/search_index.json") == []
    assert documents(built, "/en/search/search_index.json") == []
    assert json.loads(built.text("/search/search_index.json"))["config"]["fields"]


@pytest.mark.parametrize("choice", ["auto", "material"])
def test_small_sites_keep_materials_index(build: Build, choice: str) -> None:
    built = build({**TREE, "mkdocs.yml": asking(choice)})
    assert "a/" in documents(built, "/search/search_index.json")
    assert not built.exists("/search/pagefind/pagefind.js")
    assert not built.exists("/assets/javascripts/hugo-search.js")


def test_large_sites_ask_pagefind(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "LIMIT", 50)
    built = build({**TREE, "mkdocs.yml": asking("auto")})
    assert built.exists("/search/pagefind/pagefind.js")


def test_sites_that_are_read_from_a_disk_keep_materials_index(build: Build) -> None:
    built = build({**TREE, "mkdocs.yml": asking("pagefind", plugins="search, offline")})
    assert not built.exists("/search/pagefind/pagefind.js")


def test_pagefind_that_is_missing_is_told(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "find_spec", lambda _: None)
    with pytest.raises(Abort) as stopped:
        build({**TREE, "mkdocs.yml": asking("pagefind")})
    assert 'pip install "mkdocs-hugo[pagefind]"' in str(stopped.value.__cause__ or stopped.value.__context__)
    assert "a/" in documents(build({**TREE, "mkdocs.yml": asking("auto")}), "/search/search_index.json")


def test_pagefind_that_fails_leaves_materials_index(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    failed = SimpleNamespace(returncode=1, stderr="it broke", stdout="")
    monkeypatch.setattr("subprocess.run", lambda *_, **__: failed)
    built = build({**TREE, "mkdocs.yml": asking("pagefind")})
    assert any("Pagefind failed" in line and "it broke" in line for line in built.log)
    assert "a/" in documents(built, "/search/search_index.json")


def test_kept_pages_know_which_search_they_have(build: Build, tmp_path: Path) -> None:
    assert build({**TREE, "mkdocs.yml": asking("material")}).exists("/a/")
    built = build({**TREE, "mkdocs.yml": asking("pagefind")})
    assert "hugo-search.js" in built.text("/a/")
    built = build({**TREE, "mkdocs.yml": asking("material")})
    assert "hugo-search.js" not in built.text("/a/")
