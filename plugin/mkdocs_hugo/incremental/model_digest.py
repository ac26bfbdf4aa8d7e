"""Digests of all that a site's model says of its pages, but for their bodies.

What a page's rendering reads of other pages it reads from the model. Where pages are has another digest than
their titles and other values: links need no more than the first, and lists of pages, which `Reader` notes,
need both. Linear in the number of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mkdocs_hugo.incremental.digests import digest
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.resources import Resource
from mkdocs_hugo.site.site import Sites


@dataclass(frozen=True, slots=True)
class ModelDigest:
    """What pages of one build are made from besides their bodies.

    `settings` stands for all that is set, `structure` for that and for where everything is, `values` for
    where each page is and what it says of itself, `whole` for all of it.
    """

    settings: bytes
    structure: bytes
    values: Mapping[Page, bytes]
    whole: bytes

    @classmethod
    def of(cls, sites: Sites, settings: bytes, addresses: Iterable[str]) -> ModelDigest:
        """Take the digests; `addresses` are those of everything that is published."""
        pages = [page for site in sites for page in (*site.tree.values(), *site.bundled)]
        structure = digest([settings, *_places(pages), *sorted(addresses)])
        values = {page: digest([*_places([page]), *_values(page)]) for page in pages}
        return cls(settings, structure, values, digest([structure, *values.values()]))


def _places(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        yield page.language.lang
        yield page.path
        yield page.kind.value
        yield page.link
        yield str(page.file.absolute) if page.file is not None else ""
        yield repr(page.meta.build)
        yield repr(page.aliases)
        yield from (f"{one.name}\0{one.filename}" for one in page.resources)


def _values(page: Page) -> Iterator[str]:
    """Tell front matter as it is written, with what cascades and files add to it."""
    yield page.title
    yield page.front_matter_text
    yield repr(page.params)
    yield repr(page.meta.dates)
    yield from map(_resource, page.resources)


def _resource(resource: Resource) -> str:
    return f"{resource.name}\0{resource.title}\0{resource.params!r}"
