r"""Text between delimiters that is left as it stands, for mathematics: `\(x_1\)`, `$$…$$`.

hugo-goldmark-extensions: passthrough. What a page shows is what `pymdownx.arithmatex` writes in its generic
form, so that MathJax or KaTeX in the browser finds it.
"""

from __future__ import annotations

import re

from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.config import Delimiters, Passthrough
from mkdocs_hugo.render.goldmark.inline_state import InlineState

_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_INLINE, _BLOCK = "math_inline", "math_block"


class PassthroughRule:
    """The inline rule: finds an opening delimiter and its closing one, over lines if need be.

    A delimiter that is given for both forms makes a block.
    """

    def __init__(self, settings: Passthrough) -> None:
        self._pairs: Delimiters = settings.block + settings.inline
        self._blocks = frozenset(settings.block)
        self._first = frozenset(opening[0] for opening, _ in self._pairs) | {"\\"}

    def __call__(self, state: StateInline, silent: bool) -> bool:
        """Read a passthrough at the current place."""
        if state.src[state.pos] not in self._first:
            return False
        pair = self._opening(state, state.pos)
        if pair is None:
            return self._escaped(state, silent)
        start = state.pos + len(pair[0])
        end = self._closing(state, pair[1], start)
        if end == start:
            return False
        if end < 0:
            return _push_text(state, silent, pair[0])
        if not silent:
            token = state.push(_BLOCK if pair in self._blocks else _INLINE, "", 0)
            token.markup, token.meta["inner"] = (
                state.src[state.pos : end + len(pair[1])],
                state.src[start:end],
            )
        state.pos = end + len(pair[1])
        return True

    def _closing(self, state: StateInline, delimiter: str, start: int) -> int:
        """Return where the next closing delimiter begins, or -1, for which the text is searched once."""
        assert isinstance(state, InlineState)
        missing = (delimiter, state.posMax)
        if start >= state.unclosed.get(missing, start + 1):
            return -1
        end = state.src.find(delimiter, start, state.posMax)
        if end < 0:
            state.unclosed[missing] = start
        return end

    def _opening(self, state: StateInline, position: int) -> tuple[str, str] | None:
        return next(
            (pair for pair in self._pairs if state.src.startswith(pair[0], position, state.posMax)), None
        )

    def _escaped(self, state: StateInline, silent: bool) -> bool:
        r"""Take `\\` before a delimiter: the delimiter is text then."""
        if not state.src.startswith("\\\\", state.pos, state.posMax):
            return False
        pair = self._opening(state, state.pos + 2)
        return pair is not None and _push_text(state, silent, "\\\\" + pair[0])


def _push_text(state: StateInline, silent: bool, source: str) -> bool:
    if not silent:
        token = state.push("text_special", "", 0)
        token.content, token.markup, token.info = _ESCAPE.sub(r"\1", source), source, "passthrough"
    state.pos += len(source)
    return True


def split_paragraphs(state: StateCore) -> None:
    """Part paragraphs at block passthroughs; elsewhere they stay in the line. Runs after the inline rules."""
    result: list[Token] = []
    tokens = state.tokens
    for index, token in enumerate(tokens):
        if not _has_block(token):
            result.append(token)
        elif tokens[index - 1].type == "paragraph_open":
            opening = result.pop()
            result += _parts(opening, token, tokens[index + 1])
            tokens[index + 1].meta["split"] = True
        else:
            _keep_in_line(token)
            result.append(token)
    state.tokens = [token for token in result if "split" not in token.meta]


def _has_block(token: Token) -> bool:
    return token.type == "inline" and any(child.type == _BLOCK for child in token.children or ())


def _keep_in_line(token: Token) -> None:
    for child in token.children or ():
        if child.type == _BLOCK:
            child.type = _INLINE


def _parts(opening: Token, inline: Token, closing: Token) -> list[Token]:
    parts: list[Token] = []
    text: list[Token] = []
    depth = 0
    for child in [*(inline.children or ()), None]:
        if child is not None and (child.type != _BLOCK or depth):
            child.type = _INLINE if child.type == _BLOCK else child.type
            depth += child.nesting
            text.append(child)
            continue
        if text:
            parts += _paragraph(opening, inline, text, closing)
            text = []
        if child is not None:
            child.block = True
            parts.append(child)
    return parts


def _paragraph(opening: Token, inline: Token, children: list[Token], closing: Token) -> list[Token]:
    """Make a paragraph of a part; what belongs to the paragraph as a whole stays with each part."""
    tags = [
        Token(
            tag.type, tag.tag, tag.nesting, dict(tag.attrs), tag.map, tag.level, hidden=tag.hidden, block=True
        )
        for tag in (opening, closing)
    ]
    text = Token("inline", "", 0, map=inline.map, children=children, content=inline.content, block=True)
    return [tags[0], text, tags[1]]
