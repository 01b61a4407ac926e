from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.evidence import Evidence
from salessheets.rules import Checker


def test_links_that_lead_out(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    activities
    id   | evidence              | finds
    A-01 | 合同.pdf              |
    A-02 | 合同.pdf；外链.pdf    | evidence
    A-03 | 公盘/价格.xlsx        | evidence
    A-04 |                       |
    """
    assert checker.check
    case = story.case()
    there = Evidence(files=frozenset(("合同.pdf",)), outside=frozenset(("外链.pdf", "公盘")))
    case = replace(case, project=replace(case.project, evidence=there))
    assert spots(checker.check(case), case) == expected
