"""Every small site in `cases/` through the real Hugo and through our model: they must know the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hugo.case import cases, read
from tests.hugo.compare import PAGES, compare
from tests.hugo.oracle import ask
from tests.hugo.ours import ours


@pytest.mark.parametrize("path", cases(), ids=lambda path: path.stem)
def test_our_model_knows_what_hugo_knows(path: Path, request: pytest.FixtureRequest) -> None:
    case = read(path)
    if reason := case.options.get("falls short"):
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    hugos = ask(
        case.tree,
        flags=[*case.flags, "--environment", case.environment],
        resource_links=case.options.get("resource links") != "no",
    )
    known = ours(case.tree, settings=case.settings, environment=case.environment)
    comparison = compare(known, hugos, kinds=case.options.get("kinds", "").split() or PAGES)
    assert not comparison.differences, f"{case.heading.strip()}\n\n{comparison.report(show=100)}"
