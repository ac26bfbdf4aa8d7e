"""What mkdocs.yml leaves unset, taken from the Hugo configuration."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.config import HugoConfig
from mkdocs_hugo.content.folders import refuse_circles, refuse_deep_ones
from mkdocs_hugo.errors import ConfigError, HugoError, Report, unreported
from mkdocs_hugo.families import FAMILIES, NONE, Family, family_of
from mkdocs_hugo.mkdocs.material.config_view import is_material
from mkdocs_hugo.mkdocs.material.search import finds_sections
from mkdocs_hugo.mkdocs.plain_theme import icon_folders
from mkdocs_hugo.mkdocs.project import common_root, project_root, site_root
from mkdocs_hugo.render.options import RenderOptions
from mkdocs_hugo.site.config import Configuration, load
from mkdocs_hugo.site.config_files import prepared
from mkdocs_hugo.site.config_keys import check_keys
from mkdocs_hugo.text import Source, normalize

_FEATURES = ("navigation.indexes", "navigation.path", "navigation.footer", "content.action.edit")
_NEEDED = "navigation.indexes"
_PRUNED = "navigation.prune"
_EXPANDED = "navigation.expand"

STYLESHEET = "assets/stylesheets/hugo.css"
PLAIN_STYLESHEET = "assets/stylesheets/hugo-plain.css"
"""Where the style of what is ours is published."""

SCRIPT = "assets/javascripts/hugo.js"
"""Where the script of our shortcodes is published."""

NAVIGATION_SCRIPT = "assets/javascripts/hugo-navigation.js"
"""Where the script that opens branches of the navigation is published."""


def load_configuration(
    config: MkDocsConfig, options: HugoConfig, command: str, report: Report
) -> Configuration:
    """Read the Hugo configuration above docs_dir, beside mkdocs.yml, or where the option `config` says.

    Raises `ConfigError` if it cannot be read, or names folders that are too deep or lead round in circles.
    """
    environment = options.environment or ("development" if command == "serve" else "production")
    root, files = _place(config, options, environment, report)
    settings = _settings(config, options, command, report)
    read = partial(load, root, report=report, environment=environment, config_files=files, environ=os.environ)
    configuration = read(settings=settings)
    content = Path(config.docs_dir)
    _refuse_folders(content, configuration)
    if _names_content(configuration, settings):
        return configuration
    relative = content.relative_to(root) if content.is_relative_to(root) else content
    return read(settings={**settings, "contentDir": relative.as_posix()})


def _place(
    config: MkDocsConfig, options: HugoConfig, environment: str, report: Report
) -> tuple[Path, list[str | Path] | None]:
    """Return the folder of the Hugo site, and the files to read in the place of those found there."""
    root = project_root(config)
    if not options.config:
        return site_root(config, environment, report if not options.settings else unreported), None
    given = root / options.config
    if given.is_dir():
        return given, None
    return root, [name.strip() for name in options.config.split(",")]


def _settings(config: MkDocsConfig, options: HugoConfig, command: str, report: Report) -> dict[str, Any]:
    """Return what mkdocs.yml sets of the Hugo configuration; misspelt settings are reported."""
    settings = dict(options.settings)
    path = Path(config.config_file_path or "")
    text = normalize(path.read_bytes()) if path.is_file() else ""
    check_keys(Source(str(path.absolute()), text), prepared(settings), report)
    for name in ("drafts", "future", "expired"):
        wanted = options[name]
        if wanted is True or (wanted == "serve" and command == "serve"):
            settings[f"build{name}"] = True
    return settings


def refuse_hosts(configuration: Configuration) -> None:
    """Raise `ConfigError` for languages that have a host each: MkDocs writes one site with one address.

    Hugo: hugolib/hugo_sites.go, isMultihost; it writes a site for each language.
    """
    site = configuration.default
    if len(configuration.sites) < 2 or not site.is_multihost:
        return
    code = site.language.lang
    others = ", ".join(one.language.lang for one in configuration if one is not site)
    raise ConfigError(
        f"languages.{code}.baseURL: the languages have a host each, and a build makes the site of one host",
        hint="Build one at a time, each into a site_dir of its own. For this one write below the plugin:\n"
        f"    settings: {{disableLanguages: [{others}], defaultContentLanguage: {code}}}",
    )


def _refuse_folders(content: Path, configuration: Configuration) -> None:
    """Raise `ConfigError` for folders that MkDocs cannot go through."""
    refuse_deep_ones([content, *(mount.source for mount in configuration.default.mounts)])
    refuse_circles(content)


def _names_content(configuration: Configuration, settings: Mapping[str, Any]) -> bool:
    """Tell whether docs_dir need not name the content: there is a Hugo configuration, or a setting for it."""
    named = any(str(key).lower() in ("contentdir", "module") for key in settings)
    return named or any(path.is_file() for path in configuration.watch)


def render_options(config: MkDocsConfig, options: HugoConfig, family: Family, command: str) -> RenderOptions:
    """Return what the user has chosen of how pages look."""
    return RenderOptions(
        extensions=tuple(config.markdown_extensions),
        extension_configs=config.mdx_configs or {},
        overrides=Path(config.theme.custom_dir, "shortcodes") if config.theme.custom_dir else None,
        lead=options.lead,
        children_description=options.children_description,
        section_lists=options.section_lists,
        family=family,
        native_shortcodes=options.native_shortcodes,
        icons=icon_folders(config),
        search=finds_sections(config),
        is_preview=command == "serve",
    )


def family(configuration: Configuration, options: HugoConfig) -> Family:
    """Return the family that the user names, else that of the Hugo configuration's themes."""
    name = options.theme_family
    return family_of(configuration.default.themes) if name is None else FAMILIES.get(name, NONE)


def no_content(configuration: Configuration) -> HugoError:
    """Say that there are no pages, and where they were looked for."""
    mounts = configuration.default.mounts_of("content")
    folders = ", ".join(dict.fromkeys(mount.source.as_posix() for mount in mounts))
    hint = "Put mkdocs.yml beside the Hugo configuration, or name its folder with the option config."
    return HugoError(f"there is no content in {folders or 'any folder'}", hint=hint)


def fill_in(config: MkDocsConfig, configuration: Configuration, options: HugoConfig) -> None:
    """Set the site's URL, description and theme features where the user has set none."""
    site = configuration.default
    if not config.site_url and site.known_base_url.startswith(("http://", "https://")):
        config.site_url = site.known_base_url.rstrip("/") + "/"
    if config.repo_url and config.edit_uri and config.edit_uri.endswith("/docs/"):
        folder = Path(config.docs_dir).relative_to(common_root(config)).as_posix()
        config.edit_uri = f"{config.edit_uri.removesuffix('docs/')}{folder}/"
    description = site.params.get("description")
    if not config.site_description and isinstance(description, str):
        config.site_description = description
    config.extra_css[:0] = [STYLESHEET, *([PLAIN_STYLESHEET] if not is_material(config) else ())]
    config.extra_javascript.insert(0, SCRIPT)
    features = config.theme.get("features") or []
    wanted = [_NEEDED] if features else list(_FEATURES)
    options.navigation = options.navigation or ("whole" if _EXPANDED in features else "pruned")
    if options.navigation == "pruned":
        wanted.append(_PRUNED)
        config.extra_javascript.insert(1, NAVIGATION_SCRIPT)
    config.theme["features"] = [*features, *(name for name in wanted if name not in features)]
