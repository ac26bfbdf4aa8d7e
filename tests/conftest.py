"""Small sites from text, through the model or through a whole MkDocs build."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
from lxml import html as lxml_html
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.mkdocs.incremental.cache_secret import VARIABLE
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.site import Site, Sites

MKDOCS_YML = """\
site_name: Prøve
docs_dir: content
theme: {name: material, language: nb}
plugins: [search, hugo]
"""

WHOLE_TREE = {"mkdocs.yml": MKDOCS_YML.replace("hugo]", "{hugo: {navigation: whole}}]")}
"""For tests that read the whole navigation on one page."""

USUAL = re.compile(r"INFO: hugo: (\d+ pages?[ ,]|no Hugo configuration found)")
"""The line that every build ends with, and the one that builds without a Hugo configuration begin with."""

Tree = Mapping[str, str | bytes]


@dataclass(slots=True)
class Model:
    """A site's model and what was reported while it was made."""

    sites: Sites
    problems: list[HugoError]

    @property
    def site(self) -> Site:
        """The default language's site."""
        return self.sites.default

    @property
    def messages(self) -> list[str]:
        """The problems as a user sees them."""
        return [str(problem) for problem in self.problems]


@dataclass(slots=True)
class Built:
    """A built site: its pages, its navigation and the lines of the log."""

    root: Path
    log: list[str] = field(default_factory=list)

    @property
    def site(self) -> Path:
        """The folder with the published files."""
        return self.root / "site"

    @property
    def warnings(self) -> list[str]:
        """The lines of the log that are warnings, or worse."""
        return [line for line in self.log if line.startswith(("WARNING", "ERROR"))]

    def exists(self, url: str) -> bool:
        """Tell whether a URL below the site's root is answered."""
        return self._file(url).is_file()

    def text(self, url: str) -> str:
        """Return the published file of a URL as text."""
        return self._file(url).read_text("utf-8")

    def page(self, url: str) -> Any:
        """Return the parsed page of a URL."""
        return lxml_html.document_fromstring(self._file(url).read_bytes().decode("utf-8"))

    def article(self, url: str) -> str:
        """Return the HTML of a page's content without the white space around it."""
        match = re.search(r"<article[^>]*>(.*?)</article>", self.text(url), re.DOTALL)
        assert match is not None
        return match[1].strip()

    def nav(self, url: str) -> str:
        """Return the navigation as a reader of a page sees it: one label a line, levels indented."""
        (top,) = self.page(url).xpath('//nav[contains(@class, "md-nav--primary")]')
        return _nav(top)

    def _file(self, url: str) -> Path:
        path = self.site / url.strip("/")
        return path / "index.html" if url.endswith("/") else path


def _nav(nav: Any) -> str:
    lines = []
    for item in nav.xpath("./ul/li"):
        label = item.xpath('./a | ./div/a | ./label[not(contains(@for, "__toc"))]')[0]
        lines.append(" ".join(label.text_content().split()))
        below = item.xpath('./nav[not(contains(@class, "md-nav--secondary"))]')
        lines.extend(indent(_nav(nav), "  ") for nav in below)
    return "\n".join(line for line in lines if line.strip())


def write_tree(root: Path, tree: Tree) -> None:
    """Write files; texts lose their common indentation."""
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = content if isinstance(content, bytes) else dedent(content).lstrip("\n").encode()
        path.write_bytes(data)


@pytest.fixture(scope="session", autouse=True)
def cache_secret() -> Iterator[None]:
    """Seal cached pages with a secret of the tests' own; none is made in the home of who runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VARIABLE, "the tests' own")
        yield


@pytest.fixture
def model(tmp_path: Path) -> Callable[..., Model]:
    """Make the model of a tree of files."""

    def make(tree: Tree, **settings: Any) -> Model:
        write_tree(tmp_path, tree)
        problems: list[HugoError] = []
        configuration = load(tmp_path, report=problems.append, settings=settings)
        sites = assemble(collect(configuration, problems.append), configuration.sites, report=problems.append)
        return Model(sites, problems)

    return make


def _untouched(root: Path) -> dict[str, tuple[int, int]]:
    """Return size and time of everything around a project that no build may change."""
    found = {}
    for folder in (root.parent, root):
        for path in folder.rglob("*") if folder == root else folder.iterdir():
            is_output = folder == root and path.relative_to(root).parts[0] in ("site", ".cache")
            if not is_output and not path.is_symlink() and path.is_file():
                found[str(path)] = (path.stat().st_size, path.stat().st_mtime_ns)
    return found


@pytest.fixture
def build(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> Iterator[Callable[..., Built]]:
    """Build a tree of files with MkDocs; a tree without mkdocs.yml gets the shortest one."""
    caplog.set_level(logging.INFO)

    def make(tree: Tree, *, strict: bool = False, command: str = "build") -> Built:
        write_tree(tmp_path, {"mkdocs.yml": MKDOCS_YML, **tree})
        caplog.clear()
        config = load_config(str(tmp_path / "mkdocs.yml"), strict=strict)
        config.plugins.on_startup(command=command, dirty=False)  # type: ignore[arg-type]
        before = _untouched(tmp_path)
        mkdocs_build(config)
        assert _untouched(tmp_path) == before, "a build writes to its site and the cache only"
        lines = [f"{record.levelname}: {record.getMessage()}" for record in caplog.records]
        ours = [line for line in lines if "hugo: " in line]
        return Built(tmp_path, [line for line in ours if not USUAL.match(line)])

    yield make
    logging.getLogger("mkdocs").handlers.clear()
