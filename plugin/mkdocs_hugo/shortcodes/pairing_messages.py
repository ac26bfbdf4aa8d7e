"""What can be wrong with shortcodes on a page, in words: what it is, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import SequenceMatcher, get_close_matches

from mkdocs_hugo.shortcodes.problems import Problem
from mkdocs_hugo.shortcodes.tags import Tag
from mkdocs_hugo.templates.template import InnerContent
from mkdocs_hugo.text import Source


def unknown(tag: Tag, names: Callable[[], Iterable[str]]) -> Problem:
    """A name that no template answers to."""
    return Problem(tag.name_start, f"there is no shortcode {tag.name}", lambda: _suggestion(tag, names()))


def _suggestion(tag: Tag, names: Iterable[str]) -> str:
    known = {name.lower(): name for name in names}
    key = tag.name.lower()
    near = get_close_matches(key, known, n=1) if len(key) <= _LONGEST_COMPARED else []
    if near:
        return f"Did you mean {known[near[0]]}?"
    return (
        f"Write a template for it, shortcodes/{tag.name}.html in the theme's custom_dir, "
        f"or write {tag.notation.left}/* … */{tag.notation.right} to show the tag itself."
    )


_LONGEST_COMPARED = 64


def is_similar(name: str, other: str) -> bool:
    """Tell whether one name is probably a misspelling of the other."""
    if max(len(name), len(other)) > _LONGEST_COMPARED:
        return False
    return SequenceMatcher(None, name, other).ratio() >= 0.75


def crossed(opening: Tag, closing: Tag, source: Source) -> Problem:
    """A closing tag that ends another shortcode than the one it names."""
    line = source.position(opening.start).line
    message = f"{_closing(closing)} ends the shortcode {opening.name} of line {line}"
    return Problem(closing.start, message, f"Write {_closing(opening)}; what is opened last is closed first.")


def not_closed(opening: Tag, before: Tag | None, source: Source) -> Problem:
    """A shortcode that needs an end and has none where it could be."""
    message = f"the shortcode {opening.name} is not closed"
    if before is None:
        whole = f"{opening.notation.left} {opening.name} /{opening.notation.right}"
        hint = f"Write {_closing(opening)} where its text ends, or {whole} if nothing is inside."
        return Problem(opening.start, message, hint)
    line = source.position(before.start).line
    message += f" before {_closing(before)} in line {line}"
    return Problem(opening.start, message, f"Write {_closing(opening)} before it.")


def stray(closing: Tag, inner: InnerContent | None) -> Problem:
    """A closing tag with nothing to close."""
    if inner is InnerContent.NONE:
        message = f"the shortcode {closing.name} has no text inside and needs no closing tag"
        return Problem(closing.start, message, f"Remove {_closing(closing)}.")
    message = f"{_closing(closing)} closes nothing: no such shortcode is open"
    opening = f"{closing.notation.left} {closing.name or 'name'} {closing.notation.right}"
    return Problem(closing.start, message, f"Remove it, or write {opening} where it begins.")


def needless_slash(tag: Tag) -> Problem:
    """`{{< ref "x" />}}`."""
    message = f"the shortcode {tag.name} has no text inside and needs no slash at its end"
    return Problem(tag.start, message, "Remove the slash.")


def too_deep(tag: Tag, most: int) -> Problem:
    """Pairs in pairs in pairs."""
    hint = "Everything deeper is shown as it is written."
    return Problem(tag.start, f"shortcodes are nested more than {most} deep", hint)


def _closing(tag: Tag) -> str:
    return f"{tag.notation.left} /{tag.name} {tag.notation.right}"
