"""The parts of a project's page: steps, gate, lights, findings, rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from salessheets.columns import LISTS
from salessheets.derived.states import FINAL
from salessheets.findings import Finding, Severity, count
from salessheets.manuals import titles
from salessheets.metrics import metrics
from salessheets.reporters.report import COUNTED, is_restricted
from salessheets.reporters.standing import missing_of, next_gate_of
from salessheets.reporters.words import COUNTS, counted, severity_word
from salessheets.reviews import ProjectReview
from salessheets.rollup.figures import parts_words, with_unit
from salessheets.rollup.page_values import (
    SEVERITY_TONES,
    FindingRow,
    Mark,
    Spot,
    finding_row,
    light_mark,
    sources,
)
from salessheets.rollup.standing import DIMENSIONS, gate_words, state_word, wanted, wants_count
from salessheets.text import Language, Text

TO_ROOT = "../../"
CLOSES: Mapping[str, str] = {"launch": "G1", "plan": "G2", "execute": "G4", "evaluate": "G4", "close": "G5"}
"""The gate behind which a phase is over."""
BEHIND: Mapping[str, tuple[str, ...]] = {
    "light_schedule": ("completion", "schedule_delay", "late_pct", "spi"),
    "light_cost": ("budget_used", "budget_committed", "cost_overrun"),
    "light_risk": ("open_risks", "overdue_responses"),
    "light_issue": ("overdue_actions", "action_close_rate"),
    "light_sales": ("contract_attainment", "time_gap"),
}
LACKS = Text("还缺 {n} 项", "{n} missing")
READY = Text("必需的都齐了，可以提请审批。", "All that is required is there: ready to be submitted for approval.")
ALL_PASSED = Text("各门都已通过。", "All gates are passed.")
HELD = Text(
    "没有缺项，但所需的表里还有错误，改好后才算齐备。",
    "Nothing is missing, but the sheets it reads hold errors; mend them first.",
)
UNFOLDED = 3
"""Cells of one want that are shown at once."""
GATES = Text("审批门", "Gates")
NEXT = Text("下一道门：{gate}", "Next gate: {gate}")
HIDDEN = Text(
    "绩效/ 里另有 {counts}，只在那里说明。",
    "{counts} more inside performance/, told there alone.",
)
HIDDEN_WANTS = Text("另有 {n} 项在绩效表里。", "{n} more on the performance sheet.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WantGroup:
    """What one rule wants, cell by cell."""

    title: str
    rule: str
    count: int
    rows: tuple[FindingRow, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class GatePanel:
    """What the next gate wants."""

    title: str
    count: str
    all: tuple[Mapping[str, str], ...]
    ready: str
    wants: tuple[WantGroup, ...]
    withheld: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LightRow:
    """A light with the figures and cells behind it."""

    name: str
    light: Mark
    figures: tuple[str, ...]
    note: str
    places: tuple[Spot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Findings of one severity."""

    mark: Mark
    count: str
    rows: tuple[FindingRow, ...]
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All findings of a project that everyone may read, and how many are withheld."""

    counts: str
    groups: tuple[Group, ...]
    withheld: str
    book: str


def steps(project: ProjectReview, language: Language) -> Iterator[Mapping[str, str]]:
    """The five phases: done, now, or still to come; an ended project has done those whose gate it passed."""
    status = project.status
    passed = {gate.gate for gate in project.gates if gate.approved}
    phases = [option.key for option in LISTS["phase"].options]
    here = phases.index(status.phase)
    for at, key in enumerate(phases):
        done = at < here and (status.state not in FINAL or CLOSES[key] in passed)
        now = at == here
        note = state_word(project, language) if now else "✓" if done else ""
        tone = "now" if now else "done" if done else "todo"
        yield {"word": LISTS["phase"].label(key).say(language), "tone": tone, "note": note}


def gate_panel(project: ProjectReview, language: Language) -> GatePanel:
    """The gate before which the project stands."""
    missing, shown = missing_of(project), wanted(project)
    gate = next_gate_of(project)
    hidden = len(missing) - len(shown)
    ready = ALL_PASSED if gate is None else READY if gate.ready else HELD if not missing else None
    title = NEXT.fill(gate=gate_words(gate.gate, language)) if gate else GATES
    return GatePanel(
        title=title.say(language),
        count=LACKS.fill(n=wants_count(project)).say(language) if missing else "",
        all=tuple(gate_marks(project, language)),
        ready=ready.say(language) if ready else "",
        wants=tuple(want_groups(shown, language)),
        withheld=HIDDEN_WANTS.fill(n=hidden).say(language) if hidden else "",
    )


def want_groups(shown: Sequence[Finding], language: Language) -> Iterator[WantGroup]:
    """Wants rule by rule; long groups are folded."""
    groups: dict[str, list[Finding]] = {}
    for finding in shown:
        groups.setdefault(finding.rule, []).append(finding)
    for rule, mine in sorted(groups.items(), key=lambda pair: (len(pair[1]), pair[0])):
        yield WantGroup(
            title=titles()[rule].say(language) if rule in titles() else rule,
            rule=rule,
            count=len(mine),
            rows=tuple(want(finding, language) for finding in mine),
            open=len(mine) <= UNFOLDED,
        )


def want(finding: Finding, language: Language) -> FindingRow:
    """A want without the words that name its gate, which stands above."""
    return finding_row(replace(finding, missing_for=""), TO_ROOT, language)


def gate_marks(project: ProjectReview, language: Language) -> Iterator[dict[str, str]]:
    """Every gate: passed, next, or to come."""
    for gate in project.gates:
        here = gate.gate == project.status.next_gate
        tone = "done" if gate.approved else "next" if here else ""
        yield {"word": ("✓ " if gate.approved else "") + gate_words(gate.gate, language), "tone": tone}


def light_rows(project: ProjectReview, language: Language) -> Iterator[LightRow]:
    """The five lights."""
    for key, name in DIMENSIONS.items():
        measure = project.status.measures[key]
        yield LightRow(
            name=name.say(language),
            light=light_mark(measure.light, language),
            figures=tuple(figures(project, BEHIND[key], language)),
            note=measure.note.say(language) if measure.note else "",
            places=sources(measure.cells, TO_ROOT, language, 3),
        )


def figures(project: ProjectReview, keys: tuple[str, ...], language: Language) -> Iterator[str]:
    """Measures that have a value, each with its name and what it is made of."""
    for key in keys:
        measure = project.status.measures[key]
        if measure.value is None:
            continue
        parts = parts_words(measure, language) if measure.value else ""
        tail = f"（{parts}）" if parts and language == "zh" else f" ({parts})" if parts else ""
        yield f"{metrics()[key].title.say(language)} {with_unit(measure, language)}{tail}"


def findings_of(project: ProjectReview, language: Language, book: str) -> Findings:
    """The findings by severity, errors and warnings unfolded."""
    shown = [finding for finding in project.findings if not is_restricted(finding)]
    hidden = count(finding for finding in project.findings if is_restricted(finding))
    return Findings(
        counts=counted(count(shown)).say(language),
        groups=tuple(group(each, shown, language) for each in COUNTED if any(f.severity is each for f in shown)),
        withheld=HIDDEN.fill(counts=counted(hidden)).say(language) if hidden else "",
        book=book,
    )


def group(severity: Severity, shown: list[Finding], language: Language) -> Group:
    """Findings of one severity, in reading order."""
    mine = [finding for finding in shown if finding.severity is severity]
    words = COUNTS[severity][len(mine) != 1]
    return Group(
        mark=Mark(word=severity_word(severity).say(language), tone=SEVERITY_TONES[severity]),
        count=words.fill(n=len(mine)).say(language),
        rows=tuple(finding_row(finding, TO_ROOT, language) for finding in mine),
        open=severity is not Severity.INFO,
    )
