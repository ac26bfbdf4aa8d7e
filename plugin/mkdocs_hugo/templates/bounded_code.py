"""Compiles templates so that what they do again and again is counted: loops, lists, joined texts.

What is not counted here goes through the sandbox anyway: calls, filters, operators, printed values.
"""

from __future__ import annotations

from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame, operators

_NODES, _LETTERS = 20, 200
"""How many nodes, and how many letters of fixed text, of a loop's body make its turns dearer by a step."""


_CALL = 10
"""Steps for a call of a macro."""


class BoundedCode(CodeGenerator):
    """Puts calls of the sandbox round the places where a template can make much of little."""

    def visit_For(self, node: nodes.For, frame: Frame) -> None:  # noqa: N802 (Jinja's names)
        """Count the turns of a loop before they are made."""
        node.iter = _call("turns", node.lineno, node.iter, nodes.Const(_price(node)))
        super().visit_For(node, frame)

    def visit_Macro(self, node: nodes.Macro, frame: Frame) -> None:  # noqa: N802
        """Count what the body of a macro costs each time it is called."""
        counted = _call("run", node.lineno, nodes.Const(_CALL + _price(node)))
        node.body.insert(0, nodes.ExprStmt(counted, lineno=node.lineno))
        super().visit_Macro(node, frame)

    def visit_List(self, node: nodes.List, frame: Frame) -> None:  # noqa: N802
        """Weigh a list that holds other values."""
        self.write("environment.weighed(")
        super().visit_List(node, frame)
        self.write(")")

    def visit_Dict(self, node: nodes.Dict, frame: Frame) -> None:  # noqa: N802
        """Weigh a map that holds other values."""
        self.write("environment.weighed(")
        super().visit_Dict(node, frame)
        self.write(")")

    def visit_Tuple(self, node: nodes.Tuple, frame: Frame) -> None:  # noqa: N802
        """Weigh a tuple, unless it is a target of an assignment."""
        if node.ctx != "load":
            super().visit_Tuple(node, frame)
            return
        self.write("environment.weighed(")
        super().visit_Tuple(node, frame)
        self.write(")")

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:  # noqa: N802
        """Weigh what is joined with `~`: the whole, when its parts are known to be small."""
        if all(isinstance(part, nodes.Const | nodes.TemplateData) for part in node.nodes):
            super().visit_Concat(node, frame)
            return
        parts = nodes.Tuple(list(node.nodes), "load", lineno=node.lineno)
        self.write("environment.joined(context.eval_ctx, ")
        super().visit_Tuple(parts, frame)
        self.write(")")

    def visit_Operand(self, node: nodes.Operand, frame: Frame) -> None:  # noqa: N802
        """Count what is compared or searched."""
        is_small = isinstance(node.expr, nodes.Const | nodes.List | nodes.Tuple | nodes.Dict)
        self.write(f" {operators[node.op]} {'(' if is_small else 'environment.counted('}")
        self.visit(node.expr, frame)
        self.write(")")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Count what a slice copies."""
        is_slice = isinstance(node.arg, nodes.Slice)
        self.write("environment.counted(" if is_slice else "")
        super().visit_Getitem(node, frame)
        self.write(")" if is_slice else "")


def _call(name: str, line: int, *arguments: nodes.Node) -> nodes.Call:
    """Call a method of the sandbox."""
    method = nodes.EnvironmentAttribute(name, lineno=line)
    return nodes.Call(method, list(arguments), [], None, None, lineno=line)


def _price(node: nodes.Node) -> int:
    """Return the steps of one run of a body."""
    letters = sum(len(data.data) for data in node.find_all(nodes.TemplateData))
    return 1 + sum(1 for _ in node.find_all(nodes.Node)) // _NODES + letters // _LETTERS
