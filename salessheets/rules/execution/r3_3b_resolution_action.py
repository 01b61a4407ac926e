"""会议议题说需要行动，却没有行动项。

为什么：会上定了要做的事，不写成有责任人、有期限的行动项，下次会上还得从头说起。
怎么改：在「行动项」加一行，来源写议题，如 M-03/2；这次会议只有一个议题需要行动时，来源写 M-03 也行。
不需要行动的，把「需行动」改为否。

An agenda item needs action but has no action.

Why: what a meeting decides to do has to become an action with owner and due date, or the next meeting starts over again.
How to fix: add a row to Actions with the item as its source, such as M-03/2; where only one item of the meeting needs
action, M-03 will do. Set Needs action to no if it does not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from salessheets.derived.agenda import item_ids
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

RULE = Rule(
    id="3.3b",
    clause="3.3",
    severity=Severity.ERROR,
    waivable=True,
    reads=("agenda.meeting", "agenda.no", "agenda.needs_action", "actions.source"),
    message=Text("议题 {id} 需行动但没有行动项", "Item {id} needs action but has none"),
    remedy=Text("在行动项填来源 {id}", "Add an action with source {id}"),
)


def check(case: Case) -> Iterator[Finding]:
    """Look for an action on each item that needs one."""
    sources = {str(action.source) for action in case.of(Action) if action.source}
    needing = {item: number for item, number in item_ids(case).items() if item.needs_action}
    of_meeting = Counter(item.meeting for item in needing)
    for item, number in needing.items():
        by_meeting = of_meeting[item.meeting] == 1 and item.meeting in sources
        if number not in sources and not by_meeting:
            yield RULE.finding(item.cell("needs_action"), about=number, id=number)
