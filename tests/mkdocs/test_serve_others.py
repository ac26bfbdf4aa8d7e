"""`mkdocs serve` beside other plugins: what they watch or read shows up when it changes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.conftest import MKDOCS_YML, write_tree
from tests.mkdocs.server import Server

HOOK = """
from pathlib import Path

def on_page_markdown(markdown, *, page, config, files):
    root = Path(config.config_file_path).parent
    for name in ("outside/text.md", "content/b.md"):
        markdown = markdown.replace(f"[{name}]", (root / name).read_text("utf-8"))
    return markdown

def on_serve(server, *, config, builder):
    root = Path(config.config_file_path).parent
    server.watch(str(root / "outside"))
    server.watch(str(root / "content/b.md"))
"""
TREE = {
    "mkdocs.yml": MKDOCS_YML + "hooks: [hook.py]\n",
    "hook.py": HOOK,
    "content/a.md": "---\ntitle: A\n---\n[outside/text.md]\n\n[content/b.md]\n",
    "content/b.md": "First inside",
    "outside/text.md": "First outside",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("serve")
    write_tree(root, TREE)
    server = Server(root)
    server.wait("/a/", lambda page: "First outside" in page and "First inside" in page)
    yield server
    server.stop()


def test_a_file_outside_the_site_that_a_plugin_reads(server: Server) -> None:
    server.write("outside/text.md", "Second outside")
    server.wait("/a/", lambda page: "Second outside" in page)
    (server.root / "outside/more.md").write_text("more", "utf-8")
    server.write("outside/text.md", "Third outside")
    server.wait("/a/", lambda page: "Third outside" in page)


def test_a_page_that_a_plugin_reads_for_another(server: Server) -> None:
    server.write("content/b.md", "Second inside")
    server.wait("/a/", lambda page: "Second inside" in page)
    server.wait("/b/", lambda page: "Second inside" in page)
