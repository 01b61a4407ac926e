"""What an expression in a template may be: known nodes only, and each that could grow is bounded."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import cast

from jinja2 import nodes
from jinja2.visitor import NodeTransformer

from salessheets.documents.word.faults import nearest_name
from salessheets.text import Text, same

PLAIN_NODES = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.For, nodes.If, nodes.Assign, nodes.Const, nodes.Name,
    nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Test, nodes.Compare, nodes.Operand, nodes.And,
    nodes.Or, nodes.Not, nodes.CondExpr, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod,
    nodes.Neg, nodes.Pos, nodes.Concat, nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword, nodes.Call,
)  # fmt: skip
RESERVED = {"self", "super", "caller", "varargs", "kwargs", "cycler", "joiner", "namespace", "lipsum"}
METHODS = {"items", "keys", "values"}
COUNTED, SCALAR, CONCAT, ONE_LINE = "_counted", "_scalar", "_concat", "_line"
UNSAFE = Text("不允许访问「{name}」", "access to “{name}” is not allowed")
NOT_ALLOWED = Text("模板里不支持这种写法：{name}", "not supported in a template: {name}")
NO_CALL = Text("模板里不能调用函数「{name}」，请用过滤器", "a template cannot call “{name}”: use a filter")
NO_FILTER = Text("没有过滤器「{name}」", "there is no filter “{name}”")
NO_TEST = Text("没有判断「{name}」", "there is no test “{name}”")


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with an expression, with the nearest known name."""

    what: Text
    near: str | None = None


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The filters and tests that a template may name."""

    filters: Collection[str]
    tests: Collection[str]


def faults_in(tree: nodes.Node, known: Vocabulary) -> Iterator[Wrong]:
    """Go through what one tag says and name everything that a template may not do."""
    for node in (tree, *tree.find_all(nodes.Node)):
        if isinstance(node, nodes.EvalContext | nodes.Macro):
            continue
        if not isinstance(node, PLAIN_NODES):
            yield Wrong(NOT_ALLOWED.fill(name=type(node).__name__))
            continue
        yield from _fault(node, known)


def _fault(node: nodes.Node, known: Vocabulary) -> Iterator[Wrong]:
    if unsafe := _unsafe_name(node):
        yield Wrong(UNSAFE.fill(name=unsafe))
    elif isinstance(node, nodes.Filter | nodes.Test):
        yield from _unknown(node, known)
    elif isinstance(node, nodes.For) and node.recursive:
        yield Wrong(NOT_ALLOWED.fill(name="recursive"))
    elif isinstance(node, nodes.Assign) and not isinstance(node.target, nodes.Name):
        yield Wrong(NOT_ALLOWED.fill(name="set"))
    elif isinstance(node, nodes.Call):
        yield from _call(node)


def _unsafe_name(node: nodes.Node) -> str:
    """Give the name by which a node would reach behind the data; "" if by none."""
    if isinstance(node, nodes.Name) and (node.name.startswith("_") or node.name in RESERVED):
        return node.name
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        return node.attr
    if isinstance(node, nodes.Const) and isinstance(node.value, str) and "__" in node.value:
        return node.value
    return ""


def _unknown(node: nodes.Filter | nodes.Test, known: Vocabulary) -> Iterator[Wrong]:
    """Name a filter or test that there is not, or that is ours alone."""
    if isinstance(node, nodes.Test):
        if node.name not in known.tests:
            yield Wrong(NO_TEST.fill(name=node.name), nearest_name(node.name, known.tests))
    elif node.name not in known.filters or node.name.startswith("_"):
        yield Wrong(NO_FILTER.fill(name=node.name), nearest_name(node.name, _shown(known.filters)))


def _shown(names: Collection[str]) -> list[str]:
    return [name for name in names if not name.startswith("_")]


def _call(node: nodes.Call) -> Iterator[Wrong]:
    function = node.node
    dynamic = node.dyn_args is not None or node.dyn_kwargs is not None
    plain = isinstance(function, nodes.Name) and function.name == "range"
    of_loop = (
        isinstance(function, nodes.Getattr)
        and isinstance(function.node, nodes.Name)
        and function.node.name == "loop"
        and function.attr == "cycle"
    )
    of_mapping = isinstance(function, nodes.Getattr) and function.attr in METHODS and not node.args and not node.kwargs
    if dynamic or not (plain or of_loop or of_mapping):
        name = function.attr if isinstance(function, nodes.Getattr) else getattr(function, "name", "")
        yield Wrong(NO_CALL.fill(name=same(f"{name}()")))


class Bounded(NodeTransformer):
    """Rewrites what could grow without end into filters that count."""

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:
        """Write `a ~ b` as a filter that knows its limit."""
        self.generic_visit(node)
        return _filtered(nodes.Tuple(list(node.nodes), "load", lineno=node.lineno), CONCAT)

    def visit_For(self, node: nodes.For) -> nodes.Node:
        """Count the rounds of a loop against what a document may take."""
        self.generic_visit(node)
        node.iter = _filtered(cast("nodes.Expr", node.iter), COUNTED)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Node:
        """Let a written list hold single values only, so that lists cannot nest by name."""
        self.generic_visit(node)
        node.items = [_single(item) for item in node.items]
        return node

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:
        """Treat a written tuple like a list; one that is assigned to is left as it is."""
        self.generic_visit(node)
        if node.ctx == "load":
            node.items = [_single(item) for item in node.items]
        return node

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:
        """Treat the values of a written mapping like a list."""
        self.generic_visit(node)
        for pair in node.items:
            pair.value = _single(pair.value)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Expr:
        """Write `x.items()` as the filter of that name."""
        self.generic_visit(node)
        if isinstance(node.node, nodes.Getattr) and node.node.attr in METHODS:
            return _filtered(node.node.node, node.node.attr)
        return node


def _single(node: nodes.Expr) -> nodes.Expr:
    literal = isinstance(node, nodes.Const | nodes.List | nodes.Tuple | nodes.Dict)
    return node if literal else _filtered(node, SCALAR)


def _filtered(node: nodes.Expr, name: str) -> nodes.Filter:
    return nodes.Filter(node, name, [], [], None, None, lineno=node.lineno)
