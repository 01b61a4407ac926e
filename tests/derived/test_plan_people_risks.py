"""The plan as a tree, people by name or number, how grave risks are, the committee's score."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sheets_in_text import written

from salessheets.columns import dotted
from salessheets.derived.people import department, directory, manager, members
from salessheets.derived.risks import grave, level, level_of, open_risks, score
from salessheets.derived.scores import mean_score, review_default, review_score
from salessheets.derived.tasks import (
    delay,
    leaves,
    live_leaves,
    next_milestone,
    open_leaves,
    phase,
    planned_days,
    progress,
    task_state,
)
from salessheets.settings import DEFAULTS, Person
from salessheets.sheets import Risk, Task

PLAN = """
    as-of 2026-03-10

    tasks
    id  | name   | phase   | milestone | planned_start | planned_end | baseline_end | actual_start | actual_end | forecast_end | cancelled_on | progress
    1   | 启动   | launch  |           |               |             |              |              |            |              |              |
    1.1 | 申请   |         |           | 2026-03-02    | 2026-03-04  | 2026-03-04   | 2026-03-02   | 2026-03-06 |              |              |
    1.2 | 评审   |         | yes       | 2026-03-05    | 2026-03-05  | 2026-03-05   |              |            | 2026-03-12   |              |
    2   | 取消的 | execute |           | 2026-03-02    | 2026-03-04  |              |              |            |              | 2026-03-03   |
    3   | 以后   | execute | yes       | 2026-04-01    | 2026-04-02  | 2026-04-02   |              |            |              |              |
    4   | 在做   | execute |           | 2026-03-09    | 2026-03-13  |              | 2026-03-09   |            |              |              | 40%
"""


def test_the_plan_as_a_tree() -> None:
    case = written(PLAN).case()
    assert [dotted(task.id) for task in leaves(case)] == ["1.1", "1.2", "2", "3", "4"]
    assert [dotted(task.id) for task in live_leaves(case)] == ["1.1", "1.2", "3", "4"]
    assert [dotted(task.id) for task in open_leaves(case)] == ["1.2", "3", "4"]
    tasks = {dotted(task.id): task for task in case.of(Task)}
    assert phase(case, tasks["1.1"]) == "launch"
    assert [task_state(case, task) for task in case.of(Task)] == [
        "not_started", "done", "overdue", "cancelled", "not_started", "doing",
    ]  # fmt: skip
    assert [delay(case, tasks[wbs]) for wbs in ("1.1", "1.2", "3", "4")] == [2, 5, 0, None]
    assert [planned_days(case, tasks[wbs]) for wbs in ("1.1", "1.2")] == [3, 0]
    assert [progress(tasks[wbs]) for wbs in ("1.1", "3", "4")] == [1, 0, Decimal("0.4")]
    milestone = next_milestone(case)
    assert milestone
    assert milestone.name == "评审"


def test_a_task_that_was_cancelled_and_ended_is_cancelled() -> None:
    case = written("""
        tasks
        id | name | actual_end | cancelled_on
        1  | 取消 | 2026-03-03 | 2026-03-03
        2  | 完成 | 2026-03-03 |
    """).case()
    assert [task_state(case, task) for task in case.of(Task)] == ["cancelled", "done"]


def test_an_ended_project_cancels_what_is_open() -> None:
    ended = "\n    approvals\n    object | result | approver | decided_on\n    项目 | terminated | 王敏 | 2026-03-09\n"
    case = written(PLAN + ended).case()
    assert open_leaves(case) == ()
    assert [dotted(task.id) for task in live_leaves(case)] == ["1.1"]


def test_people_by_name_or_number() -> None:
    story = written("""
        team
        name   | role    | department | start      | end
        李强   | manager | 销售部     | 2026-01-01 |
        S007   | sales   |            | 2026-01-01 |
        李强   | manager |            | 2025-01-01 | 2025-06-30
    """)
    staff = (
        Person(no="S007", name="张三", department="市场部"),
        Person(no="S008", name="王伟", department="财务部"),
        Person(no="S009", name="王伟", department="法务部"),
    )
    case = replace(story.case(), settings=replace(DEFAULTS, people=staff))
    assert members(case) == ("李强", "张三")
    assert [department(case, name) for name in ("张三", "S007", "S009", "李强", "外人")] == [
        "市场部",
        "市场部",
        "法务部",
        "销售部",
        "",
    ]
    assert directory(case).twice == {"王伟"}
    assert not directory(case).knows("王伟")
    assert manager(case) == "李强"


def test_no_single_manager_is_no_manager() -> None:
    assert manager(written("team\nname | role\n李强 | manager\n张三 | manager").case()) == ""


@pytest.mark.parametrize(
    ("points", "expected"),
    [(None, ""), (4, "low"), (5, "general"), (9, "general"), (10, "major"), (15, "major"), (16, "critical")],
)
def test_risk_levels(points: int | None, expected: str) -> None:
    assert level_of(points, DEFAULTS) == expected


def test_the_residual_risk_counts_once_it_is_only_watched() -> None:
    case = written("""
        risks
        id   | found_on   | description | probability | impact | residual_probability | residual_impact | status
        R-01 | 2026-01-01 | 流失        | 4           | 4      | 1                    | 2               | monitoring
        R-02 | 2026-01-01 | 流失        | 4           | 4      | 1                    | 2               | responding
        R-03 | 2026-01-01 | 流失        | 4           | 3      |                      |                 | monitoring
        R-04 | 2026-01-01 | 流失        |             | 3      |                      |                 | closed
    """).case()
    risks = case.of(Risk)
    assert [score(risk) for risk in risks] == [2, 16, 12, None]
    assert [level(case, risk) for risk in risks] == ["low", "critical", "major", ""]
    assert [grave(case, risk) for risk in risks] == [False, True, True, False]
    assert [risk.id for risk in open_risks(case)] == ["R-01", "R-02", "R-03"]


SCORES = """
    scores
    round | judge | recused | criterion   | score | veto
    1     | 甲    |         | market      | 90    |
    1     | 甲    |         | competition | 80    |
    1     | 甲    |         | resources   | 70    |
    1     | 乙    |         | market      | 70    | {veto}
    1     | 乙    |         | competition | 80    |
    1     | 乙    |         | resources   | 90    |
    1     | 丙    | yes     |             |       |
"""


@pytest.mark.parametrize(("veto", "conclusion"), [("", "approved"), ("yes", "rejected")])
def test_the_weighted_score_and_the_conclusion_it_suggests(veto: str, conclusion: str) -> None:
    case = written(SCORES.format(veto=veto)).case()
    assert mean_score(case, "market", 1) == 80
    assert review_score(case) == 80
    assert review_default(case) == conclusion


def test_a_missing_criterion_is_no_score() -> None:
    case = written("scores\nround | judge | criterion | score\n1 | 甲 | market | 90").case()
    assert review_score(case) is None
    assert review_default(case) == ""


def test_the_highest_and_the_lowest_may_be_left_out() -> None:
    rows = "\n".join(
        f"1 | {judge} | market | {points}" for judge, points in zip("甲乙丙丁戊", (0, 60, 70, 80, 100), strict=True)
    )
    story = written("scores\nround | judge | criterion | score\n" + rows)
    story.settings = replace(story.settings, trim_from=5)
    assert mean_score(story.case(), "market", 1) == 70
    story.settings = replace(story.settings, trim_from=6)
    assert mean_score(story.case(), "market", 1) == 62


def test_days_are_working_days() -> None:
    case = written(PLAN).case()
    assert case.wd(date(2026, 2, 13), date(2026, 2, 24)) == 2
