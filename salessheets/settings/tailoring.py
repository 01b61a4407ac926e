"""Which forms and rules a project must meet, by its type, size and outcome."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tailored:
    """What is needed of some items; "" in type, size or outcome means all.

    An item is a form (D6), a rule (4.1c), or a gate (G2), which stands for all that the gate wants.
    Need: `required`, `reached` (required once the gate at which it is due was approved), `optional`, `none`.
    """

    type: str = ""
    size: str = ""
    outcome: str = ""
    items: tuple[str, ...]
    need: str

    @property
    def filled(self) -> int:
        """How closely the row is aimed: the count of filled cells among type, size and outcome."""
        return sum(map(bool, (self.type, self.size, self.outcome)))

    def holds(self, item: str, project_type: str, size: str, outcome: str) -> bool:
        """Say whether the row speaks of this item for such a project."""
        asked = ((self.type, project_type), (self.size, size), (self.outcome, outcome))
        return item in self.items and all(cell in ("", value) for cell, value in asked)


def _items(words: str) -> tuple[str, ...]:
    return tuple(words.split())


ALL_FORMS = _items("D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16")
TAILORING = (
    Tailored(outcome="completed", items=ALL_FORMS, need="required"),
    Tailored(size="small", outcome="completed", items=_items("D3 D5 D6 D8"), need="optional"),
    Tailored(type="crm", outcome="completed", items=("D10",), need="optional"),
    Tailored(type="crm", outcome="completed", items=("4.1c",), need="none"),
    Tailored(outcome="rejected", items=_items("D1 D2 D13"), need="required"),
    Tailored(outcome="rejected", items=_items("D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D14 D15 D16"), need="none"),
    Tailored(outcome="rejected", items=_items("G2 G3 G4 5.2b 5.2c 5.3a"), need="none"),
    Tailored(outcome="terminated", items=_items("D1 D2 D12 D13"), need="required"),
    Tailored(outcome="terminated", items=_items("D3 D4 D5 D6 D7 D8 D9 D10 D11 D15 D16"), need="reached"),
    Tailored(outcome="terminated", items=_items("D14 4.1c 4.1e 4.2f 5.2b 5.2c 5.3a"), need="optional"),
)


def need(rows: Iterable[Tailored], item: str, *, project_type: str, size: str, outcome: str) -> str:
    """Find what is needed of an item: most filled cells win, of equals the later row; "" if no row speaks of it."""
    best: Tailored | None = None
    for row in rows:
        if row.holds(item, project_type, size, outcome) and (best is None or row.filled >= best.filled):
            best = row
    return best.need if best else ""
