"""The plugin's options in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import config_options as opt
from mkdocs.config.base import Config

from mkdocs_hugo.families import FAMILIES

_WHEN = (False, "serve", True)
_FAMILIES = (*FAMILIES, "none")


class HugoConfig(Config):
    """Options under `plugins: - hugo:`; all may be left out."""

    enabled = opt.Type(bool, default=True)
    """Whether the plugin does anything."""

    config = opt.Optional(opt.Type(str))
    """The Hugo configuration: a file, several with commas, or a folder; default: found beside mkdocs.yml."""

    environment = opt.Optional(opt.Type(str))
    """Hugo's environment; default: `production` for build, `development` for serve."""

    settings = opt.Type(dict, default={})
    """Any setting of Hugo, on top of its configuration files."""

    drafts = opt.Choice(_WHEN, default=False)
    """Whether drafts are part of the site: `true`, only in `serve`, or as Hugo's `buildDrafts` says."""

    future = opt.Choice(_WHEN, default=False)
    """Whether pages with a publish date to come are part of the site, as `drafts`."""

    expired = opt.Choice(_WHEN, default=False)
    """Whether expired pages are part of the site, as `drafts`."""

    lead = opt.Type(bool, default=True)
    """Whether a page's description stands as lead paragraph under its title."""

    section_lists = opt.Type(bool, default=True)
    """Whether a section whose own page has no text lists the pages in it."""

    children_description = opt.Type(bool, default=True)
    """Whether the shortcode `children` shows descriptions unless a page turns them off."""

    navigation = opt.Optional(opt.Choice(("pruned", "whole")))
    """What each page carries of the navigation: what is near it, or the whole tree; default: `pruned`.

    The whole tree is the default where Material's feature `navigation.expand` asks for all branches open.
    """

    cache = opt.Type(bool, default=True)
    """Whether pages are kept from one build to the next, in `.cache/plugin/hugo` beside mkdocs.yml."""

    search = opt.Choice(("auto", "material", "pagefind"), default="auto")
    """What readers search in: Material's index, Pagefind's, or whichever is the smaller download."""

    theme_family = opt.Optional(opt.Choice(_FAMILIES))
    """The family of themes whose shortcodes the authors wrote; default: from the Hugo configuration."""

    native_shortcodes = opt.ListOfItems(opt.Type(str), default=[])
    """Shortcodes for which the plugin's own template answers before the site's."""

    hugo = opt.Type((str, bool), default="auto")
    """Which Hugo runs the site's own Go templates: `auto`, `off` (to YAML a false), or the program's path."""

    render_hooks = opt.Type(bool, default=False)
    """Whether the site's own render hooks make headings, quotes, tables and all code, in Material's place."""

    hugo_security = opt.Optional(opt.Type((dict, str)))
    """What Go templates may do beyond reading the site: Hugo's `security`, or `site` for the site's own."""
