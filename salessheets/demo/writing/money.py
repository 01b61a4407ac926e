"""预算: the approved amount spread over tasks or categories and months, and what was spent of it."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal

from salessheets.columns.numbers import ZERO
from salessheets.demo.writing.scene import Row, Scene, month_of, months, percent, rounded
from salessheets.demo.writing.work import Work, work

ALLOWED = percent(107)  # of the approved amount: what the project over budget has spent and committed
COMMITTED = ("promotion", "sample", "channel")


def budget(scene: Scene) -> list[Row]:
    """The rows of the budget; they add up to the approved amount."""
    rows = by_task(scene) if scene.story.by_task else by_category(scene)
    rest = Decimal(scene.story.budget) - sum((planned(row) for row in rows), ZERO)
    rows[-1]["planned"] = planned(rows[-1]) + rest
    return rows


def planned(row: Row) -> Decimal:
    """The planned amount of a row."""
    amount = row["planned"]
    assert isinstance(amount, Decimal)
    return amount


def spread(scene: Scene) -> list[tuple[Work, date, Decimal, Decimal]]:
    """Every costed task by month: what it should cost, and the share of that which is done."""
    costed = [each for each in work(scene) if each.step.share]
    total = sum(each.step.share for each in costed)
    found = []
    for each in costed:
        span = months(each.begins, each.ends)
        part = Decimal(scene.story.budget) * each.step.share / total / len(span)
        for index, month in enumerate(span):
            done = min(Decimal(1), max(ZERO, percent(each.progress) * len(span) - index))
            found.append((each, month, part, done if month <= month_of(scene.until) else ZERO))
    return found


def by_task(scene: Scene) -> list[Row]:
    """A row a task and month, so that earned value can be worked out."""
    found: list[Row] = []
    for number, (each, month, part, done) in enumerate(spread(scene)):
        amount = rounded(part)
        spent = rounded(amount * done * percent(scene.story.spend), 10)
        soon = month_of(scene.until) < month <= month_of(scene.until, 1) and each.step.category in COMMITTED
        row: Row = {"category": each.step.category, "month": month, "task": each.step.wbs, "planned": amount}
        if spent and scene.passed("G2"):
            row |= {"actual": spent, "voucher": voucher(month, number)}
        elif soon and scene.passed("G2"):
            row["committed"] = rounded(amount * percent(30))
        found.append(row)
    return found


def by_category(scene: Scene) -> list[Row]:
    """A row a category and month; hospitality comes from the activities, and too much is committed."""
    sums: dict[tuple[date, str], list[Decimal]] = defaultdict(lambda: [ZERO, ZERO])
    for each, month, part, done in spread(scene):
        sums[month, each.step.category][0] += part
        sums[month, each.step.category][1] += part * done
    found: list[Row] = []
    spent_in_all = ZERO
    for number, ((month, category), (part, done)) in enumerate(sorted(sums.items())):
        row: Row = {"category": category, "month": month, "planned": rounded(part)}
        if category == "hospitality":
            row["actual_from"] = "activities"
        elif done:
            spent = rounded(done * percent(scene.story.spend), 10)
            spent_in_all += spent
            row |= {"actual": spent, "voucher": voucher(month, number)}
        found.append(row)
    last = [row for row in found if row["category"] in ("promotion", "channel", "labour") and "actual" in row][-4:]
    for row in last:
        row["committed"] = rounded((scene.story.budget * ALLOWED - spent_in_all) / len(last))
    return found


def voucher(month: date, number: int) -> str:
    """The number of a voucher in the books."""
    return f"JZ-{month:%Y%m}-{1000 + number * 7 % 900:04d}"
