"""The picture that stands for a page on a card. Hugo: the embedded partial _funcs/get-page-images.html."""

from __future__ import annotations

from typing import Any

from mkdocs_hugo.content.cast import to_strings
from mkdocs_hugo.templates.resources import FoundFile, Resources

_NAMES = ("*feature*", "*cover*", "*thumbnail*")


def page_image(files: Resources) -> FoundFile | str | None:
    """Return the first picture that front matter names in `images`, else one of the bundle by its name.

    `files` are what the page can find. A picture elsewhere, or one that is not found, is its address; None
    for a page without any.
    """
    named: Any = files.page.params.get("images")
    for name in to_strings(named):
        return files.find(name) or name
    pictures = ((pattern, files.match(pattern, "image")) for pattern in _NAMES)
    return next((found[0] for _, found in pictures if found), None)
