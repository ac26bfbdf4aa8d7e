"""A list as a tree with icons, for the shortcode `tree` of Relearn.

An item is `name`, `name | icon` or `name | icon | colour`; older texts have `::` for the bar. A text that is
no list is what the program `tree` prints.
"""

from __future__ import annotations

import re

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

_ITEM = re.compile(r"^[ \t]*[-*+][ \t]", re.MULTILINE)
_TEXT = re.compile(r"(<li>(?:\n?<p>)?)(.*?)(?=</p>|</li>|\n|<ul>)", re.DOTALL)
_BAR = re.compile(r"\s*(?:\||::)\s*")
_TOP = re.compile(r"\A\s*[A-Z]?:?\.\s*\n")


@pass_context
def tree(context: Context, text: object) -> Markup:
    """Render a list with its icons, or the output of `tree` as it is."""
    if not _ITEM.search(str(text)):
        return Markup("<pre><code>{}</code></pre>").format(_TOP.sub("", str(text)).strip("\n"))
    html = context["call"].markdown(str(text))
    return Markup(_TEXT.sub(lambda item: item[1] + _shown(context, item[2]), html))


def _shown(context: Context, item: str) -> str:
    parts = _BAR.split(item)
    name, icon, colour = (*parts, "", "")[:3]
    if not icon:
        return item
    svg = context["icon"](context, icon)
    style = Markup(' style="color: {}"').format(colour) if colour else ""
    return f"<span{style}>{svg}</span> {name}" if colour else f"{svg} {name}"
