"""Which cells each form prints (sheets.md, form blocks), and what stood in them when a final was made."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from salessheets.catalogue import Form
from salessheets.columns import Calc
from salessheets.derived.people import person
from salessheets.evidence import Print
from salessheets.findings import Cell, cell_at
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.sheets import BY_KEY, Record

EVERYWHERE = "charter: name code secrecy"
PRINTED: Mapping[str, str] = MappingProxyType(
    {
        "D1": "charter: type department applicant applied_on planned_start planned_end budget_total budget_source"
        " background market_need strategy_fit scope competition resources assumptions constraints attachments"
        " lessons_used; goals: id metric name direction unit baseline target due outcome success;"
        " risks: description probability impact owner; team: name role start end",
        "D2": "charter: department applicant budget_total; decisions; scores; conditions: id object condition owner due",
        "D3": "charter: authority planned_end; team: name department role duties effort start end; responsibilities;"
        " approvals: object result decided_on",
        "D4": "charter: scope planned_start planned_end resources meeting_cadence report_cadence communication"
        " acceptance dependencies assumptions constraints; goals: id name unit target due;"
        " changes: id object item before after; tasks: id name phase milestone owner planned_start planned_end"
        " baseline_end forecast_end predecessors weight progress deliverable; team: name role effort start end;"
        " budget: category month planned; approvals: object result decided_on approved_budget",
        "D5": "risks; actions: id source",
        "D6": "charter: needs_conclusion; needs",
        "D7": "strategy; needs: id customer need priority; budget: category planned; compliance",
        "D8": "activities; meetings: type date",
        "D9": "meetings; agenda; actions: id type source description owner due priority",
        "D10": "sales; goals: id metric name unit target due actual reason; changes: id object item before after;"
        " closing: sales_conclusion",
        "D11": "feedback; surveys; closing: feedback_conclusion",
        "D12": "charter: type planned_start planned_end; closing; goals; sales: month target contract received margin;"
        " tasks: id name milestone planned_start planned_end baseline_start baseline_end actual_start actual_end"
        " cancelled_on weight progress; budget; changes; risks: description probability impact status;"
        " actions: id type description owner due status closed_on result evidence escalated;"
        " feedback: csat nps; lessons; conditions: id condition closed_on evidence file; approvals; waivers;"
        " team: name role start end",
        "D13": "filing",
        "D14": "performance",
        "D15": "reports: until submitted_on summary light deviation next_plan coordination decision decision_due",
        "D16": "team: name department role",
    }
)
"""By form: `sheet: columns`, a sheet alone is all that is typed in it. What moves on by itself after a document was
made (how far the actions of an earlier meeting got) is left out."""
LATER = ("G4", "G5")
CADENCES = ("weekly", "biweekly", "monthly")
Picks = Callable[[Case, Record, str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One cell that a form prints, with the digest of the value in it."""

    kind: type[Record]
    record: Record
    key: str
    cell: Cell
    digest: str


def sheets_printed(form: Form) -> Mapping[type[Record], tuple[str, ...]]:
    """The sheets that a form prints, each with the columns."""
    found: dict[type[Record], tuple[str, ...]] = {}
    for part in f"{EVERYWHERE}; {printed_by(form)}".split(";"):
        sheet, _, keys = part.strip().partition(":")
        if sheet:
            kind = BY_KEY[sheet]
            found[kind] = (*found.get(kind, ()), *(keys.split() or typed_columns(kind)))
    return found


def printed_by(form: Form) -> str:
    """What a form prints besides; a team's own, whole sheets."""
    return "; ".join(form.stale_by) if form.own else PRINTED.get(form.id, "")


def typed_columns(kind: type[Record]) -> tuple[str, ...]:
    """The columns of a sheet that people fill in, the remark left out."""
    columns = kind.SHEET.columns.items()
    return tuple(key for key, column in columns if key != "remark" and not isinstance(column.kind, Calc))


def records_printed(case: Case, form: Form, instance: str, kind: type[Record]) -> Iterator[Record]:
    """The rows of a sheet that a form prints; of one made for a meeting, a round or a person, theirs alone."""
    picks = PICKS.get((form.id, kind.SHEET.key))
    for record in case.of(kind):
        if picks is None or picks(case, record, instance):
            yield record


def printed(case: Case, form: Form, instance: str) -> Iterator[Printed]:
    """Every cell with something in it that a form prints."""
    for kind, keys in sheets_printed(form).items():
        for record in records_printed(case, form, instance, kind):
            for key in dict.fromkeys(keys):
                value, cell = getattr(record, key), record.cell(key)
                if cell and value not in (None, "", ()):
                    yield Printed(kind=kind, record=record, key=key, cell=cell, digest=value_digest(value))


