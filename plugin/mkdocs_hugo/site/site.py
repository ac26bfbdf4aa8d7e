"""A Hugo site in one language, and all of them together. Hugo: hugolib/site.go, hugo_sites.go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from mkdocs_hugo.site.collation import Collation
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.language import Language
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages, default_order


@dataclass(slots=True, eq=False)
class Site:
    """One language's pages under their logical paths ("" for home), as `assemble` made them.

    `bundled` are the content files inside leaf bundles: pages without an address. `by_name` finds pages by
    the last element of their path; None where several share it. `lent` are pages of other languages that are
    listed here: `sites.complements`.
    """

    config: SiteConfig
    sites: Sites
    collation: Collation
    tree: dict[str, Page] = field(default_factory=dict)
    bundled: list[Page] = field(default_factory=list)
    by_name: dict[str, Page | None] = field(default_factory=dict)
    lent: dict[str, Page] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"Site({self.language.lang})"

    @property
    def language(self) -> Language:
        """The site's language."""
        return self.config.language

    @property
    def base_url(self) -> str:
        """Where the site is published."""
        return self.config.base_url

    @property
    def base_path(self) -> str:
        """The path that links begin with, without a slash at the end: "" or `/docs`.

        With `canonifyURLs` links are written below the base URL.
        """
        return "" if self.config.canonify_urls else urlsplit(self.base_url).path.rstrip("/")

    @property
    def home(self) -> Page:
        """The language's home page; there always is one."""
        return self.tree[""]

    @property
    def listed(self) -> dict[str, Page]:
        """The pages by logical path, with those of other languages that stand in for what is not here."""
        return self.tree | self.lent if self.lent else self.tree

    @property
    def pages(self) -> Pages:
        """Every listed page of the language in default order."""
        return default_order(page for page in self.listed.values() if page.meta.build.list == "always")

    @property
    def regular_pages(self) -> Pages:
        """Every listed regular page of the language in default order."""
        return Pages(page for page in self.pages if page.is_page)

    @property
    def prefix(self) -> str:
        """The folder of the language in URLs, "" for a default language that has none."""
        config = self.config
        if not self.sites.is_multilingual and not config.default_content_language_in_subdir:
            return ""
        is_default = self.language.lang == config.default_content_language
        return "" if is_default and not config.default_content_language_in_subdir else self.language.lang


@dataclass(slots=True, eq=False)
class Sites:
    """All languages of a Hugo site, in Hugo's order of languages.

    `by_file` gives the logical path of every content file on disk, under its absolute path; `keys` are the
    logical paths of all languages, those of drafts too.
    """

    sites: list[Site] = field(default_factory=list)
    by_translation_key: dict[str, list[Page]] = field(default_factory=dict)
    by_file: dict[str, str] = field(default_factory=dict)
    language_codes: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()

    def __iter__(self) -> Iterator[Site]:
        return iter(self.sites)

    @property
    def is_multilingual(self) -> bool:
        """Whether there is more than one language."""
        return len(self.sites) > 1

    @property
    def default(self) -> Site:
        """The site of the default content language."""
        code = self.sites[0].config.default_content_language
        return next((site for site in self.sites if site.language.lang == code), self.sites[0])

    def site(self, language: str) -> Site | None:
        """Return the site of a language code."""
        return next((site for site in self.sites if site.language.lang == language), None)

    def pages(self) -> Iterator[Page]:
        """Yield every page of every language."""
        for site in self.sites:
            yield from site.tree.values()

    def all_pages(self) -> Iterator[Page]:
        """Yield every page of every language, those among the files of a bundle too."""
        for site in self.sites:
            yield from (*site.tree.values(), *site.bundled)

    def translations(self, page: Page) -> Pages:
        """Return a page in every language that has it, itself too; found by `translationKey` or path."""
        if page.meta.translation_key:
            return Pages(self.by_translation_key.get(page.meta.translation_key, (page,)))
        found: Sequence[Page | None] = [site.tree.get(page.path_info.base) for site in self.sites]
        return Pages(one for one in found if one is not None and one.meta.build.has_link)
