"""Other people's Python-Markdown extensions beside ours: what still runs, what steps back, what cannot run.

Preprocessors, tree processors, postprocessors and inline patterns go on working, but for those that read
what Goldmark has read already, and the one that breaks lines, which costs a walk through the tree. Block
processors never run: the text has been parsed before they could see it.
"""

from __future__ import annotations

from collections.abc import Iterator

from markdown import Markdown

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark.custom_fences import PREPROCESSOR, custom_fences

_PREPROCESSORS = ("html_block", PREPROCESSOR, "fenced_raw_block")
_INLINE_PATTERNS = (
    *("backtick", "escape", "reference", "link", "image_link", "image_reference", "short_reference"),
    *(
        "short_image_ref",
        "autolink",
        "automail",
        "linebreak",
        "html",
        "entity",
        "not_strong",
        "em_strong",
        "em_strong2",
    ),
    *("footnote", "nl", "delimiter", "magic-link", "magic-mail", "arithmatex-inline"),
)
_TREE_PROCESSORS = ("attr_list", "task-list", "prettify")

_OF_INLINE_PATTERNS = ("inline", "unescape")
"""What runs the patterns, and what takes back the escapes that they alone make."""

_QUIET_MODULES = frozenset(
    {
        "markdown.blockprocessors",
        "markdown.extensions.def_list",
        "markdown.extensions.footnotes",
        "markdown.extensions.md_in_html",
        "markdown.extensions.sane_lists",
        "markdown.extensions.tables",
        "pymdownx.arithmatex",
        "pymdownx.superfences",
    }
)
"""Modules whose block processors do what Goldmark does too."""

_ALERT = "Write `> [!NOTE]` above quoted lines, or use a shortcode such as `notice`."
_HINTS = {
    "markdown.extensions.abbr": "Write `<abbr title=…>` in the text.",
    "markdown.extensions.admonition": _ALERT,
    "pymdownx.blocks": _ALERT,
    "pymdownx.details": "Write `> [!NOTE]-` above quoted lines, or use a shortcode such as `expand`.",
    "pymdownx.tabbed": "Use a shortcode such as `tabs`.",
}


def make_room(md: Markdown) -> None:
    """Take out of a `Markdown` what would do a second time what is done already.

    In place of superfences' preprocessor stands one that only draws the fences which the parser finds.
    """
    drawing = custom_fences(md)
    for name in _PREPROCESSORS:
        if name in md.preprocessors:
            md.preprocessors.deregister(name)
    if drawing is not None:
        md.preprocessors.register(drawing, PREPROCESSOR, 25)
    for name in _INLINE_PATTERNS:
        if name in md.inlinePatterns:
            md.inlinePatterns.deregister(name)
    for name in _TREE_PROCESSORS if len(md.inlinePatterns) else (*_TREE_PROCESSORS, *_OF_INLINE_PATTERNS):
        if name in md.treeprocessors:
            md.treeprocessors.deregister(name)


def extensions_that_cannot_run(md: Markdown) -> Iterator[HugoError]:
    """Yield a problem for each extension that hangs on a block processor, with what to write instead."""
    modules = dict.fromkeys(type(processor).__module__ for processor in md.parser.blockprocessors)
    for module in modules:
        if module not in _QUIET_MODULES:
            name = module.removeprefix("markdown.extensions.")
            hint = _HINTS.get(
                module, f"Remove {name} from markdown_extensions, or set `markup: python-markdown`."
            )
            yield HugoError(
                f"the Markdown extension {name} finds nothing in text that Hugo would read", hint=hint
            )
