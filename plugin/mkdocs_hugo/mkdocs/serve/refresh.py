"""An edit of bodies shown without another build: the pages it touches are rendered again, and nothing else.

Whatever cannot be shown to touch no more than pages is left to a whole build: another file, front matter, a
plugin that sees the whole site, a page that needs files the site does not have yet.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.content.frontmatter import split
from mkdocs_hugo.errors import unreported
from mkdocs_hugo.mkdocs.feed_files import write_again
from mkdocs_hugo.mkdocs.material.swagger_ui import needs_viewer
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.mkdocs.rendered_site import RenderedSite
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.text import Source, normalize

_OF_PAGES = frozenset(
    {"pre_page", "page_read_source", "page_markdown", "page_content", "page_context", "post_page"}
    | {"startup", "shutdown", "serve", "build_error", "pre_template", "post_template", "template_context"}
)
"""Events that a plugin may listen to and still see no more of the site than one page."""


def refresh(site: RenderedSite, changed: Iterable[str]) -> int | None:
    """Render the pages again that the change of these files touches; returns how many.

    Returns None, with nothing reported, where a whole build is needed: that reads everything again.
    """
    report = site.published.configured.report
    with report.held() as problems:
        touched = _refresh(site, changed, site.pipeline.config)
    if touched is not None:
        report.begin()
        for problem in problems:
            report(problem)
    return touched


def _refresh(site: RenderedSite, changed: Iterable[str], config: MkDocsConfig) -> int | None:
    if config.strict or not _are_of_pages(config):
        return None
    shown = site.published.shown
    sources = frozenset(path for path in changed if _is_source(site, path))
    texts = _new_bodies(shown, frozenset(changed) - sources)
    if texts is None:
        return None
    for page, text in texts.items():
        page.source = text
    renewed = _renewed(site, texts, sources)
    if renewed is None:
        return None
    pages = _readers(shown.values(), texts, sources, renewed)
    before = {page.hugo: page.present_anchor_ids for page in pages}
    site.populate(pages)
    moved = {page.hugo.link for page in pages if page.present_anchor_ids != before[page.hugo]}
    linking = [page for page in shown.values() if page.hugo not in before and page.leads_to(moved)]
    site.populate(linking)
    touched = [*pages, *linking]
    if any(needs_viewer(page) or (page.sections is None and site.search.is_wanted) for page in touched):
        return None
    site.check_links_of(touched)
    for one in touched:
        site.search.replace(one)
        site.pipeline.write(one)
    site.search.rewrite(config)
    write_again(site.published.files, (one.hugo for one in touched))
    return len(touched)


def _is_source(site: RenderedSite, path: str) -> bool:
    """Tell whether a file is a template or data, which only some pages are made from."""
    mounts = site.published.configured.configuration.default.mounts_of("layouts", "data")
    has_answers = site.published.rendering.answers is not None
    return has_answers and any(Path(path).is_relative_to(mount.source) for mount in mounts)


def _renewed(
    site: RenderedSite, changed: Collection[Page], sources: Collection[str]
) -> Collection[Page] | None:
    """Return the pages that Hugo answers for otherwise now; None where it has to be asked for the site."""
    answers = site.published.rendering.answers
    if answers is None:
        return ()
    of_sources = answers.site.renew_templates(sources) if sources else ()
    of_texts = answers.site.renew(changed) if changed else ()
    return None if of_sources is None or of_texts is None else {*of_sources, *of_texts}


def _are_of_pages(config: MkDocsConfig) -> bool:
    handlers = (
        handler
        for event, handlers in config.plugins.events.items()
        if event not in _OF_PAGES
        for handler in handlers
    )
    owners = (type(getattr(handler, "__self__", None)).__module__ for handler in handlers)
    return all(owner.startswith(("mkdocs_hugo.", "material.plugins.search.")) for owner in owners)


def _new_bodies(shown: Iterable[Page], changed: frozenset[str]) -> dict[Page, Source] | None:
    """Return the new texts of the pages whose files have changed; None if more than bodies has changed."""
    pages: dict[str, list[Page]] = {}
    for page in shown:
        if page.file is not None and str(page.file.absolute) in changed:
            pages.setdefault(str(page.file.absolute), []).append(page)
    texts: dict[Page, Source] = {}
    for path in changed:
        found = pages.get(path)
        text = _read(path)
        if not found or text is None or split(text, unreported).body_start != found[0].body_start:
            return None
        if any(not text.text.startswith(page.front_matter_text) for page in found):
            return None
        texts.update(dict.fromkeys(found, text))
    return texts


def _read(path: str) -> Source | None:
    try:
        return Source(path, normalize(Path(path).read_bytes()))
    except OSError:
        return None


def _readers(
    shown: Iterable[HugoPage], texts: Iterable[Page], sources: Collection[str], renewed: Collection[Page]
) -> list[HugoPage]:
    """Return the pages themselves, all whose rendering has read them, and those with new answers."""
    own = set(texts)
    paths = {str(page.file.absolute) for page in own if page.file is not None}.union(sources)
    own.update(renewed)
    return [page for page in shown if page.hugo in own or not paths.isdisjoint(page.reads)]
