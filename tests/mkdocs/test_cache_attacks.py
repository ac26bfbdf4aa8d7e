"""A cache that somebody else has put into the project runs nothing, changes no page and stops no build."""

from __future__ import annotations

import io
import marshal
import os
import pickle
import random
import shutil
import sqlite3
import zlib
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Any

import pytest
from jinja2.bccache import bc_magic

from mkdocs_hugo.incremental.store import SealedStore
from mkdocs_hugo.mkdocs.incremental.cache_folder import FOLDER
from mkdocs_hugo.mkdocs.incremental.cache_secret import VARIABLE, cache_secret
from tests.conftest import write_tree
from tests.mkdocs.test_cache import TREE, build_in

NAME = "mkdocs-build.sqlite"

Change = Callable[[str, bytes], bytes]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project for all tests: a cache holds for the folder in which it was made."""
    return tmp_path_factory.mktemp("project")


@pytest.fixture(scope="module")
def plain(project: Path) -> dict[str, bytes]:
    """The site as it is without a cache."""
    write_tree(project, TREE)
    return build_in(project, cache=False)


@pytest.fixture
def cached(project: Path) -> Path:
    """The cache of the project, complete."""
    write_tree(project, TREE)
    for path in (project / ".cache", project / FOLDER / NAME):
        if path.exists() and path.is_dir() == (path.name == NAME):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    build_in(project)
    return project / FOLDER / NAME


def root_of(cache: Path) -> Path:
    return cache.parents[len(Path(FOLDER).parts)]


def forge(cache: Path, secret: bytes, change: Change) -> None:
    """Change every value, and seal it with a secret."""
    database = sqlite3.connect(cache)
    rows = database.execute("SELECT name, key, value FROM kept").fetchall()
    database.close()
    cache.unlink()
    store = SealedStore(cache, secret)
    for name, key, value in rows:
        store.put(name, key, change(name, zlib.decompress(value)))
    store.finish()
    assert len(rows) > 40


def poisoned_template(mark: Path) -> Change:
    """Put a program into every compiled template."""
    code = compile(f"open({str(mark)!r}, 'w').close()", "main.html", "exec")

    def change(name: str, value: bytes) -> bytes:
        if not name.startswith("template "):
            return value
        text = io.BytesIO(value[len(bc_magic) :])
        checksum = pickle.load(text)
        return bc_magic + pickle.dumps(checksum, 2) + marshal.dumps(code)

    return change


class Evil:
    """What a pickle of this does when it is read."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> Any:
        return Path.touch, (self.mark,)


def poisoned_page(mark: Path) -> Change:
    """Put a pickle that runs code into the place of every rendered page."""
    evil = pickle.dumps(Evil(mark))
    return lambda name, value: value[:32] + evil if name.startswith("rendered ") else evil


def scripted_page(mark: Path) -> Change:
    return lambda _, value: value.replace(b"<p>", b"<p><script>1</script>")


POISONS = {"template": poisoned_template, "page": poisoned_page, "script": scripted_page}


@pytest.mark.parametrize("poison", POISONS.values(), ids=POISONS)
def test_forged_cache_is_not_believed(
    cached: Path, project: Path, tmp_path: Path, plain: dict[str, bytes], poison: Callable[[Path], Change]
) -> None:
    forge(cached, b"an attacker's", poison(tmp_path / "mark"))
    assert build_in(project) == plain
    assert not (tmp_path / "mark").exists()


def test_forgery_is_one_that_would_run_if_it_were_believed(tmp_path: Path) -> None:
    write_tree(tmp_path, TREE)
    build_in(tmp_path)
    forge(tmp_path / FOLDER / NAME, cache_secret(tmp_path), poisoned_template(tmp_path / "mark"))
    write_tree(tmp_path, {"content/a.md": "Ny tekst, så siden må lages\n"})
    with pytest.raises(KeyError, match="name"):  # what a compiled template says of itself is not there
        build_in(tmp_path)
    assert (tmp_path / "mark").exists()


def test_page_runs_nothing_even_if_its_seal_is_right(
    cached: Path, project: Path, tmp_path: Path, plain: dict[str, bytes]
) -> None:
    def change(name: str, value: bytes) -> bytes:
        is_json = name.startswith(("rendered ", "settings"))
        return poisoned_page(tmp_path / "mark")(name, value) if is_json else value

    forge(cached, cache_secret(project), change)
    assert build_in(project) == plain
    assert not (tmp_path / "mark").exists()


def test_cache_of_another_user_counts_as_empty(
    cached: Path, project: Path, tmp_path: Path, plain: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "another user's")
    assert build_in(project) == plain
    monkeypatch.setattr("mkdocs_hugo.render.renderer.Renderer.render", None)
    assert build_in(project) == plain, "the second build takes what the first has put"


def truncated(cache: Path, luck: random.Random) -> None:
    os.truncate(cache, luck.randrange(cache.stat().st_size))


def overwritten(cache: Path, luck: random.Random) -> None:
    data = bytearray(cache.read_bytes())
    for _ in range(luck.randint(1, 40)):
        start = luck.randrange(len(data))
        rubbish = luck.randbytes(luck.randint(1, 400))[: len(data) - start]
        data[start : start + len(rubbish)] = rubbish
    cache.write_bytes(data)


def emptied(cache: Path, luck: random.Random) -> None:
    cache.write_bytes(b"")


def folder(cache: Path, luck: random.Random) -> None:
    cache.unlink()
    cache.mkdir()


def fifo(cache: Path, luck: random.Random) -> None:
    cache.unlink()
    os.mkfifo(cache)


def link_to_nothing(cache: Path, luck: random.Random) -> None:
    cache.unlink()
    cache.symlink_to(root_of(cache) / "outside")


def link_to_device(cache: Path, luck: random.Random) -> None:
    cache.unlink()
    cache.symlink_to("/dev/zero")


def file_for_folder(cache: Path, luck: random.Random) -> None:
    shutil.rmtree(root_of(cache) / ".cache")
    (root_of(cache) / ".cache").write_text("")


DAMAGES = (truncated, overwritten, emptied, folder, fifo, link_to_nothing, link_to_device, file_for_folder)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.__name__)
def test_damaged_cache_changes_no_page(
    cached: Path,
    project: Path,
    tmp_path: Path,
    plain: dict[str, bytes],
    damage: Callable[[Path, random.Random], None],
) -> None:
    damage(cached, random.Random(1))
    assert build_in(project) == plain
    assert build_in(project) == plain
    assert not (project / "outside").exists()


@pytest.mark.long
@pytest.mark.parametrize("seed", range(60))
def test_cache_damaged_at_random_changes_no_page(
    cached: Path, project: Path, tmp_path: Path, plain: dict[str, bytes], seed: int
) -> None:
    luck = random.Random(seed)
    luck.choice((truncated, overwritten))(cached, luck)
    assert build_in(project) == plain


def test_locked_cache_costs_a_second_and_is_told_of(
    cached: Path, project: Path, tmp_path: Path, plain: dict[str, bytes], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO", "mkdocs")
    other = sqlite3.connect(cached, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    caplog.clear()
    begun = monotonic()
    assert build_in(project) == plain
    assert monotonic() - begun < 9, "nobody waits ten seconds"
    other.close()
    told = [record for record in caplog.records if "could not be used (database is locked)" in record.message]
    assert [record.levelname for record in told] == ["INFO"]
