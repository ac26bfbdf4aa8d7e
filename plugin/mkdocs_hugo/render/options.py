"""What the user of a site chose for the rendering of its pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mkdocs_hugo.families import NONE, Family
from mkdocs_hugo.hugo.go_templates import GoTemplates
from mkdocs_hugo.templates.icons import Icons
from mkdocs_hugo.templates.lookup import TemplateStore, make_store
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.site_templates import HugoAnswers


@dataclass(frozen=True, slots=True)
class RenderOptions:
    """What the user chose: Python-Markdown extensions beside ours, and how pages look.

    `overrides` is the folder of the user's own shortcode templates, `icons` are the folders of icons.
    `family` is whose shortcodes and front matter the authors wrote; for the names in `native_shortcodes` our
    own template goes before the site's. `search` is whether there will be a search index, `is_preview`
    whether only authors see the pages.
    """

    extensions: Sequence[Any] = ()
    extension_configs: Mapping[str, Any] = field(default_factory=dict)
    overrides: Path | None = None
    lead: bool = True
    children_description: bool = True
    section_lists: bool = True
    family: Family = NONE
    native_shortcodes: Sequence[str] = ()
    icons: Sequence[Path] = ()
    search: bool = False
    is_preview: bool = False


def template_store(
    templates: GoTemplates, options: RenderOptions, answers: HugoAnswers | None
) -> TemplateStore:
    """Return the shortcode templates of a site, with Hugo's answers for those that it runs."""
    return make_store(
        overrides=options.overrides,
        layouts=templates,
        answers=answers,
        native_first=options.native_shortcodes,
        family=options.family,
        options=TemplateOptions(
            children_description=options.children_description,
            icons=Icons(options.icons),
        ),
    )
