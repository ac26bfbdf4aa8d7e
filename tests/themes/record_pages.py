"""Ask the real Hugo what a theme makes of whole pages: `python -m tests.themes.record_pages FAMILY THEME`.

THEME is the folder of the theme. What is shown goes to `hugo/pages-FAMILY.json`; of the theme itself nothing
is kept. Templates that only load style and scripts are emptied: they need tools that are no part of this.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from tests.conftest import write_tree
from tests.hugo.oracle import binary
from tests.themes.cases import FOLDER
from tests.themes.page_facts import THEMES, facts
from tests.themes.page_site import URLS, WORDS, page_site
from tests.themes.record import built_by

_STYLE: Mapping[str, tuple[str, ...]] = {
    "docsy": ("head", "scripts", "navbar", "footer", "page-meta-lastmod", "version-banner"),
    "hextra": ("head", "scripts", "navbar", "footer", "banner"),
    "book": ("docs/html-head", "docs/search", "docs/brand"),
    "geekdoc": ("head/meta", "head/others", "head/favicons", "foot", "site-header", "site-footer"),
    "relearn": (
        "meta",
        "stylesheet",
        "favicon",
        "search",
        "logo",
        "menu-footer",
        "custom-header",
        "custom-footer",
    ),
    "learn": ("meta", "favicon", "search", "logo", "menu-footer"),
}
_EMPTY = '{{ define "integrity" }}{{ end }}'
_RENAMED = {
    ".Site.IsMultiLingual": "hugo.IsMultilingual",
    "{{ $currentFileUniqueID = .UniqueID }}": "{{ $currentFileUniqueID = $currentNode.Path }}",
    ".File.UniqueID": ".Path",
    ".UniqueID": ".Path",
    ".Site.Author": ".Site.Params.author",
    ".Hugo.Generator": "hugo.Generator",
    ".URL": ".RelPermalink",
    ".Site.GoogleAnalytics": '""',
    ".Site.LanguagePrefix": '""',
    ".NextPage": ".Next",
}
"""Names that an old theme has for what today's Hugo calls otherwise."""
_OLD = ("learn", "relearn")
_TEMPLATES = (".html", ".hugo", ".xml")


def main() -> None:
    """Record one family."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("family")
    parser.add_argument("theme", type=Path, help="the folder of the theme")
    parser.add_argument("--version", default="", help="the theme's version, for the record")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="theme-") as folder:
        root = Path(folder)
        _lay_out(root, asked.family, asked.theme)
        version = built_by(str(binary()), root)
        pages = {url: asdict(facts(_page(root, url), THEMES[asked.family])) for url in URLS}
    told = {"theme": asked.version, "hugo": version, "pages": pages}
    path = FOLDER / "hugo" / f"pages-{asked.family}.json"
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _page(root: Path, url: str) -> str:
    return (root / "public" / url.strip("/") / "index.html").read_text("utf-8")


def _lay_out(root: Path, family: str, theme: Path) -> None:
    write_tree(root, page_site(family))
    copy = root / "themes" / WORDS[family].theme
    shutil.copytree(
        theme, copy, ignore=shutil.ignore_patterns("render-link*", "render-image*", ".git", "exampleSite")
    )
    for name in _STYLE[family]:
        for folder in ("partials", "_partials"):
            template = copy / "layouts" / folder / f"{name}.html"
            if template.is_file():
                template.write_text(_EMPTY, "utf-8")
    for template in (
        [one for one in copy.glob("layouts/**/*.*") if one.suffix in _TEMPLATES] if family in _OLD else ()
    ):
        text = template.read_text("utf-8")
        for old, new in _RENAMED.items():
            text = text.replace(old, new)
        template.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
