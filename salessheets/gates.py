"""What counts: gates and tailoring decide which wants are due, waivers and the team's severities what they weigh."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from salessheets.derived.approvals import approved, claimed
from salessheets.derived.budget import size
from salessheets.derived.states import GATES, next_gate, outcome, state
from salessheets.derived.unread import may_hold
from salessheets.findings import DUE, Finding, Kind, Rule, Severity
from salessheets.projects import Case, once
from salessheets.rules import checkers
from salessheets.sheets import BY_KEY, WORKBOOKS, Record, Waiver

SILENT = ("draft", "paused", "archived", "terminated", "rejected")
FILING_SILENT = ("draft", "paused", "archived")
AFTER_TERMINATION = ("4.3a", "4.3b", "4.3d")  # wants of G4 that an ended project still owes, for G5
UNBLOCKING = ("approvals",)  # sheets whose faults hold no gate back
SETTINGS = frozenset(kind for workbook in WORKBOOKS if workbook.office for kind in workbook.sheets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Where a project stands before a gate: what is missing, and whether it may be approved."""

    gate: str
    approved: bool
    ready: bool
    missing: tuple[Finding, ...]


def in_question(case: Case, rule: Rule) -> bool:
    """Whether anything that a rule could find would count today; a check that could not need not be made."""
    return weight(case, rule) is not Severity.OFF and due(case, rule)


