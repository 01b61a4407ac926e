"""What happened in a stretch of days, as sentences out of the dates in the sheets (d:changes_since without a journal)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from salessheets.columns import LISTS, dotted
from salessheets.derived.approvals import decided
from salessheets.derived.states import GATE_TITLES
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import Action, Approval, Change, Report, Risk, Task
from salessheets.text import Text, joined, same

DECIDED = Text("{day} {object}：{result}", "{day} {object}: {result}")
LISTED = Text("{what} {n} 项：{items}", "{what} ({n}): {items}")
ONE_DAY = timedelta(days=1)
Row = Action | Change | Risk | Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happens to rows of a sheet: its name, the column of its day, the column that tells of the row."""

    what: Text
    record: type[Row]
    day: str
    words: str


EVENTS = (
    Event(what=Text("提出变更", "Changes proposed"), record=Change, day="raised_on", words="reason"),
    Event(what=Text("完成任务", "Tasks finished"), record=Task, day="actual_end", words="name"),
    Event(what=Text("取消任务", "Tasks cancelled"), record=Task, day="cancelled_on", words="name"),
    Event(what=Text("新识别风险", "New risks"), record=Risk, day="found_on", words="description"),
    Event(what=Text("关闭风险", "Risks closed"), record=Risk, day="closed_on", words="description"),
    Event(what=Text("完成行动项", "Actions closed"), record=Action, day="closed_on", words="description"),
)


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
    for event in EVENTS:
        rows = [row for row in case.of(event.record) if after < (getattr(row, event.day) or date.min) <= until]
        if rows:
            items = [named(row, getattr(row, event.words)) for row in sorted(rows, key=number)]
            yield LISTED.fill(what=event.what, n=len(rows), items=joined(items))


def number(row: Row) -> tuple[int, str | tuple[int, ...], int]:
    """Sort key: tasks in the order of the plan, other rows by their numbers, R-9 before R-10."""
    return (0, row.id, row.row) if isinstance(row, Task) else (len(row.id), row.id, row.row)


def named(row: Row, words: str) -> Text:
    """A row by its number and the first line of what it says."""
    own = dotted(row.id) if isinstance(row, Task) else row.id
    return same(" ".join(filter(None, (own, next(iter(words.splitlines()), "")))))
