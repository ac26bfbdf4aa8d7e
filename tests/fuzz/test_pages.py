"""Whatever a page holds, model and HTML are made, and only errors of ours are reported."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from lxml import html as lxml_html

from mkdocs_hugo.content.files import ContentFile
from mkdocs_hugo.errors import HugoError
from mkdocs_hugo.render.links import Addresses, LinkResolver
from mkdocs_hugo.render.options import RenderOptions
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.renderer import Renderer
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.site import Sites
from mkdocs_hugo.site.sources import read_file
from mkdocs_hugo.text import Source
from tests.conftest import write_tree
from tests.fuzz.campaign import slow_campaign
from tests.fuzz.conftest import Inputs
from tests.fuzz.mutations import mutations

FAMILIES = ("", "relearn", "docsy", "hextra")
TREE = {
    "content/_index.md": "---\ntitle: Hjem\ncascade: {type: docs}\n---\n{{< children >}}\n",
    "content/a.md": "---\ntitle: A\n---\nTekst\n",
    "content/b/index.md": "---\ntitle: B\n---\n## En\n",
    "content/b/bilde.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="10"/>',
    "content/c.en.md": "---\ntitle: C\n---\nText\n",
}


class Site:
    """A small site of which one page is given at each rendering."""

    def __init__(self, root: Path, family: str) -> None:
        theme = f'theme = "{family}"\n' if family else ""
        languages = "[languages.nb]\nweight = 1\n[languages.en]\nweight = 2\n"
        write_tree(root, {**TREE, "hugo.toml": f'defaultContentLanguage = "nb"\n{theme}{languages}'})
        self._configuration = load(root, report=lambda _: None)
        self._files = collect(self._configuration)

    def assemble(self, text: str, problems: list[HugoError]) -> Sites:
        """Make the model with this text as the file of the page."""

        def read(file: ContentFile) -> Source:
            return Source("content/a.md", text) if file.path.name == "a" else read_file(file)

        return assemble(self._files, self._configuration.sites, report=problems.append, read=read)


def renderer_of(sites: Sites) -> Renderer:
    options = RenderOptions(extensions=("toc", "tables"), extension_configs={"toc": {}}, search=True)
    return Renderer(sites, LinkResolver(Addresses({}, {})), options)


def check_page(text: str, rendered: Rendered) -> None:
    """Hold what every page must be against one."""
    assert "HUGOSHORTCODE" not in rendered.html or "HUGOSHORTCODE" in text
    assert all(str(problem) for problem in rendered.problems)
    if rendered.html.strip():
        lxml_html.fragment_fromstring(rendered.html.replace("\x00", ""), create_parent="main")


@pytest.mark.parametrize("family", FAMILIES)
def test_whole_files(inputs: Inputs, family: str, tmp_path: Path) -> None:
    site = Site(tmp_path, family)

    @slow_campaign
    @given(mutations())
    def check(texts: list[str]) -> None:
        inputs.add(texts)
        for text in texts:
            problems: list[HugoError] = []
            sites = site.assemble(text, problems)
            renderer = renderer_of(sites)
            for page in sites.pages():
                if page.path == "/a":
                    check_page(text, renderer.render(page, page.body))
            assert all(str(problem) for problem in problems)

    check()


@pytest.mark.parametrize("family", FAMILIES)
def test_bodies(inputs: Inputs, family: str, tmp_path: Path) -> None:
    sites = Site(tmp_path, family).assemble("---\ntitle: A\n---\n", [])
    page = next(page for page in sites.pages() if page.path == "/a")
    renderer = renderer_of(sites)

    @slow_campaign
    @given(mutations())
    def check(texts: list[str]) -> None:
        inputs.add(texts)
        for text in texts:
            check_page(text, renderer.render(page, text))

    check()
