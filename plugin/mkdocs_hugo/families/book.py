"""The theme Book, https://github.com/alex-shpak/hugo-book."""

from mkdocs_hugo.families.edit_urls import from_book_repo
from mkdocs_hugo.families.family import Family

BOOK = Family(
    name="book",
    label="hugo-book",
    themes=("book",),
    hidden=("hidden", "bookhidden"),
    unlisted=("hidden", "bookhidden"),
    toc_shown=("toc", "booktoc"),
    leads_to=("bookhref",),
    heading_is_title=True,
    formula_fences=("katex",),
    edit_urls=(from_book_repo,),
)
