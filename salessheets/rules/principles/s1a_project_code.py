"""项目编号没填，或不合规定的格式。

为什么：编号是项目唯一的名字，文件夹、表单、文号、归档都靠它对上；格式不一，汇总时就会漏掉或数两遍。
怎么改：按设置「文号」表中 project 一行的格式改写；没有设置时格式是 XS-{year}-{seq:03}，即 XS、四位年份、至少三位的序号。
例：XS-2026-001 可以；XS2026-1、xs-2026-001 不行。

The project code is missing or not of the agreed form.

Why: the code is the one name of a project; folders, forms, document numbers and filing are matched by it, and a
stray spelling gets a project lost or counted twice.
How to fix: write it in the form of the row `project` of the settings sheet Numbering; by default XS-{year}-{seq:03},
that is XS, a year of four digits, and a number of at least three.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.card import card_cell
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.settings import number
from salessheets.sheets import Charter
from salessheets.text import Text

RULE = Rule(
    id="s1a",
    clause="一",
    severity=Severity.ERROR,
    scope="project",
    reads=("charter.code", "numbering.pattern"),
    message=Text("项目编号「{value}」不合格式 {pattern}", 'Project code "{value}" is not of the form {pattern}'),
    remedy=Text("按格式改编号", "Use that form"),
)


def check(case: Case) -> Iterator[Finding]:
    """Match the code against the pattern, in either language; without a charter W-no-charter speaks."""
    rule = case.settings.number_rule("project")
    code, cell = case.charter.code, card_cell(case, Charter, "code")
    if cell and not rule.fits(code):
        yield RULE.finding(cell, code, pattern=example(rule.pattern, case.as_of.year))


def example(pattern: Text, year: int) -> Text:
    """The first code of a year: clearer than a pattern to who has to write one."""
    zh, en = (number(each, year=year, seq=1) for each in (pattern.zh, pattern.en))
    return Text(f"{zh}（示例）", f"{en} (example)")
