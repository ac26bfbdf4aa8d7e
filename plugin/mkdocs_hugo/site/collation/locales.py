"""Language keys: which table a site's strings are sorted by.

Hugo: langs/language.go, golang.org/x/text/language (Parse, Canonicalize) and MatchLang in
internal/colltab/colltab.go. `nb` and `no` have no table of their own there, `nn` has: only Nynorsk is sorted
by the Norwegian alphabet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = "root"
"""The table of English, of most other languages and of keys that Hugo cannot parse."""

_WHOLE_TAGS = {"no-nyn": "nn", "zh-guoyu": "zh", "en-us-posix": "en-us-u-va-posix"}
_COLLATIONS = {
    ("de", "phonebk"): "de-u-co-phonebk",
    ("fi", "standard"): "fi-u-co-standard",
    ("ln", "phonetic"): "ln-u-co-phonetic",
    ("sv", "standard"): "sv-u-co-standard",
    ("zh", "pinyin"): "zh",
    ("zh", "stroke"): "zh-hant",
}
_COLLATION = re.compile("-u-(?:[^-]+-)*?co-([a-z]{3,8})")


def table_name(tag: str) -> str:
    """Return the name of the table for a language key such as `nn`, `pt-br` or `zh_Hant_TW`.

    Of settings within the key `-u-co-` counts; those that change how Hugo compares (`-u-kn-true`) do not.
    """
    tag = tag.lower().replace("_", "-")
    tag = _WHOLE_TAGS.get(tag, tag)
    if tag.startswith("en-us-u-va-posix"):
        return "en-us-u-va-posix"
    locale = _Locale.parse(tag, _Subtags.read())
    collation = _COLLATION.search(tag)
    return _COLLATIONS.get((locale.language, collation[1]), locale.table) if collation else locale.table


@dataclass(frozen=True, slots=True)
class _Subtags:
    """What locales.txt knows: the table of a language code, and the codes of everything else."""

    tables: dict[str, str]
    regions: frozenset[str]
    traditional: frozenset[str]
    scripts: frozenset[str]
    variants: frozenset[str]

    @classmethod
    def read(cls) -> _Subtags:
        lines = Path(__file__).with_name("locales.txt").read_text("utf-8").splitlines()
        rows = dict(line.split("\t") for line in lines if not line.startswith("#"))
        names = ("regions", "regions of traditional Chinese", "scripts", "variants")
        sets = [frozenset(rows.pop(name).split(" ")) for name in names]
        return cls(
            {code: row.split(" ")[1] for row, codes in rows.items() for code in codes.split(" ")}, *sets
        )


@dataclass(frozen=True, slots=True)
class _Locale:
    """The language of a key and the table that it leads to."""

    language: str
    table: str

    @classmethod
    def parse(cls, tag: str, known: _Subtags) -> _Locale:
        language, *rest = re.split("-[a-z0-9](?:-|$)", tag)[0].split("-")
        while rest and re.fullmatch("[a-z]{3}", rest[0]):
            language = rest.pop(0)
        script = rest.pop(0) if rest and rest[0] in known.scripts else ""
        region = rest.pop(0) if rest and rest[0] in known.regions else ""
        table = known.tables.get(language, ROOT)
        if not known.variants.issuperset(rest) or (table, region) == ("fa", "af"):
            return cls(language, ROOT)
        if table == "zh" and (script == "hant" or (not script and region in known.traditional)):
            table = "zh-hant"
        return cls(language, table)
