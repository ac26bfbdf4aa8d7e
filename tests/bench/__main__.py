"""All benchmarks, one after the other: `python -m tests.bench`."""

from __future__ import annotations

from tests.bench import cache, cold, linear, markdown, patterns, serve, size

for benchmark in (markdown, cold, size, cache, linear, patterns, serve):
    benchmark.main()
