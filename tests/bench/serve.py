"""From the save in the editor to the fresh page in the browser: `python -m tests.bench.serve [--pages N]`.

A client waits at the address of MkDocs' live reload as the browser's script does, and then asks for the page.
The first site is Altinn's, the second a generated one.
"""

from __future__ import annotations

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from urllib.error import URLError
from urllib.request import urlopen

from tests.bench.process import say
from tests.bench.sites import altinn
from tests.bench.trees import Shape, write_site

EDITS = 7
_EPOCH = re.compile(r"livereload\((\d+), (\d+)\)")


def main() -> None:
    """Print the medians for a changed body and a changed title."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    pages = parser.parse_args().pages
    with tempfile.TemporaryDirectory() as folder:
        site = altinn(Path(folder))
        _measure("Altinn, 442 pages", site, site / "content/api/rest/betaling.md", "/api/rest/betaling/", 0.5)
        site = write_site(Path(folder, "generated"), pages=pages, shape=Shape.MIXED, seed=1)
        page = min(site.glob("content/*/*/side-*.nb.md"))
        url = "/" + page.relative_to(site / "content").as_posix().removesuffix(".nb.md") + "/"
        _measure(f"generated, {pages} pages", site, page, url, 1.5)


def _measure(title: str, site: Path, page: Path, url: str, target: float) -> None:
    original = page.read_text("utf-8")
    with _served(site) as address:
        bodies = [_edit(page, f"{original}\nRunde {number}.\n", address + url) for number in range(EDITS)]
        changed = re.sub(r"(?m)^title: .*$", "title: Et annet navn", original, count=1)
        titles = [
            _edit(page, changed.replace("navn", f"navn {number}", 1), address + url) for number in range(2)
        ]
    say(f"{title}: a body {median(bodies):.2f} s (at most {target}), a title {median(titles):.2f} s")


def _edit(page: Path, text: str, url: str) -> float:
    """Save a file and return the seconds until the page is answered as it is now."""
    match = _EPOCH.search(_get(url))
    if match is None:
        raise RuntimeError(f"no live reload on {url}")
    time.sleep(0.6)
    start = time.perf_counter()
    page.write_text(text, "utf-8")
    root = re.match(r"https?://[^/]+", url)
    while float(_get(f"{root[0] if root else ''}/livereload/{match[1]}/{match[2]}")) <= float(match[1]):
        pass
    answer = _get(url)
    spent = time.perf_counter() - start
    wanted = re.findall(r"Runde \d+|Et annet navn \d+", text)[-1]
    if wanted not in answer:
        raise RuntimeError(f"{url} is not fresh")
    return spent


@contextmanager
def _served(site: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    command = [sys.executable, "-m", "mkdocs", "serve", "--quiet", "--dev-addr", f"127.0.0.1:{port}"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    process = subprocess.Popen(command, cwd=site, env=environment, stderr=subprocess.DEVNULL)
    try:
        address = f"http://127.0.0.1:{port}"
        while not _answers(address):
            time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait()


def _answers(address: str) -> bool:
    try:
        return bool(_get(f"{address}/"))
    except (URLError, OSError):
        return False


def _get(url: str) -> str:
    with urlopen(url, timeout=120) as answer:
        return str(answer.read().decode("utf-8"))


if __name__ == "__main__":
    main()
