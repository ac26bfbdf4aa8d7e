"""Whole sites with Go templates of their own: what the real Hugo's pages say, beside what ours say.

A site's own page template prints `.Content` in an element with the id `judged`, and nothing else.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from lxml import html as lxml_html

from tests.hugo.oracle import binary

_LEFT_OUT = ".//script | .//style | .//button | .//a[@class='headerlink']"
_TOKENS = re.compile(r"HUGOCALL|HUGOSHORTCODE|__hugo_ctx|mkdocs-hugo:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """What a reader reads on a page, and the ids that its headings have."""

    words: list[str]
    heading_ids: list[str]


def hugos(site: Path, folder: Path, program: Path | None = None) -> dict[str, Said]:
    """Return what each page says in the real Hugo, the pinned one or another, by its path in the site."""
    copy = shutil.copytree(site, folder / "hugo")
    command = [str(program or binary()), "--noBuildLock", "--destination", str(folder / "public")]
    done = subprocess.run(command, cwd=copy, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(_pages(folder / "public", '//*[@id="judged"]'))


def ours(site: Path) -> dict[str, Said]:
    """Return what each page of a site that we have built says."""
    return dict(_pages(site, "//article"))


def tokens(site: Path) -> Mapping[str, str]:
    """Return the files of a site in which something of ours or of Hugo's is left, and what it is."""
    texts = ((path, path.read_bytes().decode("utf-8", "replace")) for path in site.rglob("*.html"))
    return {str(path): match[0] for path, text in texts if (match := _TOKENS.search(text))}


def _pages(folder: Path, element: str) -> Iterator[tuple[str, Said]]:
    for path in sorted(folder.rglob("*.html")):
        found = lxml_html.document_fromstring(path.read_bytes().decode("utf-8")).xpath(element)
        if found:
            yield path.relative_to(folder).as_posix(), _said(found[0])


def _said(element: Any) -> Said:
    for one in element.xpath(_LEFT_OUT):
        one.drop_tree()
    headings = element.xpath(".//h2 | .//h3 | .//h4")
    return Said(re.findall(r"\w+", " ".join(element.itertext())), [one.get("id") for one in headings])
