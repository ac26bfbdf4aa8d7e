"""Pages that have something to do with each other. Hugo: related/inverted_index.go."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.cast import to_bool, to_int, to_string
from mkdocs_hugo.site.go_time import format_time
from mkdocs_hugo.text import lower

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page
    from mkdocs_hugo.site.site import Site

_ZERO_TIME = -62_135_596_800


@dataclass(frozen=True, slots=True)
class Index:
    """One field of front matter that pages are compared by, and how much it counts."""

    name: str
    weight: int
    to_lower: bool = False
    pattern: str = ""
    cardinality_threshold: int = 0


@dataclass(frozen=True)
class Related:
    """The regular pages of a language under the words that they are compared by."""

    site: Site
    indices: tuple[Index, ...]
    threshold: int = 80
    include_newer: bool = False
    words: dict[tuple[str, str], list[Page]] = field(default_factory=dict)

    @classmethod
    def of(cls, site: Site) -> Related | None:
        """Read `related` of the configuration; None where a site has not set it."""
        config = site.config.raw.get("related")
        if not isinstance(config, Mapping):
            return None
        settings = {str(key).lower(): value for key, value in config.items()}
        lower_all = to_bool(settings.get("tolower")) is True
        indices = settings.get("indices")
        found = tuple(_indices(indices if isinstance(indices, list) else [], lower_all=lower_all))
        threshold = to_int(settings.get("threshold", 80)) or 0
        return cls(site, found, threshold, to_bool(settings.get("includenewer")) is True)

    def pages(self, page: Page) -> list[Page]:
        """Return the pages related to one, the nearest first; O(pages that share a word with it)."""
        ranks: dict[Page, list[int]] = {}
        for index in self.indices:
            for word in _words(page, index):
                for other in self._by_word.get((index.name, word), ()):
                    if other is not page and (self.include_newer or not _is_newer(other, page)):
                        ranks.setdefault(other, []).append(index.weight)
        near = [one for one, weights in ranks.items() if self._is_near(weights)]
        return sorted(near, key=lambda one: (-sum(ranks[one]), -_published(one), one.title))

    def _is_near(self, weights: list[int]) -> bool:
        """Hold the mean weight, in per cent of the greatest, against the threshold."""
        most = max(index.weight for index in self.indices)
        if most <= 0:
            return False
        share = math.floor(sum(weights) // len(weights) / most * 100 + 0.5)
        return share >= self.threshold // len(weights)

    @cached_property
    def _by_word(self) -> dict[tuple[str, str], list[Page]]:
        found: dict[tuple[str, str], list[Page]] = {}
        pages = self.site.regular_pages
        for page in pages:
            for index in self.indices:
                for word in _words(page, index):
                    found.setdefault((index.name, word), []).append(page)
        limits = {index.name: index.cardinality_threshold for index in self.indices}
        return {
            key: holders
            for key, holders in found.items()
            if not limits[key[0]] or len(holders) * 100 <= limits[key[0]] * len(pages)
        }


def _indices(configured: list[Any], *, lower_all: bool) -> Iterator[Index]:
    for one in configured:
        if isinstance(one, Mapping):
            values = {str(key).lower(): value for key, value in one.items()}
            yield Index(
                lower(to_string(values.get("name"))),
                to_int(values.get("weight")) or 0,
                lower_all or to_bool(values.get("tolower")) is True,
                to_string(values.get("pattern")),
                to_int(values.get("cardinalitythreshold")) or 0,
            )


def _words(page: Page, index: Index) -> list[str]:
    if index.name == "date":
        return [format_time(page.date, index.pattern)] if page.date and index.pattern else []
    value = page.params.get(index.name)
    values = value if isinstance(value, list) else [value]
    words = [to_string(one) for one in values if one is not None and one != ""]
    return [lower(word) for word in words] if index.to_lower else words


def _published(page: Page) -> float:
    return page.publish_date.timestamp() if page.publish_date else _ZERO_TIME


def _is_newer(other: Page, page: Page) -> bool:
    return page.publish_date is not None and _published(other) > _published(page)
