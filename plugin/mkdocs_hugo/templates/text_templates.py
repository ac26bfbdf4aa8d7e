"""Answers for shortcodes whose own template cannot: their inner text, or an error."""

from __future__ import annotations

from dataclasses import dataclass

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.templates.template import Call, InnerContent, Output


@dataclass(frozen=True, slots=True)
class InnerTextTemplate:
    """Prints the inner text as if the tags were not there."""

    name: str
    inner: InnerContent = InnerContent.OPTIONAL
    renders_inner: bool = True
    output: Output = Output.MARKDOWN

    def render(self, call: Call) -> str:
        """Return the inner text."""
        return call.inner


@dataclass(frozen=True, slots=True)
class BrokenTemplate:
    """Stands for a template that cannot be compiled."""

    name: str
    error: HugoError
    inner: InnerContent = InnerContent.OPTIONAL
    renders_inner: bool = True
    output: Output = Output.MARKDOWN

    def render(self, call: Call) -> str:
        """Raise what was wrong with the template."""
        raise self.error
