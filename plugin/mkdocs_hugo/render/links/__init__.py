"""Links and pictures of a page: where each leads, written so that it works in any folder of a host.

In: a page's HTML and the addresses of the whole site. Out: the HTML with relative links, what does not
resolve, and which anchors other pages must have. Hugo leaves links alone: browsers resolve them.
"""

from mkdocs_hugo.render.links.addresses import Address, Addresses
from mkdocs_hugo.render.links.anchors import AnchorLink, check_anchors
from mkdocs_hugo.render.links.attributes import joined_links, rewrite_links
from mkdocs_hugo.render.links.resolver import LinkResolver, PageLinks, Severity

__all__ = [
    "Address",
    "Addresses",
    "AnchorLink",
    "LinkResolver",
    "PageLinks",
    "Severity",
    "check_anchors",
    "joined_links",
    "rewrite_links",
]
