"""Hugo trees of any size, alike for the same arguments: `python -m tests.bench.trees FOLDER --pages 10000`.

They are in Norwegian, a third of the pages in English too, and hold what documentation holds: sections with
weights, leaf bundles with pictures, lists, tables, code, links of every kind and shortcodes.
"""

from tests.bench.trees.shape import Shape
from tests.bench.trees.write import write_site

__all__ = ["Shape", "write_site"]
