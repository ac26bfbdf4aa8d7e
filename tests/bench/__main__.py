"""All benchmarks: `python -m tests.bench`."""

from __future__ import annotations

from tests.bench import build, markdown

markdown.main()
build.main()
