"""What became final in a story, and when: documents with their gates, minutes and reports in their time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from salessheets.demo.faults import MISHAPS
from salessheets.demo.rows import Rows
from salessheets.demo.writing.scene import Scene
from salessheets.periods import period_of
from salessheets.sheets import Meeting, Member, Performance, Report

AT_GATES = {
    "G0": ("D1",),
    "G1": ("D2/1",),
    "G2": ("D3", "D4", "D5"),
    "G3": ("D6", "D7", "D16"),
    "G4": ("D9", "D15", "D8", "D10", "D11", "D12"),
    "G5": ("D14", "D13"),
}
"""In the order in which they are made: each may name the numbers of those before."""
AHEAD = {"D2": ("rejected",), "D5": ("planning",)}
"""Stages in which a form is final though its gate was not passed: a round that said no, a register made early."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A document that became final on a day."""

    form: str
    instance: str
    day: date


def papers(scene: Scene, rows: Rows) -> tuple[Paper, ...]:
    """Everything that is final in a story, but for what somebody forgot."""
    forgotten = {
        (each.form, each.instance) for each in MISHAPS if each.project == scene.story.key and each.what == "forgotten"
    }
    found = (paper for gate in AT_GATES for form in AT_GATES[gate] for paper in of_form(scene, rows, gate, form))
    return tuple(each for each in found if (each.form, each.instance) not in forgotten)


def of_form(scene: Scene, rows: Rows, gate: str, form: str) -> Iterator[Paper]:
    """The documents of one form."""
    if form == "D9":
        yield from minutes(scene, rows)
    elif form == "D15":
        yield from reports(scene, rows)
    else:
        name, _, instance = form.partition("/")
        if gate == "G0" or scene.passed(gate) or scene.story.stage in AHEAD.get(name, ()):
            for each in people(rows, name) or (instance,):
                yield Paper(form=name, instance=each, day=min(scene.gate(gate), scene.until))


def people(rows: Rows, form: str) -> tuple[str, ...]:
    """The persons for each of whom a form is made."""
    if form == "D16":
        return names(row["name"] for row in rows[Member] if row["role"] == "sales")
    return names(row["person"] for row in rows[Performance]) if form == "D14" else ()


def names(found: Iterable[object]) -> tuple[str, ...]:
    """Each name once."""
    return tuple(dict.fromkeys(map(str, found)))


def minutes(scene: Scene, rows: Rows) -> Iterator[Paper]:
    """Of each meeting held, the next working day; of one held today not yet."""
    for row in rows.get(Meeting, ()):
        held = row["date"]
        assert isinstance(held, date)
        if scene.calendar.add(held, 1) <= scene.as_of:
            yield Paper(form="D9", instance=str(row["id"]), day=scene.calendar.add(held, 1))


def reports(scene: Scene, rows: Rows) -> Iterator[Paper]:
    """Of each period that was reported on, once the gate asks for them."""
    if not scene.passed("G4"):
        return
    for row in rows.get(Report, ()):
        until, day = row["until"], row["submitted_on"]
        assert isinstance(until, date)
        assert isinstance(day, date)
        yield Paper(form="D15", instance=period_of(until, scene.story.reporting).name, day=day)
