"""What the next gate of a project still wants, rule by rule: dozens of open tasks are one line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text as Line

from salessheets.derived.states import GATE_TITLES
from salessheets.manuals import titles
from salessheets.reporters.report import is_restricted
from salessheets.reporters.standing import missing_of, next_gate_of
from salessheets.reviews import ProjectReview
from salessheets.text import Language, Text, joined, same

LACKS = Text("缺 {n} 项", "{n} open")
READY = Text("齐备", "ready")
HELD = Text("有错待改", "mend errors")
TIMES = " ×{n}"
RESTRICTED = Text("绩效表", "performance sheet")
WANTS = Text("{gate} {title} 尚缺 {wants}", "{gate} {title} wants {wants}")


def wants_of(project: ProjectReview) -> tuple[tuple[Text, int], ...]:
    """The rules whose wants are open, the most frequent first; of a restricted sheet only how many there are."""
    missing = missing_of(project)
    counts = Counter(finding.rule for finding in missing if not is_restricted(finding))
    hidden = sum(is_restricted(finding) for finding in missing)
    shown = [(same(rule), count) for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    return (*shown, (RESTRICTED, hidden)) if hidden else tuple(shown)


def gate_cell(project: ProjectReview, language: Language) -> str:
    """The next gate, and whether it may be passed: ready only where nothing holds it back."""
    gate = next_gate_of(project)
    if gate is None:
        return ""
    wants = len(wants_of(project))
    said = READY if gate.ready else LACKS.fill(n=wants) if wants else HELD
    return f"{gate.gate} {said.say(language)}"


def wants_line(project: ProjectReview, language: Language) -> Line | None:
    """「XS-2026-003  G4 结项 尚缺 4.3d ×32、4.1e ×6」; None where nothing is missing."""
    wants = wants_of(project)
    gate = project.status.next_gate
    if not wants or not gate:
        return None
    listed = joined([times(rule, count) for rule, count in wants])
    said = WANTS.fill(gate=gate, title=GATE_TITLES[gate], wants=listed).say(language)
    return Line(f"{project.code}  {said}", style="dim")


def wants_in_full(project: ProjectReview, language: Language) -> Iterator[Line]:
    """A line for each rule, with what it says."""
    for rule, count in wants_of(project):
        title = titles().get(rule.zh)
        line = Line("  ")
        line.append(times(rule, count).say(language).ljust(10), style="bold")
        line.append(title.say(language) if title else "")
        yield line


def times(rule: Text, count: int) -> Text:
    """「4.3d ×32」; of one, the rule alone."""
    more = TIMES.format(n=count) if count > 1 else ""
    return Text(rule.zh + more, rule.en + more)
