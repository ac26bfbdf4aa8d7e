"""Answers for shortcodes whose own template cannot: their inner text, or an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.templates.parameters import Params
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
class AbsentTemplate:
    """Stands for the template of a theme that is not on this machine: it prints the words of a call."""

    name: str
    inner: InnerContent = InnerContent.OPTIONAL
    renders_inner: bool = True
    output: Output = Output.MARKDOWN

    def render(self, call: Call) -> str:
        """Return the parameters that readers would see as text, and the inner text."""
        return words_of(call.params) + call.inner


_WORDS = frozenset(
    {"title", "header", "heading", "label", "text", "content", "body", "caption", "description", "summary"}
    | {"message", "tabname"}
)
"""What themes call the parameters whose values readers see."""


def words_of(params: Params) -> str:
    """Return the parameters that are words for readers, by their names or by the spaces in them."""
    named = params.items() if isinstance(params, Mapping) else ((" ", value) for value in params)
    words = (
        str(value).strip()
        for key, value in named
        if key.lower() in _WORDS or (key == " " and " " in str(value))
    )
    return "\n".join(f"{value}\n" for value in words if value)


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
