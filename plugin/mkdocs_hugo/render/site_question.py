"""What the real Hugo is asked about a site: which pages call Go templates, and which hooks they meet."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from mkdocs_hugo.content.cast import to_bool
from mkdocs_hugo.errors import HugoError, unreported
from mkdocs_hugo.hugo.go_templates import GoTemplateFile, GoTemplates, hook_of
from mkdocs_hugo.hugo.inline import SUFFIX, Inline, InlineCall
from mkdocs_hugo.hugo.project import called
from mkdocs_hugo.hugo.refused import ADAPTER
from mkdocs_hugo.hugo.run import Question
from mkdocs_hugo.shortcodes import parse
from mkdocs_hugo.shortcodes.nodes import Node, Shortcode
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.templates.lookup import TemplateStore
from mkdocs_hugo.templates.site_templates import GoTemplate
from mkdocs_hugo.text import Source

_FENCE = re.compile(r"[`~]{3,}[ \t]*\{?[ \t]*([\w.+#-]+)")
_LINK = re.compile(r"\]\s*[(:\[]|<[a-z]+:|https?://")


class Access(NamedTuple):
    """What the user allows the site's templates: Hugo's `security`, and to make the whole text of pages."""

    security: Mapping[str, Any] | None = None
    render_hooks: bool = False


def site_question(
    sites: Sites, configuration: Configuration, templates: GoTemplates, store: TemplateStore, access: Access
) -> tuple[Question, dict[Page, Counter[str]]]:
    """Return what is to be asked, and how often each page that is asked for calls shortcodes of Hugo's."""
    names = frozenset(name for name in templates.shortcodes if isinstance(store.find(name), GoTemplate))
    hooks = tuple(file for file in templates.hooks if _is_run(file))
    others = tuple(file for file in templates.hooks if file not in hooks and access.render_hooks)
    paired: dict[str, bool] = {}
    pages = list(sites.all_pages())
    counted = {page: own_calls(page, names, paired) for page in pages}
    rendered = {page: own for page, own in counted.items() if page.is_rendered}
    calls = {page: own for page, own in rendered.items() if is_asked(page, own, (*hooks, *others))}
    question = Question(
        configuration,
        templates,
        names,
        hooks,
        others,
        paired,
        pages={page_key(page): page.file.absolute for page in calls if page.file is not None},
        contents=_contents(pages),
        is_broken=partial(_is_broken, store),
        published=frozenset(one.filename for page in pages for one in page.resources),
        inline=inline_shortcodes(configuration, calls, store),
        site_pages=len(pages),
        security=access.security,
    )
    return question, calls


def _contents(pages: Iterable[Page]) -> dict[Any, Page]:
    """Return the pages of content files that can be replaced by others."""
    filed = ((page.file.absolute, page) for page in pages if page.file is not None)
    return {path: page for path, page in filed if path.suffix != ADAPTER}


def page_key(page: Page) -> tuple[str, str]:
    """Return what a page is called in questions and answers: its language and logical path."""
    return page.language.lang, page.path


def own_calls(page: Page, names: frozenset[str], paired: dict[str, bool]) -> Counter[str]:
    """Count the calls of some shortcodes on a page, and note all names in its text."""
    found: Counter[str] = Counter()
    if "{{" in page.body:
        for tag in called(page.body):
            if tag.name.endswith(SUFFIX):
                continue
            paired[tag.name] = paired.get(tag.name, False) or tag.has_end
            found[tag.name] += tag.opens and tag.name in names
    return +found


def inline_shortcodes(configuration: Configuration, pages: Iterable[Page], store: TemplateStore) -> Inline:
    """Return the inline shortcodes of some pages, none where Hugo's policy is not to run them."""
    inline = Inline()
    policy = configuration.values.get("security")
    if isinstance(policy, Mapping) and to_bool(policy.get("enableinlineshortcodes")):
        for page in pages:
            if page.file is not None and SUFFIX in page.body:
                document = parse(page.source, page.body_start, store, unreported)
                inline.add(page.file.absolute, page.source.text, _inline_calls(document.nodes, page.source))
    return inline


def _inline_calls(nodes: Iterable[Node], source: Source) -> Iterator[InlineCall]:
    for node in nodes:
        if isinstance(node, Shortcode):
            if node.inline:
                end = node.inner[-1].end if node.inner else node.tag_end
                template = None if node.self_closing else source.text[node.tag_end : end]
                yield InlineCall(node.name, node.start, node.tag_end, node.end, template)
            yield from _inline_calls(node.inner or (), source)


def _is_broken(store: TemplateStore, page: Page) -> bool:
    """Tell whether the shortcodes of a page are written so that something is wrong."""
    problems: list[HugoError] = []
    if "{{" in page.body:
        parse(page.source, page.body_start, store, problems.append)
    return any("there is no shortcode" not in problem.message for problem in problems)


def _is_run(file: GoTemplateFile) -> bool:
    """Tell whether a render hook decides what a code block is, or where links and pictures lead."""
    kind, language = hook_of(file)
    return kind in ("link", "image") or bool(kind == "codeblock" and language)


def is_asked(page: Page, own: Counter[str], hooks: Iterable[GoTemplateFile]) -> bool:
    """Tell whether there is anything on a page that only Hugo can answer."""
    return bool(own) or SUFFIX in page.body or _has_hooked(page.body, hooks)


def _has_hooked(body: str, hooks: Iterable[GoTemplateFile]) -> bool:
    return any(_is_hooked(body, *hook_of(file)) for file in hooks)


def _is_hooked(body: str, kind: str, language: str) -> bool:
    if kind not in ("codeblock", "link", "image"):
        return bool(body)
    if kind == "codeblock":
        return any(language in ("", match[1].lower()) for match in _FENCE.finditer(body))
    return bool(_LINK.search(body))
