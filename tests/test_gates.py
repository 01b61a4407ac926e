"""What counts when: gates, tailoring, waivers, severities of the team, silence of what is late."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from string import Formatter

import pytest
from sheets_in_text import Written, written

from salessheets.findings import Finding, Severity
from salessheets.gates import gate_of, judged, weigh
from salessheets.projects import Case
from salessheets.reviews import findings_of
from salessheets.rules import checkers

G2_CLAIMED = """
    approvals
    object | submitted_on | result   | approver | decided_on
    G0     | 2026-01-05   |          |          |
    G1     |              | approved | 王敏     | 2026-01-12
    G2     |              | approved | 王敏     | 2026-02-02
"""


def case(text: str, **settings: object) -> Case:
    story: Written = written(text)
    story.settings = replace(story.settings, **settings)  # type: ignore[arg-type]
    return story.case()


def raw(rule: str, about: str = "") -> Finding:
    known = next(checker.rule for checker in checkers() if checker.rule.id == rule)
    names = {name for _, name, _, _ in Formatter().parse(known.message.zh + known.message.en + known.remedy.zh) if name}
    return known.finding(None, about=about, **dict.fromkeys(names - {"value"}, "x"))


def test_a_want_is_silent_before_its_gate_a_hint_while_it_is_next_and_itself_once_claimed() -> None:
    draft = case("charter\ncode | XS-2026-001")
    assert weigh(draft, raw("2.2a")) is None
    hint = weigh(draft, raw("1.1a"))
    assert hint
    assert hint.severity is Severity.INFO
    assert hint.told.zh.startswith("G0 尚缺：")
    claimed = weigh(case(G2_CLAIMED), raw("2.2a"))
    assert claimed
    assert claimed.severity is Severity.ERROR


@pytest.mark.parametrize("result", ["paused", "terminated"])
def test_what_is_late_is_silent_in_a_project_that_stands_still(result: str) -> None:
    text = G2_CLAIMED + f"    项目 | | {result} | 王敏 | 2026-03-01\n"
    assert weigh(case(text), raw("2.1h")) is None
    assert weigh(case(G2_CLAIMED), raw("2.1h")) is not None


def test_filing_is_late_even_in_an_ended_project() -> None:
    text = G2_CLAIMED + "    项目 | | terminated | 王敏 | 2026-03-01\n"
    assert weigh(case(text), raw("s4a")) is not None


WAIVED = """
    as-of 2026-03-10

    waivers
    rule | object | reason | approver | until
    {rule} | {object} | 客户要求 | 王敏 | {until}
