"""Everything that a site publishes, each thing at its output path.

Hugo: hugolib/hugo_sites_build.go. Output paths begin with a slash and name files: `/b/index.html`.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
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


@dataclass(frozen=True, slots=True)
class SiteOutputs:
    """The output paths of pages and copied files; `found` knows who has a path, and what is left out."""

    pages: Mapping[Page, str]
    files: list[PublishedFile]
    found: OutputFiles


def site_outputs(sites: Sites, configuration: Configuration, report: Report) -> SiteOutputs:
    """Give pages, resources, static files and assets their output paths; what comes first has a path."""
    found = OutputFiles(configuration.default.root, report)
    pages = found.pages(sites)
    return SiteOutputs(pages, [*found.resources(sites), *found.mounted(configuration)], found)


def publish(
    sites: Sites,
    outputs: SiteOutputs,
    family: Family,
    report: Report,
    not_in_navigation: Set[Page] = frozenset(),
) -> Publication:
    """Decide what a site publishes besides pages and files: feeds, then redirects, and the navigation.

    Pages that are `not_in_navigation` are in lists and feeds all the same.
    """
    pages, found = outputs.pages, outputs.found
    made = [feed for feed in feeds(sites) if found.is_free(feed.path, feed.path.lstrip("/"))]
    shown = pages.keys() - not_in_navigation
    trees = {site: navigation_tree(site, shown, family, report) for site in sites}
    return Publication(
        pages,
        outputs.files,
        made,
        found.free_redirects(redirects(sites, found.claims)),
        trees,
        {site: menu_items(site, tree, pages, report) for site, tree in trees.items()},
        {site: footer_menu(site) for site in sites},
        found.conflicts,
    )
