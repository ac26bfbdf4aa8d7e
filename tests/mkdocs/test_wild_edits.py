"""Edits as wild as they come beside `mkdocs serve`: it lives, and in the end shows what a build makes."""

from __future__ import annotations

import os
import random
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from tests.bench.trees import Shape, write_site
from tests.mkdocs.server import Server

_RELOAD = re.compile(r"<script>\nvar livereload.*?</script>", re.DOTALL)
"""The script that MkDocs' server puts into each page; its numbers differ from run to run."""

HEADS = (
    "title: Nytt navn",
    "weight: -3",
    "weight: [1",
    "icon: finnes/ikke",
    "search: true",
    "template: finnes-ikke.html",
    "slug: ../../..",
    "url: /a/../../b",
    'url: "/\\0"',
    "aliases: [/gammel/, ../x, '/%2e%2e/y']",
    "draft: true",
    "tags: enkel",
    "hide: {a: b}",
    "build: never",
    "cascade: y",
    "resources: 1",
    "menu: {main: [1]}",
    "title: {a: [b]}",
    "<<: *ukjent",
)
BODIES = (
    "Bare tekst.\n",
    "## En\n\n## En\n\n[lenke](../finnes-ikke/#x)\n",
    "{{< notice",
    "{{% children %}}{{< /finnesikke >}}",
    '{{< include file="/_index.md" >}}',
    "<div><p <b>\n```\n",
    "> " * 2000,
    "\x00\x02\x03\ufeff",
    "",
)


class Author:
    """Edits the files of a site at random."""

    def __init__(self, root: Path, seed: int) -> None:
        self._root = root
        self._configuration = (root / "hugo.toml").read_text("utf-8")
        self._luck = random.Random(seed)
        self._kinds: tuple[Callable[[], None], ...] = (
            *(
                self._body,
                self._head,
                self._garbage,
                self._new,
                self._delete,
                self._rename,
                self._rename_folder,
            ),
            *(
                self._resource,
                self._static,
                self._break_configuration,
                self._mend_configuration,
                self._folder,
            ),
            *(self._link, self._data, self._half_saved),
        )

    def edit(self) -> None:
        """Do one of the things that authors, editors and version control do to files."""
        with suppress(FileNotFoundError, FileExistsError, IsADirectoryError, NotADirectoryError):
            self._luck.choice(self._kinds)()

    def _page(self) -> Path:
        return self._luck.choice(sorted((self._root / "content").rglob("*.md")))

    def _write(self, path: Path, head: str, body: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\n{head}\n---\n{body}", "utf-8", newline="")

    def _body(self) -> None:
        self._write(self._page(), "title: Side", self._luck.choice(BODIES))

    def _head(self) -> None:
        self._write(self._page(), "\n".join(self._luck.sample(HEADS, 3)), self._luck.choice(BODIES))

    def _garbage(self) -> None:
        self._page().write_bytes(self._luck.randbytes(200))

    def _new(self) -> None:
        name = self._luck.choice(
            ("ny.md", "en mappe/_index.md", "b/index.md", "Æ å.md", "x.y.en.md", "_index.md")
        )
        self._write(self._root / "content" / name, "title: Ny", self._luck.choice(BODIES))

    def _delete(self) -> None:
        self._page().unlink()

    def _rename(self) -> None:
        page = self._page()
        page.rename(page.with_name(f"flyttet-{self._luck.randrange(5)}.md"))

    def _rename_folder(self) -> None:
        folder = self._page().parent
        if folder != self._root / "content":
            folder.rename(folder.with_name(f"mappe-{self._luck.randrange(5)}"))

    def _resource(self) -> None:
        self._page().with_name("bilde.svg").write_text("<svg/>", "utf-8")

    def _static(self) -> None:
        path = self._root / "static" / self._luck.choice(("fil.txt", "a/b.css", "side.html", "æ.txt"))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(self._luck.random()), "utf-8")

    def _break_configuration(self) -> None:
        (self._root / "hugo.toml").write_text('title = "\n', "utf-8")

    def _mend_configuration(self) -> None:
        (self._root / "hugo.toml").write_text(self._configuration, "utf-8")

    def _folder(self) -> None:
        page = self._page()
        page.unlink()
        page.mkdir()

    def _link(self) -> None:
        page = self._page()
        page.with_name("lenke.md").symlink_to(
            self._luck.choice((page.name, "finnes-ikke.md", "lenke.md", ".."))
        )

    def _data(self) -> None:
        (self._root / "data").mkdir(exist_ok=True)
        (self._root / "data/a.yaml").write_text(self._luck.choice(("a: 1\n", "a: [", "")), "utf-8")

    def _half_saved(self) -> None:
        page = self._page()
        page.write_text(page.read_text("utf-8")[: self._luck.randrange(60)], "utf-8")

    def come_to_rest(self) -> None:
        """Leave a site that can be built, with a page that shows that this is the last edit."""
        self._mend_configuration()
        for folder, names, _ in os.walk(self._root / "content"):
            for path in (Path(folder, name) for name in names):
                if path.is_symlink():  # MkDocs follows it, and two of them in circles are refused
                    path.unlink()
        self._write(self._root / "content/til-slutt.md", "title: Til slutt", "Siste ord\n")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    root = write_site(tmp_path / "site", pages=40, shape=Shape.MIXED, seed=3)
    server = Server(root)
    server.wait("/", bool)
    yield server
    server.stop()


def whole(root: Path, url: str) -> dict[str, bytes]:
    """Return what a build of its own makes of the files, by address."""
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(root.parent / "fresh"))
    config.site_url = f"{url}/"
    config.plugins["hugo"].config["cache"] = False
    config.plugins.on_startup(command="serve", dirty=False)
    mkdocs_build(config, serve_url=f"{url}/")
    fresh = root.parent / "fresh"
    paths = [path for path in fresh.rglob("*") if path.is_file() and "sitemap" not in path.name]
    pages = {path.relative_to(fresh).as_posix(): path.read_bytes() for path in paths}
    shutil.rmtree(fresh)
    return {f"/{name.removesuffix('index.html')}": data for name, data in pages.items()}


@pytest.mark.parametrize("edits", [10, pytest.param(100, marks=pytest.mark.long)])
def test_wild_edits(server: Server, edits: int) -> None:
    author = Author(server.root, seed=edits)
    for number in range(edits):
        author.edit()
        if number % 3 == 0:
            server.settle()
    author.come_to_rest()
    server.wait("/til-slutt/", lambda page: "Siste ord" in page)
    server.settle()
    wanted = whole(server.root, server.url)
    assert len(wanted) > 20
    different = [
        address
        for address, data in wanted.items()
        if _RELOAD.sub("", server.answer(address)) != data.decode("utf-8", "replace")
    ]
    assert different == []
    assert "Traceback" not in server.log
