"""What one family of Hugo themes does in its own way; each family is one object, in a file of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_hugo.content.cast import to_bool, to_int, to_string
from mkdocs_hugo.families.front_matter import has, param, param_or_site
from mkdocs_hugo.families.menu import Menu
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page

EditUrl = Callable[[Page], str]
"""Returns where readers can edit a page, "" if the configuration says nothing of it."""

_MENU = Menu()


@dataclass(frozen=True, slots=True)
class Family:
    """Everything in which families of themes differ; the fields' values are Hugo's front matter keys.

    `name` is that of the option `theme_family` and of the folder with the family's shortcode templates,
    `based_on` names further such folders, asked after it. `themes` are what is in the names of its themes: a
    word, or several with hyphens. Keys may be dotted: `sidebar.exclude`.

    A page for which one of `hidden` is true is left out of the navigation with all below it, one for which
    one of `unlisted` is true out of the list on its section's page; `listless` keeps a section from listing
    pages. `menu` is all else about the navigation. A page has no table of contents where one of `toc_shown`
    is false or one of `toc_hidden` true; `toc_of_site` are those of them that can be set for the whole site,
    and a number under the key `toc_depth` is how many levels there are at most. `toc_levels` are the first
    and the last level of headings in it, where not those of `markup.tableOfContents`. `formula_fences` are
    languages of code that are drawn as formulas.
    Sections of one of `list_types` list their pages below a text too, without descriptions where one of
    `brief_lists` is true. Pages of one of `post_types` are posts: they show author and date, and stand by
    date in the lists of their sections. `heading_is_title` is whether an h1 that a text begins with replaces
    the title. Neither home pages with `untitled_home` nor pages with one of
    `untitled_layouts` show a title and a lead.
    """

    name: str
    label: str
    themes: tuple[str, ...] = ()
    based_on: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ("hidden",)
    unlisted: tuple[str, ...] = ("hidden",)
    listless: tuple[str, ...] = ()
    toc_shown: tuple[str, ...] = ("toc",)
    toc_hidden: tuple[str, ...] = ()
    toc_of_site: tuple[str, ...] = ()
    toc_depth: str = ""
    toc_levels: tuple[int, int] | None = None
    formula_fences: tuple[str, ...] = ()
    markdown_in_descriptions: bool = False
    list_types: tuple[str, ...] = ()
    brief_lists: tuple[str, ...] = ()
    post_types: tuple[str, ...] = ()
    heading_is_title: bool = False
    untitled_home: bool = False
    untitled_layouts: tuple[str, ...] = ()
    menu: Menu = _MENU
    edit_urls: tuple[EditUrl, ...] = ()

    @property
    def template_folders(self) -> tuple[str, ...]:
        """The folders of the family's shortcode templates, the one that goes before the others first."""
        return (self.name, *self.based_on) if self.name else ()

    def is_in_navigation(self, page: Page) -> bool:
        """Tell whether a page, and with it all below, has a place in the navigation."""
        return not has(page, self.hidden) and self.menu.has_place_for(page)

    def is_in_lists(self, page: Page) -> bool:
        """Tell whether a page stands in the list on its section's page."""
        return not has(page, self.unlisted)

    def lists_pages(self, page: Page) -> bool:
        """Tell whether a section lists its pages below its text."""
        if page.body.strip() and not (page.is_section and page.type in self.list_types):
            return False
        return not has(page, self.listless)

    def lists_briefly(self, page: Page) -> bool:
        """Tell whether a section lists its pages without their descriptions."""
        return has(page, self.brief_lists)

    def has_posts(self, page: Page) -> bool:
        """Tell whether a page is a post, or a section of posts."""
        return page.type in self.post_types and (page.is_page or page.is_section)

    def is_sidebar_root(self, page: Page) -> bool:
        """Tell whether a section has a sidebar of its own."""
        return self._sidebar_root_for(page) in ("self", "children")

    def sidebar_root(self, page: Page) -> Page | None:
        """Return the section whose sidebar a page shows, None for the whole tree's.

        `self` means the section and all below, `children` only what is below.
        """
        if self._sidebar_root_for(page) == "self":
            return page
        return next((above for above in page.ancestors if self.is_sidebar_root(above)), None)

    def _sidebar_root_for(self, page: Page) -> str:
        return to_string(page.params.get(self.menu.sidebar_root)) if self.menu.sidebar_root else ""

    def is_untitled(self, page: Page) -> bool:
        """Tell whether a page shows its text alone."""
        if page.kind is Kind.HOME and self.untitled_home:
            return True
        return to_string(page.params.get("layout")) in self.untitled_layouts

    def hides_toc(self, page: Page) -> bool:
        """Tell whether a page has no table of contents."""
        values = {key: self._toc_word(page, key) for key in (*self.toc_shown, *self.toc_hidden)}
        is_off = any(values[key] is not None and to_bool(values[key]) is False for key in self.toc_shown)
        return is_off or any(to_bool(values[key]) is True for key in self.toc_hidden)

    def toc_depth_of(self, page: Page) -> int | None:
        """Return how many levels a page's table of contents has at most, None without a limit."""
        value = param_or_site(page, self.toc_depth) if self.toc_depth else None
        return to_int(value) or None if not isinstance(value, bool) else None

    def _toc_word(self, page: Page, key: str) -> object:
        value = param_or_site(page, key) if key in self.toc_of_site else param(page, key)
        return None if value == 0 and not isinstance(value, bool) else value

    def edit_url(self, page: Page) -> str:
        """Return the edit address that the Hugo configuration gives a page, "" if it gives none."""
        if page.file is None:
            return ""
        return next((url for edit_url in self.edit_urls if (url := edit_url(page))), "")
