"""The order of strings in a language: text -> sort key.

Hugo: langs/language.go (Collator), golang.org/x/text/collate/collate.go and internal/colltab/iter.go: three
levels, punctuation counts like letters, and texts are equal where the three levels are.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain

from mkdocs_hugo.site.collation.elements import Element, Elements
from mkdocs_hugo.site.collation.locales import table_name
from mkdocs_hugo.site.collation.table import FIRST_MARK, Table

_LONGEST_RUN_OF_MARKS = 30


class Collation:
    """The order of strings in the language of a site; `tag` is the language's key in the configuration.

    A tag that Hugo cannot parse means English. Nothing is read before the first key.
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag

    def __repr__(self) -> str:
        return f"Collation({self.tag!r})"

    def key(self, text: str) -> str:
        """Return what the text sorts by: keys compare as Hugo compares the texts, equal where it says equal.

        A key is the primary weights, the secondary and the tertiary ones, with a zero between the levels.
        """
        if not text:
            return "\0\0"
        blocks = self._table.elements(text)
        elements = chain.from_iterable(blocks) if max(text) < FIRST_MARK else _in_canonical_order(blocks)
        primary, secondary, tertiary, _ = zip(*elements, strict=True)
        return "\0".join(map("".join, (primary, secondary, tertiary)))

    @cached_property
    def _table(self) -> Table:
        return Table.named(table_name(self.tag))


def _in_canonical_order(blocks: Iterable[Elements]) -> list[Element]:
    """Put the elements in a row, marks in the order of their combining classes.

    What belongs to one character or contraction stays together. Hugo starts afresh after 30 marks in a row.
    """
    ordered: list[Element] = []
    run = last = 0
    for block in blocks:
        leading = block[0].combining_class
        goes_on = leading and len(ordered) + len(block) - run <= _LONGEST_RUN_OF_MARKS
        if goes_on and leading < last:
            place = _place(ordered, run, leading)
            ordered[place:place] = block
            continue
        if not goes_on:
            run = len(ordered) + _starters(block)
        last = block[-1].combining_class
        ordered += block
    return ordered


def _place(ordered: list[Element], run: int, combining_class: int) -> int:
    place = len(ordered) - 1
    while place > run and combining_class < ordered[place - 1].combining_class:
        place -= 1
    return place


def _starters(block: Elements) -> int:
    return next((at for at, element in enumerate(block) if element.combining_class), len(block))
