"""The faults that a team really makes, as data: where they are put, and what `check` has to say there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from salessheets.demo.company import name
from salessheets.sheets import (
    Action,
    Activity,
    AgendaItem,
    BudgetLine,
    Charter,
    Closing,
    CustomerNeed,
    Decision,
    Feedback,
    Meeting,
    Member,
    Record,
    Risk,
    Sale,
    Score,
    Strategy,
    Survey,
    Task,
    Waiver,
)
from salessheets.text import Text


@dataclass(frozen=True, slots=True)
class Days:
    """A day, counted from the date of the run."""

    offset: int


@dataclass(frozen=True, slots=True)
class Plus:
    """What stands there, and so much more."""

    amount: int


@dataclass(frozen=True, slots=True)
class Typed:
    """A formula that somebody typed, with the value it shows; of an error value only that."""

    formula: str
    shows: float | str


Spoilt = Text | str | float | bool | Days | Plus | Typed | None
BLANK = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeded:
    """A fault: the cell that is spoilt, and the rule that names it, there or at `seen` (row, column).

    A row is found by `column=value` (several with `&`) or by its place, `#3`; a card's row is "".
    """

    project: str
    sheet: type[Record]
    row: str
    column: str
    value: Spoilt
    rule: str
    seen: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stray:
    """A file that does not belong there: a copy of a standard workbook, or a half-saved one."""

    project: str
    workbook: str
    name: Text
    whole: bool
    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mishap:
    """What went wrong with a final document: edited by hand, forgotten, or its number struck from the register."""

    project: str
    form: str
    instance: str
    what: Literal["edited", "forgotten", "struck"]
    rule: str


DRIVES = (
    Seeded(
        project="drives", sheet=Risk, row="id=R-12", column="found_on", value=Text("3月5日", "5 March"), rule="C-year"
    ),
    Seeded(project="drives", sheet=Task, row="id=6.2", column="planned_end", value=Days(1), rule="2.1a"),
    Seeded(project="drives", sheet=Task, row="id=5.2", column="owner", value=BLANK, rule="s2.2a"),
    Seeded(project="drives", sheet=Task, row="id=5.1", column="owner", value=name("tangning"), rule="1.3c"),
    Seeded(
        project="drives",
        sheet=Task,
        row="id=5.3",
        column="owner",
        value=Text("刘洋、徐婷", "Liu Yang, Xu Ting"),
        rule="C-many",
    ),
    Seeded(
        project="drives",
        sheet=BudgetLine,
        row="#6",
        column="planned",
        value=Plus(5000),
        rule="2.1c",
        seen=("#1", "planned"),
    ),
    Seeded(
        project="drives",
        sheet=BudgetLine,
        row="#3",
        column="actual",
        value=Typed("=#REF!", "#REF!"),
        rule="C-error-cell",
    ),
    Seeded(project="drives", sheet=BudgetLine, row="task=4.7", column="task", value=4.7, rule="C-wbs"),
    Seeded(
        project="drives",
        sheet=Activity,
        row="id=A-07",
        column="way",
        value=Text("当面", "face to face"),
        rule="C-choice",
    ),
    Seeded(project="drives", sheet=Action, row="id=T-09", column="id", value="T-08", rule="C-duplicate"),
    Seeded(project="drives", sheet=Action, row="id=T-06", column="evidence", value=BLANK, rule="3.3d"),
    Seeded(
        project="drives",
        sheet=Action,
        row="id=T-10",
        column="evidence",
        value=Text("行动项/现场照片.jpg", "actions/site.jpg"),
        rule="C-file-missing",
    ),
    Seeded(project="drives", sheet=AgendaItem, row="meeting=M-05&no=2", column="needs_action", value=True, rule="3.3b"),
    Seeded(project="drives", sheet=Meeting, row="id=M-07", column="recorder", value=BLANK, rule="C-missing"),
    Seeded(
        project="drives",
        sheet=Sale,
        row="#5",
        column="contract",
        value=Typed("=ROUND(128000*1.1,0)", 140800.0),
        rule="C-formula",
    ),
    Seeded(project="drives", sheet=Feedback, row="id=F-06", column="csat", value=6, rule="4.2a"),
    Seeded(project="drives", sheet=Feedback, row="id=F-09", column="owner", value=BLANK, rule="4.2b"),
)
DEALERS = (
    Seeded(project="dealers", sheet=Activity, row="id=A-52", column="date", value=Days(3), rule="3.2b"),
    Seeded(project="dealers", sheet=Activity, row="id=A-10", column="next_owner", value=BLANK, rule="3.2c"),
    Seeded(project="dealers", sheet=Activity, row="id=A-20", column="task", value="4.19", rule="C-ref"),
    Seeded(
        project="dealers", sheet=Activity, row="type=promotion", column="material_review", value=BLANK, rule="s5.2b"
    ),
    Seeded(
        project="dealers", sheet=Action, row="id=T-12", column="owner", value=Text("粱静", "Liang Jin"), rule="C-person"
    ),
    Seeded(
        project="dealers", sheet=Sale, row="#4", column="target", value=Plus(20_000), rule="4.1a", seen=("#1", "target")
    ),
    Seeded(project="dealers", sheet=Survey, row="id=Q-02", column="returned", value=90, rule="4.2d"),
    Seeded(project="dealers", sheet=Task, row="id=5.1", column="progress", value=0.6, rule="2.1e"),
    Seeded(project="dealers", sheet=Waiver, row="#1", column="rule", value="1.1c", rule="C-waiver"),
)
SOUTHWEST = (
    Seeded(project="southwest", sheet=Member, row="role=finance", column="effort", value=1.5, rule="C-percent"),
    Seeded(project="southwest", sheet=Task, row="id=1.1", column="id", value=1.1, rule="C-wbs"),
    Seeded(
        project="southwest",
        sheet=Task,
        row="id=3.3",
        column="planned_end",
        value=Text("五月底前", "by the end of May"),
        rule="C-kind",
    ),
    Seeded(project="southwest", sheet=CustomerNeed, row="id=N-14", column="date", value=Days(10), rule="C-future"),
    Seeded(project="southwest", sheet=Risk, row="probability=3&impact=4", column="measures", value=BLANK, rule="2.2b"),
    Seeded(project="southwest", sheet=Risk, row="probability=3&impact=4", column="measures", value=BLANK, rule="5.1c"),
    Seeded(project="southwest", sheet=Strategy, row="id=ST-01", column="discount", value=0.15, rule="3.1d"),
)
OTHERS = (
    Seeded(project="cloud", sheet=Score, row="#4", column="judge", value=name("linxiao"), rule="1.2f"),
    Seeded(project="cloud", sheet=Score, row="#17", column="score", value=860, rule="C-range"),
    Seeded(project="cloud", sheet=Decision, row="#1", column="explanation", value=BLANK, rule="1.2d"),
    Seeded(project="mall", sheet=Charter, row="", column="competition", value=BLANK, rule="1.1a"),
    Seeded(project="campus", sheet=Closing, row="", column="kind", value="completed", rule="4.3c"),
)
SEEDED: tuple[Seeded, ...] = (*DRIVES, *DEALERS, *SOUTHWEST, *OTHERS)
FINE: tuple[Seeded, ...] = (
    Seeded(project="drives", sheet=Charter, row="", column="budget_total", value=Text("128 万元", "128万元"), rule=""),
    Seeded(
        project="drives",
        sheet=Task,
        row="id=1.1",
        column="planned_start",
        value=Text("{day:%Y年%m月%d日}", "{day:%Y/%m/%d}"),
        rule="",
    ),
    Seeded(project="dealers", sheet=Member, row="role=finance", column="effort", value="20%", rule=""),
)
"""Oddly written, yet read: no fault."""
STRAYS: tuple[Stray, ...] = (
    Stray(
        project="drives",
        workbook="project-plan",
        name=Text("项目计划 (1)", "project-plan (1)"),
        whole=True,
        rule="W-copy",
    ),
    Stray(
        project="campus",
        workbook="execution-log",
        name=Text("执行记录-石磊", "execution-log-Shi Lei"),
        whole=False,
        rule="W-damaged",
    ),
)
"""Files beside the workbooks that `check` names."""
MISHAPS = (
    Mishap(project="dealers", form="D7", instance="", what="edited", rule="5.1c"),
    Mishap(project="drives", form="D9", instance="M-09", what="forgotten", rule="3.3e"),
    Mishap(project="campus", form="D6", instance="", what="struck", rule="5.1e"),
)
HIDDEN = ("dealers", Activity, 15)
"""A row of activities that somebody has hidden: counted from 1, the header left out."""
OWN_COLUMN = ("dealers", Feedback, Text("客户等级", "Customer grade"))
"""A column that the team has added."""