def judged(case: Case, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Weigh raw findings: drop those that are not due, mark those waived, apply severities of the team."""
    weighed = (weigh(case, finding) for finding in findings)
    return tuple(finding for finding in weighed if finding and finding.severity is not Severity.OFF)


def weigh(case: Case, finding: Finding) -> Finding | None:
    """One finding as it counts today; None when it is not due."""
    if finding.rule.startswith("W-"):
        return finding
    severity = weight(case, finding)
    if severity is Severity.OFF or not due(case, finding):
        return None
    own = replace(finding, severity=severity, gate=due_gate(case, finding) or None)
    if waived(case, own):
        return replace(own, severity=Severity.INFO, waived=True)
    return wanted(case, own) if own.kind is Kind.WANT else own


def weight(case: Case, asked: Finding | Rule) -> Severity:
    """How grave a rule is in this project: as the team set it; tailoring softens it, or switches it off."""
    need = tailored(case, asked)
    if need == "none":
        return Severity.OFF
    own = case.settings.severities.get(rule_of(asked), asked.severity)
    return max(own, Severity.INFO, key=lambda severity: severity.rank) if need == "optional" else own


def due(case: Case, asked: Finding | Rule) -> bool:
    """Whether a rule counts today: a want once its gate is next or claimed, what is late while the project goes on."""
    if asked.kind is Kind.WANT:
        gate = due_gate(case, asked)
        return gate in (DUE, next_gate(case)) or claimed(case, gate)
    return asked.kind is not Kind.LATE or not silent(case, rule_of(asked))


def rule_of(asked: Finding | Rule) -> str:
    """The id of a rule, or of the one that a finding is of."""
    return asked.id if isinstance(asked, Rule) else asked.rule


def silent(case: Case, rule: str) -> bool:
    """Whether nothing is called late in the state of this project."""
    return state(case) in (FILING_SILENT if rule == "s4a" else SILENT)


def tailored(case: Case, asked: Finding | Rule) -> str:
    """What tailoring says of a rule: none, optional, or "" for as usual."""
    facts = {"type": case.charter.type, "size": size(case), "outcome": outcome(case)}
    need = case.settings.need(rule_of(asked), **facts)
    if asked.kind is Kind.WANT and asked.gate and not need:
        need = case.settings.need(asked.gate, **facts)
    return need


def due_gate(case: Case, asked: Finding | Rule) -> str:
    """The gate that wants something; an ended project owes its closing to G5."""
    ended = rule_of(asked) in AFTER_TERMINATION and outcome(case) == "terminated"
    return "G5" if ended else asked.gate or ""


def wanted(case: Case, finding: Finding) -> Finding:
    """A want of a gate that is only next is what is missing for it, and no error yet."""
    if finding.gate is None or claimed(case, finding.gate):
        return finding
    return replace(finding, severity=Severity.INFO, missing_for=finding.gate)


@once
def waivers(case: Case) -> tuple[Waiver, ...]:
    """Waivers in force: of a waivable rule, not past, not too long."""
    allowed = {checker.rule.id for checker in checkers() if checker.rule.waivable}
    return tuple(
        row
        for row in case.of(Waiver)
        if row.rule in allowed
        and row.approver
        and row.until
        and 0 <= (row.until - case.as_of).days <= case.settings.waiver_days
    )


def waived(case: Case, finding: Finding) -> bool:
    """Whether a waiver covers a finding: of the rule, for the whole project, its gate or its record."""
    return any(row.rule == finding.rule and covers(row, finding) for row in waivers(case))


def covers(row: Waiver, finding: Finding) -> bool:
    """Whether a waiver's object takes a finding in; one that could not be read takes in nothing."""
    if row.object is None:
        return "object" not in row.typed
    return row.object.kind == "project" or str(row.object) in (finding.about, finding.gate)


@once
def wants(case: Case) -> tuple[Rule, ...]:
    """The rules that hold a gate of this project back, or would if they were errors."""
    found = (checker.rule for checker in checkers() if checker.rule.kind is Kind.WANT)
    return tuple(rule for rule in found if tailored(case, rule) not in ("none", "optional"))


def sheets_wanted(case: Case, gate: str) -> frozenset[type[Record]]:
    """The sheets of the project that the wants of a gate read, approvals excepted."""
    keys = {
        name.partition(".")[0] for rule in wants(case) if due_gate(case, rule) in (gate, DUE) for name in rule.reads
    }
    return frozenset(BY_KEY[key] for key in keys if key not in UNBLOCKING and BY_KEY[key] not in SETTINGS)


def gate_of(case: Case, findings: Iterable[Finding], gate: str) -> Gate:
    """How a project stands before a gate, from findings already judged."""
    known = tuple(findings)
    missing = tuple(each for each in known if each.kind is Kind.WANT and each.gate == gate and not each.waived)
    held = blocking(case, missing) or faulty(case, known, gate) or unread(case, gate)
    return Gate(gate=gate, approved=approved(case, gate), ready=not held and may_follow(case, gate), missing=missing)


def blocking(case: Case, missing: Iterable[Finding]) -> bool:
    """Whether a want that is missing is an error, whatever it is shown as; warnings are listed and hold nothing back."""
    errors = {rule.id for rule in wants(case) if weight(case, rule) is Severity.ERROR}
    return any(finding.rule in errors for finding in missing)


def may_follow(case: Case, gate: str) -> bool:
    """Whether the gate before is passed; an ended project is filed without."""
    before = GATES[: GATES.index(gate)]
    return not before or claimed(case, before[-1]) or (gate == "G5" and outcome(case) != "completed")


def faulty(case: Case, findings: Iterable[Finding], gate: str) -> bool:
    """Whether an error of kind fault stands on a sheet that the gate's wants read."""
    tabs = {tab for kind in sheets_wanted(case, gate) for tab in tabs_of(case, kind)}
    return any(
        finding.kind is Kind.FAULT
        and finding.severity is Severity.ERROR
        and finding.cell is not None
        and (finding.cell.file, finding.cell.sheet) in tabs
        for finding in findings
    )


def unread(case: Case, gate: str) -> bool:
    """Whether a workbook that could not be read may hold what the gate's wants read: they count as open."""
    return any(may_hold(case, kind) for kind in sheets_wanted(case, gate))


def tabs_of(case: Case, kind: type[Record]) -> set[tuple[str, str]]:
    """The files and tabs in which a sheet stands in this project."""
    places = [record.at for record in case.of(kind)]
    if kind in case.project.places:
        places.append(case.project.places[kind])
    return {(place.file, place.sheet) for place in places}
