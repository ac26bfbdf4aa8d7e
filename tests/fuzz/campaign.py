"""How many inputs are tried: few in `make test`, as many as FUZZ_EXAMPLES says in `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "0"))

campaign = settings(
    max_examples=EXAMPLES or 25,
    derandomize=not EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)
"""For fast targets; each example holds several inputs."""

slow_campaign = settings(campaign, max_examples=max(EXAMPLES // 10, 1) if EXAMPLES else 10)
"""For targets that take milliseconds an input."""
