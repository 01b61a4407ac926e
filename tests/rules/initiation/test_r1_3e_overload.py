from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from sheets_in_text import AS_OF

from salessheets.findings import Cell, Finding
from salessheets.projects import Commitment, Footprint, Portfolio, Project
from salessheets.rules import Checker
from salessheets.settings import DEFAULTS


def footprint(code: str, *shares: tuple[str, str], active: bool = True) -> Footprint:
    commitments = tuple(
        Commitment(person=name, effort=Decimal(effort), cell=Cell(f"{code}/项目计划.xlsx", "团队", row, 5))
        for row, (name, effort) in enumerate(shares, start=2)
    )
    return Footprint(code=code, folder=code, type="launch", active=active, commitments=commitments)


def findings_of(checker: Checker, *footprints: Footprint, most: str = "1") -> list[Finding]:
    assert checker.check_portfolio
    settings = replace(DEFAULTS, effort_max=Decimal(most))
    everything = Portfolio(footprints=footprints, office=Project(code=""), settings=settings, as_of=AS_OF)
    return list(checker.check_portfolio(everything))


def test_the_finding_stands_in_each_project(checker: Checker) -> None:
    one = footprint("XS-1", ("李四", "1"), ("张三", "0.5"))
    two = footprint("XS-2", ("张三", "0.625"))
    findings = findings_of(checker, one, two)
    assert [(finding.project, str(finding.cell), finding.value) for finding in findings] == [
        ("XS-1", "项目计划.xlsx › 团队!E3", "50%"),
        ("XS-2", "项目计划.xlsx › 团队!E2", "62.5%"),
    ]
    assert findings[0].message.zh == "张三 在 2 个项目共投入 112.5%"


def test_all_of_the_time_is_no_overload(checker: Checker) -> None:
    assert not findings_of(checker, footprint("XS-1", ("张三", "0.5")), footprint("XS-2", ("张三", "0.5")))


def test_the_team_sets_the_limit(checker: Checker) -> None:
    shares = footprint("XS-1", ("张三", "0.5")), footprint("XS-2", ("张三", "0.4"))
    assert len(findings_of(checker, *shares, most="0.8")) == len(shares)
    assert not findings_of(checker, *shares, most="0.9")


def test_projects_that_rest_do_not_count(checker: Checker) -> None:
    assert not findings_of(checker, footprint("XS-1", ("张三", "1")), footprint("XS-2", ("张三", "1"), active=False))


def test_two_rows_in_one_project_and_none_of_the_time_in_another(checker: Checker) -> None:
    twice = footprint("XS-1", ("张三", "0.6"), ("张三", "0.6"))
    (finding,) = findings_of(checker, twice, footprint("XS-2", ("张三", "0")))
    assert finding.message.zh == "张三 在 1 个项目共投入 120%"
    assert str(finding.cell) == "项目计划.xlsx › 团队!E2"
