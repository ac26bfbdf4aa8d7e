"""One build of the site: configured, assembled, published, navigated, rendered, finished.

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
from mkdocs_hugo.mkdocs.assembled_site import AssembledSite
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.named_files import check_named
from mkdocs_hugo.mkdocs.navigated_site import NavigatedSite
from mkdocs_hugo.mkdocs.own_navigation import make_way, nav_of_mkdocs, own_entries
from mkdocs_hugo.mkdocs.published_site import PublishedSite
from mkdocs_hugo.mkdocs.rendered_site import RenderedSite
from mkdocs_hugo.mkdocs.selection import OfferedFiles


@dataclass(slots=True)
class Build:
    """The steps of a build that are done; a step is None until the one before it is.

    `has_nav` is whether mkdocs.yml has a navigation, and `own_nav` that one while MkDocs does not see it.
    """

    configured: ConfiguredSite
    has_nav: bool
    found: OfferedFiles | None = None
    assembled: AssembledSite | None = None
    published: PublishedSite | None = None
    navigated: NavigatedSite | None = None
    rendered: RenderedSite | None = None
    finished: RenderedSite | None = None
    own_nav: list[Any] | None = None

    @classmethod
    def start(cls, config: MkDocsConfig, options: HugoConfig, command: str) -> Build:
        """Begin with the configuration; a broken one stops the build with its place and a hint."""
        return cls(ConfiguredSite.of(config, options, command), config.nav is not None)

    def find(self, files: Files) -> None:
        """Remember what MkDocs has found, before other plugins have their turn."""
        self.found = OfferedFiles.of(files)

    def assemble(self, files: Files, config: MkDocsConfig) -> Files:
        """Assemble the site, and return its files and those of MkDocs' that stay, for other plugins."""
        found = self.found or OfferedFiles.of(files)
        self.assembled = AssembledSite.of(self.configured, found, files, config)
        return self.assembled.files(files, config)

    def publish(self, files: Files, config: MkDocsConfig) -> None:
        """Decide what is published of the files that other plugins have left."""
        if self.assembled is not None:
            self.published = PublishedSite.of(self.assembled, files, config)
            self.own_nav, config.nav = nav_of_mkdocs(config)

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
        entries = own_entries(nav, self.published.files, config, is_written=self.has_nav)
        self.navigated = NavigatedSite.of(self.published, entries, config)
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

    def check(self, config: MkDocsConfig) -> None:
        """Report what mkdocs.yml names and nobody has published, when all plugins have had their turn."""
        if self.finished is not None:
            check_named(config, self.configured.report)

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
