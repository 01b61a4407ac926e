"""会议, 会议议题, 行动项: the meetings, what was talked about, what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from salessheets.demo.pools.meetings import KICKOFF, MINOR_ACTIONS, PLACES, TOPICS, WRAPUP
from salessheets.demo.writing.scene import Row, Scene, falls, numbered
from salessheets.text import Text

TITLES = {
    "kickoff": Text("项目启动会", "Kick-off"),
    "review": Text("策略评审会", "Strategy review"),
    "progress": Text("项目进展会（{period}）", "Progress meeting, {period}"),
    "summary": Text("项目总结会", "Wrap-up meeting"),
}
TIMES = ("09:30–11:00", "14:00–15:30", "15:00–16:30")
CADENCE_DAYS = 10  # working days between progress meetings
MOST = 22  # progress meetings
GUEST = Text("渠道伙伴代表", "Dealers' representative")
OVERDUE_FROM, OVERDUE_TO = 3, 8  # actions counted from the end that a late project leaves open
Topic = tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A meeting with its topics."""

    id: str
    kind: str
    day: date
    topics: tuple[Topic, ...]


def talks(scene: Scene) -> tuple[Talk, ...]:
    """Every meeting: kick-off, strategy review, progress by cadence, wrap-up; and the next one."""
    days = [("kickoff", scene.at(3))] if scene.passed("G1") else []
    if scene.passed("G2"):
        days.append(("review", scene.at(18)))
        step = [scene.calendar.add(scene.gate("G2"), CADENCE_DAYS * (each + 1)) for each in range(MOST)]
        days += [("progress", day) for day in step if day <= min(scene.until, scene.at(92))]
    if scene.story.stage in ("archived", "terminated"):
        days.append(("summary", min(scene.at(100, 2), scene.until)))
    elif scene.passed("G2"):
        last = max(day for kind, day in days if kind != "summary")
        days.append(("progress", max(scene.calendar.add(last, CADENCE_DAYS), scene.calendar.add(scene.as_of, 2))))
    days.sort(key=lambda each: each[1])
    return tuple(
        Talk(id=numbered("M", index), kind=kind, day=day, topics=topics(kind, index))
        for index, (kind, day) in enumerate(days)
    )


def topics(kind: str, index: int) -> tuple[Topic, ...]:
    """What is on the agenda."""
    if kind in ("kickoff", "summary"):
        return KICKOFF if kind == "kickoff" else WRAPUP
    count = 2 + index % 2
    return tuple(TOPICS[(index * 2 + place) % len(TOPICS)] for place in range(count))


def meetings(scene: Scene) -> list[Row]:
    """会议."""
    found = []
    for index, talk in enumerate(talks(scene)):
        place = Text(*PLACES[index % len(PLACES)])
        row: Row = {
            "id": talk.id,
            "type": talk.kind,
            "title": TITLES[talk.kind].fill(period=f"{talk.day:%Y-%m-%d}"),
            "date": talk.day,
            "time": TIMES[index % len(TIMES)],
            "place": place,
            "chair": scene.manager,
            "recorder": scene.who("marketing"),
        }
        if talk.day <= scene.as_of:
            away = scene.team[-1] if falls(index, 3, 1) else None
            row |= {
                "present": tuple(who for who in scene.team if who != away),
                "absent": (away,) if away else (),
                "observers": (GUEST,) if falls(index, 4, 2) else (),
                "next_on": scene.calendar.add(talk.day, CADENCE_DAYS) if talk.kind == "progress" else None,
            }
        found.append(row)
    return found


def needs_action(index: int, place: int) -> bool:
    """Whether a topic led to an action."""
    return (index + place) % 2 == 0 or place == 0


def agenda(scene: Scene) -> list[Row]:
    """会议议题: of every meeting held."""
    found = []
    for index, talk in enumerate(talks(scene)):
        for place, (topic, points, resolution, *_) in enumerate(talk.topics):
            row: Row = {"meeting": talk.id, "no": place + 1, "topic": scene.told(topic, index + place)}
            if talk.day <= scene.as_of:
                row |= {
                    "points": scene.told(points, index + place),
                    "resolution": scene.told(resolution, index + place),
                    "needs_action": needs_action(index, place),
                }
            found.append(row)
    return found


def actions(scene: Scene) -> list[Row]:
    """行动项: of the meetings, and a few besides."""
    found: list[Row] = []
    for index, talk in enumerate(talks(scene)):
        for place, (*_, task, outcome) in enumerate(talk.topics):
            if talk.day <= scene.as_of and needs_action(index, place):
                words = scene.told(task, index + place), scene.told(outcome, index + place)
                found.append({"source": f"{talk.id}/{place + 1}", **action(scene, talk.day, len(found), *words)})
    if scene.passed("G2"):
        for index, (task, outcome) in enumerate(MINOR_ACTIONS):
            day = scene.at(30 + 6 * index)
            if day <= scene.until:
                words = scene.told(task, index), scene.told(outcome, index)
                row = action(scene, day, len(found), *words)
                found.append({"source": numbered("A", 4 + 3 * index), "raised_on": day, **row})
    left_open(scene, found)
    return [{"id": numbered("T", index), **row} for index, row in enumerate(found)]


def action(scene: Scene, raised: date, index: int, task: Text, outcome: Text) -> Row:
    """One action: past its date it is done."""
    due = scene.calendar.add(raised, 5 + index % 6)
    priority = ("medium", "high", "medium", "low")[index % 4]
    row: Row = {
        "type": "issue" if falls(index, 7, 5) else "action",
        "description": task,
        "owner": scene.who(("sales", "marketing", "delivery", "product", "finance")[index % 5], index),
        "due": due,
        "priority": priority,
        "status": "doing" if index % 2 else "open",
        "escalated": falls(index, 9, 8),
    }
    if due < scene.as_of or scene.story.stop:
        closed = min(due, scene.until)
        row |= {"status": "done", "closed_on": closed, "result": outcome}
        if priority == "high":
            row["evidence"] = scene.proof("行动项", "actions", f"{scene.code}-{index + 1:02d}")
    return row


def left_open(scene: Scene, found: list[Row]) -> None:
    """Open some past actions again where the project is late."""
    if not scene.story.slip or scene.story.stop:
        return
    done = [row for row in found if row["status"] == "done"]
    for row in done[-OVERDUE_TO:-OVERDUE_FROM]:
        row["status"] = "doing"
        for key in ("closed_on", "result", "evidence"):
            row.pop(key, None)
