"""Shortcodes on pages that the plugin macros reads as Jinja: `{{<` and `{{%` are no Jinja."""

from __future__ import annotations

import re

from mkdocs.config.defaults import MkDocsConfig

_PLUGIN = "macros"
_TAG = re.compile(r"\{\{(?:<.*?>|%.*?%)\}\}", re.DOTALL)
_ASIDE = re.compile("\x02shortcode ([0-9]+)\x03")


def are_possible(config: MkDocsConfig) -> bool:
    """Tell whether the site has the plugin."""
    return _PLUGIN in config.plugins


def without_shortcodes(markdown: str) -> tuple[str, list[str]]:
    """Return a text with a mark in the place of each tag of a shortcode, and the tags."""
    tags: list[str] = []

    def aside(match: re.Match[str]) -> str:
        tags.append(match[0])
        return f"\x02shortcode {len(tags) - 1}\x03"

    return _TAG.sub(aside, markdown), tags


def with_shortcodes(markdown: str, tags: list[str]) -> str:
    """Put the tags back; a mark that is none of ours stays."""

    def back(match: re.Match[str]) -> str:
        number = int(match[1])
        return tags[number] if number < len(tags) else match[0]

    return _ASIDE.sub(back, markdown)
