"""Random sites through the real Hugo and through our model: addresses, order, titles, lists, redirects."""

from __future__ import annotations

import pytest

from tests.hugo.compare import PAGES, compare
from tests.hugo.oracle import HugoRefusedError, ask
from tests.hugo.ours import ours
from tests.hugo.random_sites import random_site


@pytest.mark.parametrize(
    "seed", [*range(6), *(pytest.param(seed, marks=pytest.mark.long) for seed in range(6, 80))]
)
def test_our_model_knows_what_hugo_knows(seed: int) -> None:
    site = random_site(seed)
    try:
        hugos = ask(site)
    except HugoRefusedError as refused:
        pytest.skip(f"Hugo does not build it: {refused}")
    comparison = compare(ours(site), hugos, kinds=PAGES)
    assert not comparison.differences, comparison.report(show=20)
