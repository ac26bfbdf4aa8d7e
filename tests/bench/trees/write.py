"""A tree as files: configuration, sections, pages, bundles and translations."""

from __future__ import annotations

import base64
from pathlib import Path
from random import Random

from tests.bench.trees.body import Surroundings, body
from tests.bench.trees.shape import Place, Shape, places
from tests.bench.trees.words import sentence, title

_HUGO = """\
title = "Dokumentasjon"
baseURL = "https://example.org/"
defaultContentLanguage = "nb"
theme = "hugo-theme-relearn"

[languages.nb]
weight = 1
title = "Dokumentasjon"
[languages.en]
weight = 2
title = "Documentation"
"""
_MKDOCS = """\
site_name: Dokumentasjon
docs_dir: content
theme: {name: material, language: nb, font: false}
plugins: [search, {hugo: {search: material}}]
"""
_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)
_DEAD_EVERY = 200
_ENGLISH_EVERY = 3
_BUNDLE_EVERY = 6


def write_site(folder: Path, *, pages: int, shape: Shape, seed: int) -> Path:
    """Write a site whose home and other pages are about `pages` in Norwegian; returns the folder."""
    random = Random(f"{seed} {shape}")
    found = places(shape, pages)
    paths = [place.path for place in found]
    _write(folder / "hugo.toml", _HUGO)
    _write(folder / "mkdocs.yml", _MKDOCS)
    for language in ("nb", "en"):
        _write(folder / f"content/_index.{language}.md", "---\ntitle: Hjem\n---\n{{<children />}}\n")
        for product in dict.fromkeys(place.folders[0] for place in found):
            text = f"---\ntitle: {product}\n---\n{{{{<children />}}}}\n"
            _write(folder / f"content/{product}/_index.{language}.md", text)
    english = [place.path for number, place in enumerate(found) if _is_english(place, number)]
    for number, place in enumerate(found):
        _write_page(folder / "content", place, number, {"nb": paths, "en": english}, random)
    return folder


def _write_page(
    content: Path, place: Place, number: int, paths: dict[str, list[str]], random: Random
) -> None:
    is_bundle = not place.is_section and number % _BUNDLE_EVERY == 0
    at = content.joinpath(*place.folders, place.name)
    if is_bundle:
        at.mkdir(parents=True, exist_ok=True)
        (at / "bilde.png").write_bytes(_PICTURE)
    for language in ("nb", "en") if _is_english(place, number) else ("nb",):
        there = paths[language]
        others = random.sample(there, min(12, len(there)))
        around = Surroundings(place.path, others, is_bundle, number % _DEAD_EVERY == 7)
        _write(
            _file(at, place, language, is_bundle=is_bundle), _page(place, number, around, language, random)
        )


def _is_english(place: Place, number: int) -> bool:
    return place.is_section or number % _ENGLISH_EVERY == 0


def _file(at: Path, place: Place, language: str, *, is_bundle: bool) -> Path:
    if place.is_section:
        return at / f"_index.{language}.md"
    return at / f"index.{language}.md" if is_bundle else at.with_name(f"{at.name}.{language}.md")


def _page(place: Place, number: int, around: Surroundings, language: str, random: Random) -> str:
    lines = [f"title: {title(random, place.number)}", f"description: {sentence(random)}"]
    if random.random() < 0.8:
        lines.append(f"weight: {place.number * 10}")
    if number % 25 == 0:
        lines.append(f"aliases: [/gammel/{language}/{number}/]")
    if number % 10 == 0:
        lines.append(f"tags: [{random.choice(('arkiv', 'nøkler', 'varsling'))}]")
    text = body(random, around, language)
    if place.is_section:
        text += "\n{{<children />}}\n"
    return "---\n" + "\n".join(lines) + f"\n---\n{text}"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
