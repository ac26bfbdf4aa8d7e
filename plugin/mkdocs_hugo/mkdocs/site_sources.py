"""All that a site's model is made from: collected once in a build, and assembled as a selection of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.content_adapters import AdapterPages
from mkdocs_hugo.mkdocs.selection import Selection
from mkdocs_hugo.mkdocs.settings import no_content
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import check_encoding, collect
from mkdocs_hugo.site.gitinfo import last_commits
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.site.sources import read_file
from mkdocs_hugo.text import Source, normalize

_LEFT_OUT = "---\nbuild: {list: never, render: never, publishResources: false}\n---\n"
"""What Hugo reads in the place of a page that is no part of the site."""


@dataclass(frozen=True, slots=True)
class SiteSources:
    """The content files of a site, those that adapters make among them, and when they were committed."""

    content: AdapterPages
    committed: Mapping[str, datetime]

    @classmethod
    def collect(cls, configured: ConfiguredSite, kept: SealedStore | None) -> SiteSources:
        """Find the sources of a site; `kept` has what Hugo made before."""
        site, report = configured.configuration.default, configured.report
        check_encoding(site, report)
        content = AdapterPages.of(configured, collect(configured.configuration, report), kept)
        if not any(file.is_content for file in content.files):
            report(no_content(configured.configuration))
        return cls(content, last_commits(site.root) if site.enable_git_info else {})

    def assemble(self, configured: ConfiguredSite, selection: Selection) -> tuple[Sites, dict[Path, str]]:
        """Return the model of what is selected, and the texts that show Hugo the same content."""
        texts = {Path(path): normalize(text) for path, text in selection.texts.items()}

        def read(file: ContentFile) -> Source:
            return selection.read(file) or self.content.made.read(file, otherwise=read_file)

        def is_left_out(page: Page) -> bool:
            is_out = selection.is_left_out(page)
            if is_out and page.file is not None:
                texts[page.file.absolute] = _LEFT_OUT
            return is_out

        files = self.content.files
        sites = assemble(
            (one for one in files if one.is_content or selection.has(one.absolute, one.relative)),
            configured.configuration.sites,
            report=configured.report,
            read=read,
            committed=self.committed,
            is_left_out=is_left_out,
        )
        return sites, texts
