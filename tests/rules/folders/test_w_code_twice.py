from __future__ import annotations

from datetime import date

from salessheets.findings import Cell
from salessheets.projects import Footprint, Portfolio, Project
from salessheets.rules import Checker
from salessheets.settings import DEFAULTS


def portfolio(*codes: str) -> Portfolio:
    prints = tuple(
        Footprint(
            code=code, folder=f"{code} {n}", type="", active=True, code_cell=Cell(f"{code} {n}/计划.xlsx", "立项", 4, 3)
        )
        for n, code in enumerate(codes)
    )
    return Portfolio(footprints=prints, office=Project(code=""), settings=DEFAULTS, as_of=date(2026, 3, 10))


def test_the_second_folder_of_a_code_names_the_first(checker: Checker) -> None:
    assert checker.check_portfolio
    (finding,) = checker.check_portfolio(portfolio("XS-2026-001", "XS-2026-002", "xs-2026-001"))
    assert finding.cell == Cell("xs-2026-001 2/计划.xlsx", "立项", 4, 3)
    assert "XS-2026-001 0" in finding.message.zh


def test_different_codes(checker: Checker) -> None:
    assert checker.check_portfolio
    assert not list(checker.check_portfolio(portfolio("XS-2026-001", "XS-2026-002")))
