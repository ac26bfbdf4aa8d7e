"""After an edit in `serve`, the site is what a whole build makes of the same files."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from mkdocs_hugo.mkdocs.serve.preview import Preview
from mkdocs_hugo.plugin import HugoPlugin
from tests.bench.trees import Shape, write_site
from tests.conftest import MKDOCS_YML, write_tree
from tests.mkdocs.test_cache import files

URL = "http://127.0.0.1:8000/"

TREE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'title = "Prøve"\ntheme = "relearn"\n',
    "content/_index.md": "---\ntitle: Hjem\n---\n{{<children />}}\n",
    "content/a.md": "---\ntitle: A\n---\nSe [B](../b/#EN) og [B](../b/#to).\n",
    "content/b.md": "---\ntitle: B\n---\n## En\n",
    "content/c.md": '---\ntitle: C\n---\n{{% include file="/b.md" %}}\n',
    "content/d.md": "---\ntitle: D\n---\nAlene\n",
    "static/fil.txt": "en",
}


class Served:
    """A project as `mkdocs serve` holds it, without the server; counts whole builds."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.builds = 0
        config = self._load()
        config.plugins.on_startup(command="serve", dirty=False)
        plugin = cast("HugoPlugin", config.plugins["hugo"])
        self._build(config)
        self._preview = Preview(self._build, lambda: plugin._build)

    def edit(self, name: str, text: str) -> None:
        """Save a file and let the preview show it."""
        write_tree(self.root, {name: text})
        self._preview.rebuild()

    @property
    def site(self) -> dict[str, bytes]:
        """What is served."""
        return files(self.root / "served")

    @property
    def whole(self) -> dict[str, bytes]:
        """What a build of its own, that knows nothing, makes of the files."""
        config = self._load("fresh")
        config.plugins["hugo"].config["cache"] = False
        config.plugins.on_startup(command="serve", dirty=False)
        mkdocs_build(config, serve_url=URL)
        return files(self.root / "fresh")

    def _build(self, config: MkDocsConfig | None = None) -> None:
        self.builds += 1
        mkdocs_build(config or self._load(), serve_url=URL)

    def _load(self, folder: str = "served") -> MkDocsConfig:
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(self.root / folder))
        config.site_url = URL
        return config


@pytest.fixture
def serve(tmp_path: Path) -> Callable[..., Served]:
    def make(tree: dict[str, str] | None = None) -> Served:
        write_tree(tmp_path, tree or TREE)
        return Served(tmp_path)

    return make


Serve = Callable[..., Served]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/d.md", "---\ntitle: D\n---\nNy *tekst*\n"),
        ("content/d.md", "---\ntitle: D\n---\n"),
        ("content/b.md", "---\ntitle: B\n---\n## To\n\nTekst for C\n"),
        ("content/a.md", "---\ntitle: A\n---\nSe [D](../d/) og {{< ukjent >}}\n"),
        ("content/_index.md", "---\ntitle: Hjem\n---\nIngen liste\n"),
        ("content/d.md", "---\ntitle: D\n---\n" + "## Et avsnitt\n\nmed tekst\n\n" * 20),
    ],
)
def test_edited_body_without_a_whole_build(serve: Serve, name: str, text: str) -> None:
    served = serve()
    served.edit(name, text)
    assert served.builds == 1
    assert served.site == served.whole


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("content/d.md", "---\ntitle: Et annet navn\n---\nAlene\n"),
        ("content/d.md", "---\ntitle: D\nweight: -1\n---\nAlene\n"),
        ("content/d.md", "Uten front matter\n"),
        ("content/ny.md", "---\ntitle: Ny\n---\n"),
        ("hugo.toml", 'title = "Prøve"\nuglyURLs = true\n'),
        ("static/fil.txt", "to"),
    ],
)
def test_everything_else_is_a_whole_build(serve: Serve, name: str, text: str) -> None:
    served = serve()
    served.edit(name, text)
    assert served.builds == 2
    assert served.site == served.whole


OPENAPI = '---\ntitle: D\n---\n{{< openapi "/fil.yaml" >}}\n\n[vekk](borte.md)\n'


@pytest.mark.parametrize("text", [OPENAPI, "---\ntitle: D\n---\n[vekk](borte.md)\n"])
def test_each_problem_of_an_edit_is_reported_once(
    serve: Serve, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    served = serve()
    caplog.clear()
    served.edit("content/d.md", text)
    assert len([record for record in caplog.records if "borte.md" in record.getMessage()]) == 1


def test_nothing_changed_needs_nothing(serve: Serve) -> None:
    served = serve()
    served.edit("content/.#d.md", "a file of an editor")
    assert served.builds == 1


def test_plugin_that_sees_the_whole_site_gets_whole_builds(serve: Serve) -> None:
    hook = "def on_post_build(config):\n    pass\n"
    served = serve({**TREE, "mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": hook})
    served.edit("content/d.md", "---\ntitle: D\n---\nNy tekst\n")
    assert served.builds == 2


def test_plugin_that_sees_pages_sees_the_edited_one(serve: Serve) -> None:
    hook = "def on_page_markdown(markdown, **_):\n    return markdown.replace('ny', 'fersk')\n"
    served = serve({**TREE, "mkdocs.yml": f"{MKDOCS_YML}hooks: [hook.py]\n", "hook.py": hook})
    served.edit("content/d.md", "---\ntitle: D\n---\nEn ny tekst\n")
    assert served.builds == 1
    assert b"En fersk tekst" in served.site["d/index.html"]


@pytest.mark.parametrize("seed", range(2))
def test_random_edits(tmp_path: Path, seed: int) -> None:
    root = write_site(tmp_path / "site", pages=60, shape=Shape.MIXED, seed=seed)
    served = Served(root)
    luck = random.Random(seed)
    pages = sorted((root / "content").rglob("*.md"))
    for number in range(6):
        page = luck.choice(pages)
        text = (
            page.read_text("utf-8") + f"\n## Nytt {number}\n\n{{{{% notice tip %}}}}ny{{{{% /notice %}}}}\n"
        )
        if luck.random() < 0.3:
            text = text.replace("title: ", "title: Endret ", 1)
        served.edit(page.relative_to(root).as_posix(), text)
    assert served.builds < 6
    assert served.site == served.whole
