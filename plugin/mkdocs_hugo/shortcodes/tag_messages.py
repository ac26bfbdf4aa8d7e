"""What can be wrong with a shortcode's tag, in words: what it is, and what to do."""

from __future__ import annotations

from mkdocs_hugo.shortcodes.nodes import Notation
from mkdocs_hugo.shortcodes.problems import Problem


class BrokenTagError(Exception):
    """A tag that cannot be understood; it never leaves the stage that reads tags."""

    def __init__(self, offset: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.problem = Problem(offset, message, hint)


def comment_not_ended(offset: int, notation: Notation) -> BrokenTagError:
    """`{{</* …` without its end."""
    end = f"*/{notation.right}"
    return BrokenTagError(offset, f"the commented shortcode has no {end}", f"Write {end} at its end.")


def tag_not_ended(offset: int, notation: Notation) -> BrokenTagError:
    """A tag that runs to the end of the file."""
    hint = f"Write {notation.right} behind the name and the parameters."
    return BrokenTagError(offset, f"the shortcode tag has no {notation.right}", hint)


def closing_tag_holds_more(offset: int) -> BrokenTagError:
    """`{{< /x more >}}`."""
    return BrokenTagError(
        offset, "a closing tag holds nothing but the name", "Move the parameters to the opening tag."
    )


def dot_in_name(offset: int) -> BrokenTagError:
    """`{{< a.b >}}`; `{{< a.inline>}}` too."""
    hint = "Remove the dot, or write name.inline and a space behind it."
    return BrokenTagError(offset, "only the name of an inline shortcode holds a dot", hint)


def no_name(offset: int, notation: Notation) -> BrokenTagError:
    """`{{< >}}`."""
    hint = (
        f"Write {notation.left} name {notation.right}, or {notation.left}/* … */{notation.right} to show it."
    )
    return BrokenTagError(offset, "the shortcode has no name", hint)


def bad_escape(offset: int) -> BrokenTagError:
    """A back-quote behind a backslash."""
    return BrokenTagError(offset, "a back-quote cannot be escaped", "Remove the backslash.")


def quote_not_ended(offset: int) -> BrokenTagError:
    """`"…` up to the end of the line."""
    hint = 'End it with " on the same line, or write `…` round a text of several lines.'
    return BrokenTagError(offset, "the quoted value has no end on this line", hint)


def back_quote_not_ended(offset: int) -> BrokenTagError:
    """A back-quote with no other one behind it."""
    return BrokenTagError(offset, "the back-quoted value has no end", "End it with a back-quote.")


def closing_in_tag(offset: int) -> BrokenTagError:
    """A slash in a tag that does not end it."""
    hint = 'Put a value with a slash in quotes: "a/b"; the slash that closes is the last thing in a tag.'
    return BrokenTagError(offset, "the slash closes the shortcode, but more follows it", hint)


_QUOTES = "“”„«»‘’'´"


def unexpected(text: str, offset: int, notation: Notation, *, named: bool) -> BrokenTagError:
    """Anything that cannot stand where it stands; `named` tells whether the tag has its name already."""
    character = text[offset]
    other = next(each for each in Notation if each is not notation)
    if character in _QUOTES:
        hint = 'Write straight double quotes: "…"'
        return BrokenTagError(offset, f"{character} is no quote for a value", hint)
    for end in (other.right, "}}", notation.right[0]):
        if text.startswith(end, offset):
            return _wrong_end(offset, end, notation)
    if text.startswith("{{", offset):
        hint = f"Write {notation.right} where the first one ends."
        return BrokenTagError(offset, "a new tag begins before this one ends", hint)
    hint = 'Put the value in double quotes: "…"'
    if not named:
        hint = f"A tag begins with the shortcode's name: {notation.left} name … {notation.right}"
    if character.isspace() or not character.isprintable():
        hint = "Write an ordinary space."
    return BrokenTagError(offset, f"{_shown(character)} cannot stand here in a shortcode", hint)


def _wrong_end(offset: int, end: str, notation: Notation) -> BrokenTagError:
    message = f"the tag begins with {notation.left} and ends with {end}"
    return BrokenTagError(offset, message, f"Begin and end it alike: {notation.left} … {notation.right}")


def _shown(character: str) -> str:
    visible = character.isprintable() and not character.isspace()
    return character if visible else f"the character U+{ord(character):04X}"


def slash_in_name(tag_start: int, name: str) -> Problem:
    """`{{<a/>}}`: to Hugo the slash is part of the name."""
    hint = "Put a space before the slash."
    return Problem(tag_start, f"the slash behind {name} is read as part of the name", hint)


def value_takes_tag_end(text: str, offset: int, notation: Notation) -> Problem:
    """`{{< a b=c>}}`: a value without quotes goes on to the next space."""
    value = text[offset : text.index(notation.right, offset)]
    message = f"the value without quotes takes {notation.right} with it"
    value = value.strip("'")  # which are no quotes in shortcodes
    return Problem(offset, message, f'Put it in quotes: "{value}"' if value else "Write the value in quotes.")


def mixed_params(offset: int) -> BrokenTagError:
    """`{{< a "b" c="d" >}}`; to Hugo a name with a space before its equals sign is a value too."""
    hint = 'Name them all, without spaces round the equals sign (name="value"), or none of them.'
    return BrokenTagError(offset, "named and positional parameters are mixed", hint)


def nested_in_inline(offset: int, name: str) -> Problem:
    """A tag in the template of an inline shortcode."""
    hint = f"Close {name} before it; the text inside is a template."
    return Problem(offset, f"a shortcode cannot stand inside the inline shortcode {name}", hint)
