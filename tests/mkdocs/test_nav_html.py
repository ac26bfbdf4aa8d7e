"""Keeping closed branches of the navigation changes the time a build takes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from mkdocs_hugo.mkdocs.nav_html import keep_branches
from tests.conftest import MKDOCS_YML, Built

Build = Callable[..., Built]

FEATURES = ["", "navigation.sections", "navigation.tabs", "navigation.prune", "navigation.expand"]


def tree(**settings: str) -> dict[str, str]:
    """Make a deep site with odd addresses among the plain ones."""
    pages = {"content/_index.md": "---\ntitle: Hjem\n---\n"}
    for first in ("å pi", "guider", "referanse"):
        pages[f"content/{first}/_index.md"] = f"---\ntitle: {first}\n---\n"
        for second in ("a", "b"):
            pages[f"content/{first}/{second}/_index.md"] = f"---\ntitle: {second} & {first}\n---\n"
            for third in ("x", "y"):
                pages[f"content/{first}/{second}/{third}.md"] = f"---\ntitle: {third}\n---\n## H\n"
    pages["content/guider/a/flyttet.md"] = "---\ntitle: Flyttet\nurl: /et/annet/sted/\n---\n"
    pages["content/guider/b/fil.md"] = "---\ntitle: Fil\nurl: /guider/b/fil.html\n---\n"
    pages["content/referanse/b/rot.md"] = "---\ntitle: Rot\nurl: /rot.html\n---\n"
    return pages | settings


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.html"))}


@pytest.mark.parametrize("feature", FEATURES)
def test_every_page_is_the_same_byte_for_byte(
    build: Build, monkeypatch: pytest.MonkeyPatch, feature: str
) -> None:
    theme = f"theme: {{name: material, language: nb, features: [navigation.indexes, {feature}]}}"
    yml = MKDOCS_YML.replace("theme: {name: material, language: nb}", theme.replace(", ]", "]"))
    kept = files(build(tree(**{"mkdocs.yml": yml})).site)
    monkeypatch.setattr("mkdocs_hugo.plugin.keep_branches", lambda env: None)
    plain = files(build(tree(**{"mkdocs.yml": yml})).site)
    assert len(plain) > 20
    assert kept == plain


def test_theme_with_another_macro_is_left_alone() -> None:
    source = "{% macro render(item) %}{{ item }}{% endmacro %}{{ render('x') }}"
    env = Environment(loader=DictLoader({"partials/nav-item.html": source}))
    keep_branches(env)
    assert env.get_template("partials/nav-item.html").render() == "x"
