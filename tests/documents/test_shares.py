"""Orders are shared out among processes so that 文号 are given out in the same order, however many there are."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from salessheets.documents.generate import shared_out
from salessheets.documents.orders import Order
from salessheets.folders import ProjectFolder, Root
from salessheets.settings import DEFAULTS

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
