"""Where a project's folders are: that of mkdocs.yml, and that of the Hugo site."""

from __future__ import annotations

import os
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.errors import ConfigError, Level, Report
from mkdocs_hugo.site.config_files import has_configuration


def project_root(config: MkDocsConfig) -> Path:
    """Return the folder of mkdocs.yml."""
    return Path(os.path.abspath(config.config_file_path or "mkdocs.yml")).parent  # noqa: PTH100 - without ".."


def common_root(config: MkDocsConfig) -> Path:
    """Return the deepest folder that holds both mkdocs.yml and docs_dir."""
    own, docs = project_root(config), Path(config.docs_dir)
    return next((folder for folder in docs.parents if own.is_relative_to(folder)), docs.parent)


def site_root(config: MkDocsConfig, environment: str, report: Report) -> Path:
    """Return the folder of the Hugo configuration; without one that of mkdocs.yml, which is reported.

    It is looked for above docs_dir, the nearest first, up to the folder that holds mkdocs.yml too, and then
    beside mkdocs.yml.
    """
    own, top = project_root(config), common_root(config)
    above = [folder for folder in Path(config.docs_dir).parents if folder.is_relative_to(top)]
    looked = [*dict.fromkeys((*above, own))]
    found = next((folder for folder in looked if has_configuration(folder, environment)), None)
    if found is None:
        message = f"no Hugo configuration found in {', '.join(map(str, looked))}; Hugo's defaults count"
        hint = "If there is one, name its folder with the option config, such as config: website."
        report(ConfigError(message, hint=hint, level=Level.INFO))
    return found or own
