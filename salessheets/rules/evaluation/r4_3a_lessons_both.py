"""经验或不足没有写够。

为什么：只写成功或只写失败，下一个项目都学不到东西；4.3 要求两面都写。
怎么改：在「经验」表补行，类型分别选「经验」和「不足」，各不少于设置「lessons_min」（默认 1 条）；写清情境和建议。

What worked well, or what fell short, is not written down.

Why: the next project learns nothing from praise alone, nor from complaints alone; clause 4.3 asks for both.
How to fix: add rows to Lessons of kind Worked well and of kind Fell short, at least as many of each as the setting
lessons_min says (1 by default), with context and advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import LISTS
from salessheets.derived.places import next_cell
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Lesson
from salessheets.text import Text, joined

RULE = Rule(
    id="4.3a",
    clause="4.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate="G4",
    reads=("lessons.kind",),
    message=Text("缺{kind}条目", 'No lesson of kind "{kind}"'),
    remedy=Text("经验与不足各写至少一条", "Write at least one of each"),
)
KINDS = ("good", "bad")


def check(case: Case) -> Iterator[Finding]:
    """Count the lessons of each kind."""
    kinds = [lesson.kind for lesson in case.of(Lesson)]
    short = [LISTS["lesson_kind"].label(kind) for kind in KINDS if kinds.count(kind) < case.settings.lessons_min]
    if short:
        yield RULE.finding(next_cell(case, Lesson, "kind"), kind=joined(short))
