"""The real Hugo beside a build: found as the option `hugo` says, and asked only for what is not kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.errors import ConfigError
from mkdocs_hugo.hugo.answers import Answers, PageAnswers
from mkdocs_hugo.hugo.binary import Hugo, find_hugo
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.settings import render_options
from mkdocs_hugo.render.site_answers import Access, SiteAnswers
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.templates.site_templates import NoAnswers

_NAME = "answers of Hugo"


@dataclass(slots=True)
class HugoAnswers:
    """Hugo's answers for a build, and where they are kept for the next; without a key they are not kept."""

    site: SiteAnswers
    store: SealedStore | None
    key: bytes | None = None
    is_kept: bool = False

    @classmethod
    def of(
        cls, configured: ConfiguredSite, sites: Sites, store: SealedStore | None, config: MkDocsConfig
    ) -> HugoAnswers | None:
        """Take the answers of an earlier build, or start Hugo; None where there is nothing to be asked."""
        mounts = configured.configuration.default.mounts_of("layouts")
        templates = GoTemplates.of(mounts)
        if not templates.shortcodes and not templates.hooks:
            return None
        from mkdocs_hugo.render.renderer import template_store  # many modules: only where they are needed

        options = render_options(config, configured.options, configured.family, configured.command)
        names = template_store(sites, options, AsIfAnswered())
        access = Access(security(configured), configured.options.render_hooks)
        site = SiteAnswers.of(sites, configured.configuration, names, access, configured.report)
        if not site.is_needed:
            return None
        answers = cls(site, store)
        answers._begin(chosen_hugo(configured), sites, is_off=_option(configured) == "off")
        return answers

    def keep(self) -> None:
        """Keep what Hugo answered for the next build."""
        self.site.wait()
        if self.is_kept:
            return
        if self.key is not None and self.store is not None and self.site.answers is not None:
            self.store.put(_NAME, self.key, self.site.answers.packed())

    def _begin(self, hugo: Hugo | None, sites: Sites, *, is_off: bool) -> None:
        if hugo is None:
            self.site.begin(None, is_off=is_off)
            return
        if self.store is not None:
            from mkdocs_hugo.incremental.answers_digest import answers_digest

            self.key = answers_digest(self.site.question, hugo, sites)
            kept = self._kept(self.key)
            if kept is not None:
                self.is_kept = True
                self.site.take(kept, hugo)
                return
        self.site.begin(hugo)

    def _kept(self, key: bytes) -> Answers | None:
        return unpacked(self.store.get(_NAME, key)) if self.store is not None else None


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
