"""Square brackets that make no link are text, but Goldmark remembers that one is open.

Goldmark: parser/link.go. As long as a bracket is open, bare addresses do not become links.
"""

from __future__ import annotations

from markdown_it.rules_inline import StateInline

from mkdocs_hugo.render.goldmark.inline_state import InlineState


def bracket(state: StateInline, silent: bool) -> bool:
    """Take a bracket as text and count it; stands after the rules for links, images and footnotes."""
    assert isinstance(state, InlineState)
    character = state.src[state.pos]
    if silent or character not in "[]":
        return False
    if character == "[":
        token = state.push("text_special", "", 0)
        token.content = token.markup = character
        state.open_brackets.append(token)
    else:
        if state.open_brackets:
            state.open_brackets.pop().info = "closed bracket"
        state.append_pending(character)
    state.pos += 1
    return True
