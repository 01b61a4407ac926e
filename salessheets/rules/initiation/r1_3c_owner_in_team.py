"""计划或职责分工里的人不在团队表。

为什么：不在团队里的人没有任命、没有投入，往往自己也不知道有这份任务。
怎么改：把人加进「团队」表，或换成团队里的人；写法要一致，重名的写工号。团队表一行也没有时，由 1.3d 提醒。

Somebody named in Plan or Responsibilities is not in the team.

Why: who is not in the team was not appointed, has no time set aside, and often does not know of the task.
How to fix: add the person to Team or name somebody who is in it; spell names alike, and write the staff no. where two share
a name. While Team has no row at all, rule 1.3d says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import dotted
from salessheets.derived.people import members, person
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Record, Responsibility, Task
from salessheets.text import Text, joined, same

RULE = Rule(
    id="1.3c",
    clause="1.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="record",
    waivable=True,
    gate="G2",
    reads=("tasks.owner", "responsibilities.accountable", "responsibilities.responsible", "team.name"),
    message=Text("{name} 不在团队表", "{name} is not in the team"),
    remedy=Text("加入团队或换人", "Add to the team or change"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look up everybody who is named; strangers in one cell are one finding."""
    team = frozenset(members(case))
    if not team:
        return
    for record, key, about, named in everybody(case):
        if strangers := [name for name in named if name and person(case, name) not in team]:
            names = joined([same(name) for name in strangers])
            yield RULE.finding(record.cell(key), names, about=about, name=names)


def everybody(case: Case) -> Iterator[tuple[Record, str, str, tuple[str, ...]]]:
    """Every cell that names people: record, column, what it is about, names."""
    for task in case.of(Task):
        yield task, "owner", dotted(task.id), (task.owner,)
    for row in case.of(Responsibility):
        yield row, "accountable", row.item, (row.accountable,)
        yield row, "responsible", row.item, row.responsible
