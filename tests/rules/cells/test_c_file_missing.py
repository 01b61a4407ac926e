from __future__ import annotations

from dataclasses import replace

from sheets_in_text import Spot, Written, spots

from salessheets.evidence import Evidence
from salessheets.rules import Checker

THERE = Evidence(files=frozenset(("照片/签到.jpg", "签批/D1.pdf", "report.PDF")), outside=frozenset(("外链",)))


def test_files_that_are_not_there(checker: Checker, story: Written, expected: list[Spot]) -> None:
    """
    activities
    id   | evidence                 | finds
    A-01 | 照片\\签到.jpg           |
    A-02 | 附件/照片/签到.jpg        |
    A-03 | 签到.jpg                 | evidence
    A-04 | Report.pdf；没有.doc     | evidence
    A-05 | 外链/合同.pdf            |
    A-06 |                          |

    approvals
    object | signed      | finds
    D1     | D1.pdf      |
    D2     | 签批/D1.pdf |
    D4     | D4.pdf      | signed
    """
    assert checker.check
    case = story.case()
    case = replace(case, project=replace(case.project, evidence=THERE))
    assert spots(checker.check(case), case) == expected
