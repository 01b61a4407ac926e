"""What happened in a stretch of days, as sentences out of the dates in the sheets (d:changes_since without a journal)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from salessheets.columns import LISTS, dotted
from salessheets.derived.approvals import decided
from salessheets.derived.states import GATE_TITLES
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Action, Approval, Change, Report, Risk, Task
from salessheets.text import Text, joined, same

DECIDED = Text("{day} {object}：{result}", "{day} {object}: {result}")
LISTED = Text("{what} {n} 项：{items}", "{what} ({n}): {items}")
WHAT = {
    "raised": Text("提出变更", "Changes proposed"),
    "done": Text("完成任务", "Tasks finished"),
    "cancelled": Text("取消任务", "Tasks cancelled"),
    "found": Text("新识别风险", "New risks"),
    "closed": Text("关闭风险", "Risks closed"),
    "acted": Text("完成行动项", "Actions closed"),
}
ONE_DAY = timedelta(days=1)
R = TypeVar("R", Action, Change, Risk)


def reported_before(case: Case, until: date, cadence: str) -> date:
    """The last day of the report before; of the first report, the day before its period."""
    days = [row.until for row in case.of(Report) if row.until and row.until < until]
    return max(days, default=period_of(until, cadence).first - ONE_DAY)


def since(case: Case, after: date, until: date) -> tuple[Text, ...]:
    """Decisions by day, then what was done and found, for the days after one and up to another."""
    return (*decisions(case, after, until), *happenings(case, after, until))


def decisions(case: Case, after: date, until: date) -> Iterator[Text]:
    """Every decision of these days: 「2026-03-25 变更 CR-01：批准」."""
    rows = [row for kept in decided(case).values() for row in kept]
    for row in sorted(rows, key=lambda row: (row.decided_on or date.min, str(row.object))):
        if row.decided_on and after < row.decided_on <= until:
            result = LISTS["approval_result"].label(row.result)
            yield DECIDED.fill(day=row.decided_on, object=about(row), result=result)


def about(row: Approval) -> Text:
    """What a decision is about; a gate has a name."""
    kind = Approval.SHEET.columns["object"].kind
    words = Text(kind.show(row.object, "zh"), kind.show(row.object, "en"))
    title = GATE_TITLES.get(row.object.key) if row.object and row.object.kind == "gate" else None
    return Text(f"{words.zh} {title.zh}", f"{words.en} {title.en}") if title else words


def happenings(case: Case, after: date, until: date) -> Iterator[Text]:
    """What was proposed, finished, cancelled, found and closed in these days, a sentence each."""

    def within(day: date | None) -> bool:
        return day is not None and after < day <= until

    groups = {
        "raised": [(row.id, row.reason) for row in numbered(case.of(Change)) if within(row.raised_on)],
        "done": [(dotted(row.id), row.name) for row in planned(case) if within(row.actual_end)],
        "cancelled": [(dotted(row.id), row.name) for row in planned(case) if within(row.cancelled_on)],
        "found": [(row.id, row.description) for row in numbered(case.of(Risk)) if within(row.found_on)],
        "closed": [(row.id, row.description) for row in numbered(case.of(Risk)) if within(row.closed_on)],
        "acted": [(row.id, row.description) for row in numbered(case.of(Action)) if within(row.closed_on)],
    }
    for key, rows in groups.items():
        if rows:
            yield LISTED.fill(what=WHAT[key], n=len(rows), items=joined([named(*row) for row in rows]))


def numbered(rows: Iterable[R]) -> list[R]:
    """Sort rows by their numbers, R-9 before R-10."""
    return sorted(rows, key=lambda row: (len(row.id), row.id, row.row))


def planned(case: Case) -> list[Task]:
    """The tasks in the order of the plan."""
    return sorted(case.of(Task), key=lambda task: (task.id, task.row))


def named(number: str, words: str) -> Text:
    """A row by its number and the first line of what it says."""
    return same(" ".join(filter(None, (number, next(iter(words.splitlines()), "")))))
