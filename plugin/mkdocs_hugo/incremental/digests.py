"""Digests of texts, files and folders: what is the same now and then has the same digest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from mkdocs_hugo.site.page import Page
from mkdocs_hugo.site.resources import Resource
from mkdocs_hugo.site.site import Sites

DIGEST_SIZE = 16
"""Bytes in a digest."""


@dataclass(slots=True)
class Digests:
    """What files hold now, each file read once; folders hold the names of their files."""

    _known: dict[Path, bytes] = field(default_factory=dict)

    def of(self, path: Path) -> bytes:
        """Return the digest of a file or folder, empty for what is not there or is neither."""
        if path not in self._known:
            self._known[path] = _digest(path)
        return self._known[path]


def digest(parts: Iterable[str | bytes]) -> bytes:
    """Return the digest of some texts in their order."""
    made = blake2b(digest_size=DIGEST_SIZE)
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        made.update(len(data).to_bytes(8, "big"))
        made.update(data)
    return made.digest()


def _digest(path: Path) -> bytes:
    try:
        if path.is_dir():
            return digest(sorted(one.name for one in path.iterdir()))
        return digest([path.read_bytes()]) if path.is_file() else b""
    except (OSError, ValueError):  # a name that no file can have
        return b""


@dataclass(frozen=True, slots=True)
class ModelDigest:
    """What pages of one build are made from besides their bodies.

    `settings` stands for all that is set, `structure` for that and for where everything is, `values` for
    where each page is and what it says of itself, `whole` for all of it.
    """

    settings: bytes
    structure: bytes
    values: Mapping[Page, bytes]
    whole: bytes

    @classmethod
    def of(cls, sites: Sites, settings: bytes, addresses: Iterable[str]) -> ModelDigest:
        """Take the digests; `addresses` are those of everything that is published."""
        pages = list(sites.all_pages())
        structure = digest([settings, *_places(pages), *sorted(addresses)])
        values = {page: digest([*_places([page]), *_values(page)]) for page in pages}
        return cls(settings, structure, values, digest([structure, *values.values()]))


def _places(pages: Iterable[Page]) -> Iterator[str]:
    for page in pages:
        yield page.language.lang
        yield page.path
        yield page.kind.value
        yield page.link
        yield str(page.file.absolute) if page.file is not None else ""
        yield repr(page.meta.build)
        yield repr(page.aliases)
        yield from (f"{one.name}\0{one.filename}" for one in page.resources)


def _values(page: Page) -> Iterator[str]:
    """Tell front matter as it is written, with what cascades and files add to it."""
    yield page.label
    yield page.front_matter_text
    yield repr(page.params)
    yield repr(page.meta.dates)
    yield from map(_resource, page.resources)


def _resource(resource: Resource) -> str:
    return f"{resource.name}\0{resource.title}\0{resource.params!r}"
