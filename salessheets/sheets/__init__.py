"""The standard workbooks: one file each, one class a sheet, one line a column."""

from __future__ import annotations

from dataclasses import dataclass

from salessheets.sheets.appraisal import Approval, Condition, Decision, Score, Waiver
from salessheets.sheets.closing import Closing, Compliance, Filing, Lesson
from salessheets.sheets.execution_log import Action, Activity, AgendaItem, Meeting, Report, Sale
from salessheets.sheets.feedback_log import CustomerNeed, Feedback, Survey
from salessheets.sheets.new_project import NewProject
from salessheets.sheets.performance import Performance
from salessheets.sheets.project_plan import (
    BudgetLine,
    Change,
    Charter,
    Gantt,
    Goal,
    Member,
    Request,
    Responsibility,
    Strategy,
    Task,
)
from salessheets.sheets.record import NOWHERE, CardRecord, Place, Record, Sheet, TableRecord
from salessheets.sheets.risk_register import HeatMap, Risk
from salessheets.sheets.settings import (
    CommitteeRow,
    HolidayRow,
    Notice,
    NumberingRow,
    PersonRow,
    RequiredDocument,
    RetentionRow,
    RuleRow,
    Threshold,
    Weight,
)
from salessheets.text import Text

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbook:
    """One standard workbook: grouped by who edits it, since a workbook on a share is open at one person.

    One of the `office` stands once at the portfolio's root, the others in each project.
    """

    key: str
    stem: Text
    edited_by: Text
    sheets: tuple[type[Record], ...]
    restricted: bool = False
    office: bool = False


WORKBOOKS: tuple[Workbook, ...] = (
    Workbook(
        key="project-plan",
        stem=Text("项目计划", "project-plan"),
        edited_by=Text("项目经理", "project manager"),
        sheets=(Request, Charter, Goal, Member, Responsibility, Task, Gantt, BudgetLine, Strategy, Change),
    ),
    Workbook(
        key="appraisal",
        stem=Text("评审审批", "appraisal"),
        edited_by=Text("PMO", "PMO"),
        sheets=(Score, Decision, Condition, Approval, Waiver),
    ),
    Workbook(
        key="risk-register",
        stem=Text("风险登记册", "risk-register"),
        edited_by=Text("项目经理", "project manager"),
        sheets=(Risk, HeatMap),
    ),
    Workbook(
        key="execution-log",
        stem=Text("执行记录", "execution-log"),
        edited_by=Text("项目成员", "project members"),
        sheets=(Activity, Meeting, AgendaItem, Action, Sale, Report),
    ),
    Workbook(
        key="feedback-log",
        stem=Text("反馈记录", "feedback-log"),
        edited_by=Text("销售、市场", "sales, marketing"),
        sheets=(Feedback, CustomerNeed, Survey),
    ),
    Workbook(
        key="closing",
        stem=Text("结项归档", "closing"),
        edited_by=Text("项目经理、档案员", "project manager, archivist"),
        sheets=(Closing, Lesson, Filing, Compliance),
    ),
    Workbook(
        key="performance",
        stem=Text("绩效评估", "performance"),
        edited_by=Text("评价人", "evaluators"),
        sheets=(Performance,),
        restricted=True,
    ),
    Workbook(
        key="settings",
        stem=Text("设置", "settings"),
        edited_by=Text("PMO", "PMO"),
        sheets=(
            Threshold, Weight, HolidayRow, NumberingRow, RetentionRow, RequiredDocument, CommitteeRow, PersonRow,
            Notice, RuleRow,
        ),
        office=True,
    ),
    Workbook(
        key="new-project",
        stem=Text("新建项目", "new-project"),
        edited_by=Text("任何人", "anyone"),
        sheets=(NewProject,),
        office=True,
    ),
)  # fmt: skip
SHEETS: tuple[type[Record], ...] = tuple(each for workbook in WORKBOOKS for each in workbook.sheets)
BY_KEY: dict[str, type[Record]] = {each.SHEET.key: each for each in SHEETS}
PICTURES: tuple[type[Record], ...] = (Gantt, HeatMap)
"""Sheets that are drawn by formulas alone: nothing is read from them, and nobody misses them."""
OPEN_SHEETS: tuple[type[Record], ...] = tuple(
    kind
    for workbook in WORKBOOKS
    if not workbook.office and not workbook.restricted
    for kind in workbook.sheets
    if kind not in PICTURES and kind is not Request
)
"""The sheets with the data of a project that everyone may see."""

__all__ = [
    "BY_KEY", "NOWHERE", "OPEN_SHEETS", "PICTURES", "SCHEMA_VERSION", "SHEETS", "WORKBOOKS", "Action", "Activity", "AgendaItem", "Approval",
    "BudgetLine", "CardRecord", "Change", "Charter", "Closing", "CommitteeRow", "Compliance", "Condition",
    "CustomerNeed", "Decision", "Feedback", "Filing", "Gantt", "Goal", "HeatMap", "HolidayRow", "Lesson", "Meeting",
    "Member", "NewProject", "Notice", "NumberingRow", "Performance", "PersonRow", "Place", "Record", "Report", "Request",
    "RequiredDocument", "Responsibility", "RetentionRow", "Risk", "RuleRow", "Sale", "Score", "Sheet", "Strategy",
    "Survey", "TableRecord", "Task", "Threshold", "Waiver", "Weight", "Workbook",
]  # fmt: skip
