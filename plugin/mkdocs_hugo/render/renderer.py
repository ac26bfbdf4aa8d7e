"""The story of a page's body: shortcodes, Markdown, links, title. Hugo: hugolib/page__content.go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from mkdocs_hugo.errors import HugoError, Level, RawHtmlError, RefError, ShortcodeError
from mkdocs_hugo.hugo.answers import PageAnswers
from mkdocs_hugo.hugo.go_templates import GoTemplates, hook_of
from mkdocs_hugo.render.descriptions import as_html, short
from mkdocs_hugo.render.goldmark.placed import InMarkdown
from mkdocs_hugo.render.goldmark.render_hooks import NO_HOOKS, RenderHooks
from mkdocs_hugo.render.goldmark.summary_divider import DIVIDER
from mkdocs_hugo.render.headed import Heading, heading_of, with_one_h1
from mkdocs_hugo.render.links import LinkResolver, PageLinks
from mkdocs_hugo.render.listing import listing
from mkdocs_hugo.render.markdown import Converted, MarkdownRenderer
from mkdocs_hugo.render.options import RenderOptions, template_store
from mkdocs_hugo.render.places import Places
from mkdocs_hugo.render.posts import byline
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.search_sections import search_sections
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.render.site_hooks import SiteHooks
from mkdocs_hugo.render.toc import anchors, cut, headings, restored
from mkdocs_hugo.render.toc import contents as table_of_contents
from mkdocs_hugo.shortcodes import Expanded, Expander, parse
from mkdocs_hugo.site.embedded_hooks import HOOK_KINDS, embedded_address, is_embedded
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.page_content import PageContent
from mkdocs_hugo.site.reader import Reader
from mkdocs_hugo.site.refs import ref
from mkdocs_hugo.site.site import Site, Sites
from mkdocs_hugo.templates.site_templates import HugoAnswers, NoAnswers
from mkdocs_hugo.text import Position, Source

_LONGEST_BODY = 1_500_000
"""How many characters of Markdown a page may have: what is slowest takes about 30 seconds for a million."""
_HTML = ("html", "htm")
_RAW_HTML_LOG = "warning-goldmark-raw-html"
"""What Hugo's `ignoreLogs` calls the warning for raw HTML that is left out."""
_PYTHON_MARKDOWN = "python-markdown"
_MARKDOWN = ("", "md", "markdown", "mdown", "goldmark", "blackfriday", "mmark", "pandoc")


