"""Columns as lines of a record."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar, cast, dataclass_transform

from salessheets.columns import ALWAYS, Choice, Day, People, Words, YesNo, column, columns_of, wanted
from salessheets.text import Text

Class = TypeVar("Class", bound=type)


@dataclass_transform(kw_only_default=True, frozen_default=True)
def record(prefix: str) -> Callable[[Class], Class]:
    def made(cls: Class) -> Class:
        assert prefix
        return cast("Class", dataclass(frozen=True, slots=True, kw_only=True)(cls))

    return made


@record("T")
class Errand:
    name: str = column("任务", "Task", Words(), ALWAYS, hint=("写清楚", "Be clear"))
    due: date | None = column("期限", "Due", Day(), wanted("G2", "2.1f"), past=True, aliases=("截止",))
    urgent: bool | None = column("紧急", "Urgent", YesNo(), default=False)
    phase: str = column("阶段", "Phase", Choice("phase"), note="that of the parent row")
    staff: tuple[str, ...] = column("人员", "People", People(), pii="name", secret=True)


def test_what_is_not_given_is_the_default_or_empty() -> None:
    errand = Errand(name="拜访")
    assert (errand.name, errand.due, errand.urgent, errand.phase, errand.staff) == ("拜访", None, False, "", ())


def test_columns_keep_what_their_line_says() -> None:
    name, due, urgent, phase, staff = columns_of(Errand)
    assert [one.key for one in columns_of(Errand)] == ["name", "due", "urgent", "phase", "staff"]
    assert (name.header, name.hint, str(name.need)) == (Text("任务", "Task"), Text("写清楚", "Be clear"), "always")
    assert (due.past, due.aliases, due.kind.key, str(due.need)) == (True, ("截止",), "day", "G2·2.1f")
    assert (urgent.default, phase.default, phase.shown_default) == (False, None, "that of the parent row")
    assert (staff.pii, staff.secret, phase.kind.key) == ("name", True, "choice(phase)")


def test_columns_travel_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(columns_of(Errand))) == columns_of(Errand)


def test_only_columns_of_records_count() -> None:
    assert columns_of(int) == ()
