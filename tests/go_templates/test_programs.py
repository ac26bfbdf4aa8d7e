"""A Hugo that is too old, hangs, crashes, floods or cannot be run: the site is as without one."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from mkdocs_hugo.hugo import process, run
from tests.conftest import MKDOCS_YML, Built
from tests.hugo.oracle import binary

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts of a shell")

Build = Callable[..., Built]
TREE = {
    "layouts/_shortcodes/own.html": "own",
    "content/_index.md": "---\ntitle: Hjem\n---\nbefore {{< own >}} after\n",
}
VERSION = 'if [ "$1" = version ]; then echo "hugo v0.168.0+extended"; exit 0; fi\n'


def built_with(build: Build, tmp_path: Path, script: str) -> tuple[Built, list[str]]:
    program = tmp_path / "programs" / "hugo"
    program.parent.mkdir(exist_ok=True)
    program.write_text(f"#!/bin/sh\n{script}")
    program.chmod(0o755)
    option = MKDOCS_YML.replace("hugo]", f"{{hugo: {{hugo: {program}}}}}]")
    built = build({**TREE, "mkdocs.yml": option})
    return built, built.warnings


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ('echo "hugo v0.111.3-5d4eb5154e+extended"\n', "is Hugo 0.111.3; Go templates need 0.146 or later"),
        ("echo something else\n", "does not tell that it is Hugo"),
        (VERSION + 'echo "Error: something is wrong"; exit 255\n', "something is wrong"),
        (VERSION + "kill -9 $$\n", "it ended without a word"),
        (VERSION + "sleep 60\n", "it was not ready after 1 seconds"),
        (VERSION + "yes\n", "it printed more than 0 MB of messages"),
    ],
)
def test_a_hugo_that_is_of_no_use_leaves_the_site_as_without_one(
    build: Build, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, message: str
) -> None:
    monkeypatch.setattr(run, "_SECONDS", 1)
    monkeypatch.setattr(process, "_MOST_LOG", 1 << 10)
    begun = time.monotonic()
    built, warnings = built_with(build, tmp_path, script)
    assert time.monotonic() - begun < 30
    assert [message in line for line in warnings] == [True]
    assert "before  after" in built.article("/")


def test_a_program_that_is_not_there(build: Build) -> None:
    option = MKDOCS_YML.replace("hugo]", "{hugo: {hugo: bin/no-hugo}}]")
    built = build({**TREE, "mkdocs.yml": option})
    assert any("names bin/no-hugo, and there is no such program" in line for line in built.log)
    assert "before" in built.article("/")


def test_a_hugo_that_hangs_once_is_started_again(
    build: Build, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "_SECONDS", 5)
    mark = tmp_path_factory.mktemp("mark") / "hung"
    script = f'{VERSION}if [ ! -e {mark} ]; then touch {mark}; sleep 60; fi\nexec {binary()} "$@"\n'
    built, warnings = built_with(build, tmp_path, script)
    assert not warnings
    assert "before own after" in " ".join(built.article("/").split())


def test_a_hugo_that_is_slow_is_waited_for(build: Build, tmp_path: Path) -> None:
    built, warnings = built_with(build, tmp_path, f'{VERSION}sleep 2\nexec {binary()} "$@"\n')
    assert not warnings
    assert "before own after" in " ".join(built.article("/").split())


def test_no_place_for_the_project(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> str:
        raise OSError(30, os.strerror(30))

    monkeypatch.setattr("tempfile.mkdtemp", full)
    built = build(TREE)
    (line,) = built.warnings
    assert "Hugo cannot be asked" in line
    assert "before  after" in built.article("/")


@pytest.mark.parametrize(
    "tree",
    [
        {"netlify.toml": '[build.environment]\nHUGO_VERSION = "0.111.3"\n'},
        {".hugo-version": "0.111.3\n"},
        {"hugo.toml": '[module.hugoVersion]\nmin = "0.111.3"\nmax = "0.120"\n'},
    ],
)
def test_a_site_that_names_another_version_than_the_one_that_runs(build: Build, tree: dict[str, str]) -> None:
    (line,) = [line for line in build({**TREE, **tree}).log if "wants Hugo" in line]
    assert line.startswith("INFO")
    assert "0.111.3" in line
