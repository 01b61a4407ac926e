"""定稿的文档和数据对不上了，或文件被改过、不见了。

为什么：定稿要能代表批准时的内容。关口还没过、数据又改了，签的就是旧数；定稿后批准的变更改了它印的内容，旧版会误导人；文件定稿后
    被人手改或删掉，登记簿里的就和手上的不是一份。
怎么改：数据确实变了，就出新版本（generate --final --next，或在首页改为草稿再改回定稿）；数据改错了就改回来；文件被改过或不见了，
    从 台账/定稿/ 恢复原件（文件不见了的，再请求一次定稿会自动放回）。

A final document no longer matches the data, or its file was edited or is gone.

Why: a final stands for what was approved. When the data change before the gate, old figures get signed; when a change
approved later alters what it prints, the old version misleads; a file edited by hand is not the one on the register.
How to fix: where the data did change, issue a next version (generate --final --next, or set the request on Home to draft
and back to final); where they were changed by mistake, put them back; restore an edited file from the ledger (one that
is gone is put back when the final is requested again).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.catalogue import issued_form
from salessheets.derived.stale import stale
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.text import Text

RULE = Rule(
    id="5.1c",
    clause="5.1",
    kind=Kind.FAULT,
    severity=Severity.WARNING,
    scope="filing",
    waivable=True,
    reads=("approvals.object", "approvals.version"),
    message=Text("定稿 {form} {version} 与{what}不一致", "Final {form} {version} no longer matches {what}"),
    remedy=Text("出新版本，或恢复文件", "Issue a new version or restore the file"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name each final that no longer holds; of a restricted form only beside its sheet."""
    for each in stale(case):
        issued = each.final.issued
        name = f"{issued.form}/{issued.instance}" if issued.instance else issued.form
        found = RULE.finding(each.cell, issued.version, about=name, form=name, version=issued.version, what=each.what)
        yield replace(found, restricted=True) if issued_form(issued.form).restricted else found
