"""关口要的表单还没有定稿。

为什么：关口是凭文件过的：到了哪个关口，该关口的表单都要定稿，签的、存的才是同一份。
怎么改：在首页把这份表单设为定稿，或运行 generate --final；有数据问题时会先出草稿，并说明卡在哪里。确实不需要的，在「归档」写表单编号和
    不适用原因。哪些表单要有，由设置「必备文档」按项目类型、规模和结果定。关口批准之后才开的会、才交的汇报，算到下一个关口。

A form that the gate asks for is not final.

Why: gates are passed on documents: at each gate its forms have to be final, so that what is signed and what is kept are
the same.
How to fix: set the form to final on Home, or run generate --final; while the data have faults a draft is written and says
what holds it back. For a form that is not needed, enter it in Filing with the reason. Which forms there must be is said
by Required in the settings, by type, size and outcome. Meetings and reports after a gate was passed count at the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from salessheets.catalogue import FORMS
from salessheets.derived.owed import Owed, not_final, told
from salessheets.derived.places import next_cell
from salessheets.findings import DUE, Cell, Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Filing, Request
from salessheets.text import Text

RULE = Rule(
    id="5.1f",
    clause="5.1",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="project",
    waivable=True,
    gate=DUE,
    reads=("required_docs.item", "required_docs.need", "filing.reason"),
    message=Text("{form} 未定稿", "{form} is not final"),
    remedy=Text("在首页请求定稿", "Request it as final"),
)


def check(case: Case) -> Iterator[Finding]:
    """Name each document that is owed; those of a restricted form once for all persons."""
    seen: set[str] = set()
    for each in not_final(case):
        name = each.form.id if each.form.restricted else each.name
        if name not in seen:
            seen.add(name)
            found = RULE.finding(request_cell(case, each), about=name, form=told((each,)))
            yield replace(found, gate=each.gate)


def request_cell(case: Case, document: Owed) -> Cell | None:
    """Where a document is asked for: its line on the home sheet, which lists the forms in order; else in 归档."""
    for row in case.of(Request):
        if row.form == document.form.id and row.instance in ("", document.instance):
            return row.cell("request")
    first = case.project.spot(Request, "request")
    if first is None:
        return next_cell(case, Filing, "item")
    return replace(first, row=first.row + FORMS.index(document.form))
