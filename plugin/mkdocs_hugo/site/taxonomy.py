"""Taxonomies and their terms: which pages are made for them, and which pages carry them.

Hugo: hugolib/taxonomy.go, hugolib/content_map_page_assembler.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_int, to_string
from mkdocs_hugo.content.path import normalize, parse
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.pages import Pages, default_order

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page


@dataclass(frozen=True, slots=True)
class Taxonomy:
    """One taxonomy: `singular` is its name in templates, `plural` its key in front matter and its folder."""

    singular: str
    plural: str

    @property
    def key(self) -> str:
        """The logical path of the taxonomy's own page."""
        return normalize(f"/{self.plural}")

    def kind(self, key: str) -> Kind | None:
        """What a branch bundle with this logical path is to the taxonomy."""
        if key == self.key:
            return Kind.TAXONOMY
        return Kind.TERM if key.startswith(f"{self.key}/") else None


def taxonomies(config: Mapping[str, str]) -> tuple[Taxonomy, ...]:
    """Read `taxonomies`, singular to plural."""
    return tuple(Taxonomy(singular, plural) for singular, plural in config.items())


def terms(params: Mapping[str, Any], taxonomy: Taxonomy) -> list[str]:
    """Return the terms that front matter names, as written; a single text is one term."""
    value = params.get(taxonomy.plural.lower())
    values = value if isinstance(value, list) else [value]
    return [text for text in (to_string(one) for one in values) if text]


def term_key(taxonomy: Taxonomy, term: str) -> str:
    """Return the logical path of a term's page."""
    return parse(f"{taxonomy.key}/{term}/_index.md", frozenset()).base


@dataclass(frozen=True, slots=True)
class Tagged:
    """A page that names a term, and its weight there."""

    page: Page
    term: Page
    weight: int


def hand_out(found: Iterable[Tagged]) -> None:
    """Give each term its listed pages and those of the terms below it (`ci/cd` is below `ci`).

    They are ordered by their weight in the taxonomy, then as always.
    """
    by_term: dict[Page, dict[int, list[Page]]] = {}
    for tagged in found:
        if tagged.page.meta.build.is_listed:
            for term in (tagged.term, *tagged.term.ancestors):
                if term.kind is Kind.TERM:
                    by_term.setdefault(term, {}).setdefault(tagged.weight, []).append(tagged.page)
    for term, by_weight in by_term.items():
        ordered = (page for weight in sorted(by_weight) for page in default_order(by_weight[weight]))
        term.tagged = Pages(dict.fromkeys(ordered))


def term_weight(page: Page, taxonomy: Taxonomy) -> int:
    """Return the page's weight in a taxonomy: `tags_weight`."""
    return to_int(page.params.get(f"{taxonomy.plural.lower()}_weight")) or 0
