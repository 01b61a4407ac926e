"""一批问卷的数目自相矛盾。

为什么：发放 ≥ 回收 ≥ 有效 ≥ 登记的反馈条数；对不上，回收率和满意度就没人信。
怎么改：核对发放数、回收数、有效数；反馈登记多了，看是不是写错了批次或登记了两遍。

The counts of a batch of questionnaires contradict each other.

Why: sent ≥ returned ≥ valid ≥ feedback rows on record; where they do not fit, nobody believes return rate or satisfaction.
How to fix: check the counts sent, returned and valid; with too many feedback rows, look for a wrong survey number or for
rows entered twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.naming import called
from salessheets.findings import Finding, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Feedback, Survey
from salessheets.text import Text

RULE = Rule(
    id="4.2d",
    clause="4.2",
    severity=Severity.ERROR,
    waivable=True,
    reads=("surveys.sent", "surveys.returned", "surveys.valid", "feedback.survey"),
    message=Text("问卷 {id} 的数目矛盾：{why}", "Counts of survey {id} contradict: {why}"),
    remedy=Text("核对发放、回收、有效数", "Check the counts"),
)
RETURNED = Text("回收 {more} 多于发放 {less}", "{more} returned, {less} sent")
VALID = Text("有效 {more} 多于回收 {less}", "{more} valid, {less} returned")
ENTERED = Text("登记反馈 {more} 条，多于有效 {less}", "{more} feedback rows, {less} valid")


def check(case: Case) -> Iterator[Finding]:
    """Compare each count with the one that bounds it; the cell is that of the bounded count."""
    for row in case.of(Survey):
        entered = sum(bool(row.id) and feedback.survey == row.id for feedback in case.of(Feedback))
        for key, more, less, why in (
            ("returned", row.returned, row.sent, RETURNED),
            ("valid", row.valid, row.returned, VALID),
            ("valid", entered, row.valid, ENTERED),
        ):
            if more is not None and less is not None and more > less:
                said = why.fill(more=more, less=less)
                yield RULE.finding(row.cell(key), getattr(row, key), about=row.id, id=called(row.id, row.row), why=said)
