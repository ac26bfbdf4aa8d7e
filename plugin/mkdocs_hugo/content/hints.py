"""What to do about broken YAML: the usual mistakes of front matter and configuration."""

from __future__ import annotations


def hint_for(message: str, text: str, offset: int) -> str:
    """Return the advice for a parser's message at an offset of a text, "" where there is none."""
    character = text[offset : offset + 1]
    if "mapping values are not allowed" in message:
        return 'A value with a colon and a space in it needs quotes: title: "Part 1: start"'
    if "cannot start any token" in message:
        return _hint_for_character(character)
    if "unexpected end of stream" in message or "document separator" in message:
        return "A quote is opened here and never closed."
    if "did not find expected ',' or" in message:
        return "A bracket is not closed, or a comma is missing."
    if "unknown escape character" in message:
        return "Write a backslash twice, or put the text in single quotes."
    if "undefined alias" in message or "alphabetic or numeric character" in message:
        return "A value that begins with * or & needs quotes."
    if "expected key" in message or "could not find expected ':'" in message:
        return "Check the indentation and the quotes of this line and the one before."
    return ""


def _hint_for_character(character: str) -> str:
    if character == "\t":
        return "Indent with spaces: YAML does not allow tabs there."
    return f"A value that begins with {character} needs quotes."
