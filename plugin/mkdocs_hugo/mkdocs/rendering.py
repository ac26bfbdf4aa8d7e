"""How the pages of one build are made: kept from an earlier one, ahead in other processes, or now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import Environment

from mkdocs_hugo.incremental.digests import ModelDigest
from mkdocs_hugo.incremental.render_cache import RenderCache
from mkdocs_hugo.incremental.render_queue import RenderQueue
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.hugo_answers import BuildAnswers
from mkdocs_hugo.mkdocs.incremental.cache_folder import store_problem
from mkdocs_hugo.mkdocs.incremental.page_cache import PageCache, are_possible
from mkdocs_hugo.mkdocs.incremental.page_dependencies import PageDependencies
from mkdocs_hugo.mkdocs.incremental.progress import Progress
from mkdocs_hugo.mkdocs.incremental.template_cache import TemplateCache
from mkdocs_hugo.mkdocs.log import ProblemLog
from mkdocs_hugo.mkdocs.material.language_texts import LanguageTexts
from mkdocs_hugo.mkdocs.page_pipeline import PagePipeline
from mkdocs_hugo.mkdocs.pages import HugoPage
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.see_also import SeeAlso
from mkdocs_hugo.site.page import Page as ContentPage

if TYPE_CHECKING:
    from mkdocs_hugo.render.renderer import Renderer


@dataclass(slots=True)
class SiteRendering:
    """Renders a build's pages and puts them into their templates.

    `model` tells what pages are made from besides their bodies; it and `store` are None where nothing is to
    be kept.
    """

    rendering: RenderQueue
    report: ProblemLog
    store: SealedStore | None
    model: ModelDigest | None
    answers: BuildAnswers | None = None
    progress: Progress = field(default_factory=Progress)
    shortcodes: int = 0

    @classmethod
    def of(
        cls,
        renderer: Callable[[], Renderer],
        see_also: SeeAlso,
        report: ProblemLog,
        store: SealedStore | None,
        model: ModelDigest | None,
        answers: BuildAnswers | None = None,
    ) -> SiteRendering:
        """Make it for a renderer that is made when it is needed, and tell what is wrong with its settings."""
        rendering = RenderQueue(renderer, see_also, report, answers.site if answers is not None else None)
        if store is not None and model is not None:
            rendering.cache = RenderCache(store, model, rendering.leads_alike)
        made = cls(rendering, report, store, model, answers)
        for problem in rendering.settings_problems():
            report(problem)
        report.before = made.progress.clear
        return made

    @property
    def hits(self) -> int | None:
        """How many pages an earlier build has rendered; None where nothing is kept."""
        return self.rendering.cache.hits if self.rendering.cache is not None else None

    def begin(self, pages: Sequence[ContentPage]) -> None:
        """Look up all pages, and begin to render those that are not kept."""
        self.progress.begin("rendered", len(pages))
        self.rendering.prepare(pages)

    def render(self, page: ContentPage, body: str) -> Rendered:
        """Render a page with this body, and tell what is wrong with it."""
        rendered = self.rendering.render(page, body)
        self.progress.step()
        self.shortcodes += rendered.shortcodes
        for problem in rendered.problems:
            self.report(problem)
        return rendered

    def keep_templates(self, env: Environment) -> None:
        """Take the theme's templates as an earlier build compiled them, and its texts as the first page did.

        To be called before a template is loaded.
        """
        LanguageTexts.keep(env, self.report)
        if self.store is not None:
            env.bytecode_cache = TemplateCache(self.store)

    def complete(self, pipeline: PagePipeline, dependencies: PageDependencies | None) -> None:
        """Make whole pages ahead or take those kept, unless other plugins have a hand in them.

        To be called when their content and the navigation are complete.
        """
        if are_possible(pipeline.config):
            pages = [file.page for file in pipeline.documents if isinstance(file.page, HugoPage)]
            self.progress.begin("made", len(pages))
            scripts = [str(script) for script in pipeline.config.extra_javascript]
            kept = PageCache(
                self.model, self.store, pipeline.html, self.progress.step, self.report, dependencies, scripts
            )
            kept.prepare(pipeline.env, pages)

    def finish(self) -> None:
        """Write what is to be kept."""
        self.progress.clear()
        if self.answers is not None:
            self.answers.keep()
        if self.store is not None:
            self.store.finish()
            if problem := store_problem(self.store):
                self.report(problem)
