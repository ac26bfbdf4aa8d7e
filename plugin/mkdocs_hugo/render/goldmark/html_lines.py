"""Raw HTML and code that stand on lines of their own: an element of the tree while it is a tree.

As text behind the element before they would go with it where a tree processor replaces that element, as `toc`
does with its marker.
"""

from __future__ import annotations

from markdown.postprocessors import Postprocessor

TAG = "html-lines"
"""The element's tag. The text of a page cannot hold it: outside the HTML stash `<` is escaped."""

_OPENING, _CLOSING = f"<{TAG}>", f"</{TAG}>"


class HtmlLines(Postprocessor):
    """Takes the element's tags out of the page, before what stands between them comes out of the stash."""

    def run(self, text: str) -> str:
        """Return the page without the tags."""
        return text.replace(_OPENING, "").replace(_CLOSING, "") if _OPENING in text else text
