"""归档材料或移交信息不全。

为什么：归档要材料齐全，还要有人交、有人收、有日期、有备案号；缺一项，档案室就没法登记。
怎么改：必备的文档还没定稿的，在首页请求定稿；确实不需要的，在「归档」写表单编号和不适用原因。移交信息填在题名为「全部」的那一行：移交人、
    接收人、移交日期和备案号；没有这一行就补上。备案号由档案室给。

What is to be filed, or the handover, is incomplete.

Why: the archive needs all documents, and a handover with someone who hands over, someone who receives, a date and a
number; it cannot register the project without.
How to fix: request the documents that are not final yet on Home; enter those that are not needed in Filing with the
reason. The handover stands in the row of Filing whose title is All: who handed over, who received, when, and the filing
number that the archive gave; add the row if it is not there.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import parse
from salessheets.derived.blanks import blank, headers
from salessheets.derived.owed import not_final, told
from salessheets.derived.places import next_cell
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Filing
from salessheets.text import Text

RULE = Rule(
    id="5.1a",
    clause="5.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="filing",
    gate="G5",
    reads=(
        "filing.item", "filing.reason", "filing.confirmed_by", "filing.handed_by", "filing.received_by",
        "filing.handed_on", "filing.filing_no", "required_docs.item", "required_docs.need",
    ),
    message=Text("归档缺 {what}", "Filing lacks {what}"),
    remedy=Text("补文件、不适用原因或移交信息", "Add the item, the reason or the handover"),
)  # fmt: skip


def check(case: Case) -> Iterator[Finding]:
    """Look for documents that are owed, then at the row for the whole project."""
    keys = wanted_keys(Filing, RULE.id)
    rows = [row for row in case.of(Filing) if is_whole(row)]
    if lacking := not_final(case):
        yield RULE.finding(rows[0].cell("item") if rows else next_cell(case, Filing, "item"), what=told(lacking))
    if not rows:
        yield RULE.finding(next_cell(case, Filing, "item"), what=headers(Filing, keys))
    elif missing := blank(rows[0], keys):
        yield RULE.finding(rows[0].cell(missing[0]), what=headers(Filing, missing))


def is_whole(row: Filing) -> bool:
    """Whether a row is the one for the whole project: 全部, all."""
    target = parse(row.item)
    return target is not None and target.kind == "all"
