"""String order: how Hugo sorts titles in the language of a site.

In: a language key and texts. Out: `Collation.key`, a string that compares as Hugo compares the text.
Hugo: langs/language.go, which hands the language to golang.org/x/text/collate.

    locales.py      language key -> name of a table
    tables/         what characters are worth, one file per order (data, with its own licence)
    table.py        a table read from those files, block by block
    elements.py     collation elements: the weights of a character on three levels
    collation.py    text -> collation elements -> sort key
"""

from mkdocs_hugo.site.collation.collation import Collation

__all__ = ["Collation"]
