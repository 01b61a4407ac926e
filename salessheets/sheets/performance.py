"""绩效评估: restricted; stands in the folder 绩效/ with rights of its own. Edited by the evaluators."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from salessheets.columns import ALWAYS, Calc, Choice, Day, Number, Person, Prose, Words, column, wanted
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("performance", "绩效", "Performance", unique=("person", "indicator"), restricted=True, use=("受限；每人每指标一行，按人的列写在任一行", "Restricted; a row for each person and indicator, facts of the person in any of them"))
class Performance(TableRecord):
    """受限；每人每指标一行，按人的列写在任一行。 Restricted; a row for each person and indicator, facts of the person in any of them."""
    person: str = column("姓名", "Name", Person(), ALWAYS, secret=True)
    position: str = column("岗位", "Position", Words(), note="team.role", secret=True)
    indicator: str = column("指标", "Indicator", Choice("perf_indicator"), ALWAYS, secret=True)
    weight: Decimal | None = column("权重", "Weight", Number(high=100), note="s:perf_weights; 0..100", hint=("每人合计 100", "100 for each person"), secret=True)
    target: str = column("目标", "Target", Words(), secret=True)
    result: str = column("完成", "Result", Words(), secret=True)
    self_score: Decimal | None = column("自评", "Own score", Number(high=100), secret=True)
    score: Decimal | None = column("上级评分", "Manager's score", Number(high=100), wanted("G5", "5.2b"), secret=True)
    evaluator: str = column("评价人", "Evaluator", Person(), note="d:manager", secret=True)
    weighted: None = column("加权分", "Weighted", Calc(), note="weight×score/100", hint=("公式", "Formula"), secret=True)
    grade: None = column("等级", "Grade", Calc(), note="d:grade", hint=("公式", "Formula"), secret=True)
    incentive: str = column("激励或调整", "Incentive or adjustment", Prose(), wanted("G5", "5.2c"), hint=("每人一处", "Once for each person"), secret=True)
    interview_on: dt.date | None = column("面谈日期", "Interview on", Day(), wanted("G5", "5.2c"), hint=("每人一处", "Once for each person"), past=True, secret=True)
    interview: str = column("面谈记录", "Interview notes", Prose(), secret=True)
