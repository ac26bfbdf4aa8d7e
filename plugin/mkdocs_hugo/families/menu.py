"""The menu of a family of themes: what stands in it, in which order, under which label, and what is open."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_hugo.content.cast import to_bool, to_string
from mkdocs_hugo.families.front_matter import has, param
from mkdocs_hugo.site.menus import plain
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages, default_order
from mkdocs_hugo.site.titles import title_case

Order = Callable[[Pages], Pages]
"""Puts pages that stand in Hugo's default order into another one."""

_CLASSES = re.compile(r"""\bclass\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_TARGETS = ("_blank", "_parent", "_self", "_top")
_SEPARATORS = re.compile(r"[-_\s]+")


def always(_: Page) -> bool:
    """Show the regular pages beside the first sections, on every site."""
    return True


def never(_: Page) -> bool:
    """Show no regular pages beside the first sections."""
    return False


@dataclass(frozen=True, slots=True)
class Menu:
    """Everything in which menus of families differ; keys are those of front matter, dots lead into maps.

    `root_pages` tells of a home page whether the regular pages directly below it stand in the menu. Pages
    without a title are left out with `titled_only`, and so is what lies below a section for which one of
    `childless` is true. `order_key` is the key, of front matter or of the site's params, that names one of
    `orders`; `order` counts without it. `titles` give an entry's label before the link title, or the title
    alone without `link_titles`; `named_by_file` makes one of the file's name as `humanize | title` does.
    `before` and `after` hold HTML beside the label, `icons` the name of an icon. `leads_to` gives the
    address or the page that an entry leads to in the page's place, `targets` the window that it opens, with
    `new_window` another one. Sections for which one of `opened` is
    true are open on all pages. One of `separators` makes an entry the heading of those that follow it.
    `sidebar_root` is the key of sections with a sidebar of their own, `sidebar_hidden` that of pages that
    show none. `menus` are the menus of the Hugo configuration that stand behind the pages.
    """

    root_pages: Callable[[Page], bool] = always
    titled_only: bool = False
    childless: tuple[str, ...] = ()
    order: Order = Pages
    order_key: str = ""
    orders: Mapping[str, Order] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    link_titles: bool = True
    named_by_file: bool = False
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    icons: tuple[str, ...] = ("icon",)
    leads_to: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    new_window: bool = False
    opened: tuple[str, ...] = ()
    separators: tuple[str, ...] = ()
    sidebar_root: str = ""
    sidebar_hidden: tuple[str, ...] = ()
    menus: tuple[str, ...] = ("main",)

    def has_place_for(self, page: Page) -> bool:
        """Tell whether a page that nothing hides stands in the menu, where its section does."""
        above = page.parent
        if above is None:
            return True
        if above.is_home and page.is_page and not self.root_pages(above):
            return False
        return not (self.titled_only and not page.title) and not has(above, self.childless)

    def below(self, page: Page) -> Pages:
        """Return the pages below a page as its list in the menu has them.

        A section that is not listed has its place there all the same, for those below it that are.
        """
        unlisted = [one for one in page.children if one.is_section and not one.meta.build.is_listed]
        pages = default_order([*page.pages, *unlisted]) if unlisted else page.pages
        return self._order_of(page)(pages)

    def _order_of(self, page: Page) -> Order:
        own = page.params.get(self.order_key) if self.order_key else None
        word = to_string(page.site.config.params.get(self.order_key) if own is None else own)
        return self.orders.get(word.lower(), self.order)

    def label(self, page: Page) -> str:
        """Return a page's label, with the text that stands before and after it."""
        parts = (self._text(page, self.before), self._title(page), self._text(page, self.after))
        return " ".join(part for part in parts if part)

    def _title(self, page: Page) -> str:
        own = next((title for key in self.titles if (title := to_string(param(page, key)))), "")
        title = own or (page.link_title if self.link_titles else page.title)
        if title or page.is_home:
            return title
        name = page.path_info.unnormalized().base_name
        style = page.site.config.title_case_style
        return title_case(_SEPARATORS.sub(" ", name).strip(), style) if self.named_by_file else name

    def _text(self, page: Page, keys: Iterable[str]) -> str:
        return next((plain(html) for html in _texts(page, keys)), "")

    def icon_names(self, page: Page) -> Iterator[str]:
        """Yield the names of icons that front matter gives an entry: values of keys, then classes in HTML."""
        yield from _texts(page, self.icons)
        for html in _texts(page, (*self.before, *self.after)):
            yield from (double or single for double, single in _CLASSES.findall(html))

    def other_address(self, page: Page) -> str:
        """Return what a page's entry leads to in its place, "" for the page itself."""
        return next(_texts(page, self.leads_to), "")

    def target(self, page: Page) -> str:
        """Return the value of `target` for an entry that leads elsewhere, "" for the same window."""
        own = next(_texts(page, self.targets), "_blank" if self.new_window else "")
        return own if own in _TARGETS else ""

    def is_open(self, page: Page) -> bool:
        """Tell whether a section is open on pages that lie elsewhere too."""
        values = (param(page, key) for key in self.opened)
        sites = page.site.config.params
        own = next((value for value in values if value is not None), None)
        return to_bool(next((sites.get(key) for key in self.opened), None) if own is None else own) is True

    def is_separator(self, page: Page) -> bool:
        """Tell whether an entry of the two upper levels is a heading over those that follow it."""
        above = page.parent
        return above is not None and len(above.ancestors) < 2 and has(page, self.separators)


def _texts(page: Page, keys: Iterable[str]) -> Iterator[str]:
    """Yield the values of some keys that are not empty."""
    return (text for key in keys if (text := to_string(param(page, key))))
