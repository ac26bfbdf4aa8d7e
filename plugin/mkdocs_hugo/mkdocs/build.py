"""One build of the site: configured, published, navigated, rendered, finished.

Each event of MkDocs adds a step.
"""

from __future__ import annotations

import errno
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.navigated_site import NavigatedSite
from mkdocs_hugo.mkdocs.own_navigation import make_way, nav_of_mkdocs
from mkdocs_hugo.mkdocs.published_site import PublishedSite
from mkdocs_hugo.mkdocs.rendered_site import RenderedSite


@dataclass(slots=True)
class Build:
    """The steps of a build that are done; a step is None until the one before it is."""

    configured: ConfiguredSite
    published: PublishedSite | None = None
    navigated: NavigatedSite | None = None
    rendered: RenderedSite | None = None
    finished: RenderedSite | None = None
    own_nav: list[Any] | None = None

    @classmethod
    def start(cls, config: MkDocsConfig, options: HugoConfig, command: str) -> Build:
        """Begin with the configuration; a broken one stops the build with its place and a hint."""
        return cls(ConfiguredSite.of(config, options, command))

    def publish(self, found: Files, config: MkDocsConfig) -> Files:
        """Assemble the site, and return the files that it publishes and those that stay of MkDocs'."""
        self.published = PublishedSite.of(self.configured, found, config)
        self.own_nav, config.nav = nav_of_mkdocs(config)
        return self.published.files

    def make_way(self, config: MkDocsConfig) -> None:
        """Give `nav` back after MkDocs has looked at it, and let other plugins make a navigation."""
        if self.own_nav is not None:
            config.nav = self.own_nav
        if self.published is not None:
            make_way(self.published.files, config)

    def navigate(self, nav: Navigation, config: MkDocsConfig) -> Navigation:
        """Return the default language's navigation."""
        if self.published is None:
            return nav
        self.navigated = NavigatedSite.of(self.published, nav, config)
        return self.navigated.nav

    def take_nav(self, nav: Navigation) -> None:
        """Take the default language's navigation as other plugins have left it."""
        if self.navigated is not None:
            self.navigated = self.navigated.changed(nav)

    def render(self, env: Environment, files: Files, config: MkDocsConfig) -> None:
        """Complete the pages, all of them rendered now, and prepare their templates."""
        if self.navigated is not None:
            self.rendered = RenderedSite.of(self.navigated, env, files, config)

    def content(self, html: str, page: Page) -> str:
        """Return a page's content as its theme needs it."""
        return self.navigated.content(html, page) if self.navigated is not None else html

    def html(self, output: str, page: Page) -> str:
        """Return a whole page as it is published."""
        return self.navigated.html(output, page) if self.navigated is not None else output

    def context(
        self, context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Complete the template context of a page."""
        return self.navigated.context(context, page, config, nav) if self.navigated is not None else context

    def finish(self, config: MkDocsConfig) -> None:
        """Complete what other plugins have written."""
        if self.rendered is not None:
            self.rendered.finish(config)
            self.finished = self.rendered

    def end(self, error: Exception) -> None:
        """Raise an end without a traceback for an error of the disk that the site is written to."""
        end_with_disk_error(error, self.configured.site_dir)


_FULL = (errno.ENOSPC, errno.EDQUOT)


def disk_error(error: Exception, site_dir: str) -> HugoError | None:
    """Return what to tell of an error that ended a build; None if the site's folder has no part in it."""
    if not isinstance(error, OSError):
        return None
    names = [name for name in (error.filename2, error.filename) if isinstance(name, str)]
    path = next((name for name in names if Path(name).is_relative_to(site_dir)), None)
    if path is None and error.errno not in _FULL:
        return None
    hint = "Make room on the disk" if error.errno in _FULL else "See to it that the file can be written"
    return HugoError(f"cannot write {path or site_dir}: {error.strerror}", hint=f"{hint}, and build again.")


def end_with_disk_error(error: Exception, site_dir: str) -> None:
    """Raise an end without a traceback for an error of the disk that the site is written to."""
    problem = disk_error(error, site_dir)
    if problem is not None:
        raise Abort(str(problem)) from error
