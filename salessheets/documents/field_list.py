"""The fields that a template of a form may use: what people call them, of what type, and how one looks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from salessheets.documents.example import example
from salessheets.documents.example.fields import leaves_of
from salessheets.documents.forms import Writer
from salessheets.documents.origins import ROW_NUMBER, Leaf, Type
from salessheets.text import Language, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field: `tasks[].owner` is `row.owner` in a loop over `tasks`. `source` says of a computed one what it is from."""

    name: str
    label: Text
    type: Type
    example: Text
    source: Text


def fields_of(writer: Writer, language: Language, seen: Iterable[Leaf] = ()) -> tuple[Field, ...]:
    """The fields of a form in order; examples are those `seen` in a project before those of the invented one."""
    case = example()
    invented = leaves_of(writer, case, language, writer.instances(case))
    known = by_name(invented)
    examples = {**known, **{name: leaf for name, leaf in by_name(seen).items() if name in known and filled(leaf)}}
    return tuple(
        Field(name=name, label=leaf.label, type=leaf.type, example=examples[name].value, source=leaf.source)
        for name, leaf in known.items()
    )


def by_name(leaves: Iterable[Leaf]) -> dict[str, Leaf]:
    """The first value of each field with something in it, else the first."""
    found: dict[str, Leaf] = {}
    for leaf in leaves:
        name = ROW_NUMBER.sub("[]", leaf.name)
        if name not in found or (filled(leaf) and not filled(found[name])):
            found[name] = leaf
    return found


def filled(leaf: Leaf) -> bool:
    """Whether there is something in a field."""
    return leaf.how != "blank"
