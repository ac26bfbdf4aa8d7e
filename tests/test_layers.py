"""The layers of the package: a module imports only from layers below its own."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
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
    "hugo": 4,
    "templates": 5,
    "shortcodes": 6,
    "render": 7,
    "incremental": 8,
    "publication": 8,
    "config": 9,
    "mkdocs": 10,
    "plugin": 11,
    "cli": 11,
    "__init__": 12,
}
FIRST_THAT_MAY_IMPORT_MKDOCS = 9

MODULES = sorted(PACKAGE.rglob("*.py"))


def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {_name(path): set(_modules(_run(ast.parse(path.read_text("utf-8"))))) for path in MODULES}
    while free := [name for name, imported in graph.items() if not imported & graph.keys()]:
        graph = {name: imported for name, imported in graph.items() if name not in free}
    assert not graph, "each of these imports another one of them"


def test_only_the_model_itself_names_its_types_in_a_circle() -> None:
    graph = {_name(path): set(_imported(path)) - {_name(path)} for path in MODULES}
    while free := [name for name, imported in graph.items() if not imported & graph.keys()]:
        graph = {name: imported for name, imported in graph.items() if name not in free}
    while ends := graph.keys() - set().union(*graph.values()):
        graph = {name: imported for name, imported in graph.items() if name not in ends}
    assert graph.keys() == {f"mkdocs_hugo.site.{name}" for name in ("page", "pages", "resources", "site")}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_imports_lead_to_lower_layers(module: Path) -> None:
    own = _layer_name(module)
    for name in _imported(module):
        if name.split(".")[0] == "mkdocs":
            assert LAYERS[own] >= FIRST_THAT_MAY_IMPORT_MKDOCS, f"{own} imports {name}"
        if name.startswith("mkdocs_hugo."):
            other = name.split(".")[1]
            assert other == own or LAYERS[other] < LAYERS[own], f"{own} imports {name}"


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_architecture_page_has_the_same_table(language: str) -> None:
    page = PACKAGE.parents[1] / "docs" / "forklaring" / f"arkitektur.{language}.md"
    rows = re.findall(r"^\| (\d+) \| (.+?) \|", page.read_text("utf-8"), re.MULTILINE)
    table = {name: int(number) for number, names in rows for name in re.findall(r"`(\w+)`", names)}
    assert table == {name: number for name, number in LAYERS.items() if name != "__init__"}


def test_every_folder_of_the_package_has_a_layer() -> None:
    assert {_layer_name(module) for module in MODULES} <= set(LAYERS)


def _layer_name(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _name(module: Path) -> str:
    parts = module.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported(module: Path) -> Iterator[str]:
    """Yield the modules that this one imports, also those that only types need."""
    yield from _modules(ast.walk(ast.parse(module.read_text("utf-8"))))


def _modules(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Yield the modules of import statements: `from a import b` may be of the module `a.b` too."""
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            own = names & {_name(module) for module in MODULES}
            yield from own or {node.module}


def _run(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what runs when a module is imported; types of two modules may need each other."""
    yield node
    is_for_types = isinstance(node, ast.If) and getattr(node.test, "id", "") == "TYPE_CHECKING"
    if not is_for_types and not isinstance(node, ast.FunctionDef):
        for child in ast.iter_child_nodes(node):
            yield from _run(child)
