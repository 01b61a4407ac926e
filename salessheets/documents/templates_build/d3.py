"""The template of D3 团队任命书."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DEPARTMENT, NAME, ROLE
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.matrix import looped, matrix
from salessheets.documents.templates_build.page import NONE, Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.text import Text

NAMED = Text(
    "经项目管理委员会批准，现任命{{ manager }}为“{{ header.name }}”项目（编号 {{ header.code }}）的项目经理，负责组建团队并组织实施；团队成员及职责分工如下。",
    'With the approval of the project committee, {{ manager }} is appointed manager of the project "{{ header.name }}" ({{ header.code }}), to lead the team named below in carrying it out.',
)
AUTHORITY = Text(
    '{% if charter.authority != "—" %}{{ charter.authority }}{% else %}在批准的目标、范围、进度和预算内，组织团队、分派任务、调配项目资源并考核成员；超出批准范围的事项，按变更程序报批。{% endif %}',
    '{% if charter.authority != "—" %}{{ charter.authority }}{% else %}Within the approved goals, scope, schedule and budget: leads the team, assigns work, uses the project\'s resources and appraises its members. Whatever goes beyond is put forward as a change.{% endif %}',
)
LEGEND = Text(
    "A 负责（只有一人）　R 执行　C 咨询　I 知会",
    "A accountable (one person only)   R responsible   C consulted   I informed",
)
WIDTHS = (30, 1, 11, 1)  # with the cells of the two tags


def team_appointment(page: Page) -> None:
    """The form, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("任命", "Appointment"))
    appointment(page)
    page.heading(Text("成员", "Members"))
    members(page)
    page.heading(Text("职责矩阵", "Responsibilities (RACI)"))
    responsibilities(page)
    blocks.closing(page)


def appointment(page: Page) -> None:
    """Who leads, by what decision, with what authority."""
    page.control('{%p if manager != "—" %}')
    page.add(NAMED, "BodyText")
    page.control("{%p endif %}")
    page.card(
        [
            (Text("项目经理", "Project manager"), "{{ manager }}"),
            (Text("批准日期", "Approved on"), "{{ decided_on|day }}"),
        ],
        [(Text("评审文号", "Appraisal no."), "{{ appraisal_no }}")],
        [(Text("项目经理权限", "Manager's authority"), page.say(AUTHORITY))],
    )


def members(page: Page) -> None:
    """Everyone in the team."""
    page.table(
        "member in members",
        [
            Column.centred(NAME, 13, "member.name"),
            Column.centred(DEPARTMENT, 16, "member.department"),
            Column.centred(ROLE, 13, "member.role"),
            Column.words(Text("职责", "Duties"), 27, "member.duties"),
            Column.centred(Text("投入", "Effort"), 9, "member.effort"),
            Column.centred(Text("开始", "From"), 15, "member.start"),
            Column.centred(Text("结束", "To"), 15, "member.end"),
        ],
    )


def responsibilities(page: Page) -> None:
    """Work items by people; a table for each few people."""
    head = Cell(text=page.say(Text("工作项", "Work item")), style="FormHead", fill=HEAD)
    named = looped("name in matrix.people", Cell(text="{{ name }}", style="FormHead", fill=HEAD))
    letters = looped("part in row.parts", Cell(text="{{ part }}", style="FormSmall", align="center"))
    work = Row(cells=(Cell(text="{{ row.item }}", style="FormSmall", fill=BAND), *letters))
    rows = [
        Row(cells=(head, *named), repeat=True),
        *page.looped("row in matrix.work", [work], len(WIDTHS), otherwise=[NONE]),
    ]
    page.note(LEGEND)
    page.control("{%p for matrix in matrices %}")
    page.body.append(matrix(WIDTHS, rows))
    page.gap()
    page.control("{%p endfor %}")
