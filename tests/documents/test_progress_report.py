"""D15: a report on each period, as the project stood on the last day of its data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from forms_case import fields, full
from sheets_in_text import written

from salessheets.documents.forms import writers
from salessheets.documents.identity import context_digest


def test_a_report_is_made_for_each_period_with_a_row() -> None:
    assert writers()["D15"].instances(full()) == ("2026-W12", "2026-W15", "2026-W26")
    case = written("charter\nreport_cadence | 每月\n\nreports\nuntil\n2026-04-30\n2026-02-10\n2026-02-27").case()
    assert writers()["D15"].instances(case) == ("2026-02", "2026-04")
    found = fields(case, "D15", "en", "2026-02")
    assert (found["kind"], found["report"]["until"]) == ("Monthly report", date(2026, 2, 27))  # type: ignore[index]


def test_a_report_is_the_same_whatever_the_day_of_the_run() -> None:
    later = replace(full(), as_of=date(2027, 2, 1), memo={})
    for instance in writers()["D15"].instances(full()):
        first, again = (fields(case, "D15", instance=instance) for case in (full(), later))
        assert context_digest(first) == context_digest(again)


def test_lights_are_those_of_the_day_beside_the_teams_own() -> None:
    found = fields(full(), "D15", instance="2026-W15")
    assert [(light["head"], light["label"]) for light in rows(found["lights"])][:3] == [
        ("自评灯", "绿"),
        ("总灯", "红"),
        ("进度灯", "绿"),
    ]
    assert (found["state"], found["phase"], found["next_gate"]) == ("实施中", "实施", "G3 策略")
    assert str(found["missing"]).startswith("5.1f ")


def test_milestones_are_those_due_soon_late_or_reached() -> None:
    assert [row["name"] for row in rows(fields(full(), "D15", instance="2026-W12")["milestones"])] == ["集采入围发布会"]
    late = fields(full(), "D15", instance="2026-W15")
    assert late["next_milestone"] == "集采入围发布会，2026-04-10，晚 3 个工作日"
    reached = rows(fields(full(), "D15", instance="2026-W26")["milestones"])
    assert reached == []  # both were reached in earlier weeks


def test_a_late_milestone_says_how_late() -> None:
    case = written("""
        tasks
        id | name   | milestone | baseline_end | forecast_end | actual_end
        1  | 发布会 | 是        | 2026-04-10   | 2026-04-17   | 2026-04-17
        2  | 签约   | 是        | 2026-06-19   |              |

        reports
        until
        2026-04-15
        2026-04-19
        """).case()
    found = fields(case, "D15", instance="2026-W16")
    assert [row["name"] for row in rows(found["milestones"])] == ["发布会"]
    assert [row["id"] for row in rows(found["done"])] == ["1"]
    assert found["next_milestone"] == "签约，2026-06-19"
    earlier = written("""
        tasks
        id | name   | milestone | baseline_end | forecast_end | actual_end
        1  | 发布会 | 是        | 2026-04-10   | 2026-04-17   | 2026-04-20

        reports
        until
        2026-04-15
        """).case()
    assert fields(earlier, "D15", instance="2026-W16")["next_milestone"] == "发布会，2026-04-10，晚 5 个工作日"


def test_open_requests_for_a_decision_are_carried_on_until_they_are_answered() -> None:
    found = {
        period: [row["period"] for row in rows(fields(full(), "D15", instance=period)["decisions"])]
        for period in ("2026-W12", "2026-W15", "2026-W26")
    }
    assert found == {
        "2026-W12": ["2026-W12"],
        "2026-W15": ["2026-W12", "2026-W15"],
        "2026-W26": ["2026-W12", "2026-W26"],  # that of W15 was answered
    }


def test_nothing_of_the_performance_sheet_is_named() -> None:
    case = written("""
        team
        name | role
        王立 | 销售

        approvals
        object | result | decided_on | submitted_on
        G0     |        |            | 2026-01-05
        G1     | 批准   | 2026-01-06 |
        G2     | 批准   | 2026-01-07 |
        G3     | 批准   | 2026-01-08 |
        G4     | 批准   | 2026-01-09 |

        performance
        person | indicator | score
        王立   | 业绩      |

        reports
        until
        2026-03-06
        """).case()
    missing = str(fields(case, "D15", instance="2026-W10")["missing"])
    assert missing.splitlines()[-1] == "绩效表还有待补内容"
    assert "5.2b" not in missing


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
