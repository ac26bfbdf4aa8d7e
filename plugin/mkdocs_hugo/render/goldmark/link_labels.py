"""Where the label of a link or a picture ends.

markdown-it searches from each opening bracket to the end of the text, also where brackets stand inside each
other. The search here is the same, but remembers for each bracket where its label ends and goes on behind it,
so that it is linear in the text.
"""

from __future__ import annotations

from markdown_it.rules_inline import StateInline

from mkdocs_hugo.render.goldmark.inline_state import InlineState


def link_label_end(state: StateInline, start: int, without_links: bool = False) -> int:
    """Return the index of the bracket that closes the one at `start`, or -1.

    `without_links` is for labels of links, which hold no other link.
    """
    assert isinstance(state, InlineState)
    key = (start, without_links)
    end = state.label_ends.get(key)
    if end is None:
        position = state.pos
        end = state.label_ends[key] = _search(state, start, without_links)
        state.pos = position
    return end if end < state.posMax else -1


def _search(state: InlineState, start: int, without_links: bool) -> int:
    level = 1
    position = start + 1
    while position < state.posMax:
        sign = state.src[position]
        if sign == "]":
            level -= 1
            if level == 0:
                return position
        state.pos = position
        state.md.inline.skipToken(state)
        if sign == "[" and state.pos == position + 1:
            inner = _known_end(state, position, without_links)
            if inner is None:
                level += 1
            elif inner < 0:
                return -1
            else:
                state.pos = inner + 1
        elif sign == "[" and without_links:
            return -1
        position = state.pos
    return -1


def _known_end(state: InlineState, start: int, without_links: bool) -> int | None:
    """Return what is known of a bracket inside; a label without links ends in one place with either rule."""
    end = state.label_ends.get((start, without_links))
    if end is None and not without_links:
        end = state.label_ends.get((start, True))
        return end if end is not None and end >= 0 else None
    return end
