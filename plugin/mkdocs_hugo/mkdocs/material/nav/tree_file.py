"""A language's whole tree as one file, from which the browser opens the branches that a page does not carry.

The file is a script, because pages opened from a disk may load scripts but read no other files. It hands the
tree to the function `hugoNavigation` of hugo-navigation.js: a list of nodes `[title, url, nodes, content]`.

`title` is HTML. `url` is relative to the URL of the node above, or begins with `>` if it starts at the site's
root, or with `!` if it leads out of the site; 0 is for a section without a page of its own. `nodes`, in the
order of the page, is left out for single pages. `content` is the HTML of an entry with more than its title,
such as an icon; a fifth value is the window that a link opens.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from mkdocs_hugo.mkdocs.material.nav.partials import Partials

FOLDER = "assets/hugo/"
"""Where the files are published."""

TreeNode = list[Any]

_OUTSIDE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/#]")
_LINES = re.compile(r"\s*\n\s*")
_ASKED = 'data-hugo-tree="'
_NAME = "\1"
_MORE = ("icon", "status", "subtitle")


def tree_script(items: Iterable[Any], partials: Partials) -> str:
    """Return the script that hands over a tree."""
    nodes = _nodes(items, "", partials)
    return f"hugoNavigation({json.dumps(nodes, ensure_ascii=False, separators=(',', ':'))})\n"


def without_name(html: str, name: str) -> str:
    """Take a file's name out of a page that asks for it: every title is in the name, but not in the page."""
    before, mark, after = html.partition(_ASKED)
    return before + mark + after.replace(name, _NAME, 1) if name else html


def with_name(html: str, name: str) -> str:
    """Put a file's name in again."""
    before, mark, after = html.partition(_ASKED)
    return before + mark + after.replace(_NAME, name, 1) if name else html


def way_to(section: Any, items: Iterable[Any], partials: Partials) -> str:
    """Return the numbers of the nodes that lead to a section, from 0, with commas."""
    numbers: list[int] = []
    while section is not None:
        above = section.parent
        if above is not None:
            index = partials.index(above)
            items_here: Iterable[Any] = (child for child in above.children if child is not index)
        else:
            items_here = items
        numbers.append(next(number for number, item in enumerate(items_here) if item is section))
        section = above
    return ",".join(str(number) for number in reversed(numbers))


def file_name(language: str, script: str) -> str:
    """Return a file name that changes with the tree, so that browsers may keep the file."""
    return f"{FOLDER}navigation.{language}.{sha256(script.encode()).hexdigest()[:12]}.js"


def _nodes(items: Iterable[Any], above: str, partials: Partials) -> list[TreeNode]:
    return [_node(item, above, partials) for item in items]


def _node(item: Any, above: str, partials: Partials) -> TreeNode:
    index = partials.index(item) if item.children else item
    url = (index.url or ".") if index is not None else None
    node: TreeNode = [str(item.title), 0 if url is None else _address(url, above)]
    content = _content(index, item, partials)
    target = getattr(item, "target", "")
    if item.children or content or target:
        below = (child for child in item.children or () if child is not index)
        node.append(_nodes(below, url or "", partials))
    more = [content, target] if target else [content] if content else []
    return [*node, *more]


def _address(url: str, above: str) -> str:
    """Return a URL in the way that is shortest for the node below another."""
    if _OUTSIDE.match(url):
        return f"!{url}"
    rest = url.removeprefix(above) if above.endswith("/") else url
    whole = rest == url and bool(above)
    return f">{url}" if whole or rest.startswith((">", "!", ".")) else rest


def _content(index: Any, item: Any, partials: Partials) -> str:
    """Return an entry as the theme writes it, empty for one that shows nothing but its title."""
    shown = item if index is None else index
    meta = getattr(shown, "meta", None) or {}
    more = any(meta.get(key) for key in _MORE) or any(
        getattr(one, name, None) for one in (shown, item) for name in ("typeset", "encrypted")
    )
    return _LINES.sub(" ", partials.content(shown, item)).strip() if more else ""
