"""Other people's Python-Markdown extensions beside ours: what still runs, what steps back, what cannot run.

Preprocessors, tree processors, postprocessors and inline patterns go on working, but for those that read
what Goldmark has read already, and the one that breaks lines, which costs a walk through the tree. Block
processors get the blocks that they know by how these begin; one that wants to see all text cannot run.
"""

from __future__ import annotations

from collections.abc import Iterator

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.goldmark.custom_fences import PREPROCESSOR, custom_fences
from mkdocs_hugo.render.goldmark.other_blocks import knows_its_blocks

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
    *("footnote", "nl", "magic-link", "magic-mail", "arithmatex-inline"),
)
_DELIMITER = "delimiter"
"""The pattern that `pymdownx.betterem`, `caret`, `mark` and `tilde` share."""
_EMPHASIS = "pymdownx.betterem"
_TILDE = "pymdownx.tilde"
_SHARING = {
    "pymdownx.caret": "extras.insert` and `extras.superscript",
    "pymdownx.mark": "extras.mark",
}
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

_HINTS = {
    "markdown.extensions.abbr": "Write `<abbr title=…>` in the text.",
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
    if _has(md, _EMPHASIS) and _DELIMITER in md.inlinePatterns:
        md.inlinePatterns.deregister(_DELIMITER)
    for name in _TREE_PROCESSORS if len(md.inlinePatterns) else (*_TREE_PROCESSORS, *_OF_INLINE_PATTERNS):
        if name in md.treeprocessors:
            md.treeprocessors.deregister(name)


def extensions_that_cannot_run(md: Markdown) -> Iterator[HugoError]:
    """Yield a problem for each extension that hangs on a block processor, with what to write instead."""
    yield from _marks_that_cannot_run(md)
    greedy = (one for one in other_processors(md) if not knows_its_blocks(one))
    for module in dict.fromkeys(type(processor).__module__ for processor in greedy):
        name = module.removeprefix("markdown.extensions.")
        hint = _HINTS.get(
            module, f"Remove {name} from markdown_extensions, or set `markup: python-markdown`."
        )
        yield HugoError(
            f"the Markdown extension {name} finds nothing in text that Hugo would read", hint=hint
        )


def _marks_that_cannot_run(md: Markdown) -> Iterator[HugoError]:
    """Yield a problem for extensions whose signs Goldmark reads itself, or betterem with them."""
    for module, names in _SHARING.items():
        if _has(md, module) and _has(md, _EMPHASIS):
            hint = f"Set `{names}` below `markup.goldmark.extensions` in the Hugo configuration instead."
            yield HugoError(f"the Markdown extension {module} cannot run beside {_EMPHASIS}", hint=hint)
    if _has(md, _TILDE):
        hint = "Write `<sub>…</sub>`, or set `extras.subscript` below `markup.goldmark.extensions`."
        yield HugoError(
            f"the Markdown extension {_TILDE} finds no subscripts: Goldmark reads the tildes", hint=hint
        )


def _has(md: Markdown, module: str) -> bool:
    return any(type(one).__module__ == module for one in md.registeredExtensions)


def other_processors(md: Markdown) -> Iterator[BlockProcessor]:
    """Yield the block processors that do what Goldmark does not."""
    return (one for one in md.parser.blockprocessors if type(one).__module__ not in _QUIET_MODULES)
