"""Fields of fields: whether what a tag names is there, seen from an example of the fields a template may use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from jinja2 import nodes

UNKNOWN = object()
SAME_ITEMS = {"sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr"}
ONE_ITEM = {"first", "last"}
ASKING = {"default", "d"}
Scope = Mapping[str, object]


def missing(tree: nodes.Node, scope: Scope) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give each field that is not there, with the names that are; what cannot be told is taken as there."""
    asked = {id(inner) for each in _asking(tree) for inner in (each, *each.find_all(nodes.Node))}
    fields: list[nodes.Getattr | nodes.Getitem] = [*tree.find_all(nodes.Getattr), *tree.find_all(nodes.Getitem)]
    for node in fields:
        owner, name = _look(node.node, scope), _key(node)
        if id(node) not in asked and name is not None and isinstance(owner, Mapping) and name not in owner:
            yield name, tuple(map(str, owner))


def turns(tree: nodes.Node, scope: Scope) -> dict[str, object]:
    """Give what the names that a tag sets stand for: the items of a loop, unknown for others."""
    found: dict[str, object] = {each.name: UNKNOWN for each in tree.find_all(nodes.Name) if each.ctx == "store"}
    for loop in tree.find_all(nodes.For):
        if isinstance(loop.target, nodes.Name):
            found[loop.target.name] = _item(_look(loop.iter, scope))
    for said in tree.find_all(nodes.Assign):
        if isinstance(said.target, nodes.Name):
            found[said.target.name] = _look(said.node, scope)
    return found


def _asking(tree: nodes.Node) -> Iterator[nodes.Node]:
    """Give what a template asks for without being sure of it: `x is defined`, `x|default(…)`."""
    yield from (test.node for test in tree.find_all(nodes.Test) if test.name in ("defined", "undefined"))
    yield from (each.node for each in tree.find_all(nodes.Filter) if each.name in ASKING and each.node is not None)


def _look(node: nodes.Node | None, scope: Scope) -> object:
    if isinstance(node, nodes.Name):
        return scope.get(node.name, UNKNOWN)
    if isinstance(node, nodes.Getattr | nodes.Getitem):
        owner, name = _look(node.node, scope), _key(node)
        if isinstance(owner, Mapping) and name is not None:
            return owner.get(name, UNKNOWN)
        return _item(owner) if name is None else UNKNOWN
    if isinstance(node, nodes.Filter) and node.name in SAME_ITEMS:
        return _look(node.node, scope)
    if isinstance(node, nodes.Filter) and node.name in ONE_ITEM:
        return _item(_look(node.node, scope))
    return UNKNOWN


def _key(node: nodes.Getattr | nodes.Getitem) -> str | None:
    if isinstance(node, nodes.Getattr):
        return node.attr
    return node.arg.value if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str) else None


def _item(items: object) -> object:
    """Give what all items of a list have together; unknown for an empty list and for items that are no mappings."""
    if not isinstance(items, Sequence) or isinstance(items, str | bytes):
        return UNKNOWN
    rows = [item for item in items if isinstance(item, Mapping)]
    return {key: value for row in reversed(rows) for key, value in row.items()} if rows else UNKNOWN
