"""A search index for each language, so that readers find pages of their own language only."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.mkdocs.languages import interface_language
from mkdocs_hugo.site.site import Site, Sites

_INDEX = "search/search_index.json"
_STEMMERS = frozenset(
    {"ar", "da", "de", "du", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "hy", "it", "ja", "jp", "kn"}
    | {"ko", "nl", "no", "pt", "ro", "ru", "sa", "sv", "ta", "te", "th", "tr", "vi", "zh"}
)
_STEMMER_NAMES = {"nb": "no", "nn": "no"}
_WITH_ENGLISH = frozenset({"no", "da", "sv", "fi", "de", "nl"})
"""Languages whose technical documentation is full of English words."""


def split_index(sites: Sites, config: MkDocsConfig) -> None:
    """Split the index that the search plugin has written; each language's lies below its home.

    The index at the root stays with the default language's pages: the page for errors asks there.
    """
    path = Path(config.site_dir, _INDEX)
    if not sites.is_multilingual or not path.is_file():
        return
    index = json.loads(path.read_text("utf-8"))
    prefixes = {site: f"{site.prefix}/" if site.prefix else "" for site in sites}
    by_site: dict[Site, list[dict[str, Any]]] = {site: [] for site in sites}
    longest_first = sorted(prefixes.items(), key=lambda item: -len(item[1]))
    for document in index["docs"]:
        for site, prefix in longest_first:
            if document["location"].startswith(prefix):
                by_site[site].append(document)
                break
    for site, documents in by_site.items():
        settings = {**index.get("config", {}), "lang": _stemmers(site, config)}
        if prefixes[site]:
            below = [_below(document, prefixes[site]) for document in documents]
            _write(Path(config.site_dir, prefixes[site], _INDEX), {"config": settings, "docs": below})
        if site is sites.default:
            _write(path, {"config": settings, "docs": documents})


def _stemmers(site: Site, config: MkDocsConfig) -> list[str]:
    name = interface_language(site.language, config)
    name = _STEMMER_NAMES.get(name, name.split("-")[0])
    if name not in _STEMMERS:
        return ["en"]
    return [name, "en"] if name in _WITH_ENGLISH else [name]


def _below(document: dict[str, Any], prefix: str) -> dict[str, Any]:
    return {**document, "location": document["location"].removeprefix(prefix)}


def _write(path: Path, index: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), "utf-8")
