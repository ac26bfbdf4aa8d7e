"""Measures how near the Markdown of real sites comes to Hugo's own rendering.

Run from the repository: `python -m tests.hugo.fidelity [--oracle] [--show N] [corpus ...]`.

By default each page's body goes through the real Hugo without a theme, with the site's own `markup`
settings; shortcodes stand as plain words on both sides. With `--oracle` the stored content of the site with
its theme is compared instead, on pages without shortcodes, after taking out what themes add.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import re
import sys
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import markdown
import yaml

from mkdocs_hugo.render.goldmark import GoldmarkConfig, GoldmarkExtension
from tests.render import live_hugo
from tests.render.html_compare import Structure, first_difference, structure

ASPECTS = ("blocks", "words", "heading_ids", "inline")
_FRONT_MATTER = re.compile(r"\A\s*(?:---\s*\n.*?\n---|\+\+\+\s*\n.*?\n\+\+\+)[ \t]*(?:\n|\Z)", re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%].*?[>%]\}\}", re.DOTALL)
_THEME_PARTS = (
    (re.compile(r'<a [^>]*class="(?:td-heading-self-link|anchor|subheading-anchor)".*?</a>', re.DOTALL), ""),
    (re.compile(r"<(button|svg)\b.*?</\1>", re.DOTALL), ""),
    (re.compile(r"<i [^>]*></i>"), ""),
    (re.compile(r"<figure\b.*?(<img\b[^>]*>).*?</figure>", re.DOTALL), r"\1"),
    (re.compile(r'<code class="book-codeblock-filename">.*?</code>', re.DOTALL), ""),
    (re.compile(r'<div class="[^"]*hextra-code-filename[^"]*"[^>]*>.*?</div>', re.DOTALL), ""),
    (
        re.compile(
            r'<(h[1-6])>((?:(?!</h).)*?)<span class="hx:absolute[^"]*" id="([^"]*)"></span>', re.DOTALL
        ),
        r'<\1 id="\3">\2',
    ),
)
"""What the themes' render hooks add to a page, and what to put in its place."""
_WRAPPERS = frozenset({"div", "figure"})
OLD_HUGO = frozenset({"altinn-docs"})
"""Corpora whose content was stored by a Hugo that made heading ids of the source."""
REASONS = {"latex": "the theme has KaTeX draw formulas on the server; ours are drawn in the browser"}
"""Why pages differ that are known to, by a part of their path."""


@dataclass(slots=True)
class Corpus:
    """One site: its name, its Markdown files by path, and its configuration."""

    name: str
    files: dict[str, str]
    settings: Mapping[str, Any]


@dataclass(slots=True)
class Score:
    """How many pages were compared, and the first difference of each page that differs, by aspect."""

    pages: int = 0
    differences: dict[str, dict[str, str]] = field(default_factory=lambda: {name: {} for name in ASPECTS})

    def add(self, page: str, expected: Structure, actual: Structure) -> None:
        """Compare one page; a heading that Hugo leaves without an id may have one."""
        self.pages += 1
        if len(actual.heading_ids) > len(expected.heading_ids):
            wanted = set(expected.heading_ids)
            actual.heading_ids = [name for name in actual.heading_ids if name in wanted]
        for aspect in ASPECTS:
            difference = first_difference(getattr(expected, aspect), getattr(actual, aspect))
            if difference:
                self.differences[aspect][page] = difference

    def unexplained(self, aspect: str) -> dict[str, str]:
        """Return the differences of pages for which no reason is known."""
        return {page: text for page, text in self.differences[aspect].items() if not reason(page)}

    def share(self, aspect: str) -> float:
        """Return the share of pages that are equal in an aspect."""
        return 1 - len(self.differences[aspect]) / self.pages if self.pages else 1.0


def corpora_folder() -> Path | None:
    """Return the folder of the corpora, from the environment or beside the repository."""
    folder = Path(os.environ.get("HUGO_CORPUS") or "../shared/corpus")
    return folder if folder.is_dir() else None


def read_corpus(folder: Path) -> Corpus:
    """Read the Markdown files and the configuration of one site."""
    files = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8-sig", errors="replace")
        for content in sorted(folder.glob("content*"))
        for path in sorted(content.rglob("*.md"))
    }
    return Corpus(folder.name, files, _settings(folder))


def _settings(folder: Path) -> Mapping[str, Any]:
    settings: dict[str, Any] = {}
    for path in sorted([*folder.glob("config.*"), *folder.glob("hugo.*")]):
        text = path.read_text(encoding="utf-8")
        settings |= tomllib.loads(text) if path.suffix == ".toml" else yaml.safe_load(text)
    lowered: dict[str, Any] = _lower_keys(settings)
    return lowered


