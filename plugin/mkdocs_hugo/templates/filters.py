"""Filters for templates: texts made into code blocks, slides and trees, placeholders filled, files chosen."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from mkdocs_hugo.content.cast import printed, to_string
from mkdocs_hugo.errors import ShortcodeError
from mkdocs_hugo.templates.notebook import notebook
from mkdocs_hugo.templates.openapi import openapi
from mkdocs_hugo.templates.parameters import Params
from mkdocs_hugo.templates.resources import FoundFile
from mkdocs_hugo.templates.tree import tree


def register(environment: Environment) -> None:
    """Give an environment the filters under the names that templates use."""
    environment.filters |= {
        "code_options": code_options,
        "excerpts": excerpts,
        "fenced": fenced,
        "filled": filled,
        "matching": matching,
        "notebook": notebook,
        "openapi": openapi,
        "picture_size": picture_size,
        "printed": printed,
        "regex": regex,
        "slides": slides,
        "text": to_string,
        "tree": tree,
        "unescaped": unescape,
        "without_delimiters": without_delimiters,
        "without_first_heading": without_first_heading,
    }


def code_options(text: object, given: Mapping[str, Any]) -> dict[str, str]:
    """Read the highlighter's options from `linenos=table,hl_lines=2 4-6` and from single parameters."""
    pairs = (part.partition("=") for part in str(text or "").split(","))
    options = {name.strip().lower(): value.strip().strip("\"'[]") for name, _, value in pairs if name.strip()}
    single = {name: to_string(value) for name, value in given.items()}
    return options | {name: value for name, value in single.items() if value}


def fenced(code: object, language: object, options: Mapping[str, str]) -> Markup:
    """Write code as a fence of Markdown that the code cannot end."""
    text = str(code)
    longest = max((len(run) for run in re.findall("`{3,}", text)), default=2)
    fence = "`" * (longest + 1)
    pairs = (f"{name}={_option(name, value)}" for name, value in options.items())
    attributes = " ".join(pairs)
    opening = f"{fence}{language or 'text'}" + (f" {{{attributes}}}" if attributes else "")
    return Markup(f"{opening}\n{text}\n{fence}\n")


def _option(name: str, value: str) -> str:
    if value in ("true", "false") or (name == "linenostart" and value.isdecimal()):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def filled(text: object, params: Params, shift: int) -> str:
    """Put values in for `{0}`, `{1}` …: the parameter whose place is that number minus `shift`."""
    values = [] if isinstance(params, Mapping) else [to_string(value) for value in params]

    def value(match: re.Match[str]) -> str:
        index = int(match[1]) - shift
        return values[index] if 0 <= index < len(values) else match[0]

    return re.sub(r"\{(\d{1,3})\}", value, to_string(text))


def matching(files: Iterable[FoundFile], pattern: object) -> Sequence[FoundFile]:
    """Keep the files in whose name a regular expression is found; one that cannot be read keeps all.

    Raises `ShortcodeError` for a pattern that takes too long.
    """
    return [file for file in files if _found(str(pattern or ""), file.name, otherwise=True)]


def regex(text: object, pattern: str) -> bool:
    """Tell whether a regular expression is found in a text; raises `ShortcodeError` if it takes too long."""
    return _found(pattern, str(text), otherwise=False)


_SECONDS = 1
"""How long an expression is looked for: some take longer than the world stands. Hugo's, RE2's, never do."""


def _found(pattern: str, text: str, *, otherwise: bool) -> bool:
    import regex as expressions  # only few sites use patterns

    try:
        return expressions.search(pattern, text, timeout=_SECONDS) is not None
    except expressions.error:
        return otherwise
    except TimeoutError:
        hint = "Write it without repetitions inside repetitions."
        raise ShortcodeError(f"the pattern {pattern[:60]!r} takes too long", hint=hint) from None


_RULE = re.compile(r"^(?:---|___)[ \t]*$", re.MULTILINE)


def slides(text: object) -> list[str]:
    """Part slides at lines of `---` and `___`, those that go on to the side and those that go down."""
    return _RULE.split(str(text))


_EXCERPT = re.compile(
    r"\{\{[<%]\s*excerpt\b[^}]*[>%]\}\}(.*?)\{\{[<%]\s*/\s*excerpt\s*[>%]\}\}", re.DOTALL | re.IGNORECASE
)


def without_delimiters(formula: object) -> str:
    """Return a formula without the signs round it that a script in the browser would look for."""
    text = str(formula)
    for start, end in (("$$", "$$"), ("\\[", "\\]"), ("\\(", "\\)"), ("$", "$")):
        if text.startswith(start) and text.endswith(end) and len(text) > len(start) + len(end):
            return text[len(start) : -len(end)].strip()
    return text


def excerpts(body: object) -> list[str]:
    """Return what stands in each shortcode `excerpt` in a text."""
    return _EXCERPT.findall(str(body))


_HEADING = re.compile(r"\A\s*(?:#{1,6}[ \t][^\n]*(?:\n|\Z)|[^\n]+\n(?:=+|-+)[ \t]*(?:\n|\Z))")


def without_first_heading(body: object) -> str:
    """Take away the heading that a text begins with."""
    return _HEADING.sub("", str(body), count=1)


_SIZE = re.compile(r"(?P<width>\d*)x(?P<height>\d*)")


def picture_size(options: object, file: FoundFile, command: object) -> tuple[int, int] | None:
    """Return the size that Hugo would make of a picture, None where that is not known.

    `Fit` keeps the proportions within the size and never enlarges. Hugo: resources/images/config.go.
    """
    match = _SIZE.search(str(options))
    own_width, own_height = file.width, file.height
    if match is None or not own_width or not own_height or not (match["width"] or match["height"]):
        return None
    width, height = int(match["width"] or 0), int(match["height"] or 0)
    if not width:
        return max(1, round(own_width * height / own_height)), height
    if not height:
        return width, max(1, round(own_height * width / own_width))
    if str(command).lower() == "fit":
        scale = min(width / own_width, height / own_height, 1)
        return max(1, round(own_width * scale)), max(1, round(own_height * scale))
    return width, height
