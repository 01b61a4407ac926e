"""名字既不在人员表，也不在本项目的团队里。

为什么：责任人要找得到人：提醒发给谁、占用谁的时间、绩效算谁的，都按姓名对应。
怎么改：多半是错字，改成人员表里的写法（或写工号）；新同事先加进人员表或团队。允许写外部人员的列（会议的出席、列席）
    不检查；人员表为空时也不检查。

A name stands neither in People nor in the project's team.

Why: whoever is responsible must be found: reminders, workload and performance all go by name.
How to fix: mostly a slip of the pen; write the name as People has it, or the staff number. Add new colleagues to People
or to the team first. Columns that take outsiders (who attended a meeting) are not checked, nor is anything while People
is empty.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_PERSON, People, Person
from salessheets.derived.people import directory
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.findings import Finding
from salessheets.projects import Case

RULE = C_PERSON


def check(case: Case) -> Iterator[Finding]:
    """Look up every name in columns for our own people."""
    if not case.settings.people:
        return
    known = directory(case)
    for record, key, column, value in cells(case, Person, People):
        if isinstance(column.kind, Person | People) and column.kind.open:
            continue
        for name in value if isinstance(value, tuple) else (value,):
            if name and not known.knows(name) and name not in known.twice:
                yield kept_apart(RULE.finding(record.cell(key), name, about=number_of(record)), record)