def _lower_keys(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key).lower(): _lower_keys(inner) for key, inner in value.items()}
    return [_lower_keys(inner) for inner in value] if isinstance(value, list) else value


def body(text: str) -> str:
    """Return what follows the front matter, each shortcode as one word."""
    return _SHORTCODE.sub("SHORTCODEPLACEHOLDER", _FRONT_MATTER.sub("", text, count=1))


def measure_live(corpus: Corpus) -> Score:
    """Compare every page with the real Hugo without a theme."""
    sources = [body(text) for text in corpus.files.values()]
    emoji = {"enableEmoji": bool(corpus.settings.get("enableemoji"))}
    expected = live_hugo.render(sources, corpus.settings.get("markup", {}), emoji)
    score = Score()
    actual = render(corpus.settings, sources, alerts=False)
    for path, wanted, got in zip(corpus.files, expected, actual, strict=True):
        score.add(path, structure(wanted.html), structure(got))
    return score


def measure_oracle(corpus: Corpus, folder: Path) -> Score:
    """Compare pages without shortcodes with the stored content of the site with its theme."""
    pages = list(_oracle_pages(corpus, folder))
    sources = [source for _, source, _ in pages]
    actual = render(corpus.settings, sources, source_heading_ids=corpus.name in OLD_HUGO)
    score = Score()
    for (path, _, wanted), got in zip(pages, actual, strict=True):
        score.add(path, structure(without_theme(wanted), _WRAPPERS), structure(got, _WRAPPERS))
    return score


def without_theme(content: str) -> str:
    """Take out what a theme's render hooks have added."""
    for pattern, replacement in _THEME_PARTS:
        content = pattern.sub(replacement, content)
    return content


def _oracle_pages(corpus: Corpus, folder: Path) -> Iterator[tuple[str, str, str]]:
    with gzip.open(folder / corpus.name / "oracle.json.gz") as file:
        oracle = json.load(file)
    for page in oracle:
        for content in ("content", f"content/{page.get('lang')}", f"content.{page.get('lang')}"):
            path = f"{content}/{page.get('file')}"
            text = corpus.files.get(path)
            if text is not None and "{{<" not in text and "{{%" not in text:
                yield path, body(text), page["content"]
                break


def render(
    settings: Mapping[str, Any],
    sources: list[str],
    *,
    alerts: bool = True,
    source_heading_ids: bool = False,
) -> list[str]:
    """Render sources with our own extension and the site's settings; a bare Hugo knows no alerts."""
    config = GoldmarkConfig.from_markup(
        settings.get("markup", {}), enable_emoji=bool(settings.get("enableemoji"))
    )
    config = replace(config, alerts=alerts, source_heading_ids=source_heading_ids)
    md = markdown.Markdown(extensions=["toc", GoldmarkExtension(config)])
    return [md.reset().convert(source) for source in sources]


def main() -> int:
    """Print the figures of the corpora named on the command line, or of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpora", nargs="*")
    parser.add_argument("--oracle", action="store_true", help="compare with the stored content")
    parser.add_argument("--show", type=int, default=5, help="differences shown for each aspect")
    options = parser.parse_args()
    folder = corpora_folder()
    if folder is None:
        print("No corpora: set HUGO_CORPUS to their folder.", file=sys.stderr)  # noqa: T201
        return 1
    for site in sorted(path for path in folder.iterdir() if path.is_dir()):
        if not options.corpora or site.name in options.corpora:
            corpus = read_corpus(site)
            score = measure_oracle(corpus, folder) if options.oracle else measure_live(corpus)
            _print(corpus.name, score, options.show)
    return 0


def reason(page: str) -> str:
    """Return why a page is known to differ, in parentheses; empty if it is not known."""
    return next((f" ({text})" for part, text in REASONS.items() if part in page), "")


def _print(name: str, score: Score, show: int) -> None:
    figures = "  ".join(f"{aspect} {score.share(aspect):.2%}" for aspect in ASPECTS)
    lines = [f"{name}: {score.pages} pages  {figures}"]
    for aspect in ASPECTS:
        shown = list(score.differences[aspect].items())[:show]
        lines += [f"  {aspect}: {page}{reason(page)}\n    {difference}" for page, difference in shown]
    print("\n".join(lines))  # noqa: T201


if __name__ == "__main__":
    sys.exit(main())
