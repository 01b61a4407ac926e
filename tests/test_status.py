from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from measured import GOLDEN, case_of, counted, fraction, lit

from salessheets.derived.footprint import footprint
from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.periods import period_of
from salessheets.projects import Case
from salessheets.settings import DEFAULTS
from salessheets.status import pooled, project_status
from salessheets.text import Text

EXECUTING = """
    approvals
    object | submitted_on | result   | decided_on | approved_budget
    G0     | 2025-12-01   |          |            |
    G1     |              | approved | 2026-01-05 | {budget}
    G2     |              | approved | 2026-02-02 |

    budget
    category | month   | actual
    travel   | 2026-01 | {actual}

"""


def executing(code: str, text: str = "", *, budget: object = 100, actual: object = 50, modified: str = "") -> Case:
    return case_of(EXECUTING.format(budget=budget, actual=actual) + text, code=code, modified=modified)


def portfolio(*cases: Case) -> dict[str, Measure]:
    statuses = [project_status(case) for case in cases]
    return dict(pooled(statuses, [footprint(case) for case in cases], DEFAULTS))


def test_where_a_project_stands() -> None:
    text = """
    charter
    name | 华东推广
    type | launch

    team
    name | role
    张三 | manager

    tasks
    id  | name | phase   | milestone | baseline_end | planned_end
    1.1 | 签约 | execute | yes       | 2026-03-06   | 2026-03-20
    1.2 | 回访 | execute | yes       | 2026-03-20   | 2026-03-20

    reports
    until      | light
    2026-03-06 | green
    2026-02-27 | yellow
    2026-03-20 | red

    risks
    probability | impact
    4           | 4
    """
    status = project_status(executing("XS-2026-001", text, modified="2026-03-03"))
    assert (status.name, status.type, status.manager) == ("华东推广", "launch", "张三")
    assert (status.state, status.phase, status.next_gate, status.active) == ("executing", "execute", "G3", True)
    assert (status.light, status.own_light, status.stale) == ("red", "green", False)
    assert status.lights == {
        "light_schedule": "grey",
        "light_cost": "green",
        "light_risk": "red",
        "light_issue": "grey",
        "light_sales": "na",
    }
    assert status.next_milestone
    assert status.next_milestone[:3] == ("签约", date(2026, 3, 6), 2)
    assert status.last_update == date(2026, 3, 3)
    assert list(status.measures) == list(metrics())


def test_milestone_without_baseline_is_late_by_its_plan() -> None:
    text = "    tasks\n    id | name | milestone | planned_end\n    1 | 签约 | yes | 2026-03-06\n"
    status = project_status(executing("XS-2026-001", text))
    assert status.next_milestone
    assert status.next_milestone[:3] == ("签约", date(2026, 3, 6), 2)


def test_draft_has_nothing_to_show() -> None:
    status = project_status(case_of("charter\nname | 试"))
    assert (status.state, status.light, status.own_light, status.next_milestone) == ("draft", "na", "", None)
    assert not status.stale


@pytest.mark.parametrize(("modified", "stale"), [("2026-03-03", False), ("2026-03-02", True)])
def test_not_updated_for_more_than_five_working_days(modified: str, stale: bool) -> None:
    assert project_status(executing("XS-2026-001", modified=modified)).stale is stale


def test_ratios_are_pooled_and_never_averaged() -> None:
    small = executing("XS-2026-001", budget=100, actual=100)
    large = executing("XS-2026-002", budget=900, actual=180)
    found = portfolio(small, large)["budget_used"]
    assert found.value == Decimal("0.28")  # the mean of 100 % and 20 % would be 60 %
    assert fraction(found) == (280, 1000)
    assert found.names == {"XS-2026-001", "XS-2026-002"}
    assert len(found.cells) == 4


def test_empty_measures_are_left_out_and_no_nought() -> None:
    found = portfolio(executing("XS-2026-001", budget=100, actual=50), executing("XS-2026-002", budget=900, actual=""))
    assert found["budget_used"].value == Decimal("0.5")
    assert found["budget_used"].names == {"XS-2026-001"}


def test_nothing_at_all_is_empty_with_the_reason() -> None:
    found = portfolio()
    assert all(each.value is None for each in found.values())
    assert found["budget_used"].note == Text("没有数据", "no data")


def test_base_zero_over_all_is_empty_with_the_reason() -> None:
    found = portfolio(executing("XS-2026-001", budget=0, actual=5))["budget_used"]
    assert found.value is None
    assert found.note == Text("分母为 0", "division by zero")


def test_only_active_projects_count_but_where_a_metric_wants_all() -> None:
    paused = executing("XS-2026-002", "    ", budget=900, actual=180)
    text = (
        EXECUTING.format(budget=900, actual=180)
        .replace("G2 ", "项目 ")
        .replace("approved | 2026-02-02", "paused | 2026-02-02")
    )
    found = portfolio(executing("XS-2026-001"), case_of(text, code="XS-2026-002"))
    assert found["budget_used"].numerator == 50
    assert found["projects"].value == 2
    assert found["projects"].parts["state:paused"] == 1
    assert found["approval_rate"].denominator == 2
    assert portfolio(executing("XS-2026-001"), paused)["budget_used"].numerator == 230


