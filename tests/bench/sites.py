"""The sites that benchmarks build: copies in a temporary folder, each with a mkdocs.yml."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

CORPORA = Path(os.environ.get("HUGO_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
"""The folder of real sites: that of the environment variable, or the one beside the repository."""

OURS = """\
site_name: Bench
docs_dir: content
theme: {name: material, language: nb, font: false}
plugins: [search, {hugo: {search: material}}]
"""
PLAIN = """\
site_name: Bench
docs_dir: content
site_dir: plain
theme: {name: material, language: nb, font: false, features: [navigation.prune, navigation.indexes]}
plugins: [search]
"""
"""The same content with nothing of Hugo: what Material alone makes of it, as fast as it can."""


def altinn(folder: Path) -> Path:
    """Copy Altinn's corpus, 442 pages, with a mkdocs.yml for us and plain.yml for Material alone."""
    site = folder / "altinn"
    shutil.copytree(CORPORA / "altinn-docs", site)
    (site / "mkdocs.yml").write_text(OURS, "utf-8")
    (site / "plain.yml").write_text(PLAIN, "utf-8")
    return site
