"""Whole HTML pages: kept from an earlier build, made ahead in other processes, or rendered by their template.

MkDocs asks a page's template for its HTML. A page of ours names a template that asks here, so that every
event of every plugin happens as ever, in MkDocs' order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.errors import Report
from mkdocs_hugo.incremental.digests import ModelDigest, digest
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.incremental.workers import ahead
from mkdocs_hugo.mkdocs.incremental.page_dependencies import PageDependencies
from mkdocs_hugo.mkdocs.incremental.settings_digest import NotComparableError, digest_parts
from mkdocs_hugo.mkdocs.material.nav.tree_file import with_name, without_name
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.site.page import Page as ContentPage

_TEMPLATE = "hugo/page.html"
_SOURCE = "{{ hugo_page(page) }}"
_USUAL = "main.html"
_EVENTS = ("env", "page_context", "template_context")
OURS = "mkdocs_hugo."
MATERIAL_SEARCH = "material.plugins.search."
MKDOCS_SEARCH = "mkdocs.contrib.search."
_KNOWN = (OURS, MATERIAL_SEARCH, MKDOCS_SEARCH)

FEWEST_AHEAD = 1_000
"""For fewer pages the clock gains half of what it costs the processors to hand whole pages over."""

Make = Callable[[HugoPage, str], str]
"""Renders a page with the template of a name, as MkDocs does."""


def are_possible(config: MkDocsConfig) -> bool:
    """Tell whether pages depend on what we know alone: no other plugin has a hand in their templates."""
    return handle_alone(config, _EVENTS, _KNOWN)


@dataclass(slots=True)
class PageCache:
    """The HTML of the pages of one build; `store` is None where nothing is to be kept.

    `model` tells what pages are made from, `dependencies` what each shows of others; None where that may be
    anything. `scripts` are those of every page. `step` is called for each page.
    """

    model: ModelDigest | None
    store: SealedStore | None
    make: Make
    step: Callable[[], None]
    report: Report
    dependencies: PageDependencies | None = None
    scripts: Sequence[str] = ()
    _templates: dict[ContentPage, str] = field(default_factory=dict)
    _keys: dict[ContentPage, bytes] = field(default_factory=dict)
    _missing: list[HugoPage] = field(default_factory=list)
    _coming: Iterator[tuple[HugoPage, str | None]] | None = None
    _made: dict[ContentPage, str | None] = field(default_factory=dict)

    def prepare(self, env: Environment, pages: Sequence[HugoPage]) -> None:
        """Let the pages ask here for their HTML; to be called when their content is complete."""
        env.loader = ChoiceLoader([DictLoader({_TEMPLATE: _SOURCE}), *([env.loader] if env.loader else [])])
        env.globals["hugo_page"] = self.html_in
        for page in pages:
            key = self._key(page) if page.content is not None else None
            if key is None:
                continue
            self._keys[page.hugo] = key
            self._templates[page.hugo] = str(page.meta.get("template", _USUAL))
            if self.store is None or not self.store.has(_name(page), key):
                self._missing.append(page)
            page.meta["template"] = _TEMPLATE

    @pass_context
    def html_in(self, context: Context, page: HugoPage) -> str:
        """Return a page's HTML to the template that asks; the context is what plugins have made of it."""
        self.step()
        html = self._kept(page)
        if html is None:
            html = self._made_ahead(page)
            if html is None:
                name = self._templates[page.hugo]
                html = context.environment.get_template(name).render(context.get_all())
            if self.store is not None:
                text = _without_content(without_name(html, self._tree(page)), page)
                self.store.put(_name(page), self._keys[page.hugo], text.encode("utf-8", "surrogatepass"))
        return html

    def _kept(self, page: HugoPage) -> str | None:
        kept = self.store.get(_name(page), self._keys[page.hugo]) if self.store is not None else None
        if kept is None:
            return None
        return with_name(_with_content(kept.decode("utf-8", "surrogatepass"), page), self._tree(page))

    def _made_ahead(self, page: HugoPage) -> str | None:
        """Take results as they come until the page's is among them; the first page is rendered here.

        By then the templates are compiled, which the other processes need not do again.
        """
        if self._coming is None:
            rest = [one for one in self._missing if one is not page]
            self._coming = zip(
                rest, ahead(rest, self._made_by_template, self.report, FEWEST_AHEAD), strict=True
            )
            return None
        while page.hugo not in self._made:
            found = next(self._coming, None)
            if found is None:
                return None
            self._made[found[0].hugo] = found[1]
        return self._made.pop(page.hugo)

    def _made_by_template(self, page: HugoPage) -> str:
        return self.make(page, self._templates[page.hugo])

    def _key(self, page: HugoPage) -> bytes | None:
        """Return the key of all that a page is made from; None where its values cannot be compared."""
        if self.model is None:
            return b""
        try:
            return digest([self._others(page, self.model), page.content or "", *_values(page), *self.scripts])
        except NotComparableError:
            return None

    def _others(self, page: HugoPage, model: ModelDigest) -> bytes:
        """Return the digest of what a page may show besides its own."""
        try:
            if self.dependencies is not None:
                return digest([model.settings, *self.dependencies.parts(page)])
        except NotComparableError:
            pass
        return model.whole

    def _tree(self, page: HugoPage) -> str:
        return self.dependencies.tree(page) if self.dependencies is not None else ""


def _without_content(html: str, page: HugoPage) -> str:
    """Take a page's content out, which is in the key; in front of the rest stands where it was."""
    before, content, after = html.partition(page.content) if page.content else (html, "", "")
    return f"{len(before) if content else -1}\n{before}{after}"


def _with_content(kept: str, page: HugoPage) -> str:
    place, _, rest = kept.partition("\n")
    if place == "-1":
        return rest
    return f"{rest[: int(place)]}{page.content}{rest[int(place) :]}"


def _values(page: HugoPage) -> Iterable[str | bytes]:
    own: list[Any] = [page.title, page.url, page.canonical_url, page.edit_url, page.meta, page.toc_tokens]
    return digest_parts(own)


def _name(page: HugoPage) -> str:
    return f"page {page.file.dest_uri}"


def handle_alone(config: MkDocsConfig, events: Iterable[str], plugins: tuple[str, ...]) -> bool:
    """Tell whether nobody but some plugins, each the beginning of a module's name, handles these events."""
    for event in events:
        for handler in config.plugins.events.get(event, ()):
            owner = type(getattr(handler, "__self__", None)).__module__
            if not f"{owner}.".startswith(plugins):
                return False
    return True
