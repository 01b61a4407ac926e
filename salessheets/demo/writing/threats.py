"""风险登记册: risks, most of them in hand."""

from __future__ import annotations

from salessheets.demo.pools.risks import DANGERS, Danger
from salessheets.demo.writing.scene import Row, Scene, falls, numbered

MAJOR = 10
FEW = 5  # risks while a project is not yet approved
PROXIMITY = ("now", "near", "far")


def risks(scene: Scene) -> list[Row]:
    """风险: all of them once there is a plan, the first few before."""
    count = len(DANGERS) if scene.passed("G1") else FEW
    turn = scene.chance.number(0, 6, "risks")
    chosen = [DANGERS[(index + turn) % len(DANGERS)] for index in range(count)]
    return [risk(scene, danger, index) for index, danger in enumerate(chosen)]


def risk(scene: Scene, danger: Danger, index: int) -> Row:
    """One risk: first as described, then assessed, then closed or watched."""
    early = not scene.passed("G1")
    found = scene.applied if early or index < FEW else min(scene.at(6 + 2 * index), scene.until)
    row: Row = {
        "id": numbered("R", index),
        "found_on": found,
        "found_by": scene.who("sales", index),
        "category": danger.category,
        "description": scene.told(danger.description, index),
        "probability": str(danger.probability),
        "impact": str(danger.impact),
    }
    if early:
        return row
    row |= {
        "trigger": scene.told(danger.trigger, index),
        "proximity": PROXIMITY[index % 3],
        "response": danger.response,
        "measures": danger.measures,
        "owner": scene.who("sales" if index % 2 else "manager", index),
        "actionee": scene.who(("product", "delivery", "marketing")[index % 3]),
        "residual_probability": str(max(1, danger.probability - 1)),
        "residual_impact": str(max(1, danger.impact - 1)),
        "escalated": False,
    }
    return row | standing(scene, danger, index)


def standing(scene: Scene, danger: Danger, index: int) -> Row:
    """How a risk stands: all closed at the end; a major one is worked on or, where the project is well, closed."""
    story = scene.story
    major = danger.probability * danger.impact >= MAJOR
    well = story.slip == 0 and story.stage != "planning"
    if (
        story.stage in ("archived", "terminated")
        or (major and well)
        or (not major and falls(index, 3, 2) and scene.passed("G2"))
    ):
        closed = min(scene.at(40 + 2 * index), scene.until)
        return {"status": "closed", "closed_on": closed, "due": closed, "review_on": closed}
    due = scene.day(18 + 4 * index)
    status = "responding" if major else "monitoring" if scene.passed("G2") else "identified"
    return {"status": status, "due": due, "review_on": scene.day(9 + index)}
