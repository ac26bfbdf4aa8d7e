"""A small site with everything that shortcodes can find: files, parameters, words, other pages."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs_hugo.families import NONE, Family
from mkdocs_hugo.site.refs import find
from mkdocs_hugo.site.site import Site
from mkdocs_hugo.templates.icons import Icons
from mkdocs_hugo.templates.lookup import TemplateStore, make_store
from mkdocs_hugo.templates.options import TemplateOptions
from tests.shortcodes.doubles import Outcome, expand


def png(width: int, height: int) -> bytes:
    """Return the beginning of a PNG file of this size."""
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + width.to_bytes(4, "big") + height.to_bytes(4, "big")


FILES: dict[str, str | bytes] = {
    "hugo.toml": """\
        baseURL = "https://example.org/docs/"
        [params]
        version = "1.2"
        buildCondition = "draft"
        empty = ""
        zero = 0
        [params.sub]
        text = "b *c* & d"
        NEW = '<i class="fa-{1}" title="{2}"></i>'
        """,
    "content/_index.md": "---\ntitle: Top\nown: 7\nlist: [a, b]\n---\n",
    "content/b/index.md": "---\ntitle: Bundle\nparams: {inner: deep}\n---\n",
    "content/b/pic.png": png(200, 100),
    "content/b/data.csv": "a,b\n" * 900,
    "content/b/api.yaml": "info: {title: Pets, version: '1.0'}\npaths: {/pets: {get: {summary: All}}}\n",
    "content/b/part.md": "---\ntitle: x\n---\n## Part\n\nText {1} {{< param version >}}\n",
    "content/snip.md": "---\ntitle: Snip\ndescription: On snips\n---\n# S\n\nHi {0} {1}\n"
    "{{% excerpt %}}only *this*{{% /excerpt %}}\n",
    "content/self.md": "---\ntitle: Self\n---\n{{% include `/self.md` %}}\n",
    "content/page.md": "---\ntitle: Page\n---\n",
    "content/page.files/a.txt": "x",
    "content/page.files/b.txt": "x" * 3000,
    "content/page.files/c.md": "x",
    "assets/images/a.png": png(30, 20),
    "static/s/spec.json": '{"info": {"title": "S"}}',
    "data/p.go": "package x\n",
    "i18n/en.toml": '[hello]\none = "One"\nother = "{{ .Count }} hellos"\n[plain]\nother = "Plain"\n',
}


def native(family: Family = NONE) -> TemplateStore:
    """Return the native templates with Material's icons."""
    material = find_spec("material")
    assert material is not None
    folders = [Path(folder, "templates/.icons") for folder in material.submodule_search_locations or ()]
    return make_store(family=family, options=TemplateOptions(icons=Icons(folders)))


def on_page(site: Site, body: str, page: str = "/b", family: Family = NONE) -> Outcome:
    """Expand a body on a page of the site."""
    shown: Any = find(site, page)
    return expand(body, native(family), page=shown)
