"""项目计划: charter, goals, team, responsibilities."""

from __future__ import annotations

from decimal import Decimal

from salessheets.demo.company import DEPARTMENTS, PEOPLE
from salessheets.demo.pools.closing import DUTIES
from salessheets.demo.pools.strategies import COMMON, GOALS
from salessheets.demo.pools.tasks import PLANS
from salessheets.demo.story import CLOSED
from salessheets.demo.writing.scene import Row, Scene, percent
from salessheets.text import Text

MONEY_SHARES = {"contract": 100, "receipts": 84, "margin": 31}
TARGETS = {"csat": (80, 90), "nps": (25, 40), "new_customers": (0, 14)}
FIRST_APPLIED = -435  # the day of the oldest application, whose lessons others use
REASON = Text(
    "与目标的差异主要来自订单时间分布，详见分析报告",
    "The difference comes mainly from when orders fell; see the analysis",
)


def charter(scene: Scene) -> list[Row]:
    """The card 立项."""
    story = scene.story
    common = COMMON if scene.story.stage != "reviewing" else {"assumptions": COMMON["assumptions"]}
    card: Row = {
        "code": scene.code,
        "name": story.name,
        "type": story.type,
        "department": DEPARTMENTS[story.department],
        "applicant": scene.manager,
        "applied_on": scene.applied,
        "planned_start": scene.at(0),
        "planned_end": scene.at(100),
        "budget_total": Decimal(story.budget),
        "budget_source": "special" if story.type == "launch" else "annual",
        "attachments": (
            *scene.proof("立项", "application", f"{scene.code}-market"),
            *scene.proof("立项", "application", f"{scene.code}-roi"),
        ),
        "secrecy": "internal",
        "meeting_cadence": story.cadence,
        "report_cadence": story.reporting,
    }
    if story.stage not in ("archived", "rejected"):
        card["lessons_used"] = f"XS-{scene.day(FIRST_APPLIED).year}-001/L-02"
    return [{**card, **common, **story.charter}]


def requests(scene: Scene) -> list[Row]:
    """首页: the drafts that the team wants kept up to date."""
    wanted = {"reviewing": ("D1",), "executing": ("D1", "D9"), "evaluating": ("D9", "D12"), "archived": ("D12",)}
    return [{"form": form, "request": "draft"} for form in wanted.get(scene.story.stage, ())]


def goals(scene: Scene) -> list[Row]:
    """目标: what is to be reached."""
    found = []
    for index, (metric, unit, (label, outcome, success)) in enumerate(GOALS):
        base, target = TARGETS.get(metric, (0, 0))
        if metric in MONEY_SHARES:
            target = scene.story.contract * MONEY_SHARES[metric] // 100
            base = target * 55 // 100
        row: Row = {
            "id": f"O-{index + 1:02d}",
            "metric": metric,
            "name": scene.told(label, index),
            "direction": "up",
            "unit": unit,
            "baseline": Decimal(base),
            "target": Decimal(target),
            "due": scene.at(100),
            "outcome": outcome,
            "success": success,
        }
        if metric == "new_customers" and scene.story.stage in (*CLOSED, "evaluating"):
            row["actual"] = Decimal(target + 2)
        if scene.story.stage in CLOSED:
            row["reason"] = REASON
        found.append(row)
    return found


def team(scene: Scene) -> list[Row]:
    """团队: who takes part."""
    return [
        {
            "name": PEOPLE[seat.who].name,
            "role": seat.role,
            "department": DEPARTMENTS[PEOPLE[seat.who].department],
            "duties": Text(*DUTIES[seat.role]),
            "effort": percent(seat.effort),
            "start": scene.at(0) if scene.passed("G1") else scene.applied,
            "end": None if scene.passed("G4") and seat.role == "manager" else scene.at(100, 45),
        }
        for seat in scene.story.team
    ]


def responsibilities(scene: Scene) -> list[Row]:
    """职责分工: who answers for each piece of work."""
    found = []
    for index, step in enumerate(each for each in PLANS[scene.story.type] if each.is_leaf and not each.milestone):
        accountable = scene.who(step.role, index)
        doing = scene.who("sales" if step.role in ("manager", "marketing") else step.role, index + 1)
        found.append(
            {
                "item": step.name,
                "accountable": scene.manager if step.phase in ("launch", "close") else accountable,
                "responsible": (doing,),
                "consulted": (scene.who("product"), scene.who("delivery")),
                "informed": (scene.who("finance"),),
            }
        )
    return found
