"""Values by name that outlive the process that noted them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar, cast

from salessheets.cache.store import Store

T = TypeVar("T")


class Lasting(Generic[T]):
    """Begins with what the last process left, and is left to the next one when anything changed."""

    def __init__(self, store: Store | None, kind: str, of: type[T]) -> None:
        self.store = store
        self.kind = kind
        self.values = left(store, kind, of)
        self.changed = False

    def get(self, name: str) -> T | None:
        """The value of a name, if there is one."""
        return self.values.get(name)

    def put(self, name: str, value: T) -> None:
        """Note a value in place of the older one."""
        self.values[name] = value
        self.changed = True

    def drop(self, names: Iterable[str]) -> None:
        """Forget the values of some names."""
        for name in names:
            self.changed |= self.values.pop(name, None) is not None

    def save(self) -> None:
        """Leave the values to the next process, if any changed since they were last left."""
        if self.store and self.changed:
            self.store.put(self.kind, "", "", self.values)
        self.changed = False


def left(store: Store | None, kind: str, of: type[T]) -> dict[str, T]:
    """What the last process left; nothing when that cannot be read."""
    found = store.get(kind, "", "") if store else None
    whole = isinstance(found, dict) and all(isinstance(each, of) for each in found.values())
    return cast("dict[str, T]", found) if whole else {}
