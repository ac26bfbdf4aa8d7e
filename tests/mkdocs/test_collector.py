"""What `serve` keeps of earlier builds: no more than a few, whatever is edited."""

from __future__ import annotations

import gc
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config

from mkdocs_hugo.site.site import Sites
from tests.conftest import MKDOCS_YML, write_tree


def test_earlier_builds_of_serve_are_freed(tmp_path: Path) -> None:
    write_tree(tmp_path, {"mkdocs.yml": MKDOCS_YML, "content/a.md": "---\ntitle: A\n---\n"})
    gc.collect()
    before = living()
    plugins = load_config(str(tmp_path / "mkdocs.yml")).plugins
    plugins.on_startup(command="serve", dirty=False)
    for number in range(11):
        write_tree(tmp_path, {f"content/{number}-{one}.md": "---\ntitle: B\n---\n" for one in range(20)})
        config = load_config(str(tmp_path / "mkdocs.yml"))
        config.plugins = plugins
        mkdocs_build(config, serve_url="http://127.0.0.1/")
    assert living() - before <= 4


def living() -> int:
    return sum(isinstance(one, Sites) for one in gc.get_objects())
