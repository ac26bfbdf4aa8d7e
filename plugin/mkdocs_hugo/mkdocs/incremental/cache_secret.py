"""The secret that seals cached values, so that only builds of the same user take them for their own.

A cache lies in the project, where a repository, an archive or a pull request can put one too. It is believed
because of its seals alone: a cache made with another secret counts as empty. The secret lies in the user's
cache folder, readable by its owner only. Machines that share a cache, as in CI, are given one by an
environment variable. Without it each machine has its own, and its first build takes nothing from the cache.
"""

from __future__ import annotations

import os
import stat
import tempfile
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from secrets import token_bytes

from platformdirs import user_cache_path

from mkdocs_hugo.errors import ConfigError, Level

VARIABLE = "MKDOCS_HUGO_CACHE_SECRET"
"""The environment variable with a secret for machines that share a cache: any text that nobody can guess."""

_SIZE = 32
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def cache_secret(project: Path) -> bytes:
    """Return the secret, made the first time it is asked for.

    Raises `ConfigError`, an info, where the user has no folder that the project cannot write to.
    """
    if given := os.environ.get(VARIABLE):
        return blake2b(given.encode("utf-8", "surrogateescape"), digest_size=_SIZE).digest()
    path = user_cache_path("mkdocs-hugo", appauthor=False) / "secret"
    if not path.is_absolute() or path.resolve().is_relative_to(project.resolve()):
        raise _unusable(f"the user's cache folder, {path.parent}, lies in the project")
    try:
        return _read(path) or _made(path)
    except OSError as error:
        raise _unusable(f"{path} can neither be read nor made ({error.strerror})") from error


def _read(path: Path) -> bytes | None:
    """Return the secret in a file; None if there is none, or others could have read or made it."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            is_private = os.name == "nt" or not status.st_mode & _OTHERS
            found = file.read(_SIZE + 1) if stat.S_ISREG(status.st_mode) and is_private else b""
    except FileNotFoundError:
        return None
    return found if len(found) == _SIZE else None


def _made(path: Path) -> bytes:
    """Write a new secret as a whole; of two builds that do it at once, the cache of one starts empty."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret = token_bytes(_SIZE)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(secret)
        Path(name).replace(path)
    except OSError:
        with suppress(OSError):
            Path(name).unlink()
        raise
    return secret


def _unusable(why: str) -> ConfigError:
    return ConfigError(
        f"no page is cached: {why}",
        hint=f"Set the environment variable {VARIABLE} to a text that nobody can guess, or `cache: false`.",
        level=Level.INFO,
    )
