"""How the time for a page grows with its length: `python -m tests.bench.patterns [--size N] [NAME …]`."""

from __future__ import annotations

import argparse
import signal
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from types import FrameType

from mkdocs_hugo.mkdocs.incremental.collector import Collector
from mkdocs_hugo.render.links import Addresses, LinkResolver
from mkdocs_hugo.render.options import RenderOptions
from mkdocs_hugo.render.rendered import Rendered
from mkdocs_hugo.render.renderer import Renderer
from mkdocs_hugo.site.assemble import assemble
from mkdocs_hugo.site.collect import collect
from mkdocs_hugo.site.config import load
from mkdocs_hugo.site.page import Page
from tests.bench.process import say
from tests.conftest import write_tree
from tests.render.growing_patterns import CONFIG, PATTERNS

EXTENSIONS = ("toc", "tables", "footnotes", "attr_list", "pymdownx.highlight", "pymdownx.superfences")
_STEPS = (4, 2, 1)
_LONGEST = 60
"""Seconds for one page, after which it is given up."""
_SHOWN_GROWTH, _SHOWN_SECONDS, _NOISE = 2.3, 2.0, 0.2


class OnePage:
    """A site with one page and every rule of Goldmark's, rendered with whatever body, as a build would."""

    def __init__(self, root: Path) -> None:
        write_tree(root, {"hugo.toml": CONFIG, "content/a.md": "---\ntitle: A\n---\n"})
        configuration = load(root, report=lambda _: None)
        sites = assemble(collect(configuration), configuration.sites, report=lambda _: None)
        options = RenderOptions(extensions=EXTENSIONS, extension_configs={"toc": {}}, search=True)
        self.page: Page = next(page for page in sites.pages() if page.path == "/a")
        self._renderer = Renderer(sites, LinkResolver(Addresses({}, {})), options)

    def render(self, body: str) -> Rendered:
        """Render a body."""
        return self._renderer.render(self.page, body)

    def seconds(self, body: str) -> float:
        """Render a body and return how long that took."""
        start = time.perf_counter()
        self.render(body)
        return time.perf_counter() - start


def main() -> None:
    """Print the patterns that are slow or grow faster than their length, then the slowest ones."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=100_000, help="characters of the longest page")
    parser.add_argument("names", nargs="*", help="patterns; all of them if none is named")
    asked, _ = parser.parse_known_args()
    Collector().relax()
    signal.signal(signal.SIGALRM, _give_up)
    slowest = []
    say(f"patterns of {asked.size:,} characters: seconds for a quarter, a half, all; growth")
    with tempfile.TemporaryDirectory() as folder:
        one = OnePage(Path(folder))
        for name in asked.names or PATTERNS:
            took = [_seconds(one, PATTERNS[name](asked.size // step)) for step in _STEPS]
            growth = [later / max(earlier, 1e-9) for earlier, later in pairwise(took)]
            slowest.append((took[-1], name))
            is_quadratic = took[-1] > _NOISE and growth[-1] > _SHOWN_GROWTH
            if asked.names or is_quadratic or took[-1] > _SHOWN_SECONDS:
                times = " ".join(f"{one:6.2f}" for one in took)
                say(f"  {name:45} {times}   {growth[0]:4.1f} {growth[1]:4.1f}")
    say("slowest: " + ", ".join(f"{name} {took:.2f}" for took, name in sorted(slowest)[:-11:-1]))


def _seconds(one: OnePage, body: str) -> float:
    signal.alarm(_LONGEST)
    try:
        return one.seconds(body)
    except TimeoutError:
        return float("inf")
    finally:
        signal.alarm(0)


def _give_up(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


if __name__ == "__main__":
    main()
