"""A collation table: character or contraction -> collation elements, read from `tables/` as far as needed.

Hugo: golang.org/x/text/internal/colltab/table.go and contract.go, with the data of collate/tables.go.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate, chain
from pathlib import Path

from mkdocs_hugo.site.collation.contractions import CollationEntry, longest_contraction
from mkdocs_hugo.site.collation.elements import Elements, implicit, parse

FIRST_MARK = "\u0300"
"""No character before this one is a mark that combines with others."""

_TABLES = Path(__file__).parent / "tables"
_BLOCK_BITS = 6
_RANGE = re.compile("(.)-(.)")


class Table(dict[str, CollationEntry]):
    """The entries of all characters, filled as they are asked for."""

    def __init__(self, *sources: TableFile) -> None:
        """Take the files that say what characters are worth, the most specific one first."""
        super().__init__()
        self._sources = sources

    @classmethod
    def named(cls, name: str) -> Table:
        """Open the table of this name: `root`, or a file of `tables/` on top of it."""
        names = ("root",) if name == "root" else (name, "root")
        return cls(*map(TableFile.named, names))

    def __missing__(self, character: str) -> CollationEntry:
        found = (source.find(character) for source in self._sources)
        entry = next(filter(None, found), None) or CollationEntry(self._composed(character))
        self[character] = entry
        return entry

    def elements(self, text: str) -> Iterator[Elements]:
        """Yield the elements of a text, those of one character or contraction at a time."""
        at = 0
        while at < len(text):
            entry = self[text[at]]
            at += 1
            if entry.longer and _may_go_on(entry, text[at : at + 1]):
                contraction = longest_contraction(entry, text, at)
                at = contraction.end
                yield (*contraction.elements, *chain.from_iterable(self.elements(contraction.skipped)))
            else:
                yield entry.elements

    def _composed(self, character: str) -> Elements:
        """A character in no file is worth what it decomposes into.

        Decompositions younger than the tables (Unicode 6.2) do not count: all of them are in plane 1.
        """
        decomposed = unicodedata.normalize("NFD", character)
        if decomposed == character or ord(character) >> 16 == 1:
            return (implicit(character),)
        return tuple(chain.from_iterable(self.elements(decomposed)))


class TableFile:
    """One file of `tables/`: blocks of 64 code points each, parsed when somebody asks for one of them.

    After comments come lines `order <tab> <elements> <tab> <characters>` for characters that follow one
    another: the elements are those of the first; for each further one the last weight that the first element
    writes down grows by one; `a-e` stands for `abcde`. Then come the blocks, with an empty line between them,
    in lines `<code points> <tab> <elements>`, a character before the contractions that begin with it.
    """

    def __init__(self, text: str) -> None:
        head, *blocks = text.rstrip("\n").split("\n\n")
        self._blocks = {_block_of(block): block for block in blocks}
        orders = [_order(line) for line in head.split("\n") if line.startswith("order\t")]
        self._first_elements = [elements for elements, _ in orders]
        self._in_order = "".join(characters for _, characters in orders)
        self._starts = list(accumulate((len(characters) for _, characters in orders), initial=0))
        self._entries: dict[str, CollationEntry] = {}

    @classmethod
    def named(cls, name: str) -> TableFile:
        """Read `tables/<name>.txt`."""
        return cls((_TABLES / f"{name}.txt").read_text("utf-8"))

    def find(self, character: str) -> CollationEntry | None:
        """Return what the file says of a character, None if nothing."""
        block = self._blocks.pop(ord(character) >> _BLOCK_BITS, None)
        for line in block.split("\n") if block else ():
            self._add(*line.split("\t"))
        return self._entries.get(character) or self._ordered(character)

    def _add(self, key: str, elements: str) -> None:
        first, *rest = (chr(int(code, 16)) for code in key.split(" "))
        entry = self._entries.setdefault(first, CollationEntry())
        for character in rest:
            entry = entry.longer.setdefault(character, CollationEntry())
        entry.elements = parse(elements)

    def _ordered(self, character: str) -> CollationEntry | None:
        place = self._in_order.find(character)
        if place < 0:
            return None
        row = bisect_right(self._starts, place) - 1
        return CollationEntry(parse(_counted_on(self._first_elements[row], place - self._starts[row])))


def _may_go_on(entry: CollationEntry, following: str) -> bool:
    return following in entry.longer or following >= FIRST_MARK


def _block_of(block: str) -> int:
    return int(block[: block.index("\t")].split(" ")[0], 16) >> _BLOCK_BITS


def _order(line: str) -> tuple[str, str]:
    _, elements, characters = line.split("\t")
    return elements, _RANGE.sub(_spell_out, characters)


def _spell_out(match: re.Match[str]) -> str:
    first, last = map(ord, match.groups())
    return "".join(map(chr, range(first, last + 1)))


def _counted_on(elements: str, steps: int) -> str:
    first, space, others = elements.partition(" ")
    *fields, last = first.split(".")
    return ".".join([*fields, f"{int(last, 16) + steps:x}"]) + space + others
