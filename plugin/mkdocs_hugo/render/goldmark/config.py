"""What Hugo's `markup` configuration says about Markdown, with Hugo's defaults.

Hugo: markup/goldmark/goldmark_config/config.go, markup/highlight/config.go, markup/tableofcontents.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Delimiters = tuple[tuple[str, str], ...]
"""Pairs of an opening and a closing delimiter."""


@dataclass(frozen=True, slots=True)
class Typographer:
    """What the typographer writes for quotes, dashes and dots; HTML entities are allowed."""

    disable: bool = False
    left_single_quote: str = "&lsquo;"
    right_single_quote: str = "&rsquo;"
    left_double_quote: str = "&ldquo;"
    right_double_quote: str = "&rdquo;"
    en_dash: str = "&ndash;"
    em_dash: str = "&mdash;"
    ellipsis: str = "&hellip;"
    left_angle_quote: str = "&laquo;"
    right_angle_quote: str = "&raquo;"
    apostrophe: str = "&rsquo;"


@dataclass(frozen=True, slots=True)
class Footnote:
    """Footnotes: on or off, a prefix per page for their ids, and the sign of the back link."""

    enable: bool = True
    backlink_html: str = "&#x21a9;&#xfe0e;"


@dataclass(frozen=True, slots=True)
class CJK:
    """Rules for Chinese, Japanese and Korean text."""

    enable: bool = False
    east_asian_line_breaks: bool = False
    east_asian_line_breaks_style: str = "simple"
    escaped_space: bool = False


@dataclass(frozen=True, slots=True)
class Extras:
    """The inline tags of Hugo's own Goldmark extensions, all off by default."""

    delete: bool = False
    insert: bool = False
    mark: bool = False
    subscript: bool = False
    superscript: bool = False


@dataclass(frozen=True, slots=True)
class Passthrough:
    """Delimiters between which text is left as it stands, for mathematics."""

    enable: bool = False
    inline: Delimiters = ()
    block: Delimiters = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """How fenced code is highlighted unless the fence says otherwise; colours are the theme's."""

    code_fences: bool = True
    guess_syntax: bool = False
    line_nos: bool | str = False
    line_numbers_in_table: bool = True
    line_no_start: int = 1
    hl_lines: str = ""


@dataclass(frozen=True, slots=True)
class TableOfContents:
    """Which heading levels a table of contents shows; an end level of -1 is every level."""

    start_level: int = 2
    end_level: int = 3
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class GoldmarkConfig:
    """Everything the Markdown rules ask for, as plain values."""

    typographer: Typographer = field(default_factory=Typographer)
    footnote: Footnote = field(default_factory=Footnote)
    cjk: CJK = field(default_factory=CJK)
    extras: Extras = field(default_factory=Extras)
    passthrough: Passthrough = field(default_factory=Passthrough)
    highlight: Highlight = field(default_factory=Highlight)
    table_of_contents: TableOfContents = field(default_factory=TableOfContents)
    definition_list: bool = True
    table: bool = True
    strikethrough: bool = True
    linkify: bool = True
    linkify_protocol: str = "https"
    task_list: bool = True
    emoji: bool = False
    hard_wraps: bool = False
    unsafe: bool = False
    auto_heading_id: bool = True
    auto_definition_term_id: bool = False
    auto_id_type: str = "github"
    source_heading_ids: bool = False
    """Ids made of a heading's source, as Hugo before 0.144 made them: in Hugo no setting but its version."""
    attribute_title: bool = True
    attribute_block: bool = False
    wrap_stand_alone_image_within_paragraph: bool = True
    alerts: bool = True
    """Quotes that begin with `[!NOTE]` as admonitions: in Hugo no setting but a matter of the theme."""

    @classmethod
    def from_markup(cls, markup: Mapping[str, Any], *, enable_emoji: bool = False) -> GoldmarkConfig:
        """Read Hugo's `markup` table, keys in lower case; what is missing has Hugo's default.

        `enable_emoji` is the site's own key `enableEmoji`, which stands outside `markup`.
        """
        goldmark = _table(markup, "goldmark")
        extensions, parser = _table(goldmark, "extensions"), _table(goldmark, "parser")
        return cls(
            typographer=_typographer(extensions.get("typographer")),
            footnote=_footnote(extensions.get("footnote")),
            cjk=_cjk(_table(extensions, "cjk")),
            extras=_extras(_table(extensions, "extras")),
            passthrough=_passthrough(_table(extensions, "passthrough")),
            highlight=_highlight(_table(markup, "highlight")),
            table_of_contents=_table_of_contents(_table(markup, "tableofcontents")),
            emoji=enable_emoji,
            **_extension_flags(extensions),
            **_parser_settings(parser),
            **_renderer_flags(_table(goldmark, "renderer")),
        )


