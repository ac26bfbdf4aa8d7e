"""Footnotes, with the ids and back links that Hugo gives them.

Goldmark: extension/footnote.go. Notes go to the end of the page in the order in which they are first
referred to; a note that nobody refers to is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown_it.parser_core import RuleFuncCoreType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from mkdocs_hugo.render.goldmark.config import Footnote

_DEFINITION = re.compile(r"\[\^((?:[^\[\]\\]|\\.)+)\]:")
_REFERENCE = re.compile(r"!?\[\^((?:[^\[\]\\]|\\.)+)\]")
_OPEN, _CLOSE = "footnote_open", "footnote_close"
_INDENT = 4


@dataclass(slots=True)
class _Notes:
    """What is known of a page's notes: the defined ones, their numbers, how often each is referred to."""

    defined: set[str] = field(default_factory=set)
    numbers: dict[str, int] = field(default_factory=dict)
    references: dict[str, int] = field(default_factory=dict)


def _notes(env: object) -> _Notes:
    assert isinstance(env, dict)
    notes = env.setdefault("footnotes", _Notes())
    assert isinstance(notes, _Notes)
    return notes


def definition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Read a note, `[^1]: text`; the block rule."""
    if state.is_code_block(start_line):
        return False
    start = state.bMarks[start_line] + state.tShift[start_line]
    match = _DEFINITION.match(state.src, start, state.eMarks[start_line])
    if match is None or not match[1].strip():
        return False
    if silent:
        return True
    _notes(state.env).defined.add(match[1])
    token = state.push(_OPEN, "li", 1)
    token.meta["label"], token.block = match[1], True
    _definition_body(state, start_line, end_line, match.end())
    token.map = [start_line, state.line]
    state.push(_CLOSE, "li", -1)
    return True


def _definition_body(state: StateBlock, start_line: int, end_line: int, position: int) -> None:
    """Parse what stands after the colon and the indented lines below it as blocks."""
    saved = state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.parentType
    text = position
    while text < state.eMarks[start_line] and state.src[text] in " \t":
        text += 1
    state.bMarks[start_line] = position
    state.tShift[start_line] = text - position
    state.blkIndent += _INDENT
    state.sCount[start_line] = state.blkIndent + (text - position if text - position > _INDENT else 0)
    state.parentType = "footnote"
    state.md.block.tokenize(state, start_line, end_line)
    state.blkIndent -= _INDENT
    state.bMarks[start_line], state.tShift[start_line], state.sCount[start_line], state.parentType = saved


def footnote_reference(state: StateInline, silent: bool) -> bool:
    """Read a reference to a note that is defined, `[^1]`; the inline rule."""
    if state.src[state.pos] not in "[!":
        return False
    match = _REFERENCE.match(state.src, state.pos, state.posMax)
    if match is None:
        return False
    notes = _notes(state.env)
    if match[1] not in notes.defined:
        return False
    if not silent:
        if match[0].startswith("!"):
            state.push("text", "", 0).content = "!"
        _push_reference(state, notes, match[1])
    state.pos = match.end()
    return True


def _push_reference(state: StateInline, notes: _Notes, label: str) -> None:
    count = notes.references.get(label, 0)
    notes.references[label] = count + 1
    number = notes.numbers.setdefault(label, len(notes.references))
    state.push("sup_open", "sup", 1).attrs = {"id": _back_target(number, count)}
    link = state.push("link_open", "a", 1)
    link.attrs = {"href": f"#fn:{number}", "class": "footnote-ref", "role": "doc-noteref"}
    link.markup = "autolink"  # no part of a heading's text
    state.push("text", "", 0).content = str(number)
    state.push("link_close", "a", -1)
    state.push("sup_close", "sup", -1)


def _back_target(number: int, count: int) -> str:
    return f"fnref{count or ''}:{number}"


def gather_notes(state: StateCore) -> None:
    """Bring all notes to the place of the first: their text is parsed there, which decides their numbers.

    Runs between the block and the inline rules.
    """
    if not _notes(state.env).defined:
        return
    rest: list[Token] = []
    notes: list[Token] = []
    depth, place = 0, 0
    for token in state.tokens:
        depth += token.type == _OPEN
        if depth:
            place = place if notes else len(rest)
            notes.append(token)
        else:
            rest.append(token)
        depth -= token.type == _CLOSE
    state.tokens = rest[:place] + notes + rest[place:]


def append_notes(settings: Footnote) -> RuleFuncCoreType:
    """Make the rule that moves the notes in use to the end of the page; it runs after the inline rules."""

    def append_footnotes(state: StateCore) -> None:
        _append(state, settings)

    return append_footnotes


def _append(state: StateCore, settings: Footnote) -> None:
    notes = _notes(state.env)
    if not notes.defined:
        return
    rest, bodies = _split(state.tokens)
    state.tokens = rest
    if not notes.references:
        return
    rest += _tags(("div_open", "div", 1), class_="footnotes", role="doc-endnotes")
    rest += _tags(("hr", "hr", 0), ("ol_open", "ol", 1))
    for number, (label, count) in enumerate(notes.references.items(), start=1):
        rest += _tags(("li_open", "li", 1), id=f"fn:{number}")
        rest += _with_back_links(bodies.get(label, []), number, count, settings)
        rest += _tags(("li_close", "li", -1))
    rest += _tags(("ol_close", "ol", -1), ("div_close", "div", -1))


def _split(tokens: list[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """Return the tokens outside notes, and those of the first note of each label."""
    rest: list[Token] = []
    bodies: dict[str, list[Token]] = {}
    targets = [rest]
    for token in tokens:
        if token.type == _OPEN:
            body: list[Token] = []
            bodies.setdefault(token.meta["label"], body)
            targets.append(body)
        elif token.type == _CLOSE:
            targets.pop()
        else:
            targets[-1].append(token)
    return rest, bodies


_MOST_BACK_LINKS = 1_000
"""Arrows back from one note, of which Goldmark writes any number: nobody goes through thousands of them."""


def _with_back_links(body: list[Token], number: int, count: int, settings: Footnote) -> list[Token]:
    back = range(min(count, _MOST_BACK_LINKS))
    links = [token for index in back for token in _back_link(number, index, settings)]
    if len(body) > 1 and body[-1].type == "paragraph_close" and not body[-1].hidden:
        body[-2].children = [*(body[-2].children or []), *links]
        return body
    inline = Token("inline", "", 0, children=links)
    return [*body, inline]


def _back_link(number: int, index: int, settings: Footnote) -> list[Token]:
    link = Token("link_open", "a", 1)
    link.attrs = {
        "href": f"#{_back_target(number, index)}",
        "class": "footnote-backref",
        "role": "doc-backlink",
    }
    sign = Token("markup", "", 0, content=settings.backlink_html)
    return [Token("text", "", 0, content="\u00a0"), link, sign, Token("link_close", "a", -1)]


def _tags(*tags: tuple[str, str, int], class_: str = "", **attributes: str) -> list[Token]:
    """Make tokens for block tags; attributes belong to the first."""
    tokens = [
        Token(name, tag, 1 if nesting > 0 else -1 if nesting else 0, block=True)
        for name, tag, nesting in tags
    ]
    tokens[0].attrs = {**({"class": class_} if class_ else {}), **attributes}
    return tokens
