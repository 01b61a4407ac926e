"""对象的写法不对，或这一列不能写这种对象。

为什么：每一列只和某几类对象有关：评审条件属于某个关口，审批针对关口、表单、变更、折扣策略或整个项目。
    写了别的，这一行就不会起作用。
    审批写的版本从未定稿的，没有人知道批的是哪一份。
怎么改：按本列的提示改写。评审条件写 G1–G4；审批写 G2、D4、D9/M-03、CR-01、ST-02 或「项目」；行动项来源写
    M-03/2、R-01、F-02、A-05、CP-01 或 G2；目标变更写 O-01，进度变更写 WBS；合规写 ST-、A-、F- 编号。表单有几份的写明
    哪一份：D2/1（轮次）、D9/M-03、D14/姓名、D15/2026-W47。版本写定稿上印的，如 V1.0；还没定稿的先定稿。

The object is not written as agreed, or this column does not take an object of this kind.

Why: each column is about certain kinds of objects only: conditions belong to a gate, approvals decide on gates, forms,
changes, strategies or the whole project. A row about anything else has no effect. Of a version that never became final nobody knows what was
approved.
How to fix: write what the column's hint says. Conditions: G1 to G4; approvals: G2, D4, D9/M-03, CR-01, ST-02 or project;
sources of actions: M-03/2, R-01, F-02, A-05, CP-01 or G2; changes of a goal: O-01, of the schedule: a WBS; compliance:
numbers ST-, A- or F-. Of a form with several instances say which: D2/1 (round), D9/M-03, D14/name, D15/2026-W47. As version write the one that
the final bears, such as V1.0; make the form final first.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_TARGET, Target, TargetOf
from salessheets.derived.finals import plain
from salessheets.derived.rows import cells, kept_apart, number_of
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import Approval, Change, Record

RULE = C_TARGET
TAKES: dict[str, frozenset[str]] = {
    "conditions.object": frozenset(("G1", "G2", "G3", "G4")),
    "approvals.object": frozenset(("gate", "form", "CR", "ST", "project")),
    "waivers.object": frozenset(("gate", "form", "record", "agenda", "wbs", "project")),
    "actions.source": frozenset(("M", "agenda", "R", "F", "A", "CP", "gate")),
    "compliance.object": frozenset(("ST", "A", "F")),
}
ITEMS: dict[str, frozenset[str]] = {"goal": frozenset("O"), "schedule": frozenset(("wbs",))}
"""What a change of each object may name; of others a category, a task or nothing at all."""


def check(case: Case) -> Iterator[Finding]:
    """Compare each target with what its column takes."""
    for record, key, _, value in cells(case, TargetOf):
        if isinstance(value, Target) and key in record.typed and not allowed(record, key, value):
            yield kept_apart(RULE.finding(record.cell(key), value, about=number_of(record)), record)
    for row in case.of(Approval):
        if "version" in row.typed and row.object and row.object.kind == "form" and not was_final(case, row):
            yield RULE.finding(row.cell("version"), f"{row.object} {row.version}", about=str(row.object))


def allowed(record: Record, key: str, target: Target) -> bool:
    """Whether a column takes a target: by its kind, by the letters of its number, or by name."""
    takes = TAKES.get(f"{record.SHEET.key}.{key}")
    if isinstance(record, Change):
        takes = ITEMS.get(record.object)
    return takes is None or bool(takes & {target.kind, target.key, letters(target)})


def letters(target: Target) -> str:
    """The letters before the number of a record: R of R-01."""
    return target.key.split("-")[0] if target.kind == "record" else ""


def was_final(case: Case, row: Approval) -> bool:
    """Whether the version that a decision names became final; a form named without its instance is any of them."""
    target = row.object
    return target is not None and any(
        issued.form == target.key
        and target.instance.casefold() in ("", issued.instance.casefold())
        and plain(issued.version) == plain(row.version)
        for issued in case.project.evidence.issued
    )
