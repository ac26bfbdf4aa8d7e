"""Each plugin beside ours on one small site: what its user looks at is there.

Those that are not installed are skipped: `make test-neighbours` installs all.
"""

from __future__ import annotations

import json
import subprocess
import tomllib
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from tests.conftest import Built
from tests.neighbours.rows import Row, rows
from tests.neighbours.table import page, with_table

Build = Callable[..., Built]
_GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
SITE = {
    "hugo.toml": 'baseURL = "https://example.org/"\n[outputs]\nhome = ["html", "rss"]\n',
    "content/_index.md": "---\ntitle: Home\n---\nWelcome.\n",
    "content/docs/_index.md": "---\ntitle: Docs\nweight: 1\n---\nText.\n",
    "content/docs/one.md": """---
title: One
date: 2024-01-02
description: "Here's one"
tags: [red]
---
Body of one.
""",
    "content/docs/two.md": "---\ntitle: Two\n---\nBody of two.\n\n![A picture](/pic.png)\n",
    "content/blog/_index.md": "---\ntitle: Blog\nweight: 2\n---\nText.\n",
    "content/blog/post.md": "---\ntitle: Post\ndate: 2024-03-03\n---\nPosted.\n",
    "static/pic.png": b"png",
}
_INSTALLED = {one.name.removeprefix("material/") for one in entry_points(group="mkdocs.plugins")}


def _config(row: Row) -> str:
    return json.dumps(
        {
            "site_name": "S",
            "site_url": "https://example.org/",
            "docs_dir": "content",
            "theme": {"name": "material", "font": False},
            "plugins": ["search", {"hugo": {"navigation": "whole"}}, {row.plugin: row.options}],
            "markdown_extensions": row.extensions,
        }
    )


@pytest.fixture
def in_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Build in a repository: some plugins ask for one."""
    monkeypatch.chdir(tmp_path)
    subprocess.run([*_GIT, "init", "--quiet"], check=True)
    subprocess.run([*_GIT, "commit", "--quiet", "--allow-empty", "-m", "x"], check=True)


@pytest.mark.filterwarnings("ignore")  # what others use that is to go is not ours to mend
@pytest.mark.usefixtures("in_git")
@pytest.mark.parametrize("row", rows(), ids=lambda row: row.plugin)
def test_a_plugin_does_what_it_is_for(row: Row, build: Build, caplog: pytest.LogCaptureFixture) -> None:
    if row.plugin not in _INSTALLED:
        pytest.skip(f"{row.package} is not installed")
    tree = {**SITE, **row.files, "mkdocs.yml": _config(row)}
    if row.stops:
        with pytest.raises((Abort, PluginError, ConfigurationError)) as stopped:
            build(tree)
        assert row.stops in caplog.text + str(stopped.value)
        return
    built = build(tree)
    assert built.warnings == []
    assert built.exists("/docs/one/")
    for url, texts in row.shows.items():
        assert [text for text in texts if text not in built.text(url)] == []
    for url, texts in row.hides.items():
        assert not built.exists(url) or [text for text in texts if text in built.text(url)] == []
    assert [url for url in row.absent if built.exists(url)] == []
    assert {url: built.nav(url) for url in row.nav} == row.nav
    assert not (built.root / "RAN").exists()


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_documentation_says_the_same(language: str) -> None:
    text = page(language).read_text("utf-8")
    assert text == with_table(text, language)


def test_the_group_of_dependencies_names_every_package() -> None:
    pyproject = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))
    packages = {row.package for row in rows()} - {"mkdocs-material"}
    assert set(pyproject["dependency-groups"]["neighbours"]) == packages
