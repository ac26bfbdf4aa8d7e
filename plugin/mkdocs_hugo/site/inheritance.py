"""What files inherit from above before any page is made: cascades, and the languages that they are for.

Hugo: hugolib/content_map_page_assembler.go, resources/page/pagemeta/page_frontmatter.go (CompileEarly).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, groupby
from typing import Any

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.frontmatter import ParsedFile
from mkdocs_hugo.site import cascade
from mkdocs_hugo.site.cascade import Cascade
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.sites_matrix import Dimension, dimensions, first_patterns, is_built, matching
from mkdocs_hugo.text import Source


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A content file with its text, its front matter, and what it cascades to the pages below it."""

    file: ContentFile
    source: Source
    document: ParsedFile
    kind: Kind
    cascades: tuple[Cascade, ...] = ()


@dataclass(slots=True)
class Inheritance:
    """What is handed down in a whole site: a cascade of one language's file may be for another language.

    `languages` are the codes in the languages' order, `base` the cascades of the configuration, `by_key`
    those that pages below a logical path get.
    """

    languages: tuple[str, ...]
    environment: str
    base: tuple[Cascade, ...]
    dimensions: Mapping[str, Dimension]
    by_key: dict[str, tuple[Cascade, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, configs: Sequence[SiteConfig]) -> Inheritance:
        """Return what the configuration hands down: the cascades of every language, each once."""
        languages = tuple(config.language.lang for config in configs)
        base: list[Cascade] = []
        for config in configs:
            base += [one for one in _configured(config, languages) if one not in base]
        return cls(languages, configs[0].environment, tuple(base), dimensions(configs[0].raw))

    def above(self, key: str) -> tuple[Cascade, ...]:
        """Return what a page gets from the pages above it, the nearest first."""
        while key:
            key = key[: key.rindex("/")]
            if key in self.by_key:
                return self.by_key[key]
        return self.base

    def hand_down(self, files: Iterable[ReadFile]) -> Iterator[ReadFile]:
        """Yield the files in the order of the tree with the languages and cascades that are theirs."""
        for key, together in groupby(sorted(files, key=_key), key=_key):
            above = self.above(key)
            found = [self._with_languages(one, above) for one in together]
            own = tuple(chain.from_iterable(one.cascades for one in found))
            if own:
                self.by_key[key] = own + above
            yield from found

    def _with_languages(self, one: ReadFile, above: tuple[Cascade, ...]) -> ReadFile:
        """Read `sites` of the front matter, else of the cascades; those for some languages come last."""
        front_matter, key = one.document.front_matter, _key(one)
        sites = [front_matter.get("sites")]
        languages = self._languages(sites, one.file)
        for for_some in (False, True):
            for block in above:
                target, given = block.target, block.fields.get("sites")
                is_meant = given and bool(target.languages) is for_some
                if is_meant and target.matches(one.kind, key or "/", languages, self.environment):
                    sites.append(given)
            languages = self._languages(sites, one.file)
        complements = matching(first_patterns(sites, "complements"), self.languages)
        file = replace(one.file, languages=languages, complements=complements or one.file.complements)
        own = cascade.decode(front_matter.get("cascade"), self.languages, languages) if languages else ()
        return replace(one, file=file, cascades=own)

    def _languages(self, sites: Sequence[Any], file: ContentFile) -> frozenset[str]:
        """Return the languages that a file is for: its own unless `sites` takes others.

        There are none for a file of another version or role than the one that is built.
        """
        if not is_built(sites, self.dimensions):
            return frozenset()
        return matching(first_patterns(sites, "matrix"), self.languages) or file.languages


def _key(one: ReadFile) -> str:
    return one.file.path.base


def _configured(config: SiteConfig, languages: Sequence[str]) -> tuple[Cascade, ...]:
    """Read a language's cascades; those that it does not share with the others are for it alone."""
    tables = config.raw.get("languages")
    own = tables.get(config.language.lang) if isinstance(tables, Mapping) else None
    is_own = isinstance(own, Mapping) and bool(own.get("cascade"))
    return cascade.decode(config.cascade, languages, {config.language.lang} if is_own else frozenset())
