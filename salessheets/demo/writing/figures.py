"""销售数据 and 汇报: the figures by month, and what was reported of them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

from salessheets.columns.numbers import ZERO
from salessheets.demo.pools.closing import SUMMARIES, VARIANCES
from salessheets.demo.writing.scene import Row, Scene, falls, month_of, months, percent, rounded
from salessheets.periods import deadline, period_of, periods
from salessheets.settings import DEFAULTS
from salessheets.text import Text

LIMIT = percent(10)  # of the target: a variance above it wants a reason
MARGIN, RECEIVED, GROWTH = 33, 87, 118  # percent
WAN = 10_000
COORDINATION = Text("请交付服务部下月增派一名工程师", "Please let Delivery add an engineer next month")
DECISION = Text(
    "是否追加推介会一场（甲：追加，费用 6 万元；乙：不追加，改线上）",
    "One more presentation? (A: yes, CNY 60,000; B: no, online instead)",
)
ANSWER = Text("同意乙方案", "B is agreed")
REQUEST = Text(
    "是否追加预算 8 万元、增派两名应用工程师，把首批签约提前一个月（甲：追加；乙：维持现状）",
    "CNY 80,000 and two application engineers more, to sign the first contracts a month earlier? (A: yes; B: leave it)",
)
LATE = Text(
    "样机试用和首批签约晚于计划，已增派人员，预计两个月内追回一半",
    "Trials and first contracts are late; more people are on it, half should be made up in two months",
)
MOVED = Text("首批交付晚于计划，周末加班追赶", "First deliveries are late, weekends are worked")


def sales(scene: Scene) -> list[Row]:
    """销售数据: a row a month, product and region; the targets add up to the goal."""
    if not scene.passed("G1"):
        return []
    found: list[Row] = []
    goal = Decimal(scene.story.contract) * WAN
    span = months(scene.at(0), scene.at(100))
    parts = [(product, region) for product in scene.story.products for region in scene.story.regions]
    for month in span:
        for index, (product, region) in enumerate(parts):
            weight = Decimal(len(parts) + 1 - index) / sum(range(2, len(parts) + 2))
            target = rounded(goal * share_of(scene, month) * weight)
            row: Row = {"month": month, "product": product, "region": region, "target": target}
            found.append(row | reached(scene, month, index, target))
    rest = goal - sum((row["target"] for row in found if isinstance(row["target"], Decimal)), ZERO)
    last = found[-1]["target"]
    assert isinstance(last, Decimal)
    found[-1]["target"] = last + rest
    return found


def share_of(scene: Scene, month: date) -> Decimal:
    """The share of the project's days that lie in a month."""
    whole = (scene.at(100) - scene.at(0)).days + 1
    first = max(month, scene.at(0))
    last = min(month_of(month, 1) - timedelta(days=1), scene.at(100))
    return Decimal(max(0, (last - first).days + 1)) / whole


def reached(scene: Scene, month: date, index: int, target: Decimal) -> Row:
    """What was sold in a month; nothing yet of months to come."""
    last = month_of(scene.until)
    row: Row = {"last_year": rounded(target * 100 / GROWTH)}
    if month > last:
        return row
    if not scene.passed("G2"):
        return row | {"contract": ZERO, "received": ZERO} if month < last else row
    wobble = scene.chance.number(-9, 9, "sold", month, index)
    contract = target * percent(scene.story.pace + wobble)
    if month == last:
        contract = contract * scene.until.day / monthrange(month.year, month.month)[1]
    contract = rounded(contract)
    row |= {
        "contract": contract,
        "received": rounded(contract * percent(RECEIVED)),
        "margin": rounded(contract * percent(MARGIN)),
    }
    if month < last and abs(contract - target) > LIMIT * target:
        kind, words = scene.chance.pick(VARIANCES, "why", month, index)
        row |= {"reason_class": kind, "reason": words}
    return row


def reports(scene: Scene) -> list[Row]:
    """汇报: a row for each period that is over."""
    if not scene.passed("G1"):
        return []
    cadence = scene.story.reporting
    first = period_of(scene.gate("G1"), cadence).last + timedelta(days=1)
    last = min(scene.until, scene.at(100, 20))
    before = period_of(scene.gate("G1"), cadence)
    spans = [*([before] if before.last <= last else []), *periods(first, last, cadence)]
    found = []
    for index, period in enumerate(spans):
        due = deadline(period, cadence, DEFAULTS, scene.calendar)
        summary, plan = SUMMARIES[(index - 1) % len(SUMMARIES)]
        row: Row = {
            "until": period.last,
            "submitted_on": scene.calendar.add(due, -1)
            if due <= scene.as_of
            else min(scene.calendar.next_working(period.last), scene.as_of),
            "summary": scene.told(summary, index),
            "light": light(scene, index, len(spans)),
            "next_plan": plan,
        }
        found.append(row | special(scene, index, len(spans)))
    return found


def light(scene: Scene, index: int, count: int) -> str:
    """The light that the team gives itself: hopeful where it is late."""
    late = scene.story.slip and index >= count // 2
    return "yellow" if late else "green"


def special(scene: Scene, index: int, count: int) -> Row:
    """Explanations, wishes and decisions in some reports."""
    row: Row = {}
    if scene.story.slip and index >= count // 2:
        row["deviation"] = LATE if index % 2 else MOVED
    if falls(index, 4, 2):
        row["coordination"] = COORDINATION
    if index == 1:
        row |= {"decision": DECISION, "decision_due": scene.at(28), "decision_result": ANSWER}
    elif scene.story.slip and index == count - 1:
        row |= {"decision": REQUEST, "decision_due": scene.calendar.add(scene.as_of, 5)}
    return row
