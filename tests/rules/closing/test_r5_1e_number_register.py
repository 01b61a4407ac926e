from __future__ import annotations

from datetime import date

from salessheets.evidence import Claim
from salessheets.projects import Portfolio, Project
from salessheets.rules import Checker
from salessheets.settings import DEFAULTS

NUMBER = "销项〔2026〕{seq}号"


def claim(seq: int, number: str = NUMBER, form: str = "D4", series: str = "销项") -> Claim:
    return Claim(
        series=series,
        year=2026,
        seq=seq,
        number=number.format(seq=seq),
        project="XS-2026-001",
        form=form,
        instance="",
        path=f"output/{form}-{seq}.docx",
    )


def found(checker: Checker, *claims: Claim) -> list[tuple[str, str]]:
    """The files and values of what is found."""
    office = Project(code="")
    portfolio = Portfolio(footprints=(), office=office, settings=DEFAULTS, as_of=date(2026, 3, 10), claims=claims)
    assert checker.check_portfolio
    findings = checker.check_portfolio(portfolio)
    return [(finding.cell.file if finding.cell else "", finding.message.zh) for finding in findings]


def test_numbers_in_order_in_either_language(checker: Checker) -> None:
    minutes = claim(1, "SPM 2026 No. 1", form="D9", series="SPM")
    assert found(checker, claim(1), claim(2), claim(3, "SP 2026 No. 3"), minutes) == []


def test_one_number_for_two_documents(checker: Checker) -> None:
    twice = "文号 销项〔2026〕1号 给了不止一份文件"
    assert found(checker, claim(1), claim(1, form="D7")) == [("output/D4-1.docx", twice), ("output/D7-1.docx", twice)]


def test_a_number_that_is_missing(checker: Checker) -> None:
    assert found(checker, claim(1), claim(4)) == [
        ("", "文号 销项〔2026〕2号 缺号"),
        ("", "文号 销项〔2026〕3号 缺号"),
    ]


def test_a_number_that_is_written_otherwise(checker: Checker) -> None:
    assert found(checker, claim(1, "销项[2026]001")) == [
        ("output/D4-1.docx", "文号 销项[2026]001 不符合格式 销项〔{year}〕{seq}号")
    ]
