"""A digest of plain values that is the same in every process: sets and mappings are told in order."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum

from salessheets.files import digest


def fingerprint(*values: object) -> str:
    """Digest values: 40 hexadecimal digits."""
    return digest(told(values).encode("utf-8", "surrogatepass"))


def told(value: object) -> str:
    """Write a value down so that two values that differ are told differently."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return repr(value)
    if isinstance(value, tuple | list):
        return f"({','.join(map(told, value))})"
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{told(key)}:{told(each)}' for key, each in value.items()))}}}"
    if isinstance(value, AbstractSet):
        return f"<{','.join(sorted(map(told, value)))}>"
    if is_dataclass(value) and not isinstance(value, type):
        return f"{type(value).__name__}({','.join(told(getattr(value, each.name)) for each in fields(value))})"
    return repr(value)
