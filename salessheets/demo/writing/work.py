"""计划: the tasks with their dates, and how far each is on the day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from salessheets.demo.pools.tasks import PLANS, Step
from salessheets.demo.writing.scene import Row, Scene, percent

MOVED = "3.4"  # the task whose end an approved change moved
MOVED_BY = 7
SLIPPING_FROM, SLIPPING_FULL = 28, 55  # percent of the project between which delays build up
STEP = 5  # progress is given in steps of so many percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A leaf of the plan on the day."""

    step: Step
    owner: int
    begins: date
    ends: date
    begun: date | None
    ended: date | None
    forecast: date | None
    progress: int


def moved(scene: Scene, step: Step) -> int:
    """Days by which an approved change moved a task."""
    return MOVED_BY if step.wbs == MOVED and scene.passed("G2") else 0


def slip(scene: Scene, step: Step) -> int:
    """Days that a task is late: more and more from the middle of the plan on."""
    grown = min(max(step.ends - SLIPPING_FROM, 0), SLIPPING_FULL - SLIPPING_FROM)
    return scene.story.slip * grown // (SLIPPING_FULL - SLIPPING_FROM)


def leaf(scene: Scene, step: Step, number: int) -> Work:
    """Work out how a task stands."""
    late = slip(scene, step)
    begins = scene.at(step.begins)
    ends = scene.at(step.ends, moved(scene, step))
    begun = scene.at(step.begins, late // 2)
    ended = scene.at(step.ends, moved(scene, step) + late)
    started = begun <= scene.until and not step.milestone and scene.story.stage != "reviewing"
    done = ended <= scene.until
    gone = (scene.until - begun).days * 100 // max(1, (ended - begun).days)
    progress = 100 if done else min(95, max(STEP, gone // STEP * STEP)) if started else 0
    return Work(
        step=step,
        owner=number,
        begins=ends if step.milestone else begins,
        ends=ends,
        begun=begun if started and not step.milestone else None,
        ended=ended if done else None,
        forecast=ended if late and not done and not scene.story.stop else None,
        progress=progress,
    )


def work(scene: Scene) -> tuple[Work, ...]:
    """Every leaf of the plan."""
    leaves = [step for step in PLANS[scene.story.type] if step.is_leaf]
    return tuple(leaf(scene, step, number) for number, step in enumerate(leaves))


def tasks(scene: Scene) -> list[Row]:
    """The rows of the plan, summaries too."""
    found: list[Row] = []
    standing = {each.step.wbs: each for each in work(scene)}
    for step in PLANS[scene.story.type]:
        row: Row = {"id": step.wbs, "name": step.name, "phase": step.phase}
        if step.wbs in standing:
            row |= task(scene, standing[step.wbs], tuple(standing.values()))
        found.append(row)
    return found


def task(scene: Scene, each: Work, others: tuple[Work, ...]) -> Row:
    """The rest of a leaf's row."""
    frozen = scene.passed("G2")
    row: Row = {
        "milestone": each.step.milestone,
        "owner": scene.who(each.step.role, each.owner),
        "planned_start": each.begins,
        "planned_end": each.ends,
        "baseline_start": each.begins if frozen else None,
        "baseline_end": each.ends if frozen else None,
        "actual_start": each.begun or (each.ended if each.step.milestone else None),
        "actual_end": each.ended,
        "forecast_end": each.forecast,
        "progress": percent(each.progress) if each.progress else None,
        "weight": Decimal(max(1, each.step.share)),
        "predecessors": before(each.step, others),
        "deliverable": each.step.deliverable,
    }
    return row


def before(step: Step, others: tuple[Work, ...]) -> tuple[str, ...]:
    """The nearest task of the same part of the plan that is over when this one begins."""
    part = step.wbs.split(".")[0]
    starts = step.ends if step.milestone else step.begins
    earlier = [
        other.step
        for other in others
        if other.step.wbs.split(".")[0] == part and other.step.wbs != step.wbs and other.step.ends <= starts
        and not (other.step.milestone and other.step.ends == starts)
    ]  # fmt: skip
    return (max(earlier, key=lambda other: other.ends).wbs,) if earlier else ()