def _table(mapping: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = mapping.get(key)
    return value if isinstance(value, Mapping) else {}


def _flag(mapping: Mapping[str, Any], key: str, default: bool) -> bool:
    value = mapping.get(key, default)
    if isinstance(value, str):
        return value.strip().lower() in ("true", "1", "t")
    return bool(value) if value is not None else default


def _text(mapping: Mapping[str, Any], key: str, default: str) -> str:
    value = mapping.get(key)
    return default if value is None else str(value)


def _whole(mapping: Mapping[str, Any], key: str, default: int) -> int:
    try:
        return int(mapping.get(key, default))
    except (TypeError, ValueError):
        return default


def _enabled(mapping: Mapping[str, Any], key: str) -> bool:
    return _flag(_table(mapping, key), "enable", False)


def _typographer(value: object) -> Typographer:
    """Read the typographer table; before Hugo 0.112 the key held a plain true or false."""
    if isinstance(value, bool):
        return Typographer(disable=not value)
    table = value if isinstance(value, Mapping) else {}
    default = Typographer()
    return Typographer(
        disable=_flag(table, "disable", False),
        left_single_quote=_text(table, "leftsinglequote", default.left_single_quote),
        right_single_quote=_text(table, "rightsinglequote", default.right_single_quote),
        left_double_quote=_text(table, "leftdoublequote", default.left_double_quote),
        right_double_quote=_text(table, "rightdoublequote", default.right_double_quote),
        en_dash=_text(table, "endash", default.en_dash),
        em_dash=_text(table, "emdash", default.em_dash),
        ellipsis=_text(table, "ellipsis", default.ellipsis),
        left_angle_quote=_text(table, "leftanglequote", default.left_angle_quote),
        right_angle_quote=_text(table, "rightanglequote", default.right_angle_quote),
        apostrophe=_text(table, "apostrophe", default.apostrophe),
    )


def _footnote(value: object) -> Footnote:
    """Read the footnote table; before Hugo 0.151 the key held a plain true or false."""
    if isinstance(value, bool):
        return Footnote(enable=value)
    table = value if isinstance(value, Mapping) else {}
    return Footnote(
        enable=_flag(table, "enable", True),
        backlink_html=_text(table, "backlinkhtml", Footnote().backlink_html),
    )


def _cjk(table: Mapping[str, Any]) -> CJK:
    return CJK(
        enable=_flag(table, "enable", False),
        east_asian_line_breaks=_flag(table, "eastasianlinebreaks", False),
        east_asian_line_breaks_style=_text(table, "eastasianlinebreaksstyle", "simple"),
        escaped_space=_flag(table, "escapedspace", False),
    )


def _extras(table: Mapping[str, Any]) -> Extras:
    names = ("delete", "insert", "mark", "subscript", "superscript")
    return Extras(**{name: _enabled(table, name) for name in names})


def _passthrough(table: Mapping[str, Any]) -> Passthrough:
    delimiters = _table(table, "delimiters")
    return Passthrough(
        enable=_flag(table, "enable", False),
        inline=_pairs(delimiters.get("inline")),
        block=_pairs(delimiters.get("block")),
    )


def _pairs(value: object) -> Delimiters:
    if not isinstance(value, list | tuple):
        return ()
    pairs = [pair for pair in value if isinstance(pair, list | tuple) and len(pair) == 2]
    return tuple((str(opening), str(closing)) for opening, closing in pairs if opening and closing)


def _highlight(table: Mapping[str, Any]) -> Highlight:
    line_nos = table.get("linenos", False)
    return Highlight(
        code_fences=_flag(table, "codefences", True),
        guess_syntax=_flag(table, "guesssyntax", False),
        line_nos=line_nos if isinstance(line_nos, bool | str) else bool(line_nos),
        line_numbers_in_table=_flag(table, "linenumbersintable", True),
        line_no_start=_whole(table, "linenostart", 1),
        hl_lines=_text(table, "hl_lines", ""),
    )


def _table_of_contents(table: Mapping[str, Any]) -> TableOfContents:
    return TableOfContents(
        start_level=_whole(table, "startlevel", 2),
        end_level=_whole(table, "endlevel", 3),
        ordered=_flag(table, "ordered", False),
    )


def _extension_flags(extensions: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "definition_list": _flag(extensions, "definitionlist", True),
        "table": _flag(extensions, "table", True),
        "strikethrough": _flag(extensions, "strikethrough", True),
        "linkify": _flag(extensions, "linkify", True),
        "linkify_protocol": _text(extensions, "linkifyprotocol", "https"),
        "task_list": _flag(extensions, "tasklist", True),
    }


def _parser_settings(parser: Mapping[str, Any]) -> dict[str, Any]:
    attribute = parser.get("attribute")
    if isinstance(attribute, bool):  # before Hugo 0.81 the key held a plain true or false
        attribute = {"title": attribute}
    attribute = attribute if isinstance(attribute, Mapping) else {}
    id_type = parser.get("autoheadingidtype") or parser.get("autoidtype")
    return {
        "auto_heading_id": _flag(parser, "autoheadingid", True),
        "auto_definition_term_id": _flag(parser, "autodefinitiontermid", False),
        "auto_id_type": str(id_type or "github"),
        "attribute_title": _flag(attribute, "title", True),
        "attribute_block": _flag(attribute, "block", False),
        "wrap_stand_alone_image_within_paragraph": _flag(parser, "wrapstandaloneimagewithinparagraph", True),
    }


def _renderer_flags(renderer: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "hard_wraps": _flag(renderer, "hardwraps", False),
        "unsafe": _flag(renderer, "unsafe", False),
    }
