"""Images that are a paragraph of their own, without the paragraph.

Hugo: markup/goldmark/images/transform.go, `parser.wrapStandAloneImageWithinParagraph`. Attributes of the
paragraph become the image's.
"""

from __future__ import annotations

from markdown_it.rules_core import StateCore

from mkdocs_hugo.render.goldmark.block_attributes import add_attributes


def unwrap_images(state: StateCore) -> None:
    """Leave out the tags of paragraphs that hold one image and nothing else; runs after the inline rules."""
    tokens = state.tokens
    for index in range(1, len(tokens) - 1):
        children = tokens[index].children
        paragraph = tokens[index - 1]
        if children and len(children) == 1 and children[0].type == "image" and paragraph.tag == "p":
            paragraph.hidden = tokens[index + 1].hidden = True
            add_attributes(children[0], paragraph.meta.get("attributes", {}))
