from __future__ import annotations

from sheets_in_text import Spot, Written

from salessheets.rules import Checker


def test_facts_of_one_person(found: list[Spot], expected: list[Spot]) -> None:
    """
    performance
    person | indicator | position | evaluator | incentive | interview_on | weight | finds
    张三   | results   | 销售     | 王芳      | 奖金      | 2026-03-01   | 40     |
    张三   | process   | 销售     |           |           |              | 20     |
    张三   | teamwork  | 市场     | 李明      | 调薪      | 2026-03-02   | 15     | position, evaluator, incentive, interview_on
    李四   | results   | 经理     | 赵六      |           |              | 40     |
           | results   | 财务     |           |           |              |        |
           | results   | 法务     |           |           |              |        |
    """
    assert found == expected


def test_is_kept_apart(checker: Checker, story: Written) -> None:
    """
    performance
    person | position
    张三   | 销售
    张三   | 市场
    """
    assert checker.check
    assert [finding.restricted for finding in checker.check(story.case())] == [True]
