"""The real Hugo beside a build: found as the option `hugo` says, and asked only for what is not kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.errors import ConfigError, Level
from mkdocs_hugo.hugo.answers import Answers, PageAnswers
from mkdocs_hugo.hugo.binary import Hugo, find_hugo
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.settings import render_options
from mkdocs_hugo.render.site_answers import SiteAnswers
from mkdocs_hugo.render.site_question import Access, page_key, site_question
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.templates.site_templates import NoAnswers

if TYPE_CHECKING:
    from mkdocs_hugo.incremental.answer_keys import AnswerKeys

_OF_NO_PAGE = "answers of Hugo"


@dataclass(slots=True)
class BuildAnswers:
    """Hugo's answers for a build, and where they are kept for the next; without keys they are not kept."""

    site: SiteAnswers
    store: SealedStore | None
    keys: AnswerKeys | None = None

    @classmethod
    def of(
        cls,
        configured: ConfiguredSite,
        sites: Sites,
        store: SealedStore | None,
        config: MkDocsConfig,
        texts: Mapping[Path, str],
    ) -> BuildAnswers | None:
        """Take the answers of an earlier build, or start Hugo; None where there is nothing to be asked."""
        templates = configured.templates
        if not templates.shortcodes and not templates.hooks:
            return None
        from mkdocs_hugo.render.options import template_store  # many modules: only where they are needed

        options = render_options(config, configured.options, configured.family, configured.command)
        names = template_store(templates, options, AsIfAnswered())
        access = Access(security(configured), configured.options.render_hooks)
        question, calls = site_question(sites, configured.configuration, templates, names, access)
        site = SiteAnswers(sites, names, replace(question, texts=texts), calls, configured.report)
        if not site.is_needed:
            return None
        answers = cls(site, store)
        hugo = chosen_hugo(configured)
        if hugo is None:
            site.leave_unanswered(Level.INFO if _option(configured) == "off" else Level.WARNING)
        else:
            answers._begin(hugo, sites)
        return answers

    def keep(self) -> None:
        """Keep what Hugo has answered now for the next build."""
        fresh = self.site.wait()
        if fresh is None or self.keys is None or self.store is None:
            return
        for page in self.site.calls:
            key = page_key(page)
            if key in fresh.pages:
                self.store.put(_name(page), self.keys.of(page), fresh.of_page(key).packed())
        self.store.put(_OF_NO_PAGE, self.keys.of_spoken, self.site.answers.of_no_page().packed())

    def _begin(self, hugo: Hugo, sites: Sites) -> None:
        if self.store is None:
            self.site.begin(hugo, Answers(), self.site.calls)
            return
        from mkdocs_hugo.incremental.answer_keys import AnswerKeys

        self.keys = AnswerKeys(self.site.question, hugo, sites, self.site.names)
        kept = unpacked(self.store.get(_OF_NO_PAGE, self.keys.of_spoken))
        again = set(self.keys.spoken) if kept is None else set()
        kept = kept or Answers()
        for page in self.site.calls:
            found = unpacked(self.store.get(_name(page), self.keys.of(page)))
            if found is None or not found.pages:
                again.add(page)
            else:
                kept.add(found)
        self.site.begin(hugo, kept, again)


def _name(page: Page) -> str:
    return f"answers {page.language.lang} {page.path}"


def unpacked(packed: bytes | None) -> Answers | None:
    """Return answers that were kept; None for nothing, and for what cannot be read any more."""
    try:
        return Answers.unpacked(packed) if packed is not None else None
    except ValueError:
        return None


class AsIfAnswered(NoAnswers):
    """Answers for every page, to see which shortcodes Hugo would answer."""

    def of_page(self, page: Page) -> PageAnswers | None:
        """Return answers without a call."""
        return PageAnswers()


def _option(configured: ConfiguredSite) -> str:
    chosen = configured.options.hugo
    return {True: "auto", False: "off"}[chosen] if isinstance(chosen, bool) else str(chosen)


def chosen_hugo(configured: ConfiguredSite) -> Hugo | None:
    """Return the Hugo that the user has chosen; None, which is reported, where there is no such program."""
    try:
        return find_hugo(_option(configured), configured.configuration.default.root)
    except ConfigError as error:
        configured.report(error)
        return None


def security(configured: ConfiguredSite) -> Mapping[str, Any] | None:
    """Return what templates may do beyond reading the site: as mkdocs.yml says, or the site itself."""
    chosen = configured.options.hugo_security
    if chosen == "site":
        own = configured.configuration.values.get("security")
        return own if isinstance(own, Mapping) else {}
    return chosen if isinstance(chosen, Mapping) else None
