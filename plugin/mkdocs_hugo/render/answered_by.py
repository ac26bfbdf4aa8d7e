"""Who answers each shortcode that the content of a site calls, and how often it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mkdocs_hugo.hugo.inline import SUFFIX
from mkdocs_hugo.hugo.project import called
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.templates.lookup import TemplateStore


class Answered(NamedTuple):
    """A name, its calls, who answers it (`own`, `native`, `hugo`, `theme`, `nobody`), and with which file."""

    name: str
    calls: int
    by: str
    file: str


def answered_by(sites: Sites, store: TemplateStore) -> Iterator[Answered]:
    """Yield each name that is called, the most frequent first; `store` answers as if Hugo had for all."""
    calls: Counter[str] = Counter()
    for source in {page.file.absolute: page for page in sites.all_pages() if page.file is not None}.values():
        calls.update(tag.name for tag in called(source.body) if tag.opens and not tag.name.endswith(SUFFIX))
    for name, count in sorted(calls.items(), key=lambda one: (-one[1], one[0])):
        yield Answered(name, count, *store.answerer(name))
