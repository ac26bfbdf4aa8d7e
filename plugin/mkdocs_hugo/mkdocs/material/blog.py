"""Material's plugin blog beside a section of Hugo's at the same address."""

from __future__ import annotations

import posixpath
from collections.abc import Container

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from mkdocs_hugo.mkdocs.material.config_view import theme_plugin


def refuse_blog(taken: Container[str], config: MkDocsConfig) -> None:
    """Raise `PluginError` where the plugin would write its page over one of Hugo's.

    `taken` are the output paths of the site, such as `/blog/index.html`.
    """
    plugin = theme_plugin(config, "blog")
    if plugin is None or not plugin.config.get("enabled", True):
        return
    folder = str(plugin.config.get("blog_dir"))
    if posixpath.normpath(f"/{folder}/index.html") in taken:
        raise PluginError(
            f"the plugin blog and Hugo both have a page at /{folder}/: take it out of mkdocs.yml; "
            "Hugo's posts are shown without it"
        )
