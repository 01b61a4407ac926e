"""A digest of plain values that is the same in every process: sets and mappings are told in order."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass

from salessheets.files import digest

PLAIN = frozenset((str, int, bool, type(None)))


def fingerprint(*values: object) -> str:
    """Digest values: 40 hexadecimal digits."""
    return digest(told(values).encode("utf-8", "surrogatepass"))


def told(value: object) -> str:
    """Write a value down so that two values that differ are told differently."""
    if isinstance(value, tuple | list):
        return in_a_row(value)
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{told(key)}:{told(each)}' for key, each in value.items()))}}}"
    if isinstance(value, AbstractSet):
        return f"<{','.join(sorted(map(told, value)))}>"
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}{in_a_row([getattr(value, each.name) for each in fields(value)])}"
    return repr(value)


def in_a_row(values: tuple[object, ...] | list[object]) -> str:
    """Write values down in their order; plain ones, of which there are most, at once."""
    if all(type(each) in PLAIN for each in values):
        return repr(tuple(values))
    return f"({','.join([repr(each) if type(each) in PLAIN else told(each) for each in values])})"
