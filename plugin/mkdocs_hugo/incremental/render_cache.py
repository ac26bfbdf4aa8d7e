"""Rendered pages of earlier builds, valid as long as nothing that they were made from has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.incremental.digests import DIGEST_SIZE, Digests, ModelDigest, digest
from mkdocs_hugo.incremental.packing import pack_problems, unpack, unpack_problems
from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.site.page import Page

_SETTINGS = "settings"


@dataclass(slots=True)
class RenderCache:
    """Keeps what pages were rendered to.

    A page's entry is found by its own text and values and by what is set. It holds if the files that the
    rendering read are still the same, and all of the model if it read other pages. Where there are other
    addresses than there were, `leads_alike` tells whether its links lead where they led.
    """

    store: SealedStore
    model: ModelDigest
    leads_alike: Callable[[Page, Rendered], bool]
    digests: Digests = field(default_factory=Digests)
    hits: int = 0

    def get(self, page: Page, body: str, also: str = "") -> Rendered | None:
        """Return what a page with this body was rendered to; `also` is what stands under it on its own."""
        kept = self.store.get(_name(page), self._key(page, body, also))
        if kept is None:
            return None
        structure, read, packed = _parted(kept)
        try:
            rendered = unpack(packed)
        except ValueError:
            return None
        if read != self._read(rendered):
            return None
        if structure != self.model.structure:
            if not self.leads_alike(page, rendered):
                return None
            self.put(page, body, rendered, packed, also)
        self.hits += 1
        return rendered

    def put(self, page: Page, body: str, rendered: Rendered, packed: bytes, also: str = "") -> None:
        """Keep what a page with this body has been rendered to; `packed` are the bytes of it."""
        value = self.model.structure + self._read(rendered) + packed
        self.store.put(_name(page), self._key(page, body, also), value)

    def settings_problems(self) -> tuple[HugoError, ...] | None:
        """Return what is wrong with the settings, None if it is not known."""
        kept = self.store.get(_SETTINGS, self.model.settings)
        try:
            return None if kept is None else unpack_problems(kept)
        except ValueError:
            return None

    def keep_settings_problems(self, problems: tuple[HugoError, ...]) -> None:
        """Keep what is wrong with the settings."""
        self.store.put(_SETTINGS, self.model.settings, pack_problems(problems))

    def _key(self, page: Page, body: str, also: str) -> bytes:
        return digest([self.model.settings, self.model.values[page], body, also])

    def _read(self, rendered: Rendered) -> bytes:
        """Return the digest of everything that the rendering read, as it is now."""
        return digest(self._parts(rendered))

    def _parts(self, rendered: Rendered) -> Iterator[str | bytes]:
        if rendered.reads_model:
            yield self.model.whole
        for name in sorted(rendered.reads):
            yield name
            yield self.digests.of(Path(name))


def _name(page: Page) -> str:
    return f"rendered {page.language.lang} {page.path}"


def _parted(kept: bytes) -> tuple[bytes, bytes, bytes]:
    """Return the digest of the structure, that of what was read, and the page."""
    return kept[:DIGEST_SIZE], kept[DIGEST_SIZE : 2 * DIGEST_SIZE], kept[2 * DIGEST_SIZE :]
