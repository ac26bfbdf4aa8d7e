"""What the plugin's own site model knows of a Hugo site, as rows to compare with Hugo's."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.errors import HugoError, RefError
from mkdocs_hugo.families import NONE
from mkdocs_hugo.publication import publish, site_outputs
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import Configuration, load
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.refs import find, ref
from mkdocs_hugo.site.site import Site, Sites
from tests.hugo.rows import Found, Resource, Row, Translation
from tests.hugo.scratch import Tree, write

if TYPE_CHECKING:
    from mkdocs_hugo.render.renderer import Renderer


def ours(
    tree: Tree,
    *,
    base_url: str | None = None,
    environment: str = "production",
    settings: Mapping[str, Any] | None = None,
    content: bool = False,
    problems: list[HugoError] | None = None,
) -> list[Row]:
    """Return what our model knows of a site, given as its folder or as path -> text.

    `settings` win over the site's configuration (`{"buildDrafts": True}`); reports go to `problems`. With
    `content`, pages without shortcodes are rendered (those of a theme are not the same on both sides).
    """
    complaints = problems if problems is not None else []
    settings = dict(settings or {}) | ({"baseURL": base_url} if base_url else {})
    if isinstance(tree, Path):
        return _rows(tree.resolve(), environment, settings, complaints, content=content)
    with tempfile.TemporaryDirectory(prefix="ours-") as folder:
        write(tree, Path(folder))
        return _rows(Path(folder), environment, settings, complaints, content=content)


def _rows(
    root: Path, environment: str, settings: Mapping[str, Any], complaints: list[HugoError], *, content: bool
) -> list[Row]:
    configuration = load(root, report=complaints.append, environment=environment, settings=settings)
    sites = assemble(collect(configuration), configuration.sites, report=complaints.append)
    renderer = _renderer(sites) if content else None
    rows = [row for site in sites for row in _site(site, renderer)]
    return [*rows, *_files(configuration, sites, complaints)]


def _files(configuration: Configuration, sites: Sites, complaints: list[HugoError]) -> Iterator[Row]:
    """Name the resources, static files and redirect pages that are published."""
    outputs = site_outputs(sites, configuration, complaints.append)
    published = publish(sites, outputs, NONE, complaints.append)
    complaints.extend(published.conflicts)
    assets = {mount.source for mount in configuration.default.mounts_of("assets")}
    for source, path in published.files:
        if not any(source.is_relative_to(folder) for folder in assets):
            yield Row("file", path, output=path.lstrip("/"))
    for path, page in published.redirects.items():
        yield Row("alias", path.removesuffix("index.html"), output=path.lstrip("/"), target=page.permalink)


def _renderer(sites: Sites) -> Renderer:
    """Make what renders pages; the model alone needs none of it."""
    from mkdocs_hugo.render.links import Addresses, LinkResolver
    from mkdocs_hugo.render.options import RenderOptions
    from mkdocs_hugo.render.renderer import Renderer

    links = LinkResolver(Addresses({}, {}))
    return Renderer(sites, links, RenderOptions(lead=False))


def _site(site: Site, renderer: Renderer | None) -> Iterator[Row]:
    yield Row(
        "site",
        _name(site.home),
        lang=site.language.lang,
        title=site.config.title,
        regular_pages=_names(site.regular_pages),
        pages=_names(site.pages),
    )
    for page in site.tree.values():
        if page.is_rendered or page.meta.build.list == "always":
            yield _page(page, renderer)


def _page(page: Page, renderer: Renderer | None) -> Row:
    return Row(
        page.kind.value,
        _name(page),
        lang=page.language.lang,
        path=page.path,
        permalink=page.permalink,
        file=page.file.path.original.lstrip("/") if page.file else "",
        output=page.target.filename.lstrip("/") if page.target and page.is_rendered else "",
        title=page.title,
        linktitle=page.link_title,
        description=page.description,
        weight=page.weight,
        draft=page.meta.draft,
        date=_moment(page.date),
        publish_date=_moment(page.publish_date),
        lastmod=_moment(page.lastmod),
        expiry_date=_moment(page.expiry_date),
        section=page.section,
        parent=_name(page.parent) if page.parent else "",
        children=_names(page.pages),
        regular_pages=_names(page.regular_pages),
        sections=_names(page.sections),
        ancestors=_names(page.ancestors),
        translations=[Translation(one.language.lang, _name(one)) for one in page.translations],
        resources=[_resource(page, resource) for resource in page.resources],
        aliases=[file.removesuffix("index.html").rstrip("/") for file in page.aliases],
        found=[Found(_question(asked), _answers(page, asked)) for asked in page.params.get("ask") or ()],
        content=_content(page, renderer),
    )


def _content(page: Page, renderer: Renderer | None) -> str | None:
    if renderer is None or "{{<" in page.body or "{{%" in page.body:
        return None
    return renderer.render(page, page.body).html


def _resource(page: Page, resource: Any) -> Resource:
    return Resource(resource.name, url=None if resource.page else page.site.base_path + resource.link)


def _question(asked: Any) -> str:
    return f"{asked['path']} {asked.get('lang', '')}".strip() if isinstance(asked, dict) else str(asked)


def _answers(page: Page, asked: Any) -> list[str]:
    """Return what `site.GetPage`, `page.GetPage` and `relref` find."""
    asked = asked if isinstance(asked, dict) else {"path": str(asked)}
    path, lang = asked["path"], asked.get("lang")
    found = (find(page.site, path), find(page.site, path, page))
    try:
        link = ref(page, path, lang=lang)
    except RefError:
        link = ""
    return [*(_name(one) if one else "" for one in found), link]


def _name(page: Page) -> str:
    return page.rel_permalink or f"~{page.path}"


def _names(pages: Iterable[Page]) -> list[str]:
    return [_name(page) for page in pages]


def _moment(moment: datetime | None) -> str:
    """Write a point in time as Go does: no trailing zeros, Z for UTC."""
    if moment is None:
        return ""
    text = moment.isoformat().replace("+00:00", "Z")
    head, point, fraction = text.partition(".")
    return f"{head}.{fraction[:6].rstrip('0')}{fraction[6:]}" if point else text
