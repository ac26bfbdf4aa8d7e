"""Blocks of other people's Python-Markdown extensions: `!!! note`, `=== "Tab"`, `::: module`, `/// details`.

Goldmark's rules find where such a block begins and ends; the extension's own block processor makes it, and
hands what is inside back to Goldmark's rules.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree  # noqa: N813 (so Python-Markdown calls it)
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown_it.rules_block import StateBlock

TOKEN = "other_block"
_INDENT = 4
_FENCE = re.compile(r"/{3,}(?=[ \t]|\Z)")
"""Blocks of `pymdownx.blocks` end at the line that holds nothing but their sign."""

_ANY_TEXT = "x"
_TITLE = "admonition-title"


@dataclass(slots=True)
class OtherBlocks:
    """The block processors of other extensions that tell which blocks are theirs."""

    processors: Sequence[BlockProcessor] = ()

    def take(self, processors: Iterable[BlockProcessor], parser: BlockParser) -> None:
        """Take processors, and let a parser read what is inside their blocks."""
        self.processors = [one for one in processors if knows_its_blocks(one)]
        for one in self.processors:
            one.parser = parser

    def rule(self, state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        """Find a block that begins at a line: a rule of markdown-it."""
        indent = state.sCount[start_line]
        if not self.processors or silent or indent - state.blkIndent >= _INDENT:
            return False
        first = state.getLines(start_line, start_line + 1, indent, False)
        if not any(_is_taken(one, first) for one in self.processors):
            return False
        end = _end(state, start_line, end_line)
        token = state.push(TOKEN, "", 0)
        token.map = [start_line, end]
        token.content = state.getLines(start_line, end, indent, False)
        state.line = end
        return True

    def make(self, parser: BlockParser, parent: etree.Element, text: str) -> None:
        """Let the processors make a block; the rest is the parser's. Markdown: blockparser.py."""
        blocks = text.split("\n\n")
        while blocks:
            if not any(_has_run(one, parent, blocks) for one in self.processors):
                parser.parseChunk(parent, blocks.pop(0))


def knows_its_blocks(processor: BlockProcessor) -> bool:
    """Tell whether a processor takes certain blocks only: one that takes any would have the whole page."""
    return not _is_taken(processor, _ANY_TEXT)


def titles(blocks: Iterable[etree.Element]) -> Iterator[etree.Element]:
    """Yield the titles that extensions have written into some elements, as text that nobody has read."""
    for block in blocks:
        for element in block.iter():
            is_title = element.tag in ("summary", "label") or _TITLE in (element.get("class") or "").split()
            if is_title and element.text and not len(element):
                yield element


def _is_taken(processor: BlockProcessor, block: str) -> bool:
    """Tell whether a processor makes something of a block; one that tests nothing decides when it runs."""
    parent = etree.Element("div")
    if not processor.test(parent, block):
        return False
    return not processor.test(parent, _ANY_TEXT) or _has_run(processor, parent, [block])


def _has_run(processor: BlockProcessor, parent: etree.Element, blocks: list[str]) -> bool:
    if not processor.test(parent, blocks[0]):
        return False
    # Declared to return nothing, but False tells that the block is not the processor's.
    done: object = processor.run(parent, blocks)
    return done is not False


def _next_blank(state: StateBlock, line: int, end_line: int) -> int:
    return next((one for one in range(line + 1, end_line) if state.isEmpty(one)), end_line)


def _end(state: StateBlock, start_line: int, end_line: int) -> int:
    """Return the line behind a block: at its closing sign, else where lines are no longer indented."""
    start = state.bMarks[start_line] + state.tShift[start_line]
    sign = _FENCE.match(state.src, start, state.eMarks[start_line])
    if sign is not None:
        return _behind_closing(state, start_line, end_line, sign[0])
    end = start_line + 1
    for line in range(_next_blank(state, start_line, end_line), end_line):
        if state.isEmpty(line):
            continue
        if state.sCount[line] - state.sCount[start_line] < _INDENT:
            break
        end = line + 1
    return max(end, _next_blank(state, start_line, end_line))


def _behind_closing(state: StateBlock, start_line: int, end_line: int, sign: str) -> int:
    """Return the line behind the sign that ends a block, past those of blocks with the same sign in it."""
    depth = 0
    for line in range(start_line, end_line):
        text = _line(state, line)
        if text == sign:
            depth -= 1
        elif text.startswith(f"{sign} "):
            depth += 1
        if depth == 0:
            return line + 1
    return end_line


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].rstrip()
