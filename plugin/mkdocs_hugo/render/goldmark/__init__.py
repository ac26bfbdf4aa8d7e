"""Markdown as Goldmark renders it: a Python-Markdown extension with a CommonMark parser.

In goes Markdown and Hugo's `markup` configuration; out comes the HTML that Hugo's authors saw, through
Python-Markdown's own tree processors. Mirrors Hugo's markup/goldmark. Usable alone: `markdown_extensions:
[mkdocs_hugo.render.goldmark]`.
"""

from __future__ import annotations

from typing import Any

from mkdocs_hugo.render.goldmark.config import GoldmarkConfig
from mkdocs_hugo.render.goldmark.extension import GoldmarkExtension

__all__ = ["GoldmarkConfig", "GoldmarkExtension", "makeExtension"]


def makeExtension(**kwargs: Any) -> GoldmarkExtension:  # noqa: N802 (Python-Markdown's name)
    """Make the extension; `markup` takes Hugo's `markup` table, `enable_emoji` Hugo's `enableEmoji`."""
    return GoldmarkExtension(**kwargs)
