"""写的是姓名，而人员表里有两位同名。

为什么：分不清是谁，任务、提醒和绩效就可能算到另一个人头上。
怎么改：这一格改写工号；工号在设置的「人员」里。

A name is written that two people bear.

Why: nobody can tell who is meant, and tasks, reminders or performance may go to the wrong one.
How to fix: write the staff number instead; it stands in People of the settings.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_PERSON_TWICE, People, Person
from salessheets.derived.people import directory
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.findings import Finding
from salessheets.projects import Case

RULE = C_PERSON_TWICE


def check(case: Case) -> Iterator[Finding]:
    """Look for names borne twice in every column of people."""
    twice = directory(case).twice
    if not twice:
        return
    for record, key, _, value in cells(case, Person, People):
        for name in value if isinstance(value, tuple) else (value,):
            if name in twice:
                yield kept_apart(RULE.finding(record.cell(key), name, about=number_of(record)), record)
