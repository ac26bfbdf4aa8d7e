"""The theme's templates that a sidebar is made of: whether they are those we know, and their macro in use."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from jinja2 import Environment, TemplateNotFound

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.mkdocs.material.changed_templates import unknown_template
from mkdocs_hugo.mkdocs.material.nav.linked_pieces import ROOT

NAV = "partials/nav.html"
ITEM = "partials/nav-item.html"

_KNOWN = {
    NAV: "dee4a3b2b47ef5280af201c22477d59b3b19197b482ebd5cbd1c37ff6aaaca05",
    ITEM: "d9c0a0e186efb92a0c4162c31661d968a02f235b17675faa5bb7ca1c38805198",
    "partials/toc.html": "4d33589767d8e59ee0f126c18fffeb419254e41f40f8c7e311c90276274777c3",
    "partials/toc-item.html": "418f31ce2e6d559934f610084a5c8493f9618b96268909601552ac48aa0c15c2",
}
"""SHA-256 of the templates whose every variable is given in `Partials`, of Material 9.7.0 to 9.8.2.

Those of MaterialX 10.2.2 are the same but for an attribute that it leaves out.
"""
_LEFT_OUT = " data-md-scrollfix"

LOOP = re.compile(
    r'\{% for nav_item in nav\.items %\}(\s*)\{% set path = "__nav_" ~ loop\.index %\}(\s*)'
    r"\{\{ item\.render\(nav_item, path, 1\) \}\}(\s*)\{% endfor %\}"
)
"""Where `nav.html` goes through the items at the top."""


class Partials:
    """The macro for navigation items, with the configuration of one language."""

    def __init__(self, env: Environment, config: Any) -> None:
        self._item = env.get_template(ITEM)
        self._features = config.theme.get("features") or []
        self.language = str(config.theme.get("language"))
        language = env.get_template("partials/language.html").make_module({"config": config})
        self._shared = {"config": config, "features": self._features, "lang": language, "base_url": ROOT}
        self._from_root = self._macros(None)
        self._latest: tuple[Any, Any] = (None, self._from_root)

    def render(self, page: Any, item: Any, path: str, level: int, parent: Any) -> str:
        """Render an item as a page sees it; without a page with links from the site's root."""
        return str(self._seen_by(page).render(item, path, level, parent))

    def content(self, item: Any, ref: Any) -> str:
        """Render the content of an item's link, with the title of `ref`."""
        return str(self._from_root.render_content(item, ref))

    def index(self, section: Any) -> Any:
        """Return the page that is a section's own, None if it has none or the theme knows none."""
        if "navigation.indexes" not in self._features:
            return None
        return next((child for child in section.children if getattr(child, "is_index", False)), None)

    def _seen_by(self, page: Any) -> Any:
        """Return the macros as a page sees them; the pieces of its sidebar are rendered one after another."""
        if page is None:
            return self._from_root
        if self._latest[0] is not page:
            self._latest = page, self._macros(page)
        return self._latest[1]

    def _macros(self, page: Any) -> Any:
        return self._item.make_module({**self._shared, "page": page})


def unknown(env: Environment) -> list[str]:
    """Return which templates of the sidebar are not those that we know: changed, or not there."""
    return [name for name, known in _KNOWN.items() if _fingerprint(env, name) != known]


def unknown_problem(env: Environment) -> HugoError | None:
    """Return what is lost where Material's templates are not those that we know; None for other themes."""
    names = unknown(env)
    if not names or len(names) == len(_KNOWN):
        return None
    hint = "Take it out of custom_dir, or set `navigation: whole` if this is what you want."
    return unknown_template(names, "each page carries the whole navigation, and the build takes longer", hint)


def spaces(env: Environment) -> tuple[str, str]:
    """Return what `nav.html` writes before and after each item at the top."""
    match = LOOP.search(_source(env, NAV))
    return (match[1] + match[2], match[3]) if match else ("", "")


def _fingerprint(env: Environment, name: str) -> str:
    try:
        source = _source(env, name)
    except TemplateNotFound:
        return ""
    return sha256(source.replace(_LEFT_OUT, "").encode()).hexdigest()


def _source(env: Environment, name: str) -> str:
    if env.loader is None:
        raise TemplateNotFound(name)
    return env.loader.get_source(env, name)[0]
