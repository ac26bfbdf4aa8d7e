"""`mkdocs serve` beside an editor: every kind of edit shows up, and none kills the server."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from tests.conftest import MKDOCS_YML, write_tree
from tests.mkdocs.server import Server

TREE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'title = "Prøve"\n',
    "content/a.md": "---\ntitle: Første\nweight: 1\n---\nEn\n",
    "content/b.md": "---\ntitle: Andre\nweight: 2\n---\nTo\n",
    "static/fil.txt": "en",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("serve")
    write_tree(root, TREE)
    server = Server(root)
    server.wait("/a/", bool)
    yield server
    server.stop()


def test_edited_page(server: Server) -> None:
    server.write("content/a.md", "---\ntitle: Første\nweight: 1\n---\nEndret tekst\n")
    server.wait("/a/", lambda page: "Endret tekst" in page)


def tree_file(server: Server) -> str:
    """Return the address of the file with the whole navigation, as a page names it."""
    found = re.search(r'data-hugo-tree="\.\.([^"]+)"', server.answer("/a/"))
    return found[1] if found else "/none"


def test_new_and_deleted_page(server: Server) -> None:
    server.write("content/ny/side.md", "---\ntitle: Ny side\n---\nHei\n")
    server.wait("/ny/side/", lambda page: "Hei" in page)
    assert "Ny side" in server.answer(tree_file(server))
    (server.root / "content/ny/side.md").unlink()
    server.wait("/ny/side/", lambda page: "Hei" not in page)
    assert "Ny side" not in server.answer(tree_file(server))


def test_changed_weight_changes_the_order_everywhere(server: Server) -> None:
    server.write("content/b.md", "---\ntitle: Andre\nweight: -5\n---\nTo\n")
    server.wait("/a/", lambda page: 0 < page.find('href="../b/"') < page.find('href="./"'))


def test_front_matter_broken_halfway_through_typing(server: Server) -> None:
    server.write("content/a.md", '---\ntitle: "Før\nweight: 1\n---\nTekst under arbeid\n')
    server.wait("/a/", lambda page: "Tekst under arbeid" in page)
    assert "content/a.md:" in server.log
    server.write("content/a.md", "---\ntitle: Første\nweight: 1\n---\nFerdig tekst\n")
    server.wait("/a/", lambda page: "Ferdig tekst" in page)


def test_static_file(server: Server) -> None:
    server.write("static/fil.txt", "to")
    server.wait("/fil.txt", lambda text: text == "to")


def test_hugo_configuration(server: Server) -> None:
    server.write("hugo.toml", 'title = "Prøve"\nuglyURLs = true\n')
    server.wait("/a.html", bool)
    server.write("hugo.toml", "title = \n")
    server.wait_for_log("hugo.toml:1:")
    server.write("hugo.toml", 'title = "Prøve"\n')
    server.wait("/a/", bool)
    assert "Traceback" not in server.log
