"""Addresses, resources, aliases and look-ups: what can only be known when all pages are there.

Hugo: hugolib/page__paths.go, hugolib/content_map_page_assembler.go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from urllib.parse import unquote_plus

from mkdocs_hugo.content.decode import find_key
from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.errors import FrontMatterError, Report
from mkdocs_hugo.site.aliases import alias_files
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.output_path import why_impossible
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.permalinks import Rule, expand, expand_pattern, rules
from mkdocs_hugo.site.resources import bundle
from mkdocs_hugo.site.site import Site, Sites
from mkdocs_hugo.site.target_path import TargetPathDescriptor, target_path


def publish(sites: Sites, resources: Iterable[ContentFile], report: Report) -> None:
    """Fill in `target`, `aliases` and `resources` of every page and the look-ups of the sites.

    Reports addresses that cannot be published; their pages get the address that they have without them.
    """
    for site in sites:
        _set_targets(site, report)
        _set_aliases(site, report)
        _index(site)
    bundle(sites, resources)


def _set_targets(site: Site, report: Report) -> None:
    """Set the addresses, parents first: the slug of a section is part of the paths below it."""
    found = rules(site.config.permalinks, [one.language.lang for one in site.sites])
    folders: dict[Page, str] = {}
    for key in sorted(site.tree):
        page = site.tree[key]
        folders[page] = _folder(page, folders)
        page.target = target_path(_descriptor(page, folders, found))
        why = why_impossible(page.target.filename)
        if why:
            _report_target(page, why, report)
            page.meta = replace(page.meta, url="", slug="")
            folders[page] = _folder(page, folders)
            default = target_path(_descriptor(page, folders, ()))
            page.target = None if why_impossible(default.filename) else default


def _report_target(page: Page, why: str, report: Report) -> None:
    """Report an address that cannot be; that of a term without a file at the page that names it."""
    if page.file is None and page.tagged:
        _report(page.tagged[0], page.section, f"the term {page.title[:20]}… has no page: {why}", report)
    else:
        key = "url" if page.meta.url else "slug"
        hint = "Change it; until then the page has the address that it has without it."
        _report(page, key, f"this page cannot be published there: {why}", report, hint)


def _folder(page: Page, folders: Mapping[Page, str]) -> str:
    """Return the page's path with the slugs of the sections above it, and with its own if it is one."""
    if page.parent is None:
        return ""
    path = page.path_info.unnormalized() if page.site.config.disable_path_to_lower else page.path_info
    below = path.base[len(page.parent.path_info.base) :]
    if page.kind.is_branch and page.meta.slug:
        below = f"{below[: below.rindex('/')]}/{page.meta.slug}"
    return folders[page.parent] + below


def _descriptor(page: Page, folders: Mapping[Page, str], found: tuple[Rule, ...]) -> TargetPathDescriptor:
    config = page.site.config
    folder = folders[page]
    url = page.meta.url
    return TargetPathDescriptor(
        kind=page.kind,
        directory=folder if page.kind.is_branch else folder[: folder.rindex("/")],
        base_name=page.meta.slug or folder[folder.rfind("/") + 1 :],
        is_bundle=page.path_info.is_bundle,
        prefix=page.site.prefix,
        url=unquote_plus(expand_pattern(page, url)) if ":" in url else url,
        expanded_permalink=unquote_plus(expand(page, found, config.environment)),
        ugly_urls=is_ugly(page.site.sites.default.config, page.section),
        keep_case=config.disable_path_to_lower,
        remove_accents=config.remove_path_accents,
    )


def is_ugly(config: SiteConfig, section: str) -> bool:
    """Tell whether the pages of a first-level section are files instead of folders."""
    ugly = config.ugly_urls
    return bool(ugly.get(section)) if isinstance(ugly, Mapping) else bool(ugly)


def _set_aliases(site: Site, report: Report) -> None:
    if site.config.disable_aliases:
        return
    for page in site.tree.values():
        if page.meta.aliases and page.is_rendered:
            files = alias_files(page, ugly_urls=is_ugly(site.config, page.section))
            impossible = {file: why for file in files if (why := why_impossible(file))}
            for why in impossible.values():
                _report(page, "aliases", f"no redirect can be published there: {why}", report)
            page.aliases = [file for file in files if file not in impossible]


def _report(page: Page, key: str, message: str, report: Report, hint: str = "Change or remove it.") -> None:
    """Report what is wrong with a key of a page's front matter, at the key if it stands there."""
    offset = find_key(page.source.text, key, 0, page.body_start)
    report(FrontMatterError.at(page.source, offset or 0, message, hint=hint))


def _index(site: Site) -> None:
    """Enter pages under the last element of their path, their translation key and their file."""
    for key, page in site.tree.items():
        name = page.path_info.base_name
        site.by_name[name] = None if name in site.by_name else page
        if page.meta.translation_key:
            site.sites.by_translation_key.setdefault(page.meta.translation_key, []).append(page)
        if page.file is not None:
            site.sites.by_file[page.file.absolute.as_posix()] = key
