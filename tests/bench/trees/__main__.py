"""Write one tree: `python -m tests.bench.trees FOLDER --pages 10000 --shape mixed --seed 1`."""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.bench.trees.shape import Shape
from tests.bench.trees.write import write_site


def main() -> None:
    """Write the tree that the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--shape", type=Shape, choices=list(Shape), default=Shape.MIXED)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    write_site(asked.folder, pages=asked.pages, shape=asked.shape, seed=asked.seed)


main()
