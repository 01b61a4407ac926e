"""The criteria by which the committee scores a project, and what each counts (clause 1.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from salessheets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionWeight:
    """A criterion and its weight in points of 100; a blank type holds for every type of project."""

    criterion: str
    label: Text
    weight: Decimal
    required: bool = True
    type: str = ""


WEIGHTS = (
    CriterionWeight(criterion="market", label=Text("市场潜力", "Market potential"), weight=Decimal(40)),
    CriterionWeight(criterion="competition", label=Text("竞争环境", "Competition"), weight=Decimal(30)),
    CriterionWeight(criterion="resources", label=Text("资源需求", "Resource needs"), weight=Decimal(30)),
)


def weights_for(weights: Iterable[CriterionWeight], project_type: str) -> tuple[CriterionWeight, ...]:
    """Take the rows of a project type alone if it has any, else the rows for every type."""
    rows = tuple(weights)
    own = tuple(row for row in rows if row.type and row.type == project_type)
    return own or tuple(row for row in rows if not row.type)
