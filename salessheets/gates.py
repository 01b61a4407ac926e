"""What counts: gates and tailoring decide which wants are due, waivers and the team's severities what they weigh."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from salessheets.derived.approvals import approved, claimed
from salessheets.derived.budget import size
from salessheets.derived.states import GATES, next_gate, outcome, state
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case, once
from salessheets.rules import checkers
from salessheets.sheets import BY_KEY, Waiver
from salessheets.text import Text

SILENT = ("draft", "paused", "archived", "terminated", "rejected")
FILING_SILENT = ("draft", "paused", "archived")
AFTER_TERMINATION = ("4.3a", "4.3b", "4.3d")  # wants of G4 that an ended project still owes, for G5
UNBLOCKING = ("approvals",)  # sheets whose faults hold no gate back


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Where a project stands before a gate: what is missing, and whether it may be approved."""

    gate: str
    approved: bool
    ready: bool
    missing: tuple[Finding, ...]


def in_question(case: Case, rule: Rule) -> bool:
    """Whether anything that a rule could find would count today; a check that could not need not be made."""
    if rule.kind is Kind.WANT:
        gate = due_gate(case, rule)
        return gate == next_gate(case) or claimed(case, gate)
    return rule.kind is not Kind.LATE or not silent(case, rule.id)


def judged(case: Case, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Weigh raw findings: drop those that are not due, mark those waived, apply severities of the team."""
    weighed = (weigh(case, finding) for finding in findings)
    return tuple(finding for finding in weighed if finding and finding.severity is not Severity.OFF)


def weigh(case: Case, finding: Finding) -> Finding | None:
    """One finding as it counts today; None when it is not due."""
    if finding.rule.startswith("W-"):
        return finding
    override = case.settings.severities.get(finding.rule)
    own = replace(finding, severity=override) if override else finding
    need = tailored(case, finding)
    if need == "none":
        return None
    if waived(case, finding):
        return replace(own, severity=Severity.INFO, waived=True)
    if need == "optional":
        own = replace(own, severity=max(own.severity, Severity.INFO, key=lambda severity: severity.rank))
    if finding.kind is Kind.WANT:
        return wanted(case, own)
    if finding.kind is Kind.LATE and silent(case, finding.rule):
        return None
    return own


def silent(case: Case, rule: str) -> bool:
    """Whether nothing is called late in the state of this project."""
    return state(case) in (FILING_SILENT if rule == "s4a" else SILENT)


def tailored(case: Case, finding: Finding) -> str:
    """What tailoring says of a rule: none, optional, or "" for as usual."""
    facts = {"type": case.charter.type, "size": size(case), "outcome": outcome(case)}
    need = case.settings.need(finding.rule, **facts)
    if finding.kind is Kind.WANT and finding.gate and not need:
        need = case.settings.need(finding.gate, **facts)
    return need


def due_gate(case: Case, want: Finding | Rule) -> str:
    """The gate that wants something; an ended project owes its closing to G5."""
    rule = want.id if isinstance(want, Rule) else want.rule
    return "G5" if rule in AFTER_TERMINATION and outcome(case) == "terminated" else want.gate or ""


def wanted(case: Case, finding: Finding) -> Finding | None:
    """A want counts once its gate is claimed, shows as missing while the gate is next, and is silent before."""
    gate = due_gate(case, finding)
    if claimed(case, gate):
        return replace(finding, gate=gate)
    if gate != next_gate(case):
        return None
    prefix = Text(f"{gate} 尚缺：", f"Missing for {gate}: ")
    message = Text(prefix.zh + finding.message.zh, prefix.en + finding.message.en)
    return replace(finding, gate=gate, severity=Severity.INFO, message=message)


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
    """Whether a waiver covers a finding: of the rule, for the whole project or for its record."""
    return any(
        row.rule == finding.rule
        and (row.object is None or row.object.kind == "project" or str(row.object) == finding.about)
        for row in waivers(case)
    )


@once
def wants_of(case: Case) -> dict[str, frozenset[str]]:
    """Sheets that the wants of each gate read, by gate."""
    del case
    found: dict[str, set[str]] = {gate: set() for gate in GATES}
    for checker in checkers():
        if checker.rule.gate in found:
            found[checker.rule.gate] |= {each.partition(".")[0] for each in checker.rule.reads}
    settings = {key for key, kind in BY_KEY.items() if kind.__module__.endswith(".settings")}
    return {gate: frozenset(sheets - settings - set(UNBLOCKING)) for gate, sheets in found.items()}


def gate_of(case: Case, findings: Iterable[Finding], gate: str) -> Gate:
    """How a project stands before a gate, from findings already judged."""
    mine = [finding for finding in findings if finding.kind is Kind.WANT and finding.gate == gate]
    missing = tuple(finding for finding in mine if not finding.waived)
    errors = {checker.rule.id for checker in checkers() if checker.rule.severity is Severity.ERROR}
    held = any(finding.rule in errors for finding in missing) or faulty(case, findings, gate)
    before = GATES[: GATES.index(gate)]
    open_before = bool(before) and not claimed(case, before[-1]) and outcome(case) == "completed"
    return Gate(gate=gate, approved=approved(case, gate), ready=not held and not open_before, missing=missing)


def faulty(case: Case, findings: Iterable[Finding], gate: str) -> bool:
    """Whether an error of kind fault stands on a sheet that the gate's wants read."""
    tabs = {tab for key in wants_of(case)[gate] for tab in tabs_of(case, key)}
    return any(
        finding.kind is Kind.FAULT
        and finding.severity is Severity.ERROR
        and finding.cell is not None
        and finding.cell.sheet in tabs
        for finding in findings
    )


def tabs_of(case: Case, key: str) -> set[str]:
    """The tabs under which a sheet stands in this project."""
    kind = BY_KEY[key]
    places = {record.at.sheet for record in case.of(kind)}
    place = case.project.places.get(kind)
    return places | ({place.sheet} if place else set())
