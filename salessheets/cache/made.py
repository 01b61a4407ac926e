"""Outputs as they were left, so that each is made again only when it has to be."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from salessheets.cache.lasting import Lasting
from salessheets.cache.signatures import Stood, stood
from salessheets.cache.store import Store

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """Outputs as they were left: what they were made from, the files (None: none stands there), what is told of them.

    `review` is the key of the review among what they were made from.
    """

    key: str
    review: str
    stood: Stood
    told: object


class Made:
    """What was made under which name: the kind of output alone, or with a space and the folder of its project."""

    def __init__(self, root: Path, store: Store | None) -> None:
        self.root = root
        self.left = Lasting(store, "made", Left)
        self.trusted: Container[str] = ()

    def stands(self, name: str, key: str, kind: type[T]) -> T | None:
        """What is told of the outputs of a name, when they were made from the same and stand as they were left."""
        left = self.left.get(name)
        if not left or not key or left.key != key or not isinstance(left.told, kind):
            return None
        return left.told if left.stood == stood(self.root, (file for file, _ in left.stood)) else None

    def trusts(self, name: str, review: str, kind: type[T]) -> T | None:
        """What is told of the outputs of a trusted project, when they were made from the same review."""
        left = self.left.get(name) if folder_of(name) in self.trusted else None
        return left.told if left and review and left.review == review and isinstance(left.told, kind) else None

    def note(self, name: str, key: str, review: str, files: Iterable[str], told: object) -> None:
        """Remember what was made under a name; without a key it is made again next time."""
        if key:
            self.left.put(name, Left(key=key, review=review, stood=stood(self.root, files), told=told))
        else:
            self.left.drop([name])

    def forget_all_but(self, folders: Collection[str]) -> None:
        """Drop what was made for projects that are gone."""
        wanted = {"", *folders}
        self.left.drop([name for name in self.left.values if folder_of(name) not in wanted])


def folder_of(name: str) -> str:
    """The project folder that outputs of a name were made from, "" for the portfolio."""
    return name.partition(" ")[2]
