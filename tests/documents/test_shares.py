"""Orders are shared out among processes so that 文号 are given out in the same order, however many there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

from salessheets.documents import generate
from salessheets.documents.generate import Fulfilment, produce_all, shared_out
from salessheets.documents.orders import Order
from salessheets.folders import ProjectFolder, Root
from salessheets.runner import Inline
from salessheets.settings import DEFAULTS

T = TypeVar("T")
ROOT = Root(path=Path("share"), id="test", language="zh")


def order(finals: str) -> Order:
    """An order of drafts alone, or of a final too."""
    folder = ProjectFolder(name="XS-2026-001", workbooks=(), restricted=(), findings=())
    asked = (("D9", ""),) if finals == "F" else ()
    return Order(
        root=ROOT,
        folder=folder,
        forms=("D9",),
        language="zh",
        settings=DEFAULTS,
        as_of=date(2026, 3, 10),
        finals=asked,
    )


@pytest.mark.parametrize(
    ("orders", "jobs", "shares"),
    [
        ("....", 2, [[0, 1], [2, 3]]),
        ("F..F.F", 2, [[0, 3, 5], [1, 2, 4]]),
        ("F..F.F", 3, [[0, 3, 5], [1, 2], [4]]),
        ("FFF", 4, [[0, 1, 2]]),
        ("F.F", 1, [[0, 1, 2]]),
        ("", 2, []),
    ],
)
def test_orders_with_finals_stay_together_in_order(orders: str, jobs: int, shares: list[list[int]]) -> None:
    assert shared_out([order(each) for each in orders], jobs) == shares


class Dying(Inline):
    """Two processes that finish the wrong way round, one of them dead."""

    count = 2

    def each(self, _seconds: float, function: Callable[[T], object], values: Iterable[T]) -> Iterator[tuple[T, object]]:
        first, *others = values
        yield from ((value, function(value)) for value in others)
        yield first, None


def test_orders_whose_process_died_are_carried_out_alone_and_all_come_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    def alone(_seconds: float, function: Callable[..., object], *arguments: object) -> object:
        tried.append(arguments)
        return function(*arguments)

    tried: list[object] = []
    monkeypatch.setattr(generate, "alone", alone)
    monkeypatch.setattr(generate, "produce", lambda each: Fulfilment(project=each.only))
    wanted = [replace(order("."), only=each) for each in "abcd"]
    assert [each.project for each in produce_all(wanted, Dying())] == ["a", "b", "c", "d"]
    assert len(tried) == 2
