"""`mkdocs serve` beside an editor: every kind of edit shows up, and none kills the server."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.conftest import MKDOCS_YML, write_tree

PATIENCE = 30.0
"""Seconds after which a change counts as lost."""

TREE = {
    "mkdocs.yml": MKDOCS_YML,
    "hugo.toml": 'title = "Prøve"\n',
    "content/a.md": "---\ntitle: Første\nweight: 1\n---\nEn\n",
    "content/b.md": "---\ntitle: Andre\nweight: 2\n---\nTo\n",
    "static/fil.txt": "en",
}


class Server:
    """A running `mkdocs serve` over a tree of files."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self._url = f"http://127.0.0.1:{port}"
        self._log = (root / "serve.log").open("w")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}"],
            cwd=root,
            stdout=self._log,
            stderr=subprocess.STDOUT,
        )

    @property
    def log(self) -> str:
        """What the server has printed so far."""
        return (self.root / "serve.log").read_text("utf-8")

    def write(self, name: str, text: str) -> None:
        """Save a file as an editor does."""
        write_tree(self.root, {name: text})

    def answer(self, path: str) -> str:
        """Return what the server answers, "" if it has no such page or is not there."""
        try:
            with urlopen(self._url + path, timeout=10) as response:
                return str(response.read().decode("utf-8"))
        except (HTTPError, URLError, HTTPException, OSError):
            return ""

    def wait(self, path: str, holds: Callable[[str], bool]) -> str:
        """Ask until the answer is as wanted."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            answer = self.answer(path)
            if holds(answer):
                return answer
            assert self.process.poll() is None, self.log
            time.sleep(0.1)
        pytest.fail(f"{path} never became as wanted:\n{self.log}")

    def wait_for_log(self, text: str) -> None:
        """Wait until the server has said something."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.log:
            assert time.monotonic() < deadline, self.log
            time.sleep(0.1)

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self._log.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    root = tmp_path_factory.mktemp("serve")
    write_tree(root, TREE)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    server = Server(root, port)
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
