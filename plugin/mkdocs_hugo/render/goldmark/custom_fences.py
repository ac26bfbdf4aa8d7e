"""Custom fences of `pymdownx.superfences`: which fences they draw is decided by superfences itself.

A custom fence has a validator that takes or refuses a fence by the options in its header, and so decides,
say, whether code is run. Superfences reads the header and asks the validators here too; only its search for
fences in the text of a page is left out, since Goldmark's rules have found them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from markdown import Markdown
from pymdownx.superfences import SuperFencesBlockPreprocessor, SuperFencesCodeExtension

from mkdocs_hugo.render.goldmark.attributes import is_attribute_name, is_event_handler
from mkdocs_hugo.render.goldmark.fence_options import FenceOptions

_HEADER = re.compile(
    r"""[ \t]*+(?:\.?(?P<lang>[\w#.+-]++)(?=[ \t]|\Z))?+[ \t]*+"""
    r"""(?:\{(?P<attrs>[^\n]*)\}"""
    r"""|(?P<options>(?:[ \t]*+[a-zA-Z][a-zA-Z0-9_]*+(?:="[^"]*+"|='[^']*+')?+(?=[ \t]|\Z))++)"""
    r"""|(?P<unrecognized>\S.*+))?[ \t]*+\Z"""
)
"""A header, in the groups of superfences' own expression, which a long header can keep busy for ever."""

PREPROCESSOR = "fenced_code_block"
"""The name under which validators find superfences among the preprocessors."""


class CustomFences(SuperFencesBlockPreprocessor):  # type: ignore[misc]
    """Draws fences in place of superfences' preprocessor; made while `attr_list` can still be seen."""

    def __init__(self, md: Markdown, extension: SuperFencesCodeExtension) -> None:
        super().__init__(md)
        self.extension = extension
        self.config = extension.getConfigs()
        self.get_hl_settings()
        first = extension.superfences[0]
        self._ordinary = first["formatter"] if first["name"] == "superfences" else None

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines of a page as they are."""
        return lines

    def draw(self, header: str, code: str) -> str | None:
        """Return the HTML of a fence whose header a custom fence accepts; None for ordinary code.

        Raises whatever the custom fence raises.
        """
        if len(self.extension.superfences) == 1 and self._ordinary is not None:
            return None
        self.clear()
        if not self._accepts(header) or self.formatter is None or self.formatter == self._ordinary:
            return None
        html = self.formatter(
            src=code,
            language=self.lang,
            options=self.options,
            md=self.md,
            classes=[escape(name) for name in self.classes],
            id_value=escape(self.id or ""),
            attrs=_printed(self.attrs) if self.attr_list else {},
        )
        return None if html is None else str(html)

    def _accepts(self, header: str) -> bool:
        """Ask the validators, as superfences does for each kind of header."""
        match = _HEADER.match(header)
        if match is None:
            return False
        if match["unrecognized"]:
            return bool(self.handle_unrecognized(match))
        return bool(self.handle_attrs(match) if match["attrs"] else self.parse_options(match))


def custom_fences(md: Markdown) -> CustomFences | None:
    """Return the custom fences of a `Markdown`; None where superfences is not among its extensions."""
    for extension in md.registeredExtensions:
        if isinstance(extension, SuperFencesCodeExtension):
            return CustomFences(md, extension)
    return None


def _printed(attributes: Mapping[str, str | None]) -> dict[str, str]:
    """Return the attributes that may stand in HTML, escaped: formatters print them as they are."""
    return {
        name: escape(value or "")
        for name, value in attributes.items()
        if is_attribute_name(name) and not is_event_handler(name) and not FenceOptions.takes(name)
    }
