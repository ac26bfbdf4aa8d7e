"""Rendering of a body with the native templates, without a site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from mkdocs_hugo.families import FAMILIES, NONE
from mkdocs_hugo.templates.icons import Icons
from mkdocs_hugo.templates.lookup import TemplateStore, make_store
from mkdocs_hugo.templates.options import TemplateOptions
from tests.shortcodes.doubles import expand
from tests.shortcodes.lone_page import lone_page

_ICONS = Icons([Path(str(files("material"))) / "templates" / ".icons"])


@dataclass(frozen=True, slots=True)
class Output:
    """The HTML of a body and what was said of it."""

    html: str
    messages: list[str]

    @property
    def tree(self) -> Any:
        return lxml_html.fragment_fromstring(self.html, create_parent="main")

    @property
    def words(self) -> str:
        return " ".join(self.tree.text_content().split())

    def select(self, selector: str) -> list[Any]:
        return list(self.tree.xpath(selector))

    def one(self, selector: str) -> Any:
        (found,) = self.select(selector)
        return found

    def texts(self, selector: str) -> list[str]:
        return [" ".join(each.text_content().split()) for each in self.select(selector)]


def render(body: str, family: str = "", *, lang: str = "en", unsafe: bool = True) -> Output:
    """Render a body as a page of a site of a theme family."""
    outcome = expand(body, native_store(family), page=lone_page("The page", lang, unsafe=unsafe))
    return Output(outcome.html, outcome.messages)


@cache
def native_store(family: str) -> TemplateStore:
    """Return the native templates of a theme family."""
    return make_store(family=FAMILIES.get(family, NONE), options=TemplateOptions(icons=_ICONS))
