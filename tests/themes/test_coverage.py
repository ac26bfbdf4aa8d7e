"""Every native shortcode is held against a theme's own or Hugo's; where none can be had, it is said why."""

from __future__ import annotations

import re

import yaml

from mkdocs_hugo.templates.lookup import make_store
from mkdocs_hugo.templates.options import TemplateOptions
from tests.templates.test_native_hugo import CALLS
from tests.themes.cases import FOLDER, families, load_family

_CALL = re.compile(r"\{\{[<%]\s*(\w[\w./-]*)")


def _called(text: str) -> set[str]:
    return {name.lower() for name in _CALL.findall(text)}


def test_every_native_shortcode_is_compared() -> None:
    bodies = [case.body for family in families() for case in load_family(family).cases]
    compared = set().union(*map(_called, [*bodies, *CALLS]))
    excused = yaml.safe_load((FOLDER / "uncompared.yaml").read_text("utf-8"))
    native = set(make_store(options=TemplateOptions()).names())
    assert not native - compared - excused.keys(), "neither compared nor excused"
    assert not excused.keys() & compared, "compared, and excused all the same"
    assert not excused.keys() - native, "excused, but there is no such shortcode"
    assert all(excused.values())
