"""A digest of plain values that is the same in every process: sets and mappings are told in order."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from functools import cache

from salessheets.files import digest

PLAIN = frozenset((str, int, bool, type(None)))


def fingerprint(*values: object) -> str:
    """Digest values: 40 hexadecimal digits."""
    return digest(told(values).encode("utf-8", "surrogatepass"))


def told(value: object) -> str:
    """Write a value down so that two values that differ are told differently."""
    if isinstance(value, tuple | list):
        return in_a_row(value)
    names = names_in(type(value))  # type: ignore[arg-type]  # mypy takes no class for hashable
    if names is not None:
        return f"{type(value).__name__}{in_a_row([getattr(value, name) for name in names])}"
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{told(key)}:{told(each)}' for key, each in value.items()))}}}"
    if isinstance(value, AbstractSet):
        return f"<{','.join(sorted(map(told, value)))}>"
    return repr(value)


@cache
def names_in(kind: type) -> tuple[str, ...] | None:
    """The fields of a dataclass; None for any other class."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else None


def in_a_row(values: tuple[object, ...] | list[object]) -> str:
    """Write values down in their order; plain ones, of which there are most, at once."""
    if PLAIN.issuperset(map(type, values)):
        return repr(tuple(values))
    return f"({','.join([repr(each) if type(each) in PLAIN else told(each) for each in values])})"
