from __future__ import annotations

import pytest
from sheets_in_text import Spot, Written, written

from salessheets.rules import Checker


def test_needs_a_review(found: list[Spot], expected: list[Spot]) -> None:
    """
    activities
    id   | type     | uses_material | material_review | finds
    A-01 | 市场推广 |               |                 | material_review
    A-02 | 客户拜访 |               |                 |
    A-03 | 客户拜访 | 是            |                 | material_review
    A-04 | 市场推广 | 否            |                 |
    A-05 | 市场推广 | 是            | CP-99           |
         | 市场推广 |               |                 | material_review
    """
    assert found == expected


def test_a_good_review(found: list[Spot], expected: list[Spot]) -> None:
    """
    activities
    id   | type     | date       | material_review
    A-01 | 市场推广 | 2026-03-05 | cp2

    compliance
    id    | kind     | passed | handler | person | date
    CP-02 | 材料审核 | 是     | 李四    | 张三   | 2026-03-05
    """
    assert found == expected


def test_a_bad_review(found: list[Spot], expected: list[Spot]) -> None:
    """
    activities
    id   | type     | date       | material_review | finds
    A-01 | 市场推广 | 2026-03-05 | CP-01           | material_review
    A-02 | 市场推广 | 2026-03-05 | CP-02           |
    A-03 | 市场推广 | 2026-03-05 | CP-03           |
    A-04 | 市场推广 | 2026-03-05 | CP-04           |
    A-05 | 市场推广 | 2026-03-05 | CP-05           |

    compliance
    id    | kind     | passed | handler | person | date       | finds
    CP-01 | 承诺书   |        |         | 张三   | 2026-03-01 |
    CP-02 | 材料审核 | 否     | 李四    | 张三   | 2026-03-01 | passed
    CP-03 | 材料审核 |        | 李四    | 张三   | 2026-03-01 | passed
    CP-04 | 材料审核 | 是     | 张三    | 张三   | 2026-03-01 | handler
    CP-05 | 材料审核 | 是     | 李四    | 张三   | 2026-03-06 | date
    """
    assert found == expected


@pytest.mark.parametrize(
    ("review", "what"),
    [
        ("承诺书   | 是 | 李四 | 2026-03-01", "引用的 CP-01 不是材料审核"),
        ("材料审核 | 否 | 李四 | 2026-03-01", "审核 CP-01 没有通过"),
        ("材料审核 | 是 | 张三 | 2026-03-01", "由送审人自己审核（CP-01）"),
        ("材料审核 | 是 | 李四 | 2026-03-06", "用了之后才审核（CP-01）"),
    ],
)
def test_says_what_is_wrong(checker: Checker, review: str, what: str) -> None:
    story: Written = written(
        "activities\nid | type | date | material_review\nA-01 | 市场推广 | 2026-03-05 | CP-01\n\n"
        f"compliance\nid | person | kind | passed | handler | date\nCP-01 | 张三 | {review}"
    )
    assert checker.check
    (finding,) = checker.check(story.case())
    assert finding.message.zh == f"活动 A-01 的宣传材料{what}"
    assert finding.about == "A-01"
