"""A running `mkdocs serve`, for tests that edit files beside it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Callable
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import quote
from urllib.request import urlopen

import pytest

from tests.conftest import write_tree

PATIENCE = 60.0
"""Seconds after which a change counts as lost."""


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class Server:
    """A running `mkdocs serve` over a tree of files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
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
            with urlopen(self.url + quote(path), timeout=10) as response:
                return str(response.read().decode("utf-8", "replace"))
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

    def settle(self) -> None:
        """Wait until the server has built what has been edited: it prints nothing more for a second."""
        deadline = time.monotonic() + PATIENCE
        before = ""
        while before != self.log and time.monotonic() < deadline:
            before = self.log
            time.sleep(1)
            self.answer("/")

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)
        self._log.close()
