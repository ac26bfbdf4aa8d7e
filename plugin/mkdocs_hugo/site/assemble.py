"""From content files to the whole site model: one `Site` per language, complete before any body is read.

Hugo: hugolib/content_map_page_assembler.go. The steps, in order: sources, front matter with cascades, terms,
drafts, parents, dates of sections, addresses, resources, aliases and look-ups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.errors import Report
from mkdocs_hugo.site import cascade, titles
from mkdocs_hugo.site.build_options import DISABLED
from mkdocs_hugo.site.collation import Collation
from mkdocs_hugo.site.complements import lend
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.dates import DateHandlers, FileDates
from mkdocs_hugo.site.inheritance import Inheritance
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_meta import decode
from mkdocs_hugo.site.publish import publish
from mkdocs_hugo.site.refused_settings import output_formats
from mkdocs_hugo.site.section_dates import inherit_dates
from mkdocs_hugo.site.site import Site, Sites
from mkdocs_hugo.site.sources import (
    PageSource,
    Read,
    SourceTree,
    made_up,
    read_file,
    read_files,
    source_trees,
)
from mkdocs_hugo.site.taxonomy import Tagged, Taxonomy, hand_out, taxonomies, term_key, term_weight, terms
from mkdocs_hugo.site.value_checks import check_values

IsLeftOut = Callable[[Page], bool]
"""Tells whether somebody else than Hugo keeps a page out of the site."""


def _is_never(_: Page) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Moment:
    """What a build knows from outside: the time now, and when git says files were committed."""

    now: datetime
    committed: Mapping[str, datetime]


def assemble(
    files: Iterable[ContentFile],
    configs: Sequence[SiteConfig],
    *,
    report: Report,
    read: Read = read_file,
    now: datetime | None = None,
    committed: Mapping[str, datetime] | None = None,
    is_left_out: IsLeftOut | None = None,
) -> Sites:
    """Build the model of all languages; `configs` come in the languages' order.

    Linear in the number of pages but for sorting. `committed` gives commit times by absolute path. A page
    that `is_left_out` is what a draft is to Hugo; it has no address yet.
    """
    files = list(files)
    moment = Moment(now or datetime.now(UTC), committed or {})
    by_language = {config.language.lang: taxonomies(config.taxonomies) for config in configs}
    inheritance = Inheritance.of(configs)
    documents = inheritance.hand_down(read_files(files, by_language, read, report))
    trees = source_trees(documents, by_language, report)
    sites = Sites(language_codes=frozenset(by_language))
    sites.sites.extend(Site(config, sites, Collation(config.language.lang)) for config in configs)
    for site in sites:
        language = site.language.lang
        parts = (site, trees[language], by_language[language], inheritance, moment, report)
        _SiteAssembler(*parts, is_left_out or _is_never).assemble()
    lend(sites)
    sites.keys = frozenset(key for tree in trees.values() for key in tree.pages)
    publish(sites, (file for file in files if not file.is_content), report)
    return sites


@dataclass(slots=True)
class _SiteAssembler:
    """Makes one language's pages from its sources."""

    site: Site
    sources: SourceTree
    taxonomies: tuple[Taxonomy, ...]
    inheritance: Inheritance
    moment: Moment
    report: Report
    is_left_out: IsLeftOut
    handlers: DateHandlers = DateHandlers({})
    formats: frozenset[str] | None = None
    dropped: set[str] = field(default_factory=set)

    def assemble(self) -> None:
        config = self.site.config
        self.handlers = DateHandlers.from_config(config.frontmatter, config.time_zone)
        self.formats = output_formats(config.raw, config.modules)
        for key in sorted(self.sources.pages):
            self.site.tree[key] = self._page(self.sources.pages[key])
        for source in self.sources.bundled:
            self.site.bundled.append(self._page(source))
            self.site.bundled[-1].bundled = True
        self._drop_unpublished()
        if "term" not in config.disable_kinds:
            self._add_terms()
        self._connect()
        found = list(self._terms_of_pages())
        hand_out(found)
        inherit_dates(self.site.tree.values(), found, self.moment.now)

    def _page(self, source: PageSource) -> Page:
        """Make a page; its own cascade comes before those from above."""
        values = dict(source.document.front_matter)
        config = self.site.config
        cascade.apply(
            values,
            source.cascades + self.inheritance.above(source.path.base),
            kind=source.kind,
            path=source.path.base or "/",
            language=config.language.lang,
            environment=config.environment,
        )
        check_values(source.source, source.document, self.handlers, self.formats, self.report)
        meta = decode(values, self.handlers, self._file_dates(source))
        return Page(
            site=self.site,
            kind=source.kind,
            path_info=source.path,
            meta=meta,
            title=meta.title or self._automatic_title(source),
            file=source.file,
            source=source.source,
            body_start=source.document.body_start,
        )

    def _file_dates(self, source: PageSource) -> FileDates:
        if source.file is None:
            return FileDates()
        path = source.file.absolute
        modified = None
        if any(":filemodtime" in names for names in self.handlers.sources.values()):
            modified = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        base_name = source.path.unnormalized().base_name
        return FileDates(base_name, modified, self.moment.committed.get(path.as_posix()))

    def _automatic_title(self, source: PageSource) -> str:
        if source.file is not None:
            return ""
        config = self.site.config
        name = source.path.unnormalized().base_name
        capitalize, style = config.capitalize_list_titles, config.title_case_style
        if source.kind is Kind.HOME:
            return config.title
        if source.kind is Kind.TAXONOMY:
            return titles.taxonomy_title(name, capitalize=capitalize, style=style)
        if source.kind is Kind.TERM:
            return titles.term_title(name, capitalize=capitalize, style=style)
        return titles.section_title(
            name, pluralize=config.pluralize_list_titles, capitalize=capitalize, style=style
        )

    def _add_terms(self) -> None:
        """Make a page for each term that some page names and no file describes."""
        for page in [*self.site.tree.values(), *self.site.bundled]:
            for taxonomy, term in self._named_terms(page):
                source = made_up(Kind.TERM, f"{taxonomy.key}/{term}")
                key = source.path.base
                if key not in self.site.tree and key not in self.dropped:
                    made = self.site.tree[key] = self._page(source)
                    made.title = made.meta.title or self._term_title(term)
                    if self.is_left_out(made):
                        del self.site.tree[key]
                        self.dropped.add(key)

    def _named_terms(self, page: Page) -> Iterator[tuple[Taxonomy, str]]:
        for taxonomy in self.taxonomies if page.meta.build.has_link else ():
            for term in terms(page.params, taxonomy):
                yield taxonomy, term

    def _terms_of_pages(self) -> Iterator[Tagged]:
        """Yield each page with each term that it names and the weight it has there."""
        for page in self.site.tree.values():
            for taxonomy, term in self._named_terms(page):
                found = self.site.tree.get(term_key(taxonomy, term))
                if found is not None:
                    yield Tagged(page, found, term_weight(page, taxonomy))

    def _term_title(self, term: str) -> str:
        config = self.site.config
        return titles.term_title(
            term, capitalize=config.capitalize_list_titles, style=config.title_case_style
        )

    def _drop_unpublished(self) -> None:
        """Take out drafts, future, expired and unwanted pages; sections stay as places in the tree."""
        for key, page in list(self.site.tree.items()):
            if self._should_build(page):
                continue
            if page.kind in (Kind.HOME, Kind.SECTION, Kind.TAXONOMY):
                page.meta = replace(page.meta, build=DISABLED)
            else:
                del self.site.tree[key]
                self.dropped.add(key)

    def _should_build(self, page: Page) -> bool:
        config, meta, now = self.site.config, page.meta, self.moment.now
        if page.kind.value in config.disable_kinds or (meta.draft and not config.build_drafts):
            return False
        if self.is_left_out(page):
            return False
        published, expired = meta.dates.publish_date, meta.dates.expiry_date
        if published and published > now and not config.build_future:
            return False
        return not (expired and expired < now and not config.build_expired)

    def _connect(self) -> None:
        """Give each page its parent: the nearest branch above it that its language has."""
        for key, page in self.site.tree.items():
            if key:
                page.parent = self._branch_above(key)
                page.parent.children.append(page)

    def _branch_above(self, key: str) -> Page:
        while key:
            key = key[: key.rindex("/")]
            page = self.site.tree.get(key)
            if page is not None and page.kind.is_branch:
                return page
        return self.site.home
