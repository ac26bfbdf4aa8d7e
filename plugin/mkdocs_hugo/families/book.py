"""The theme Book, https://github.com/alex-shpak/hugo-book."""

from mkdocs_hugo.content.cast import to_string
from mkdocs_hugo.families.edit_urls import from_book_repo
from mkdocs_hugo.families.family import Family
from mkdocs_hugo.families.menu import Menu
from mkdocs_hugo.site.page import Page


def _is_whole_site(home: Page) -> bool:
    """Tell whether the menu begins at the home page. Book: layouts/_partials/docs/menu-section.html."""
    return to_string(home.site.config.params.get("booksection")) in ("*", "/")


BOOK = Family(
    name="book",
    label="hugo-book",
    themes=("book",),
    hidden=("hidden", "bookhidden"),
    unlisted=("hidden", "bookhidden"),
    toc_shown=("toc", "booktoc"),
    toc_of_site=("booktoc",),
    heading_is_title=True,
    formula_fences=("katex",),
    menu=Menu(
        root_pages=_is_whole_site,
        named_by_file=True,
        icons=("icon", "bookicon"),
        leads_to=("bookhref",),
        new_window=True,
        opened=("bookflatsection",),
        menus=("before", "main", "after"),
    ),
    edit_urls=(from_book_repo,),
)
