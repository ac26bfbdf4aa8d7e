"""All benchmarks, one after the other: `python -m tests.bench`."""

from __future__ import annotations

from tests.bench import cache, cold, linear, markdown, serve, size

for benchmark in (markdown, cold, size, cache, linear, serve):
    benchmark.main()
