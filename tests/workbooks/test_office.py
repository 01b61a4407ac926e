"""The settings workbook: what can be used is used, what cannot is named at its cell and keeps its default."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from sheets_in_text import written

from salessheets.findings import Severity
from salessheets.projects import Project
from salessheets.settings import DEFAULTS, Settings
from salessheets.workbooks.office import settings_of


def office(text: str) -> Project:
    return replace(written(text).case().project, code="", folder="")


def settings(text: str) -> Settings:
    found, wrong = settings_of(office(text))
    assert wrong == ()
    return found


@pytest.mark.parametrize(
    ("name", "typed", "value"),
    [
        ("org_name", "远澜智能装备有限公司", "远澜智能装备有限公司"),
        ("policy_effective", "2026年1月1日", date(2026, 1, 1)),
        ("quorum", "1/2", Fraction(1, 2)),
        ("quorum", "60%", Fraction(3, 5)),
        ("discount_limit", "15%", Decimal("0.15")),
        ("size_large", "300万元", Decimal(3_000_000)),
        ("mask_contacts", "否", False),
        ("judges_min", "5", 5),
        ("meeting_cadence", "每月", "monthly"),
        ("strategy_kinds", "定价、渠道", ("pricing", "channel")),
        ("signed_forms", "d1, D12", ("D1", "D12")),
        ("csat_points", "100/85/60/30/0", tuple(map(Decimal, (100, 85, 60, 30, 0)))),
        ("perf_weights", "业绩 60, 过程 40", {"results": Decimal(60), "process": Decimal(40)}),
        ("eac_method", "atypical", "atypical"),
        ("form_money_unit", "yuan", "yuan"),
    ],
)
def test_a_parameter_is_read_as_its_kind(name: str, typed: str, value: object) -> None:
    assert getattr(settings(f"thresholds\nparameter | value\n{name} | {typed}"), name) == value


@pytest.mark.parametrize(
    ("name", "typed", "column"),
    [
        ("no_such_thing", "1", 1),
        ("quorum", "5/2", 2),
        ("judges_min", "2.5", 2),
        ("policy_effective", "明年", 2),
        ("meeting_cadence", "每季", 2),
        ("strategy_kinds", "定价、关系", 2),
        ("csat_points", "很好", 2),
        ("perf_weights", "业绩 多", 2),
        ("form_money_unit", "yi", 2),
        ("eac_method", "猜", 2),
    ],
)
def test_what_cannot_be_used_is_named_and_the_default_stays(name: str, typed: str, column: int) -> None:
    found, (wrong,) = settings_of(office(f"thresholds\nparameter | value\n{name} | {typed}"))
    assert wrong.rule == "C-setting"
    assert wrong.cell
    assert (wrong.cell.row, wrong.cell.column) == (2, column)
    assert getattr(found, name, None) == getattr(DEFAULTS, name, None)


def test_a_blank_value_is_the_default() -> None:
    assert settings("thresholds\nparameter | value\nquorum |") == DEFAULTS


def test_the_tables_of_the_settings_workbook() -> None:
    found = settings("""
        weights
        criterion | label_zh | weight | type
        market    | 市场     | 60     |
        team      | 团队     | 40     |

        holidays
        date       | kind | name
        2027-01-01 | off  | 元旦

        numbering
        item    | pattern
        project | P-{year}-{seq:03}

        retention
        item | period
        D8   | permanent

        required_docs
        type | item | need
        crm  | D6   | none

        committee
        member | role
        王敏   | chair

        people
        no   | name | department
        S001 | 李强 | 销售部

        notices
        event | channel | robot
        red   | wecom   | 日报

        rules
        rule  | severity | note
        2.1a  | warning  | 试行
        W-bomb | off     | 不行
    """)
    assert [(weight.criterion, weight.label.zh, weight.weight) for weight in found.weights] == [
        ("market", "市场", Decimal(60)),
        ("team", "团队", Decimal(40)),
    ]
    assert found.holidays[0].date == date(2027, 1, 1)
    assert found.number_rule("project").pattern.zh == "P-{year}-{seq:03}"
    assert found.retention["D8"] == "permanent"
    assert found.need("D6", type="crm", size="large", outcome="completed") == "none"
    assert found.committee[0].role == "chair"
    assert found.people[0].department == "销售部"
    assert found.notices[0].robot == "日报"
    assert found.severities == {"2.1a": Severity.WARNING}
