"""The secret is the user's own: made once, readable by nobody else, and never taken from the project."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.errors import ConfigError, Level
from mkdocs_hugo.mkdocs.incremental.cache_folder import FOLDER
from mkdocs_hugo.mkdocs.incremental.cache_secret import VARIABLE, cache_secret
from tests.conftest import Built

PAGE = {"content/_index.md": "---\ntitle: Hjem\n---\nTekst\n"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder, without a secret of the tests."""
    monkeypatch.delenv(VARIABLE)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    return folder


def test_secret_is_made_once_for_its_owner_alone(home: Path, project: Path) -> None:
    secret = cache_secret(project)
    assert len(secret) == 32
    assert cache_secret(project) == secret
    assert [stat.S_IMODE(path.stat().st_mode) for path in home.rglob("*")] == [0o700, 0o600]


def test_every_user_has_another(home: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = cache_secret(project)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "another"))
    assert cache_secret(project) != secret


@pytest.mark.parametrize("content", [b"", b"short", b"x" * 33], ids=len)
def test_damaged_secret_is_made_anew(home: Path, project: Path, content: bytes) -> None:
    secret = cache_secret(project)
    (home / "mkdocs-hugo" / "secret").write_bytes(content)
    again = cache_secret(project)
    assert again not in (secret, content)
    assert cache_secret(project) == again


def test_secret_that_others_may_read_is_made_anew(home: Path, project: Path) -> None:
    secret = cache_secret(project)
    (home / "mkdocs-hugo" / "secret").chmod(0o644)
    assert cache_secret(project) != secret


def test_environment_names_the_secret_of_several_machines(
    home: Path, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "lang tekst " * 99)
    secret = cache_secret(project)
    monkeypatch.setenv("XDG_CACHE_HOME", str(home / "another"))
    assert cache_secret(project) == secret
    monkeypatch.setenv(VARIABLE, "en annen")
    assert cache_secret(project) != secret
    assert not home.exists()


def test_empty_variable_names_none(home: Path, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    cache_secret(project)
    assert home.is_dir()


@pytest.mark.parametrize("is_link", [False, True])
def test_secret_that_the_project_brings_is_not_taken(
    home: Path, project: Path, monkeypatch: pytest.MonkeyPatch, is_link: bool
) -> None:
    brought = project / ".cache" / "mkdocs-hugo"
    brought.mkdir(parents=True)
    (brought / "secret").write_bytes(b"x" * 32)
    (brought / "secret").chmod(0o600)
    if is_link:
        home.symlink_to(project / ".cache")
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", str(project / ".cache"))
    with pytest.raises(ConfigError, match="lies in the project") as caught:
        cache_secret(project)
    assert caught.value.level is Level.INFO
    assert VARIABLE in caught.value.hint


def test_folder_that_cannot_be_made(home: Path, project: Path) -> None:
    home.write_text("a file in the place of the folder")
    with pytest.raises(ConfigError, match="can neither be read nor made"):
        cache_secret(project)


def test_build_without_a_secret_says_so_and_caches_nothing(
    home: Path, build: Callable[..., Built], monkeypatch: pytest.MonkeyPatch
) -> None:
    home.write_text("")
    built = build(PAGE, strict=True)
    assert built.exists("/")
    assert [line.split(":")[:3] for line in built.log] == [["INFO", " hugo", " no page is cached"]]
    assert not (built.root / FOLDER).exists()


@pytest.mark.parametrize("link", [".cache", ".cache/plugin/hugo"])
def test_cache_folder_that_is_a_link_is_not_used(
    tmp_path: Path, build: Callable[..., Built], link: str
) -> None:
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(outside)
    built = build(PAGE, strict=True)
    assert built.exists("/")
    assert "is a link" in built.log[0]
    assert not list(outside.iterdir())
