"""Write the data of `mkdocs_hugo.site.collation` from the tables of golang.org/x/text.

    python tests/site/generate_collation.py <golang.org/x/text>/collate/tables.go

Hugo sorts with these tables (CLDR 23, Unicode 6.2). `go mod download golang.org/x/text` brings them, so does
the Debian package golang-golang-x-text-dev. Only weights are taken over, and of them only what
`Table` cannot derive by itself: decompositions and the ideographs that are worth their code points.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path

from mkdocs_hugo.site.collation import table as collation_table
from mkdocs_hugo.site.collation.contractions import CollationEntry
from mkdocs_hugo.site.collation.elements import Element, Elements, element
from mkdocs_hugo.site.collation.table import Table, TableFile

TABLES = Path(collation_table.__file__).parent / "tables"
HEADER = """\
# What characters are worth in the order "{name}". CLDR 23 as golang.org/x/text has it; see LICENSE.
# Written by tests/site/generate_collation.py in the form that TableFile in ../table.py describes.
"""
NAMES = {"und": "root", "nb": "nn", "zh-u-co-stroke": "zh-hant"}
"""Tables that are called otherwise here: by the language keys that lead to them."""

SHORTEST_RUN = 8
"""Characters that follow one another share a line from this number on."""

Definitions = dict[str, Elements]
"""Characters and contractions with what they are worth."""


def main(path: Path) -> None:
    """Write all files of `tables/` anew."""
    go = path.read_text("utf-8")
    arrays = Arrays.read(go)
    decoders = {locale.name: Decoder(arrays, locale) for locale in _distinct(_locales(go))}
    for name, decoder in decoders.items():
        wanted = _in_memory(decoder.definitions())
        (TABLES / f"{name}.txt").write_text(_table_text(name, wanted), "utf-8")
        written = Table.named(name)
        assert all(written[character] == wanted[character] for character in wanted)


@dataclass(frozen=True, slots=True)
class Locale:
    """Where the table of a locale begins in the arrays."""

    name: str
    lookup: int
    values: int


def _locales(go: str) -> Iterator[Locale]:
    for match in re.finditer(r"\{ // (\S+)\n\s*lookupOffset: (\w+),\n\s*valuesOffset: (\w+),", go):
        name = match[1].lower()
        yield Locale(NAMES.get(name, name), int(match[2], 16) * 64, int(match[3], 16) * 64)


def _distinct(locales: Iterable[Locale]) -> Iterator[Locale]:
    seen = set()
    for locale in locales:
        if (locale.lookup, locale.values) not in seen:
            yield locale
        seen.add((locale.lookup, locale.values))


@dataclass(frozen=True, slots=True)
class Arrays:
    """The arrays of tables.go."""

    lookup: list[int]
    values: list[int]
    expansions: list[int]
    contractions: list[int]
    trie: list[tuple[int, int, int, int]]

    @classmethod
    def read(cls, go: str) -> Arrays:
        """Find the arrays in the Go source."""
        rows = re.findall(r"\{(0x\w+), (0x\w+), (\d+), (\d+)\}", go.partition("var mainCTEntries")[2])
        trie = [(int(low, 16), int(high, 16), int(count), int(index)) for low, high, count, index in rows]
        names = ("Lookup", "Values", "ExpandElem", "ContractElem")
        lookup, values, expansions, contractions = (_array(go, name) for name in names)
        return cls(lookup, values, expansions, contractions, trie)


def _array(go: str, name: str) -> list[int]:
    match = re.search(rf"var main{name} = \[(\d+)\]\w+\{{\n(.*?)\n\}}", go, re.DOTALL)
    assert match
    numbers = [0] * int(match[1])
    at = 0
    for index, value in re.findall(r"(?:(0x\w+): )?(0x\w+),", re.sub("//.*", "", match[2])):
        at = int(index, 16) if index else at
        numbers[at] = int(value, 16)
        at += 1
    return numbers


@dataclass(frozen=True, slots=True)
class Decoder:
    """Reads the entries of one locale: numbers of 32 bits whose first bits say what the others mean."""

    arrays: Arrays
    locale: Locale

    def definitions(self) -> Definitions:
        """Return what all characters and contractions of the table are worth."""
        codes = chain(range(0xD800), range(0xE000, 0x110000))
        entries = {chr(code): entry for code in codes if (entry := self._entry(chr(code)))}
        found: Definitions = {}
        for character, entry in entries.items():
            if entry < 0xF0000000:
                found |= self._define(character, entry)
        table = _in_memory(found)
        for character, entry in entries.items():
            if entry >= 0xF0000000:
                found[character] = _compatible(table, character, entry)
        return found

    def _entry(self, character: str) -> int:
        lead, *middle = character.encode()
        if not middle:
            return self.arrays.values[self.locale.values + lead]
        *middle, last = middle
        block = self.arrays.lookup[self.locale.lookup + lead]
        for byte in middle:
            block = self.arrays.lookup[block * 64 + byte]
        return self.arrays.values[block * 64 + last]

    def _define(self, character: str, entry: int) -> Definitions:
        if entry >> 29 != 0b110:
            return {character: self._elements(entry)}
        worth = self.arrays.contractions[entry >> 16 & 0x1FFF :]
        suffixes = self._suffixes(entry >> 4 & 0xFFF, entry & 0xF)
        return {character: self._elements(worth[0])} | {
            character + suffix.decode(): self._elements(worth[index]) for suffix, index in suffixes
        }

    def _suffixes(self, first: int, count: int, prefix: bytes = b"") -> Iterator[tuple[bytes, int]]:
        for low, high, longer, index in self.arrays.trie[first : first + count]:
            if longer:
                if index != 0xFF:
                    yield prefix + bytes([low]), index
                yield from self._suffixes(first + count + high, longer, prefix + bytes([low]))
            else:
                yield from ((prefix + bytes([byte]), index + byte - low) for byte in range(low, high + 1))

    def _elements(self, entry: int) -> Elements:
        if entry >> 28 != 0xE:
            return (_element(entry),)
        first = (entry & 0xFFFF) + 1
        count = self.arrays.expansions[first - 1]
        return tuple(map(_element, self.arrays.expansions[first : first + count]))


def _element(bits: int) -> Element:
    if bits >> 30 == 0b01:
        return element(bits >> 9 & 0x1FFFFF, bits & 0xFF)
    if bits >> 30 == 0b00:
        return element(bits >> 9, 0x1C + (bits >> 5 & 0xF), bits & 0x1F)
    if bits < 0xA0000000:
        return element(bits & 0xFFFF, tertiary=bits >> 24 & 0x1F, combining_class=bits >> 16 & 0xFF)
    return element(0, bits >> 8 & 0xFFF, bits & 0xFF, bits >> 20 & 0xFF)


def _compatible(table: Table, character: str, entry: int) -> Elements:
    """Elements of the compatibility decomposition, with tertiary weights of their own."""
    elements = tuple(chain.from_iterable(table.elements(unicodedata.normalize("NFKD", character))))
    tertiary = (entry & 0xFF, entry >> 8 & 0xFF, *(0x1F for _ in elements))
    return tuple(
        part._replace(tertiary=chr(weight)) for part, weight in zip(elements, tertiary, strict=False)
    )


def _in_memory(definitions: Definitions) -> Table:
    table = Table()
    for characters, elements in definitions.items():
        entry = table.setdefault(characters[0], CollationEntry())
        for character in characters[1:]:
            entry = entry.longer.setdefault(character, CollationEntry())
        entry.elements = elements
    return table


def _table_text(name: str, wanted: Table) -> str:
    """Write what the table adds to the root table, leaving out what `Table` finds by itself."""
    own: set[str] = set()
    for composed in (False, True):
        table = Table(TableFile(_file_text(name, own, wanted)), *_root_files(name))
        candidates = [character for character in wanted if _is_composed(character) is composed]
        own |= {character for character in candidates if table[character] != wanted[character]}
    return _file_text(name, own, wanted)


def _root_files(name: str) -> Iterator[TableFile]:
    if name != "root":
        yield TableFile.named("root")


def _file_text(name: str, characters: set[str], table: Table) -> str:
    runs = [run for run in _runs(characters, table) if len(run) >= SHORTEST_RUN]
    orders = (f"order\t{_spell(table[run[0]].elements)}\t{_with_ranges(run)}\n" for run in runs)
    return HEADER.format(name=name) + "".join(orders) + _blocks(characters.difference(*runs), table)


def _runs(characters: set[str], table: Table) -> Iterator[str]:
    """Yield characters that only follow one another, the first ones first."""
    by_worth = {
        table[text].elements: text for text in sorted(characters, reverse=True) if _can_run(text, table)
    }
    for worth in sorted(by_worth):
        run = ""
        while worth in by_worth:
            run += by_worth.pop(worth)
            worth = _next_worth(worth)
        yield run


def _can_run(character: str, table: Table) -> bool:
    first = table[character].elements[0]
    visible = unicodedata.category(character)[0] in "LNS" and not _is_composed(character)
    return visible and not table[character].longer and first.tertiary == "\2" and bool(first.primary)


def _next_worth(worth: Elements) -> Elements:
    first, *others = worth
    primary, secondary = _number(first.primary), ord(first.secondary)
    grown = element(primary + 1) if secondary == 0x20 else element(primary, secondary + 1)
    return (grown, *others)


def _is_composed(character: str) -> bool:
    return unicodedata.normalize("NFD", character) != character


def _with_ranges(characters: str) -> str:
    """Shorten `abcde` to `a-e`."""
    runs = groupby(enumerate(characters), key=lambda item: ord(item[1]) - item[0])
    return "".join(_range("".join(character for _, character in run)) for _, run in runs)


def _range(run: str) -> str:
    return run if len(run) < 4 else f"{run[0]}-{run[-1]}"


def _blocks(characters: Iterable[str], table: Table) -> str:
    blocks = groupby(sorted(characters), key=lambda character: ord(character) >> 6)
    return "".join(
        "\n" + "".join(_lines(character, table[character]) for character in block) for _, block in blocks
    )


def _lines(key: str, entry: CollationEntry) -> str:
    own = f"{' '.join(f'{ord(character):x}' for character in key)}\t{_spell(entry.elements)}\n"
    longer = (_lines(key + character, longer) for character, longer in sorted(entry.longer.items()))
    return (own if entry.elements else "") + "".join(longer)


def _spell(elements: Elements) -> str:
    return " ".join(map(_spell_element, elements))


def _spell_element(part: Element) -> str:
    fields = (_number(part.primary), _number(part.secondary), _number(part.tertiary), part.combining_class)
    left_out = (0, 0x20, 2, 0)
    spelled = ("" if field == usual else f"{field:x}" for field, usual in zip(fields, left_out, strict=True))
    return ".".join(spelled).rstrip(".")


def _number(weight: str) -> int:
    return sum(map(ord, weight))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
