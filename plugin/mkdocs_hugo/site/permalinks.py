"""Addresses by pattern: `permalinks` in the configuration and tokens in front matter's `url`.

Hugo: resources/page/permalinks.go.
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from mkdocs_hugo.content.path import PathType
from mkdocs_hugo.site.cascade import PageMatcher, matcher
from mkdocs_hugo.site.go_time import day_name, format_time, month_name
from mkdocs_hugo.site.kind import Kind
from mkdocs_hugo.site.permalink_tokens import ESCAPED_COLON, TOKEN
from mkdocs_hugo.site.sanitize import make_path

if TYPE_CHECKING:
    from mkdocs_hugo.site.page import Page

_GO_ZERO = datetime(1, 1, 1, tzinfo=UTC)
_KINDS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True)
class Rule:
    """Pages that match get this pattern; the first matching rule wins."""

    target: PageMatcher
    pattern: str


def rules(permalinks: Any, languages: Sequence[str]) -> tuple[Rule, ...]:
    """Read `permalinks`: section to pattern, kind to section to pattern, or a list of targets."""
    if isinstance(permalinks, list):
        return tuple(_listed(permalinks, languages))
    return tuple(_mapped(permalinks)) if isinstance(permalinks, Mapping) else ()


def expand(page: Page, found: Sequence[Rule], environment: str) -> str:
    """Return the address that the rules give a page, "" when none is for it."""
    for rule in found:
        if rule.target.matches(page.kind, page.path, {page.language.lang}, environment):
            return posixpath.normpath(expand_pattern(page, rule.pattern)) if rule.pattern else ""
    return ""


def expand_pattern(page: Page, pattern: str) -> str:
    """Fill the tokens of a pattern from a page; what is no token stays as it is written."""
    pattern = pattern.replace("\\:", ESCAPED_COLON)
    filled = TOKEN.sub(lambda match: _fill(page, match[1], match[2] or "", match[0]), pattern)
    return filled.replace(ESCAPED_COLON, ":")


def _listed(permalinks: list[Any], languages: Sequence[str]) -> Iterator[Rule]:
    for item in permalinks:
        if isinstance(item, Mapping) and isinstance(item.get("pattern"), str):
            target = item.get("target")
            yield Rule(matcher(target if isinstance(target, Mapping) else {}, languages), item["pattern"])


def _mapped(permalinks: Mapping[str, Any]) -> Iterator[Rule]:
    """Yield the rules of the map forms; deeper sections come before those that hold them."""
    for key, value in sorted(permalinks.items(), key=lambda item: -item[0].count("/")):
        if isinstance(value, str):
            for kind in (Kind.PAGE, Kind.TERM):
                yield Rule(PageMatcher(path=_section_glob(key), kind=kind.value), value)
        elif isinstance(value, Mapping) and key in _KINDS:
            for section, pattern in sorted(value.items(), key=lambda item: -item[0].count("/")):
                if isinstance(pattern, str):
                    yield Rule(PageMatcher(path=_section_glob(section), kind=key), pattern)


def _section_glob(section: str) -> str:
    section = section.strip(" /")
    return f"/{{{section},{section}/**}}" if section else "/*"


def _fill(page: Page, token: str, cut: str, written: str) -> str:
    if token in ("sections", "sectionslugs") and cut:
        elements = _section_names(page) if token == "sections" else _section_slugs(page)
        return "/".join(_cut(elements, cut[1:-1].strip().lower()))
    if token in TOKENS:
        return TOKENS[token](page) + cut
    date = page.date or _GO_ZERO
    formatted = format_time(date, token)
    return (formatted if formatted != token or token.isdigit() else f":{token}") + cut if token else written


def _urlize(page: Page, text: str) -> str:
    """Make a part of an address; a number sign with nothing behind it is an empty fragment, which Go drops.

    Hugo: helpers/url.go, URLize; a second number sign, as in `C##`, is the text of the fragment.
    """
    config = page.site.config
    path = make_path(text, keep_case=config.disable_path_to_lower, remove_accents=config.remove_path_accents)
    return path[:-1] if path.find("#") == len(path) - 1 else path


def _slug_or_title(page: Page) -> str:
    return _urlize(page, page.meta.slug or page.title)


def _base_name(page: Page) -> str:
    return _urlize(page, page.path_info.unnormalized().base_name)


def _file_name(page: Page) -> str:
    """The file's name; of a leaf bundle its folder's, of a branch bundle nothing."""
    if page.file is None or page.path_info.type is PathType.BRANCH:
        return ""
    return _base_name(page)


def _section_names(page: Page) -> list[str]:
    return [name for name in page.current_section.path.split("/") if name]


def _section_slugs(page: Page) -> list[str]:
    section = page.current_section
    chain = [*reversed(section.ancestors), section]
    return [_slug_or_title(one) for one in chain if not one.is_home]


def _first_section_slug(page: Page) -> str:
    return (_section_slugs(page) or [""])[0]


def _cut(elements: list[str], cut: str) -> list[str]:
    """Take a slice of a list: `1:`, `:2`, `last`, `0`; out of bounds gives nothing."""
    if not elements:
        return []
    if ":" not in cut:
        index = _bound(cut, elements)
        return elements[index : index + 1] if index < len(elements) else []
    low, high = cut.split(":", 1)
    start = _bound(low, elements) if low else 0
    end = _bound(high, elements) if high else len(elements)
    return [] if start >= len(elements) else elements[start : min(end, len(elements))]


def _bound(text: str, elements: list[str]) -> int:
    if text == "last":
        return len(elements) - 1
    return int(text) if text.isdecimal() else 0


def _dated(write: Callable[[datetime], str]) -> Callable[[Page], str]:
    return lambda page: write(page.date or _GO_ZERO)


TOKENS: Mapping[str, Callable[[Page], str]] = {
    "year": _dated(lambda date: str(date.year)),
    "month": _dated(lambda date: f"{date.month:02}"),
    "monthname": _dated(month_name),
    "day": _dated(lambda date: f"{date.day:02}"),
    "weekday": _dated(lambda date: str(date.isoweekday() % 7)),
    "weekdayname": _dated(day_name),
    "yearday": _dated(lambda date: str(date.timetuple().tm_yday)),
    "section": lambda page: page.section,
    "sectionslug": _first_section_slug,
    "sections": lambda page: page.current_section.path,
    "sectionslugs": lambda page: "/".join(_section_slugs(page)),
    "title": lambda page: _urlize(page, page.title),
    "slug": _slug_or_title,
    "slugorfilename": lambda page: _urlize(page, page.meta.slug) if page.meta.slug else _file_name(page),
    "filename": _file_name,
    "contentbasename": _base_name,
    "slugorcontentbasename": lambda page: (
        _urlize(page, page.meta.slug) if page.meta.slug else _base_name(page)
    ),
}
"""What each of Hugo's tokens stands for on a page."""
