"""What is known of one page or file of a site, in a form that two builders can be compared by."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, NamedTuple


class Resource(NamedTuple):
    """A file beside a page; without a URL for a page inside a leaf bundle."""

    name: str
    title: str | None = None
    type: str | None = None
    url: str | None = None


class Translation(NamedTuple):
    """The same page in another language."""

    lang: str
    url: str


class Found(NamedTuple):
    """What `site.GetPage`, `page.GetPage` and `relref` answer to a reference."""

    asked: str
    answers: list[str]


@dataclass(slots=True)
class Row:
    """One page, redirect or file.

    `kind` is Hugo's page kind, or `alias` (a redirect page), `file` (a published static file or
    resource), `site` (the site of one language). Pages are named by their relative permalink, and by `~` and
    their logical path where they have none. What the builder did not say is None.
    """

    kind: str
    url: str
    lang: str | None = None
    path: str | None = None
    permalink: str | None = None
    file: str | None = None
    output: str | None = None  # the published file, empty for a page that is listed but not rendered
    target: str | None = None  # where an alias leads
    title: str | None = None
    linktitle: str | None = None
    description: str | None = None
    weight: int | None = None
    draft: bool | None = None
    date: str | None = None
    publish_date: str | None = None
    lastmod: str | None = None
    expiry_date: str | None = None
    type: str | None = None
    section: str | None = None
    bundle: str | None = None
    parent: str | None = None
    prev: str | None = None
    next: str | None = None
    children: list[str] | None = None
    regular_pages: list[str] | None = None
    sections: list[str] | None = None
    ancestors: list[str] | None = None
    pages: list[str] | None = None
    translations: list[Translation] | None = None
    resources: list[Resource] | None = None
    terms: dict[str, list[str]] | None = None
    menus: dict[str, Any] | None = None
    aliases: list[str] | None = None
    params: list[str] | None = None
    found: list[Found] | None = None  # answers to what front matter `ask` lists
    toc: str | None = None
    content: str | None = None


_PARTS: dict[str, Any] = {"translations": Translation, "resources": Resource, "found": Found}
_FIELDS = {field.name for field in fields(Row)}


def row(known: dict[str, Any]) -> Row:
    """Make a row of decoded JSON; keys that a row does not have are left out."""
    made = Row(**{key: value for key, value in known.items() if key in _FIELDS})
    for name, kind in _PARTS.items():
        if known.get(name) is not None:
            setattr(made, name, [kind(**part) for part in known[name]])
    return made


def load(path: Path) -> list[Row]:
    """Read rows stored as gzipped JSON."""
    return [row(known) for known in json.loads(gzip.decompress(path.read_bytes()))]


def store(path: Path, rows: Iterable[Row]) -> None:
    """Write rows as gzipped JSON, without what is not known."""
    known = [_known(one) for one in rows]
    path.write_bytes(gzip.compress(json.dumps(known, ensure_ascii=False).encode(), mtime=0))


def _known(one: Row) -> dict[str, Any]:
    known = {key: value for key, value in asdict(one).items() if value is not None}
    for name in _PARTS:
        if name in known:
            known[name] = [part._asdict() for part in known[name]]
    return known
