"""团队表没有人，或成员的部门、职责、投入、开始日没填全。

为什么：任命表、超投入检查、人员成本都从这里取；缺一项就发不出任命。
怎么改：在「团队」表补齐列出的各项。部门在设置「人员」表里有的不用填；投入写百分比，如 50%。

Team has no row, or a member lacks department, duties, effort or start date.

Why: the appointment, the check for overload and the cost of people come from here.
How to fix: fill in the columns named. The department may stay empty where the settings sheet People has it; write effort as
a percentage, such as 50%.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.blanks import blank, headers
from salessheets.derived.naming import called
from salessheets.derived.people import department
from salessheets.derived.wants import wanted_keys
from salessheets.findings import Finding, Kind, Rule, Severity
from salessheets.projects import Case
from salessheets.sheets import Member
from salessheets.text import Text

RULE = Rule(
    id="1.3d",
    clause="1.3",
    kind=Kind.WANT,
    severity=Severity.ERROR,
    scope="record",
    gate="G2",
    reads=("team.department", "people.department", "team.duties", "team.effort", "team.start"),
    message=Text("团队成员 {name} 缺 {fields}", "Member {name} lacks {fields}"),
    remedy=Text("补部门、职责、投入、开始日", "Fill them in"),
)
NOBODY = Text("（尚无一人）", "(nobody yet)")


def check(case: Case) -> Iterator[Finding]:
    """Ask for a team, and for what an appointment says of each member."""
    wanted = wanted_keys(Member, RULE.id)
    if not case.of(Member):
        yield RULE.finding(case.project.spot(Member, "department"), name=NOBODY, fields=headers(Member, wanted))
    for member in case.of(Member):
        known = {"department"} if department(case, member.name) else set()
        if missing := [key for key in blank(member, wanted) if key not in known]:
            fields = headers(Member, missing)
            yield RULE.finding(
                member.cell(missing[0]), about=member.name, name=called(member.name, member.row), fields=fields
            )
