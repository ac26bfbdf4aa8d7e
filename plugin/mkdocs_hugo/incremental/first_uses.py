"""The pages that use something first: a shortcode, or a language of code.

Templates and lexers are made when the first page needs them. What is made before processes are forked is made
once for all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_hugo.site.page import Page

_USE = re.compile(r"(?:\{\{[<%]|```|~~~)[ \t]*([\w.+#/-]+)")


def first_uses(pages: Iterable[Page]) -> Iterator[Page]:
    """Yield pages that together use all that is used, short ones rather than long ones."""
    met: set[str] = set()
    for page in sorted(pages, key=lambda page: len(page.body)):
        used = set(_USE.findall(page.body))
        if not used <= met:
            met |= used
            yield page
