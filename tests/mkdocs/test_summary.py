"""A long build says how far it has come, and every build what it was."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bench.trees import Shape, write_site
from tests.conftest import MKDOCS_YML, Built, write_tree

Build = Callable[..., Built]

HUGO = """
defaultContentLanguage = "nb"
[languages.nb]
weight = 1
[languages.en]
weight = 2
"""


def summary(caplog: pytest.LogCaptureFixture) -> str:
    lines = [f"{record.levelname}: {record.getMessage()}" for record in caplog.records]
    (line,) = (line for line in lines if re.match(r"INFO: hugo: \d+ page", line))
    return line.removeprefix("INFO: hugo: ").rpartition(",")[0]


def test_pages_of_each_language_shortcodes_and_warnings(
    build: Build, caplog: pytest.LogCaptureFixture
) -> None:
    tree = {
        "hugo.toml": HUGO,
        "content/a.nb.md": "---\ntitle: A\n---\n{{% tip %}}{{< ukjent >}}{{% /tip %}}\n[x](../borte/)\n",
        "content/a.en.md": "---\ntitle: A\n---\n{{< ukjent >}} [x](../gone/)\n",
    }
    built = build(tree)
    assert len(built.log) == 4
    assert summary(caplog).startswith("8 pages (nb 4, en 4), 3 shortcodes, 4 warnings (")
    assert "links 2" in summary(caplog)
    assert "shortcodes 2" in summary(caplog)


def test_pages_from_the_cache(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    tree = {"content/a.md": "---\ntitle: A\n---\nEn\n", "content/b.md": "---\ntitle: B\n---\nTo\n"}
    build(tree)
    assert summary(caplog).endswith("0 of 5 from the cache")
    build(tree)
    assert summary(caplog).endswith("5 of 5 from the cache")
    build({**tree, "content/a.md": "---\ntitle: A\n---\nTre\n"})
    assert summary(caplog).endswith("4 of 5 from the cache")


def test_without_a_cache_there_is_no_word_of_it(build: Build, caplog: pytest.LogCaptureFixture) -> None:
    yml = MKDOCS_YML.replace("[search, hugo]", "[search, {hugo: {cache: false}}]")
    build({"mkdocs.yml": yml, "content/a.md": "---\ntitle: A\n---\n"})
    assert "cache" not in summary(caplog)


def on_terminal(site: Path, *options: str) -> str:
    """Build a site as on a terminal, and return all that is written to it."""
    reader, terminal = pty.openpty()
    command = [sys.executable, "-c", _AT_ONCE, "build", *options]
    process = subprocess.Popen(command, cwd=site, stdout=terminal, stderr=terminal)
    os.close(terminal)
    written = b""
    while True:
        try:
            written += os.read(reader, 4096)
        except OSError:  # the other end is closed
            break
    os.close(reader)
    assert process.wait() == 0
    return written.decode("utf-8")


_AT_ONCE = (
    "from mkdocs_hugo.mkdocs.incremental import progress; progress._PATIENCE = progress._PAUSE = 0; "
    "from mkdocs.__main__ import cli; cli()"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_site(tmp_path_factory.mktemp("progress"), pages=60, shape=Shape.WIDE, seed=1)


def test_progress_is_shown_on_a_terminal_and_taken_away_again(site: Path) -> None:
    written = on_terminal(site)
    assert "\rrendered 1 of " in written
    assert "\rmade 1 of " in written
    assert "%)" not in written.splitlines()[-1].rpartition("\r")[2]


def test_no_progress_where_nobody_looks_on(site: Path, tmp_path: Path) -> None:
    assert "rendered 1 of" not in on_terminal(site, "--quiet")
    write_tree(tmp_path, {"mkdocs.yml": MKDOCS_YML, "content/a.md": "---\ntitle: A\n---\n"})
    command = [sys.executable, "-c", _AT_ONCE, "build"]
    ended = subprocess.run(command, cwd=tmp_path, capture_output=True, check=True)
    assert b"\r" not in ended.stderr
