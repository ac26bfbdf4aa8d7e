"""Ask the real Hugo what a theme makes of a family's cases: `python -m tests.themes.record FAMILY THEME`.

THEME is the folder of the theme. What Hugo prints is written to `hugo/FAMILY.json`; of the theme itself
nothing is kept. Its render hooks are left out: they are the theme's way with Markdown, not its shortcodes.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.conftest import write_tree
from tests.hugo.oracle import binary
from tests.themes.answer import answer
from tests.themes.case_site import case_site
from tests.themes.cases import FOLDER, Case, Family, load_family
from tests.themes.recording import digest

_LAYOUT = "<!doctype html><html><body><main>{{ .Content }}</main></body></html>"
_LAYOUTS = ("index.html", "_default/single.html", "_default/list.html", "_default/baseof.html")
_NO_THEME = ("content", "docs", "exampleSite")
"""Folders of a theme's repository that are sites about it."""
_HOOKS = ("render-heading*", "render-link*", "render-image*")


def main() -> None:
    """Record one family."""
    options = _arguments()
    family = load_family(options.family)
    with tempfile.TemporaryDirectory(prefix="theme-") as folder:
        root = Path(folder)
        _lay_out(root, family, Path(options.theme))
        version = built_by(options.hugo, root)
        if options.keep:
            shutil.copytree(root / "public", options.keep, dirs_exist_ok=True)
        answers = {case.name: _answer(root, case) for case in family.cases}
    told = {"theme": options.version, "hugo": version, "answers": answers}
    path = FOLDER / "hugo" / f"{family.name}.json"
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", "utf-8")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("family")
    parser.add_argument("theme", help="the folder of the theme")
    parser.add_argument("--version", default="", help="the theme's version, for the record")
    parser.add_argument("--hugo", default=str(binary()), help="another Hugo, for a theme that is old")
    parser.add_argument("--keep", help="a folder for the pages that Hugo wrote, to look at")
    return parser.parse_args()


def _lay_out(root: Path, family: Family, theme: Path) -> None:
    write_tree(root, case_site(family))
    write_tree(root, {f"layouts/{name}": _LAYOUT for name in _LAYOUTS})
    copy = root / "themes" / family.theme
    shutil.copytree(theme, copy, ignore=shutil.ignore_patterns(*_HOOKS, ".git"))
    for name in _NO_THEME:
        shutil.rmtree(copy / name, ignore_errors=True)


def built_by(hugo: str, root: Path) -> str:
    """Build a site with a Hugo, and return its version; ends with what it says where it refuses."""
    done = subprocess.run(
        [hugo, "--ignoreCache"], cwd=root, capture_output=True, text=True, timeout=120, check=False
    )
    if done.returncode:
        raise SystemExit(done.stderr or done.stdout)
    return subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout.split()[1]


def _answer(root: Path, case: Case) -> dict[str, object]:
    page = (root / "public" / case.name / "index.html").read_text("utf-8")
    content = page.partition("<main>")[2].rpartition("</main>")[0]
    return {"of": digest(case), **asdict(answer(content, f"{case.name}/"))}


if __name__ == "__main__":
    main()
