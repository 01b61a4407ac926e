"""What the next gate still lacks, a line a rule; of a restricted sheet only that there is something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from salessheets.derived.states import next_gate
from salessheets.documents.shown import Shown
from salessheets.gates import gate_of
from salessheets.manuals import titles
from salessheets.reviews import findings_of
from salessheets.text import Text

RULE = Text("{rule} {title}", "{rule} {title}")
TIMES = Text("（{n} 处）", " ({n} places)")
WITHHELD = Text("绩效表还有待补内容", "The performance sheet is not complete")


def lacking(shown: Shown) -> Iterator[str]:
    """Say what the next gate wants, rule by rule."""
    case = shown.case
    gate = next_gate(case)
    missing = gate_of(case, findings_of(case), gate).missing if gate else ()
    counts = Counter(finding.rule for finding in missing if not finding.restricted)
    for rule, count in sorted(counts.items()):
        said = RULE.fill(rule=rule, title=titles()[rule]).say(shown.language)
        yield said + TIMES.fill(n=count).say(shown.language) if count > 1 else said
    if any(finding.restricted for finding in missing):
        yield WITHHELD.say(shown.language)
