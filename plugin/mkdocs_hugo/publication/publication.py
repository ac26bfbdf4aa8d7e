"""Everything that a site publishes, each thing at its output path.

Hugo: hugolib/hugo_sites_build.go. Output paths begin with a slash and name files: `/b/index.html`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_hugo.errors import Report, UrlConflictError
from mkdocs_hugo.families import Family
from mkdocs_hugo.publication.feeds import Feed, feeds
from mkdocs_hugo.publication.menus import footer_menu, menu_items
from mkdocs_hugo.publication.navigation import NavigationItem, NavigationTree, navigation_tree
from mkdocs_hugo.publication.output_files import OutputFiles, PublishedFile
from mkdocs_hugo.publication.redirects import redirects
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.menus import MenuEntry
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Site, Sites


@dataclass(frozen=True, slots=True)
class Publication:
    """A site as it is published.

    `pages` and `redirects` give the output path of each page and the page that each redirect leads to.
    `files` are copied: resources, static files and assets. `navigation` has each language's tree, `menus` the
    entries of its menus that the tree does not have, `footers` those of its menu `footer`. `conflicts`
    name both sides of everything that is left out because something else has its place.
    """

    pages: Mapping[Page, str]
    files: list[PublishedFile]
    feeds: list[Feed]
    redirects: Mapping[str, Page]
    navigation: Mapping[Site, NavigationTree]
    menus: Mapping[Site, list[NavigationItem]]
    footers: Mapping[Site, list[MenuEntry]]
    conflicts: list[UrlConflictError]


def publish(sites: Sites, configuration: Configuration, family: Family, report: Report) -> Publication:
    """Decide what a site publishes; what comes first has an output path: pages, files, feeds, redirects."""
    outputs = OutputFiles(configuration.default.root, report)
    pages = outputs.pages(sites)
    files = [*outputs.resources(sites), *outputs.mounted(configuration)]
    made = [feed for feed in feeds(sites) if outputs.is_free(feed.path, feed.path.lstrip("/"))]
    trees = {site: navigation_tree(site, pages, family, report) for site in sites}
    return Publication(
        pages,
        files,
        made,
        outputs.free_redirects(redirects(sites, outputs.claims)),
        trees,
        {site: menu_items(site, tree, pages, report) for site, tree in trees.items()},
        {site: footer_menu(site) for site in sites},
        outputs.conflicts,
    )
