"""客户反馈收集得不够，或没有写结论。

为什么：项目做得好不好，客户说了算；没有反馈，4.2 的评估和 D11 就没有内容。
怎么改：收集反馈并逐条登记，不少于设置「feedback_min」（默认 1 条）；在「结项」写客户反馈结论。

Too little customer feedback was collected, or its conclusion is missing.

Why: customers decide whether a project was good; without them, the evaluation of clause 4.2 and form D11 are empty.
How to fix: collect feedback and enter it row by row, at least as many rows as the setting feedback_min says (1 by
default); write the conclusion on feedback in Closing.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, header
from salessheets.derived.card import card_cell
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Closing, Feedback
from salessheets.text import Text, joined

RULE = Rule(
    id="4.2f",
    clause="4.2",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G4",
    reads=("feedback.date", "closing.feedback_conclusion"),
    message=Text("客户反馈不足：缺 {what}", "Customer feedback incomplete: {what} missing"),
    remedy=Text("收集反馈并写结论", "Collect feedback, write the conclusion"),
)
ROWS = Text("反馈（已有 {n} 条，至少 {min} 条）", "feedback rows ({n} of at least {min})")


def check(case: Case) -> Iterator[Finding]:
    """Count the feedback and look for the conclusion."""
    count, least = len(case.of(Feedback)), case.settings.feedback_min
    short = [ROWS.fill(n=count, min=least)] if count < least else []
    silent = blank(case.closing, ("feedback_conclusion",))
    what = short + [header(Closing, key) for key in silent]
    if what:
        cell = next_cell(case, Feedback, "date") if short else card_cell(case, Closing, "feedback_conclusion")
        yield RULE.finding(cell, what=joined(what))
