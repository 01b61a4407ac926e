"""该签批的表单或关口没有批准记录，或没有签批件。

为什么：档案里要有签字的原件；审批表里写了「批准」而没有扫描件，将来谁签的、签的哪一版都说不清。
怎么改：签字后扫描，放进 附件/签批/，在「审批」那一行的签批件填文件名；还没有审批行的，补一行。哪些表单要签批由设置
    「signed_forms」定（默认 D1 D2 D4 D7 D12）；按裁剪不需要的、在「归档」写了不适用原因的，不要求。

A form or gate that wants a signature has no decision on record, or no signed scan.

Why: the archive needs the signed original; an approval without its scan cannot say later who signed which version.
How to fix: sign, scan to attachments/signed/, and name the file in the row of Approvals; add the row if there is none.
The setting signed_forms says which forms are to be signed (by default D1 D2 D4 D7 D12); forms that tailoring does not ask
for, or that Filing marks as not applicable with a reason, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.places import next_cell
from salessheets.derived.required import required, set_aside
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Approval
from salessheets.text import Text

RULE = Rule(
    id="5.1d",
    clause="5.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="filing",
    waivable=True,
    gate="G5",
    reads=("approvals.object", "approvals.result", "approvals.signed"),
    message=Text("{object} 没有签批件", "{object} has no signed scan"),
    remedy=Text("扫描放入 附件/签批/ 并填路径", "Scan it to attachments/signed/ and name it"),
)
LAST = "G5"


def check(case: Case) -> Iterator[Finding]:
    """Look for decisions without a scan, then for forms without a decision."""
    for row in settled(case):
        if "signed" not in row.typed and is_signed_for(row):
            yield RULE.finding(row.cell("signed"), about=str(row.object), object=row.object)
    there = {row.object.key for row in settled(case) if row.object}
    for form in case.settings.signed_forms:
        if form not in there and form not in set_aside(case) and required(case, form):
            yield RULE.finding(next_cell(case, Approval, "object"), about=form, object=form)


def settled(case: Case) -> tuple[Approval, ...]:
    """Decisions on something that were taken and did not send it back."""
    rows = case.of(Approval)
    return tuple(row for row in rows if row.object and row.decided_on and row.result not in ("", "returned"))


def is_signed_for(row: Approval) -> bool:
    """Whether a decision is signed on paper: on a form, or on a gate before filing."""
    target = row.object
    return target is not None and (target.kind == "form" or (target.kind == "gate" and target.key != LAST))