class Renderer:
    """Renders the pages of a site, each by itself: in whatever order and process, the result is the same."""

    def __init__(
        self,
        sites: Sites,
        links: LinkResolver,
        options: RenderOptions,
        see_also: SeeAlso | None = None,
        answers: HugoAnswers | None = None,
        templates: GoTemplates | None = None,
    ) -> None:
        self._links = links
        self._options = options
        self._problems: list[HugoError] = []
        self._in_markdown: list[tuple[HugoError, InMarkdown]] = []
        self._answers: HugoAnswers = answers or NoAnswers()
        go = templates or GoTemplates.of_site(sites.default.config)
        self._templates = template_store(go, options, answers)
        self._expander = Expander(self._templates, self._answers, options.is_preview)
        self._own_hooks = frozenset(hook_of(file)[0] for file in go.hooks)
        self._see_also = see_also or SeeAlso(sites)
        extensions, configs = options.extensions, options.extension_configs
        self._markdown = {
            site: MarkdownRenderer(
                site.config,
                extensions,
                configs,
                self._report,
                self._report_in_markdown,
                options.family.formula_fences,
                options.family.toc_levels,
            )
            for site in sites
        }

    @property
    def problems(self) -> tuple[HugoError, ...]:
        """What is wrong with the settings, before the first page is rendered."""
        return tuple(self._problems)

    def leads_alike(self, page: Page, rendered: Rendered) -> bool:
        """Tell whether all links of a page, rendered when the site had other addresses, lead where they led.

        A page with anything wrong on it is not looked at: what is right now may be what was wrong then.
        """
        if rendered.problems:
            return False
        try:
            refs = all(
                ref(page, path, lang=lang, relative=relative) == link
                for path, lang, relative, link in rendered.refs
            )
        except RefError:
            return False
        hooked = all(
            (embedded_address(page, kind, destination) or "") == address
            for kind, destination, address in rendered.hooked
        )
        return refs and hooked and self._links.agrees(page, rendered.written, rendered.links)

    def render(
        self, page: Page, body: str, contents: Mapping[Page, PageContent] = MappingProxyType({})
    ) -> Rendered:
        """Render a page whose body is `body`: that of its file, or what other plugins made of it.

        `contents` are the texts of other pages as far as they are known.
        """
        self._problems = []
        self._in_markdown = []
        reader = Reader(contents)
        source, start = self._source(page, self._of_bearable_length(page, body))
        hooks = self._hooks(page, reader)
        expanded = self._expand(page, source, start, reader, hooks)
        converted = self._converted(page, expanded, hooks)
        places = Places(source, start, expanded)
        self._place(page, places)
        links = self._page_links(page, places)
        depth = self._options.family.toc_depth_of(page)
        toc = cut(restored(converted.toc, expanded.placeholders), depth)
        printed = table_of_contents(toc, ordered=self._markdown[page.site].has_ordered_toc)
        before, after = (
            links.resolve(self._restored(piece, printed, expanded, places)) for piece in converted.parts
        )
        rendered = self._rendered(page, before + after, reader, links)
        return replace(
            rendered,
            divider=len(before) if converted.divider >= 0 else -1,
            toc=toc,
            shortcodes=expanded.calls,
            problems=(*self._problems, *reader.problems),
        )

    def _rendered(self, page: Page, content: str, reader: Reader, links: PageLinks) -> Rendered:
        """Put the title and the lead above a text, the pages of a section and those like this one below."""
        family, markdown = self._options.family, self._markdown[page.site].fragment
        lead = as_html(page, family, markdown) if self._options.lead else ""
        heading = heading_of(page, content, family, lead, byline(page, family, markdown))
        pages = listing(page, family, reader, markdown, sections=self._options.section_lists)
        rendered = Rendered(
            with_one_h1(content, heading),
            heading=Heading(links.resolve(heading.html), heading.offset),
            below=links.resolve(pages + self._see_also.below(page)),
            summary=links.resolve(short(markdown(page.meta.summary))) if page.meta.summary else "",
            lacking=tuple((one.language.lang, one.path) for one in dict.fromkeys(reader.lacking)),
            reads=reader.paths(page.file.absolute if page.file is not None else None),
            reads_model=reader.model,
            refs=tuple(reader.answered),
            hooked=tuple((*key, address) for key, address in reader.hooked.items()),
            links=links.anchors,
            written=links.known,
        )
        html = rendered.html
        sections = search_sections(html) if self._options.search else None
        return replace(rendered, anchors=anchors(html), sections=sections)

    def _restored(self, html: str, toc: str, expanded: Expanded, places: Places) -> str:
        html = expanded.placeholders.restore(html, toc)
        return self._without_placeholders(html, expanded, places)

    def _page_links(self, page: Page, places: Places) -> PageLinks:
        """Return what writes out the links of a page, where a render hook of the site leads them first."""
        answers = self._answers.of_page(page)
        hooked = answers.addresses if answers is not None else {}
        return self._links.of_page(page, places.of, self._report, hooked)

    def _report(self, problem: HugoError) -> None:
        self._problems.append(problem)

    def _report_in_markdown(self, problem: HugoError, place: InMarkdown) -> None:
        """Take a problem that is found before the page is expanded as a whole."""
        self._in_markdown.append((problem, place))

    def _place(self, page: Page, places: Places) -> None:
        """Report what was found in the Markdown at its place in the file; of raw HTML only the first."""
        has_raw_html = _RAW_HTML_LOG in page.site.config.ignore_logs
        for problem, place in self._in_markdown:
            if isinstance(problem, RawHtmlError):
                if has_raw_html:
                    continue
                has_raw_html = True
            problem.position, problem.source_line = places.in_markdown(place)
            self._report(problem)

    def _of_bearable_length(self, page: Page, body: str) -> str:
        """Return the body, or nothing in place of one that would keep a build busy for many minutes."""
        if len(body) <= _LONGEST_BODY:
            return body
        message = f"the page is too long to be rendered: {len(body):,} characters; its text is left out"
        hint = f"Split it into pages of {_LONGEST_BODY:,} characters at most."
        self._report(HugoError(message, Position(page.source.path), hint=hint))
        return ""

    def _source(self, page: Page, body: str) -> tuple[Source, int]:
        """Return the text that positions refer to, front matter and all, and where the body begins in it."""
        if body == page.body:
            return page.source, page.body_start
        above = page.source.text[: page.body_start]
        return Source(page.source.path or page.path, above + body), page.body_start

    def _expand(self, page: Page, source: Source, start: int, reader: Reader, hooks: RenderHooks) -> Expanded:
        document = parse(source, start, self._templates, self._report)
        markdown = partial(self._inner, page.site, hooks)
        expanded = self._expander.expand(document, page, markdown, reader, self._report)
        for name in expanded.unanswered:
            self._report(_unanswered(name))
        return expanded

    def _converted(self, page: Page, expanded: Expanded, hooks: RenderHooks) -> Converted:
        """Convert the body in the format that it is written in; HTML is left as it is."""
        markdown = self._markdown[page.site]
        if expanded.content is not None:
            return Converted(expanded.content, headings(expanded.content, markdown.levels))
        markup = page.meta.markup or (page.file.path.extension if page.file else "")
        if markup in _HTML:
            return Converted(expanded.markdown, [], expanded.markdown.find(DIVIDER))
        if markup == _PYTHON_MARKDOWN:
            return markdown.render_plainly(expanded.markdown)
        if markup not in _MARKDOWN:
            hint = "Write the page in Markdown; until then it is read as if it were."
            message = f"pages in {markup} cannot be rendered"
            self._report(HugoError(message, Position(page.source.path), hint=hint))
        return markdown.render(expanded.markdown, expanded.placeholders.plain, hooks)

    def _inner(self, site: Site, hooks: RenderHooks, text: str, heading_text: Callable[[str], str]) -> str:
        """Render the Markdown inside a shortcode, a document of its own."""
        return self._markdown[site].render(text, heading_text, hooks).html

    def _hooks(self, page: Page, reader: Reader) -> RenderHooks:
        """Return what gives code and pictures the HTML that render hooks of the site have made."""
        answers = self._answers.of_page(page)
        own = self._own_hooks if answers is not None else frozenset()
        config = page.site.config
        embedded = [kind for kind in HOOK_KINDS if kind not in own and is_embedded(config, kind)]
        if not embedded and (answers is None or not (answers.fences or answers.images)):
            return NO_HOOKS
        return SiteHooks(page, reader, answers or PageAnswers(), embedded, self._report_in_markdown)

    def _without_placeholders(self, html: str, expanded: Expanded, places: Places) -> str:
        """Take out what could not be restored, and tell whose output is lost; it never should happen."""
        word = expanded.placeholders.first_in(html)
        if word is None:
            return html
        position, line = places.of(word)
        message = "the output of this shortcode is lost: it stands where the page could not take it"
        hint = "Put the shortcode elsewhere on the page, in a paragraph of its own."
        self._report(ShortcodeError(message, position, source_line=line, hint=hint))
        return expanded.placeholders.without(html)


def _unanswered(name: str) -> HugoError:
    message = (
        f'the shortcode "{name}" has only a Go template, which has not been run; its inner text is shown'
    )
    return HugoError(message, level=Level.INFO)
