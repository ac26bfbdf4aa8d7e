"""What a site chooses once for the templates of all its pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_hugo.templates.icons import Icons


@dataclass(frozen=True, slots=True)
class TemplateOptions:
    """The choices; templates see them as `options`."""

    children_description: bool = True
    icons: Icons = field(default_factory=Icons, repr=False)
