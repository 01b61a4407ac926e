"""立项的批准与评审委员会的结论矛盾，又没有说明。

为什么：领导可以不同意委员会，但要留下理由；否则看不出是改了主意，还是填错了行。
怎么改：在「审批」G1 那一行的说明里写理由；填错的，更正审批或评审结论。

The decision on G1 contradicts the committee's conclusion, and no note says why.

Why: management may overrule the committee, but must leave the reason; else nobody can tell a change of mind from a slip.
How to fix: write the reason into the note of the row on G1 in Approvals, or correct the row or the conclusion.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.approvals import YES, last_decision, latest
from salessheets.derived.blanks import blank
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="1.2g",
    clause="1.2",
    severity=Severity.ERROR,
    scope="record",
    reads=("approvals.object", "approvals.result", "approvals.note", "decisions.result"),
    message=Text(
        "立项批准「{value}」与评审结论「{other}」矛盾", 'G1 decision "{value}" contradicts the appraisal "{other}"'
    ),
    remedy=Text("写说明或更正", "Explain or correct"),
)
NO = ("rejected", "returned")
NOT_YET = ("rejected", "supplement")


def check(case: Case) -> Iterator[Finding]:
    """Compare the latest decision on G1 with the last round of the committee."""
    row, last = latest(case, "G1"), last_decision(case)
    if row is None or last is None:
        return
    contrary = (row.result in YES and last.result in NOT_YET) or (row.result in NO and last.result in YES)
    if contrary and blank(row, ("note",)):
        yield RULE.finding(
            row.cell("note"),
            LISTS["approval_result"].label(row.result),
            about="G1",
            other=LISTS["review_result"].label(last.result),
        )
