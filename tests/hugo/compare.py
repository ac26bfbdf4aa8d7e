"""Compare what two builders know of one site: `python -m tests.hugo.compare SITE` holds ours against Hugo's.

python -m tests.hugo.compare SITE                      # Hugo's answer in SITE/oracle.json.gz or SITE.json.gz
python -m tests.hugo.compare --live SITE               # ask the real Hugo now
python -m tests.hugo.compare --live SITE --store FILE  # ... and keep its answer
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.hugo.comparison import Aspect, Comparison
from tests.hugo.rows import Row, load, store

PAGES = ("home", "section", "page")
TERMS = ("taxonomy", "term")
_BASE_URL = "https://example.org/"
_FRACTION = re.compile(r"\.\d+")
_HEADING_ID = re.compile(r'<h[1-6](?=\s)[^>]*?\sid="?([^">]*)')


def compare(ours: Sequence[Row], hugos: Sequence[Row], *, kinds: Sequence[str] = PAGES) -> Comparison:
    """Compare two lists of rows; of pages only those of these kinds are looked at."""
    our_rows, hugo_rows = _by_kind(ours), _by_kind(hugos)
    if not any(row.output for row in hugos):  # a stored answer has only pages that were rendered
        our_rows = _by_kind(row for row in ours if row.output != "")
    aspects: dict[str, Aspect] = {name: Aspect(name) for name in ("urls", "kind", *_ASPECTS, "found")}
    our_pages, hugo_pages = (_pages(rows, kinds) for rows in (our_rows, hugo_rows))
    for our, hugo in _pairs(our_pages, hugo_pages):
        _compare_pages(aspects, our, hugo)
    for kind in ("alias", "file", "site"):
        if kind == "alias" or (our_rows[kind] and hugo_rows[kind]):
            _compare_others(aspects, kind, our_rows[kind], hugo_rows[kind])
    return Comparison([aspect for aspect in aspects.values() if aspect.total])


def _by_kind(rows: Iterable[Row]) -> defaultdict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.kind].append(row)
    return found


def _pages(rows: defaultdict[str, list[Row]], kinds: Sequence[str]) -> list[Row]:
    return [row for kind in kinds for row in rows[kind]]


def _pairs(ours: list[Row], hugos: list[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Bring the same pages together.

    A stored answer may have a page once for each of its output formats; the one with our URL counts.
    """
    by_path = all(row.path for row in hugos)
    left = {_identity(row, by_path=by_path): row for row in ours}
    right: defaultdict[tuple[str | None, str | None], list[Row]] = defaultdict(list)
    for row in hugos:
        right[_identity(row, by_path=by_path)].append(row)
    for key, rows in right.items():
        our = left.pop(key, None)
        yield our, next((row for row in rows if our and row.url == our.url), rows[0])
    for our in left.values():
        yield our, None


def _identity(row: Row, *, by_path: bool) -> tuple[str | None, str | None]:
    """Name a page by its file, unless it has none or, made by a content adapter, shares it with others."""
    if row.file and not row.file.endswith(".gotmpl"):
        return row.lang, f"file {row.file}"
    return row.lang, row.path if by_path else unquote(row.url)


def _compare_pages(aspects: dict[str, Aspect], our: Row | None, hugo: Row | None) -> None:
    row = our or hugo
    assert row is not None
    where = _where(row)
    aspects["urls"].add(where, our and our.url, hugo and hugo.url)
    if our is None or hugo is None:
        return
    aspects["kind"].add(where, our.kind, hugo.kind)
    for name, look in _ASPECTS.items():
        ours, hugos = look(our), look(hugo)
        if ours is not None and hugos is not None:
            aspects[name].add(where, ours, hugos)
    for ours, hugos in zip(our.found or (), hugo.found or (), strict=False):
        aspects["found"].add(f"{where} asks for {hugos.asked}", ours.answers, hugos.answers)


