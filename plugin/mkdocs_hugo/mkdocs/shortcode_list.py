"""Which shortcodes a site calls and who answers them, found out without a build."""

from __future__ import annotations

import logging

from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from mkdocs_hugo.mkdocs.configured_site import ConfiguredSite
from mkdocs_hugo.mkdocs.document_rules import DocumentRules
from mkdocs_hugo.mkdocs.files import SourcePaths
from mkdocs_hugo.mkdocs.hugo_answers import AsIfAnswered
from mkdocs_hugo.mkdocs.selection import Selection
from mkdocs_hugo.mkdocs.settings import render_options
from mkdocs_hugo.mkdocs.site_sources import SiteSources
from mkdocs_hugo.render.answered_by import Answered, answered_by
from mkdocs_hugo.render.options import template_store


def shortcode_list(config_file: str) -> list[Answered]:
    """Return the shortcodes of the site that a mkdocs.yml describes; ends the process where it is none."""
    logging.disable(logging.WARNING)
    try:
        config = load_config(config_file)
    except (ConfigurationError, Abort) as error:
        raise SystemExit(f"mkdocs-hugo: {error}") from None
    plugin = config.plugins.get("hugo")
    if plugin is None:
        raise SystemExit(f"mkdocs-hugo: {config_file} has no plugin hugo")
    configured = ConfiguredSite.of(config, plugin.config, "build")
    paths = SourcePaths(configured.docs_dir, configured.configuration.default.root)
    selection = Selection(DocumentRules.of(config), paths)
    sites, _ = SiteSources.collect(configured, None).assemble(configured, selection)
    options = render_options(config, configured.options, configured.family, configured.command)
    return list(answered_by(sites, template_store(configured.templates, options, AsIfAnswered())))
