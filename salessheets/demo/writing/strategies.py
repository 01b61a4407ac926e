"""策略 and 变更."""

from __future__ import annotations

from decimal import Decimal

from salessheets.demo.pools.strategies import CHANGES, NOT_APPLICABLE, SCOPE_AFTER, SCOPE_BEFORE, STRATEGIES
from salessheets.demo.pools.tasks import PLANS
from salessheets.demo.writing.scene import Row, Scene, numbered, percent
from salessheets.demo.writing.work import MOVED, MOVED_BY

RAISED = 36_000  # CNY that an approved change added to the budget
BUDGET_CATEGORIES = {"promotion": "promotion", "channel": "channel", "product": "sample"}


def strategies(scene: Scene) -> list[Row]:
    """策略: pricing first, one that does not apply last."""
    found: list[Row] = []
    for index, (category, (content, segment, rival, expected)) in enumerate(STRATEGIES):
        found.append(
            {
                "id": numbered("ST", index),
                "category": category,
                "applies": True,
                "content": scene.told(content, index),
                "needs": (numbered("N", index), numbered("N", index + 5)),
                "segment": segment,
                "competitors": scene.told(rival, index),
                "discount": discount(scene) if category == "pricing" else None,
                "budget_category": BUDGET_CATEGORIES.get(category),
                "start": scene.at(20, 2),
                "end": scene.at(100),
                "expected": scene.told(expected, index),
                "owner": scene.who("marketing" if category == "promotion" else "sales", index),
            }
        )
    last = numbered("ST", len(STRATEGIES))
    return [*found, {"id": last, "category": "other", "applies": False, "reason": NOT_APPLICABLE}]


def discount(scene: Scene) -> Decimal:
    """The cap on discounts; above 10% it is on record as approved."""
    return percent(12 if scene.passed("G3") else 10)


def budget_before(scene: Scene) -> Decimal:
    """What the committee approved, before changes."""
    return Decimal(scene.story.budget - (RAISED if scene.story.by_task and scene.passed("G2") else 0))


def changes(scene: Scene) -> list[Row]:
    """变更: a date moved, money added, and a wish that was turned down."""
    if not scene.passed("G2"):
        return []
    step = next(step for step in PLANS[scene.story.type] if step.wbs == MOVED)
    found: list[Row] = [
        {
            "raised_on": scene.at(24), "raised_by": scene.who("delivery"), "object": "schedule", "item": MOVED,
            "before": scene.at(step.ends), "after": scene.at(step.ends, MOVED_BY),
        },
        {
            "raised_on": scene.at(32), "raised_by": scene.who("sales"), "object": "scope",
            "before": SCOPE_BEFORE, "after": SCOPE_AFTER,
        },
    ]  # fmt: skip
    if budget_before(scene) != scene.story.budget:
        found.append(
            {
                "raised_on": scene.at(28), "raised_by": scene.manager, "object": "budget",
                "before": budget_before(scene), "after": Decimal(scene.story.budget),
            }
        )  # fmt: skip
    for index, row in enumerate(found):
        reason, impact = CHANGES[str(row["object"])]
        row |= {"id": numbered("CR", index), "reason": reason, "impact": impact}
    return found


def applied_changes(scene: Scene) -> tuple[str, ...]:
    """The changes that the baseline has taken in."""
    return tuple(str(row["id"]) for row in changes(scene) if row["object"] == "schedule")