def _compare_others(aspects: dict[str, Aspect], kind: str, ours: list[Row], hugos: list[Row]) -> None:
    """Compare redirect pages, files and sites: they are named by their URL alone."""
    left = {unquote(row.url): row for row in ours}
    right = {unquote(row.url): row for row in hugos}
    for url in sorted((left | right).keys() - {"/robots.txt"}):  # which Hugo makes itself if asked to
        our, hugo = left.get(url), right.get(url)
        known = aspects.setdefault(f"{kind} urls", Aspect(f"{kind} urls"))
        known.add(url, our and unquote(our.url), hugo and unquote(hugo.url))
        if our is None or hugo is None:
            continue
        for name in ("target", "title", "regular_pages", "pages", "menus"):
            values = getattr(our, name), getattr(hugo, name)
            if None not in values:
                label = f"{kind} {name}"
                aspects.setdefault(label, Aspect(label)).add(url, *values)


def _where(row: Row) -> str:
    return f"{row.lang or ''} {row.file or row.path or row.url}".strip()


def _heading_ids(row: Row) -> list[str] | None:
    return None if row.content is None else _HEADING_ID.findall(row.content)


def _resource_names(row: Row) -> list[str] | None:
    """Look at resources by name: Hugo's order goes by media types, which the machine's own tables tell it."""
    return None if row.resources is None else sorted(resource.name for resource in row.resources)


def _resource_urls(row: Row) -> list[str] | None:
    return sorted(one.url for one in row.resources or () if one.url) or None


def _translations(row: Row) -> list[tuple[str, str]] | None:
    """Look at translations in no order: Hugo's is another one every time where languages have no weights."""
    return None if row.translations is None else sorted((one.lang, one.url) for one in row.translations)


def _title(name: str) -> Callable[[Row], Any]:
    """Look at a title; of a term's, authors may write the same term in several ways, and Hugo takes any."""

    def look(row: Row) -> Any:
        title = getattr(row, name)
        return title.casefold().replace("-", " ") if row.kind == "term" and title else title

    return look


def _moment(name: str) -> Callable[[Row], Any]:
    """Look at a date without fractions of a second, which file systems round."""
    return lambda row: None if (moment := getattr(row, name)) is None else _FRACTION.sub("", moment)


def _field(name: str) -> Callable[[Row], Any]:
    return lambda row: getattr(row, name)


_ASPECTS: dict[str, Callable[[Row], Any]] = {
    **{name: _field(name) for name in ("weight", "description", "draft")},
    **{name: _moment(name) for name in ("date", "publish_date", "lastmod", "expiry_date")},
    **{name: _field(name) for name in ("path", "permalink", "type", "section", "bundle")},
    **{name: _field(name) for name in ("parent", "ancestors", "children", "regular_pages", "sections")},
    **{name: _field(name) for name in ("output", "prev", "next", "terms", "params")},
    "title": _title("title"),
    "linktitle": _title("linktitle"),
    "translations": _translations,
    "resources": _resource_names,
    "resource urls": _resource_urls,
    "heading ids": _heading_ids,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the comparison of a site; the exit code is 1 if there is a difference."""
    options = _options().parse_args(arguments)
    hugos = _hugos(options)
    if options.store:
        store(options.store, hugos)
    from tests.hugo.ours import ours

    comparison = compare(
        ours(options.site, base_url=_BASE_URL, content=options.headings),
        hugos,
        kinds=TERMS if options.terms else PAGES,
    )
    sys.stdout.write(comparison.report(options.show) + "\n")
    return 1 if comparison.differences else 0


def _hugos(options: argparse.Namespace) -> list[Row]:
    if options.live:
        from tests.hugo.oracle import ask

        return ask(options.site, flags=options.flag, base_url=_BASE_URL)
    stored = [options.site / "oracle.json.gz", Path(f"{options.site}.json.gz")]
    return load(next((path for path in stored if path.exists()), stored[0]))


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.hugo.compare", description=__doc__)
    parser.add_argument("site", type=Path, help="folder of a Hugo site")
    parser.add_argument(
        "--live", action="store_true", help="ask the real Hugo instead of reading its stored answer"
    )
    parser.add_argument("--store", type=Path, help="keep Hugo's answer in this file (json.gz)")
    parser.add_argument("--flag", action="append", default=[], help="a flag for Hugo, for example --flag=-D")
    parser.add_argument("--headings", action="store_true", help="render pages and compare their heading ids")
    parser.add_argument(
        "--terms", action="store_true", help="compare taxonomy and term pages, not the others"
    )
    parser.add_argument("--show", type=int, default=5, help="how many differences of each aspect to print")
    return parser


if __name__ == "__main__":
    sys.exit(main())
