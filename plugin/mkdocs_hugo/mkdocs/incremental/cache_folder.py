"""Where what one build makes is kept for the next, and whether anything may be kept at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.errors import ConfigError, Level, Report
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.incremental.digests import ModelDigest
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.incremental.cache_secret import cache_secret
from mkdocs_hugo.mkdocs.incremental.settings_digest import settings_digest
from mkdocs_hugo.site.config import Configuration
from mkdocs_hugo.site.site import Sites

FOLDER = ".cache/plugin/hugo"
"""The folder below that of mkdocs.yml, beside those of Material's plugins."""

_PACKAGES = ("markdown.extensions.", "pymdownx.", "material.extensions.", "mkdocs_hugo.")
_SHORT_NAMES = frozenset(
    {"abbr", "admonition", "attr_list", "codehilite", "def_list", "extra", "fenced_code", "footnotes", "meta"}
    | {
        "legacy_attrs",
        "legacy_em",
        "md_in_html",
        "nl2br",
        "sane_lists",
        "smarty",
        "tables",
        "toc",
        "wikilinks",
    }
)
_READ_FILES = ("pymdownx.snippets", "pymdownx.b64", "pymdownx.pathconverter")
"""Extensions that read files which nobody tells us of."""


def store(root: Path, config: MkDocsConfig, command: str, report: Report) -> SealedStore | None:
    """Return the place for a project's pages; builds and the preview, which differ, have one each.

    None where a Markdown extension may read what we do not know of. None, too, which is reported, where the
    place is not the project's own, or there is no secret to seal with.
    """
    if not all(_is_known(name) for name in config.markdown_extensions):
        return None
    name = Path(config.config_file_path or "mkdocs.yml").stem
    try:
        folder = _folder_of(root)
        secret = cache_secret(root)
    except ConfigError as problem:
        report(problem)
        return None
    return SealedStore(folder / f"{name}-{'serve' if command == 'serve' else 'build'}.sqlite", secret)


def store_problem(store: SealedStore) -> ConfigError | None:
    """Return why the cache could not be used in a build; None if it could."""
    if not store.problem:
        return None
    message = f"the cache {store.path} could not be used ({store.problem})"
    return ConfigError(message, hint="The site is complete; the next build takes longer.", level=Level.INFO)


def build_digest(
    config: MkDocsConfig,
    configuration: Configuration,
    templates: GoTemplates,
    sites: Sites,
    addresses: Iterable[str],
) -> ModelDigest | None:
    """Return the digests of what pages are made from besides their bodies; None if some have none."""
    settings = settings_digest(config, configuration, templates)
    return None if settings is None else ModelDigest.of(sites, settings, addresses)


def _folder_of(root: Path) -> Path:
    """Return the folder; raises `ConfigError`, an info, where a link leads out of the project's own."""
    folder = root / FOLDER
    if folder.resolve() != root.resolve() / FOLDER:
        message = f"no page is cached: {folder} is a link, or below one"
        raise ConfigError(message, hint="Make it a folder: links may lead anywhere.", level=Level.INFO)
    return folder


def _is_known(extension: object) -> bool:
    if not isinstance(extension, str) or extension in _READ_FILES:
        return False
    return extension in _SHORT_NAMES or extension.startswith(_PACKAGES)
