"""A project as it stood on an earlier day, and what happened in a stretch of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sheets_in_text import written

from salessheets.derived.known_by import known_by
from salessheets.derived.since import EVENTS, reported_before, since
from salessheets.derived.states import state
from salessheets.derived.tasks import progress
from salessheets.derived.work import open_actions
from salessheets.evidence import Evidence, Source
from salessheets.projects import Case
from salessheets.sheets import Action, BudgetLine, Change, Risk, Task

STORY = """
    as-of 2026-07-10

    charter
    type | 新产品推广

    tasks
    id  | name     | phase | actual_start | actual_end | progress
    1   | 访谈     | 实施  | 2026-03-02   | 2026-03-13 | 100%
    2   | 发布会   | 实施  | 2026-03-09   | 2026-04-17 | 100%
    3   | 签约     | 实施  | 2026-05-11   | 2026-06-12 | 100%
    4   | 一直在做 | 实施  | 2026-03-02   |            | 70%

    budget
    category | month   | actual
    推广     | 2026-03 | 100
    推广     | 2026-06 | 900

    changes
    id    | raised_on  | reason
    CR-10 | 2026-03-18 | 换场地
    CR-09  | 2026-03-19 | 加预算
    CR-11 | 2026-05-06 | 以后的事

    risks
    id   | found_on   | description      | status   | closed_on
    R-01 | 2026-03-17 | 供货紧张\\n按周跟 | 已关闭   | 2026-05-08
    R-02 | 2026-05-08 | 以后的风险       | 已识别   |

    meetings
    id   | type   | date
    M-01 | 进展会 | 2026-03-16
    M-02 | 进展会 | 2026-05-08

    actions
    id   | source | description | owner | closed_on  | status
    T-01 | M-01   | 备货        | 张伟  | 2026-03-20 |
    T-02 | M-01   | 报价        | 张伟  | 2026-04-08 | 已完成
    T-03 | M-02   | 以后的行动  | 张伟  |            |

    approvals
    object | result | decided_on
    G1     | 批准   | 2026-02-02
    G2     | 批准   | 2026-03-16
    CR-09   | 批准   | 2026-03-20
    G4     | 批准   | 2026-07-06

    closing
    kind       | 完成
    actual_end | 2026-06-30

    reports
    until
    2026-03-13
    2026-03-20
"""
DAY = date(2026, 3, 20)


def test_what_came_later_is_not_known_yet() -> None:
    case = written(STORY).case()
    then = known_by(case, DAY)
    assert (state(case), state(then)) == ("closing", "executing")
    assert [change.id for change in then.of(Change)] == ["CR-10", "CR-09"]
    assert [(risk.id, risk.status, risk.closed_on) for risk in then.of(Risk)] == [("R-01", "identified", None)]
    assert [action.id for action in then.of(Action)] == ["T-01", "T-02"]  # T-03 comes of a later meeting
    assert [action.id for action in open_actions(then)] == ["T-02"]
    assert [line.actual for line in then.of(BudgetLine)] == [Decimal(100), None]


def test_a_task_finished_later_is_half_done_once_begun() -> None:
    then = known_by(written(STORY).case(), DAY)
    assert [progress(task) for task in then.of(Task)] == [1, Decimal("0.5"), 0, Decimal("0.7")]


def test_what_was_known_does_not_depend_on_the_day_of_the_run_nor_on_when_workbooks_were_saved() -> None:
    case = saved(written(STORY).case(), date(2026, 3, 2))
    later = saved(replace(case, as_of=date(2027, 1, 4), memo={}), date(2026, 12, 1))
    thens = [known_by(each, DAY) for each in (case, later)]
    assert {then.as_of for then in thens} == {DAY}
    assert {then.project.evidence.last_update for then in thens} == {DAY}


def test_what_happened_is_told_in_sentences() -> None:
    case = written(STORY).case()
    told = since(case, reported_before(case, DAY, "weekly"), DAY)
    assert [each.zh for each in told] == [
        "2026-03-16 G2 计划：批准",
        "2026-03-20 CR-09：批准",
        "提出变更 2 项：CR-09 加预算、CR-10 换场地",
        "新识别风险 1 项：R-01 供货紧张",
        "完成行动项 1 项：T-01 备货",
    ]
    assert told[0].en == "2026-03-16 G2 Plan: Approved"
    assert told[2].en == "Changes proposed (2): CR-09 加预算, CR-10 换场地"


def test_the_first_report_tells_of_its_own_period() -> None:
    case = written(STORY).case()
    assert reported_before(case, DAY, "weekly") == date(2026, 3, 13)
    assert reported_before(case, date(2026, 3, 13), "weekly") == date(2026, 3, 8)
    [told] = since(case, date(2026, 3, 8), date(2026, 3, 13))
    assert told.zh == "完成任务 1 项：1 访谈"
    assert since(case, date(2026, 3, 21), date(2026, 3, 27)) == ()


def test_every_event_is_dated_and_told_by_columns_of_its_sheet() -> None:
    for event in EVENTS:
        assert {event.day, event.words} <= set(event.record.SHEET.columns), event.what


def saved(case: Case, day: date) -> Case:
    source = Source(file="书.xlsx", workbook="project-plan", digest="0", modified=day)
    return replace(case, project=replace(case.project, evidence=Evidence(sources=(source,))), memo={})
