"""The layers of the package: a module imports only from layers below its own."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "plugin" / "mkdocs_hugo"

LAYERS = {
    "html_tokens": 0,
    "text": 0,
    "errors": 1,
    "content": 2,
    "site": 3,
    "families": 4,
    "templates": 5,
    "shortcodes": 6,
    "render": 7,
    "config": 8,
    "mkdocs": 9,
    "plugin": 10,
    "cli": 10,
    "__init__": 11,
}
FIRST_THAT_MAY_IMPORT_MKDOCS = 8

MODULES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_lead_to_lower_layers(module: Path) -> None:
    own = _layer_name(module)
    for name in _imported(module):
        if name.split(".")[0] == "mkdocs":
            assert LAYERS[own] >= FIRST_THAT_MAY_IMPORT_MKDOCS, f"{own} imports {name}"
        if name.startswith("mkdocs_hugo."):
            other = name.split(".")[1]
            assert other == own or LAYERS[other] < LAYERS[own], f"{own} imports {name}"


def test_every_folder_of_the_package_has_a_layer() -> None:
    assert {_layer_name(module) for module in MODULES} <= set(LAYERS)


def _layer_name(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported(module: Path) -> Iterator[str]:
    """Yield the modules that are imported when this one runs, not those that only types need."""
    tree = ast.parse(module.read_text("utf-8"))
    for node in _without_type_checking(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def _without_type_checking(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
        return
    for child in ast.iter_child_nodes(node):
        yield from _without_type_checking(child)
