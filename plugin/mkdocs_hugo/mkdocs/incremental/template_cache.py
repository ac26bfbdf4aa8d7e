"""The theme's templates compiled once: what Jinja makes of them is kept for the next build."""

from __future__ import annotations

import sys

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from mkdocs_hugo.incremental.digests import digest
from mkdocs_hugo.incremental.store import SealedStore


class TemplateCache(BytecodeCache):
    """Jinja's cache of bytecode in the place where pages are kept.

    Bytecode is a program, which Jinja loads with `marshal`: it gets only what the store has found to be
    sealed with the user's own secret.
    """

    def __init__(self, store: SealedStore) -> None:
        self._store = store

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code if it has been compiled from the same source."""
        kept = self._store.get(_name(bucket), _key(bucket))
        if kept is not None:
            bucket.bytecode_from_string(kept)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        self._store.put(_name(bucket), _key(bucket), bucket.bytecode_to_string())


def _name(bucket: Bucket) -> str:
    return f"template {bucket.key}"


def _key(bucket: Bucket) -> bytes:
    return digest([sys.version, jinja2.__version__, bucket.checksum])
