"""What templates can read of each kind of value: one list, closed to everything that is not in it.

A class that is not named here has no attributes for a template, and an attribute that is not named here is
not there. Plain data has the methods of its type that change nothing. Hugo: the methods of resources/page
and resources/resource that its templates can call.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType, NoneType
from typing import Any

from jinja2.environment import TemplateModule
from jinja2.runtime import BlockReference, LoopContext, Macro, TemplateReference
from jinja2.sandbox import modifies_known_mutable
from jinja2.utils import Cycler, Namespace
from markupsafe import Markup

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.content.path import ContentPath
from mkdocs_hugo.site.config import SiteConfig
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.language import Language
from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.pages import Pages
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.relative_path import relative_path
from mkdocs_hugo.site.resources import Resource
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.notebook import Cell
from mkdocs_hugo.templates.openapi import Interface, Operation
from mkdocs_hugo.templates.options import TemplateOptions
from mkdocs_hugo.templates.page_query import Group, ListedPage
from mkdocs_hugo.templates.qr import QrCode
from mkdocs_hugo.templates.resources import FoundFile, TextFile
from mkdocs_hugo.templates.template import Call, Store
from mkdocs_hugo.text import Position


@dataclass(frozen=True, slots=True)
class Exposure:
    """What a template can read of values of one class.

    `names` are all attributes, `leading` those of them that lead from a page to others, `texts` those that
    are made of the texts of pages, `rendered` those that are made of rendered ones, `views` those that a
    template sees in another form. `items` are read as `a.b` too, `is_open` lets every public name through:
    what a template itself has put there.
    """

    names: frozenset[str] = frozenset()
    leading: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    rendered: frozenset[str] = frozenset()
    views: Mapping[str, Callable[[Any], object]] = field(default_factory=dict)
    items: bool = False
    is_open: bool = False


def _names(
    own: str, leading: str = "", texts: str = "", rendered: str = "", **views: Callable[[Any], object]
) -> Exposure:
    names = frozenset(f"{own} {leading} {texts} {rendered}".split())
    return Exposure(
        names, frozenset(leading.split()), frozenset(texts.split()), frozenset(rendered.split()), views
    )


def _page_text(page: Page) -> TextFile:
    source = page.source
    return TextFile(relative_path(page.site.config.root, source.path), source.text, page.body_start)


def _get_page(site: Site) -> Callable[..., Page | None]:
    def get_page(ref: object, context: Page | None = None) -> Page | None:
        """Find a page as Hugo's `GetPage` does; None if there is none or the name is ambiguous."""
        return find(site, str(ref), context)

    return get_page


def _position(call: Call) -> Position:
    position = call.position
    return Position(relative_path(call.site.config.root, position.path), position.line, position.column)


EXPOSED: Mapping[type, Exposure] = {
    Page: _names(
        "title link_title label description weight date lastmod publish_date expiry_date params language site"
        " kind is_home is_page is_section is_rendered section hidden path file resources aliases"
        " link rel_permalink permalink body_start",
        leading="parent current_section ancestors pages regular_pages sections translations all_translations",
        texts="source body front_matter_text",
        rendered="summary truncated plain word_count fuzzy_word_count reading_time",
        source=_page_text,
        summary=Markup,
    ),
    Pages: _names(
        "by_weight by_title by_link_title by_date by_publish_date by_expiry_date by_lastmod"
        " reverse index count",
        texts="by_length",
    ),
    Site: _names(
        "config language base_url base_path prefix",
        leading="home pages regular_pages get_page",
        get_page=_get_page,
    ),
    SiteConfig: _names(
        "title copyright base_url environment language languages default_content_language params"
        " taxonomies main_sections menus"
    ),
    Language: _names("lang locale label direction title weight is_default index"),
    Kind: _names("name value is_branch"),
    ContentFile: _names("relative path is_content"),
    ContentPath: _names("path original directory name base base_name section extension language"),
    Resource: _names("name title params link resource_type page"),
    FoundFile: _names("name title params link size text width height"),
    TextFile: _names("path text start body"),
    Call: _names(
        "name params is_named_params get inner inner_deindent ordinal parent page site position store"
        " table_of_contents joins_markdown add added markdown expand ref warn",
        position=_position,
    ),
    Store: _names("collect collected clear"),
    Position: _names("path line column"),
    TemplateOptions: _names("children_description"),
    Group: _names("label entries"),
    ListedPage: _names("page level below"),
    Cell: _names("source is_code language outputs pictures"),
    Interface: _names("title version description operations"),
    Operation: _names("method path summary"),
    QrCode: _names("svg modules"),
}
"""The classes of this project that templates meet."""


def _data(class_: type, *, items: bool = False, without: str = "") -> Exposure:
    names = {name for name in dir(class_) if not name.startswith("_")}
    kept = {name for name in names if not modifies_known_mutable(class_(), name)} if items else names
    return Exposure(frozenset(kept.difference(without.split())), items=items)


DATA: Mapping[type, Exposure] = {
    **{class_: _data(class_) for class_ in (str, Markup, int, float, bool, NoneType, timedelta)},
    **{class_: _data(class_, without="tzinfo") for class_ in (datetime, date, time)},
    **{class_: _data(class_, items=True) for class_ in (dict, list, tuple, set, frozenset)},
    MappingProxyType: Exposure(frozenset({"get", "items", "keys", "values"}), items=True),
    range: _data(range),
}
"""Plain data, with the methods of Python's types."""

JINJA: Mapping[type, Exposure] = {
    LoopContext: _names(
        "index index0 revindex revindex0 first last length depth depth0 previtem nextitem cycle changed"
    ),
    Macro: _names("name arguments catch_kwargs catch_varargs caller"),
    Cycler: _names("current next reset"),
    Namespace: Exposure(is_open=True),
    TemplateModule: Exposure(is_open=True),
    TemplateReference: Exposure(items=True),
    BlockReference: _names("super"),
}
"""What Jinja itself gives templates: loops, macros, imported templates."""

NOTHING = Exposure()
"""For everything else."""


def exposure_of(value: object) -> Exposure:
    """Return what a template can read of a value, by its class or the nearest one above it in the lists."""
    class_ = type(value)
    for base in class_.__mro__:
        for table in (EXPOSED, DATA, JINJA):
            if base in table:
                return _with_fields(table[base], class_)
    return next((EXPOSED[one] for one in (Call, Store) if isinstance(value, one)), NOTHING)


def _with_fields(exposure: Exposure, class_: type) -> Exposure:
    """Add the names of a named tuple's items, which are there by number anyway: a group of `groupby`."""
    fields = getattr(class_, "_fields", ()) if issubclass(class_, tuple) else ()
    return Exposure(exposure.names.union(fields), items=True) if fields else exposure