def test_earned_value_by_weight_is_not_added_to_money() -> None:
    money = GOLDEN.replace("as-of 2026-03-06", "") + "\n" + EXECUTING.partition("    budget")[0].format(budget=100)
    weight = """
    tasks
    id | baseline_start | baseline_end | progress | weight
    1  | 2026-03-02     | 2026-03-13   | 10%      | 1000000
    """ + EXECUTING.partition("    budget")[0].format(budget=100)
    both = (case_of(money, code="XS-2026-001"), case_of(weight, code="XS-2026-002"))
    assert project_status(both[1]).measures["ev"].value == 100_000
    found = portfolio(*both)
    assert found["ev"].value == 45
    assert found["spi"].names == {"XS-2026-001"}


def test_counts_are_added_by_part() -> None:
    risks = "    risks\n    probability | impact\n    4 | 4\n    1 | 1\n"
    found = portfolio(executing("XS-2026-001", risks), executing("XS-2026-002", risks))["open_risks"]
    assert counted(found) == (4, {"critical": 2, "low": 2})


def test_greatest_keeps_its_light_and_cells() -> None:
    found = portfolio(executing("XS-2026-001", modified="2026-03-09"), executing("XS-2026-002", modified="2026-02-24"))
    assert lit(found["freshness_days"]) == (11, "yellow")


def test_lights_are_counted_and_not_applicable_is_none() -> None:
    risks = "    risks\n    probability | impact\n    4 | 4\n"
    found = portfolio(executing("XS-2026-001", risks), executing("XS-2026-002"))
    assert found["light_overall"].parts == {"red": 1, "green": 1}
    assert found["light_sales"].parts == {}


def test_nps_is_worked_out_from_pooled_counts() -> None:
    def evaluating(code: str, *scores: int) -> Case:
        rows = "\n".join(f"    {score}" for score in scores)
        return executing(code, f"    feedback\n    nps\n{rows}\n\n    closing\n    kind | completed\n")

    found = portfolio(evaluating("XS-2026-001", 9, 9, 0), evaluating("XS-2026-002", *[8] * 5))["nps"]
    assert found.value == 13  # one promoter more than detractors in eight: 12.5; the mean would be 17
    assert found.parts == {"promoters": 2, "passives": 5, "detractors": 1}
    assert found.note is None
    assert portfolio(evaluating("XS-2026-001", 9))["nps"].note == Text("样本不足，n=1", "small sample, n=1")


def team(*rows: str) -> str:
    return "\n".join(["    team", "    name | department | effort | start", *(f"    {row}" for row in rows)]) + "\n"


def test_people_count_once_across_projects() -> None:
    found = portfolio(
        executing(
            "XS-2026-001", team("张三 | 销售部 | 60% |", "李四 | 市场部 | 50% |", "张三 | 销售部 | 10% | 2026-05-01")
        ),
        executing("XS-2026-002", team("张三 | 销售部 | 41% |", "王五 | 销售部 | 100% |")),
        case_of("charter\nname | 试\n\n" + team("李四 | 市场部 | 90% |"), code="XS-2026-003"),
    )
    assert found["team_size"].value == 3
    assert found["departments"].value == 2
    assert found["overloaded"].value == 1
    assert found["overloaded"].names == {"张三"}
    assert len(found["overloaded"].cells) == 2
    assert fraction(found["projects_per_person"]) == (4, 3)


def test_nobody_over_the_limit_is_nought_and_no_team_is_empty() -> None:
    assert portfolio(executing("XS-2026-001", team("张三 | 销售部 | 100% |")))["overloaded"].value == 0
    assert portfolio(executing("XS-2026-001"))["overloaded"].value is None


def test_lessons_used_by_other_projects() -> None:
    source = case_of("lessons\nid | kind\nL-01 | good", code="XS-2025-004")
    user = case_of("charter\nlessons_used | XS-2025-004/L-01、XS-2026-002/L-09、XS-1999-001/L-01", code="XS-2026-002")
    found = portfolio(source, user)["lesson_reuse"]
    assert counted(found) == (1, {"XS-2025-004/L-01": 1})


def test_applications_of_a_period() -> None:
    statuses = [project_status(executing("XS-2026-001"))]
    december, january = (period_of(date(year, month, 1), "monthly") for year, month in ((2025, 12), (2026, 1)))
    assert pooled(statuses, [], DEFAULTS, period=december)["applications"].value == 1
    assert pooled(statuses, [], DEFAULTS, period=january)["applications"].value is None
    assert pooled(statuses, [], DEFAULTS)["applications"].value == 1


def test_what_rests_on_an_undecided_year_stays_marked() -> None:
    text = "    tasks\n    id | planned_start | planned_end | progress\n    1 | 2027-03-02 | 2027-03-05 | 50%\n"
    assert portfolio(executing("XS-2026-001", text), executing("XS-2026-002"))["completion"].estimated
