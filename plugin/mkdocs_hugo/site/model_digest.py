"""One digest for all that a site's model says of its pages: order, titles, values, addresses, but no bodies.

What a page's rendering reads of other pages it reads from the model, so pages rendered under the same digest
differ only by their own texts and what `Reads` tells. Linear in the number of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.reads import digest
from mkdocs_hugo.site.resources import Resource
from mkdocs_hugo.site.site import Sites


def model_digest(sites: Sites, configuration: bytes, addresses: Iterable[str]) -> bytes:
    """Return the digest; `configuration` stands for all that is set, `addresses` are all that is published.

    Front matter with cascades from above and configuration gives every value of a page but those that come
    from outside: the dates of files and commits.
    """
    return digest([configuration, *_told(sites), *sorted(addresses)])


def _told(sites: Sites) -> Iterator[str]:
    for site in sites:
        yield site.language.lang
        for page in (*site.tree.values(), *site.bundled):
            yield from _page(page)


def _page(page: Page) -> Iterator[str]:
    yield page.path
    yield page.kind.value
    yield page.title
    yield page.link
    yield page.front_matter_text
    yield str(page.file.absolute) if page.file is not None else ""
    yield repr(page.meta.dates)
    yield repr(page.meta.build)
    yield repr(page.aliases)
    yield from map(_resource, page.resources)


def _resource(resource: Resource) -> str:
    return f"{resource.name}\0{resource.filename}\0{resource.title}\0{resource.params!r}"
