"""The theme Geekdoc, https://github.com/thegeeklab/hugo-geekdoc."""

from mkdocs_hugo.families.family import Family

GEEKDOC = Family(
    name="geekdoc",
    label="Geekdoc",
    themes=("geekdoc",),
    hidden=("hidden", "geekdochidden", "geekdochiddentoctree"),
    unlisted=("hidden", "geekdochidden"),
    toc_shown=("toc", "geekdoctoc"),
    formula_fences=("katex",),
)
