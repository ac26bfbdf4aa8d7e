"""Shortcodes: from a page's body to Markdown, with what is finished HTML behind placeholders.

In: the body's text and the templates. Out: `parse` gives a tree of text and shortcodes with offsets in the
file, `expand` the Markdown to render and the placeholders that `restore` puts back into the HTML.
Hugo: parser/pageparser, hugolib/shortcode.go.
"""

from mkdocs_hugo.shortcodes.expand import Expander
from mkdocs_hugo.shortcodes.expanded import Expanded
from mkdocs_hugo.shortcodes.nodes import Document, Literal, Node, Notation, Shortcode, Text
from mkdocs_hugo.shortcodes.parser import parse
from mkdocs_hugo.shortcodes.placeholders import Placeholders

__all__ = [
    "Document",
    "Expanded",
    "Expander",
    "Literal",
    "Node",
    "Notation",
    "Placeholders",
    "Shortcode",
    "Text",
    "parse",
]