"""


@pytest.mark.parametrize(
    ("rule", "target", "until", "waived"),
    [
        ("2.1h", "1.2", "2026-03-10", True),
        ("2.1h", "1.3", "2026-03-10", False),
        ("2.1h", "", "2026-03-10", True),
        ("2.1h", "项目", "2026-03-10", True),
        ("2.1h", "1.2", "2026-03-09", False),
        ("2.1h", "1.2", "2026-09-06", True),
        ("2.1h", "1.2", "2026-09-07", False),
        ("2.1a", "1.2", "2026-03-10", False),
    ],
)
def test_a_waiver_covers_its_rule_and_record_until_its_day(rule: str, target: str, until: str, waived: bool) -> None:
    told = case(WAIVED.format(rule=rule, object=target, until=until) + "\n" + G2_CLAIMED)
    found = weigh(told, raw(rule, about="1.2"))
    assert found
    assert found.waived is waived
    assert (found.severity is Severity.INFO) is waived


def test_the_team_sets_severities_but_never_of_files() -> None:
    told = case(G2_CLAIMED, severities={"2.1a": Severity.WARNING, "2.1e": Severity.OFF})
    assert [finding.severity for finding in judged(told, [raw("2.1a"), raw("2.1e")])] == [Severity.WARNING]


def test_tailoring_switches_rules_by_type() -> None:
    crm = case("charter\ntype | crm\n" + "\n" + G2_CLAIMED + "    G4 | | approved | 王敏 | 2026-03-01\n")
    assert weigh(crm, raw("4.1c")) is None


def test_a_rejected_project_owes_nothing_of_planning_and_an_ended_one_its_lessons_for_filing() -> None:
    rejected = "approvals\nobject | submitted_on | result | approver | decided_on\nG0 | 2026-01-05 | | |\nG1 | | rejected | 王敏 | 2026-02-01"
    assert weigh(case(rejected), raw("4.3a")) is None
    ended = case(G2_CLAIMED + "    项目 | | terminated | 王敏 | 2026-03-01\n")
    owed = weigh(ended, raw("4.3a"))
    assert owed
    assert owed.gate == "G5"
    assert weigh(ended, raw("4.2c")) is None


def test_a_gate_is_ready_when_its_errors_are_met_and_the_gate_before_is_passed() -> None:
    told = case("""
        final all

        charter
        code | XS-2026-001
        name | 华东新品推广
        type | launch
        department | 市场部
        applicant | 李强
        applied_on | 2026-01-05
        background | 旧品老化
        market_need | 调研 30 家
        strategy_fit | 新品战略
        scope | 华东
        competition | 三家
        planned_start | 2026-01-05
        planned_end | 2026-12-25
        budget_total | 500000
        budget_source | annual
        resources | 5 人

        goals
        id   | metric   | name | unit | target | due        | outcome
        O-01 | contract | 签约 | wan  | 100    | 2026-12-25 | 打开市场

        risks
        id   | found_on   | description
        R-01 | 2026-01-05 | 渠道跟不上
    """)
    findings = findings_of(told)
    assert gate_of(told, findings, "G0").ready
    assert gate_of(told, findings, "G0").missing == ()
    assert not gate_of(told, findings, "G1").ready
    assert not gate_of(told, findings, "G0").approved


def test_a_document_that_is_not_final_holds_its_gate_back() -> None:
    told = case("""
        approvals
        object | submitted_on
        G0     | 2026-01-05
    """)
    assert {each.about for each in gate_of(told, findings_of(told), "G0").missing if each.rule == "5.1f"} == {"D1"}
    assert not gate_of(told, findings_of(told), "G0").ready


def test_a_fault_on_a_sheet_that_the_gate_reads_holds_it_back() -> None:
    story = written("charter\nplanned_start | 2026-03-02\nplanned_end | 2026-03-01")
    told = replace(story.case(), as_of=date(2026, 3, 10))
    findings = findings_of(told)
    assert any(finding.rule == "1.1c" for finding in findings)
    assert not gate_of(told, findings, "G0").ready


def test_a_rule_switched_off_is_not_brought_back_by_its_waiver() -> None:
    told = case(
        WAIVED.format(rule="2.1h", object="", until="2026-03-10") + "\n" + G2_CLAIMED, severities={"2.1h": Severity.OFF}
    )
    assert judged(told, [raw("2.1h")]) == ()


def test_a_waived_want_is_as_silent_before_its_gate_as_any() -> None:
    told = case(WAIVED.format(rule="4.2c", object="", until="2026-03-10") + "\n" + G2_CLAIMED)
    assert weigh(told, raw("4.2c")) is None


def test_a_waiver_whose_object_cannot_be_read_covers_nothing() -> None:
    told = case(WAIVED.format(rule="2.1h", object="D99", until="2026-03-10") + "\n" + G2_CLAIMED)
    found = weigh(told, raw("2.1h", about="1.2"))
    assert found
    assert not found.waived


def test_a_waiver_for_a_gate_covers_what_the_gate_wants() -> None:
    for gate, waived in (("G2", True), ("G3", False)):
        told = case(WAIVED.format(rule="2.2a", object=gate, until="2026-03-10") + "\n" + G2_CLAIMED)
        found = weigh(told, raw("2.2a", about="R-01"))
        assert found
        assert found.waived is waived


G4_NEXT = G2_CLAIMED + "    G3 | | approved | 王敏 | 2026-03-01\n"
ENDED = G2_CLAIMED + "    项目 | | terminated | 王敏 | 2026-03-01\n"


@pytest.mark.parametrize(
    ("text", "gate", "rule", "ready"),
    [
        (G4_NEXT, "G4", "4.3b", False),
        (G4_NEXT, "G4", "4.1c", True),  # a warning is listed and holds nothing back
        (ENDED, "G5", "5.1a", False),
        (ENDED, "G5", "5.2b", True),  # optional where a project was ended
        (ENDED, "G5", "4.3a", False),  # its lessons are owed to the filing
    ],
)
def test_only_errors_hold_a_gate_back(text: str, gate: str, rule: str, ready: bool) -> None:
    told = case(text)
    found = judged(told, [raw(rule)])
    assert [finding.severity for finding in found] == [Severity.INFO]
    stands = gate_of(told, found, gate)
    assert (stands.ready, len(stands.missing)) == (ready, 1)


def test_a_rule_that_the_team_made_a_warning_holds_no_gate_back() -> None:
    told = case(G4_NEXT, severities={"4.3b": Severity.WARNING})
    assert gate_of(told, judged(told, [raw("4.3b")]), "G4").ready


def test_a_workbook_that_could_not_be_read_holds_back_the_gates_that_may_want_it() -> None:
    told = case(G4_NEXT)
    assert gate_of(told, (), "G4").ready
    shut = replace(told.project, evidence=replace(told.project.evidence, shut=("XS-2026-001 华东/反馈记录.xlsx",)))
    closed = replace(told, project=shut, memo={})
    assert not gate_of(closed, (), "G4").ready