def prints(case: Case, form: Form, instance: str) -> tuple[Print, ...]:
    """What the ledger keeps of the cells that a final printed."""
    return tuple(
        Print(file=each.cell.file, sheet=each.cell.sheet, cell=each.cell.ref, digest=each.digest)
        for each in printed(case, form, instance)
    )


def stale_digest(case: Case, form: Form, instance: str) -> str:
    """Digest what a form prints from the sheets whose change makes it stale; the order of rows does not count."""
    found = (each for each in printed(case, form, instance) if each.kind.SHEET.key in form.stale_by)
    words = sorted(f"{each.kind.SHEET.key}.{each.key}={each.digest}" for each in found)
    return short_digest("\n".join(words))


def changed(then: Iterable[Print], now: Iterable[Print]) -> tuple[Cell, ...]:
    """The cells in which something else stands than a final printed; a value that only moved its row is none."""
    before, after = tuple(then), tuple(now)
    added = Counter(map(place_free, after)) - Counter(map(place_free, before))
    gone = Counter(map(place_free, before)) - Counter(map(place_free, after))
    cells = [*taken(new_first(after, before), added), *taken(new_first(before, after), gone)]
    return tuple(sorted(set(cells)))


def new_first(each_print: Iterable[Print], others: Iterable[Print]) -> tuple[Print, ...]:
    """Prints in order, those first in whose own cell something else stood."""
    known = frozenset(others)
    return tuple(sorted(each_print, key=lambda each: each in known))


def taken(each_print: Iterable[Print], counted: Counter[tuple[str, str, str]]) -> Iterator[Cell]:
    """The cells behind values that were counted."""
    for each in each_print:
        if counted[place_free(each)] > 0:
            counted[place_free(each)] -= 1
            yield cell_at(each.file, each.sheet, each.cell)


def place_free(each: Print) -> tuple[str, str, str]:
    """A print without its file and row."""
    return (each.sheet, each.cell.rstrip("0123456789"), each.digest)


def value_digest(value: object) -> str:
    """Digest a value however it was typed: 1.50 is 1.5."""
    if isinstance(value, tuple):
        return short_digest("\n".join(map(str, value)))
    return short_digest(f"{value.normalize():f}" if isinstance(value, Decimal) and value.is_finite() else str(value))


def short_digest(text: str) -> str:
    """Twelve hexadecimal digits are enough to tell that a value changed."""
    return hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def is_person(key: str) -> Picks:
    """Pick rows by the person that a column names."""
    return lambda case, record, instance: person(case, str(getattr(record, key))) == instance


def is_key(key: str, default: object = None) -> Picks:
    """Pick rows by a column that holds the instance itself."""
    return lambda _case, record, instance: str(getattr(record, key) or default or "") == instance


def about(*keys: str) -> Picks:
    """Pick rows by what they are about."""
    return lambda _case, record, _instance: str(getattr(record, "object", None) or "") in keys


def of_meeting(_case: Case, record: Record, instance: str) -> bool:
    """Pick actions that come from a meeting or one of its items."""
    source = getattr(record, "source", None)
    return bool(source and source.is_meeting and source.key == instance)


def in_period(case: Case, record: Record, instance: str) -> bool:
    """Pick the report of a period."""
    until, cadence = getattr(record, "until", None), case.charter.report_cadence
    if not isinstance(until, date) or cadence not in CADENCES:
        return False
    return period_of(until, cadence).name == instance


def before_closing(_case: Case, record: Record, _instance: str) -> bool:
    """Pick decisions that the closing report can know: not those on itself, on its gate or a later one."""
    target = getattr(record, "object", None)
    return target is None or (target.key not in LATER and target.kind != "form")


PICKS: Mapping[tuple[str, str], Picks] = MappingProxyType(
    {
        ("D2", "decisions"): is_key("round"),
        ("D2", "scores"): is_key("round", 1),
        ("D2", "conditions"): about("G1"),
        ("D3", "approvals"): about("G1"),
        ("D4", "approvals"): about("G1", "G2"),
        ("D9", "meetings"): is_key("id"),
        ("D9", "agenda"): is_key("meeting"),
        ("D9", "actions"): of_meeting,
        ("D12", "approvals"): before_closing,
        ("D14", "performance"): is_person("person"),
        ("D15", "reports"): in_period,
        ("D16", "team"): is_person("name"),
    }
)
