"""风险登记册: what may go wrong. Edited by the project manager."""

from __future__ import annotations

import datetime as dt

from salessheets.columns import ALWAYS, Calc, Choice, Day, Id, Person, Prose, Words, YesNo, column, ruled, wanted
from salessheets.sheets.record import Record, TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("risks", "风险", "Risks", unique=("id",), prefix="R", use=("立项时先写描述，规划时评估", "Describe it at the start, assess it while planning"))
class Risk(TableRecord):
    """立项时先写描述，规划时评估。 Describe it at the start, assess it while planning."""
    id: str = column("编号", "Risk no.", Id("R"), ALWAYS)
    found_on: dt.date | None = column("识别日期", "Found on", Day(), ALWAYS, past=True)
    found_by: str = column("识别人", "Found by", Person())
    category: str = column("类别", "Category", Choice("risk_category"), wanted("G2", "2.2a", when="open"))
    description: str = column("描述", "Description", Prose(), ALWAYS, hint=("原因—事件—影响", "Cause, event, effect"))
    trigger: str = column("触发条件", "Trigger", Words())
    probability: str = column("概率P", "Probability", Choice("level5"), wanted("G2", "2.2a", when="open"), hint=("1–5", "1–5"))
    impact: str = column("影响I", "Impact", Choice("level5"), wanted("G2", "2.2a", when="open"), hint=("1–5", "1–5"))
    score: None = column("分值", "Score", Calc(), note="P×I", hint=("公式", "Formula"))
    level: None = column("等级", "Level", Calc(), note="d:risk_level", hint=("公式", "Formula"))
    proximity: str = column("临近度", "Proximity", Choice("proximity"))
    response: str = column("策略", "Response", Choice("risk_response"), ruled("2.2b", when="level ≥ major and open"))
    measures: str = column("措施", "Measures", Prose(), ruled("2.2b", when="level ≥ major and open"))
    owner: str = column("责任人", "Owner", Person(), wanted("G2", "s2.2a", when="open"), hint=("一人", "One person"))
    actionee: str = column("执行人", "Actionee", Person())
    due: dt.date | None = column("期限", "Due", Day(), ruled("2.2b", when="level ≥ major and open"), hint=("措施完成", "When the measures are done"))
    residual_probability: str = column("残余P", "Residual P", Choice("level5"), hint=("应对后", "After the response"))
    residual_impact: str = column("残余I", "Residual I", Choice("level5"), hint=("应对后", "After the response"))
    secondary: str = column("次生风险", "Secondary risk", Words())
    review_on: dt.date | None = column("复核日期", "Next review", Day(), wanted("G2", "2.2a", when="open"), hint=("下次复核", "When to look again"))
    escalated: bool | None = column("升级", "Escalated", YesNo(), default=False)
    status: str = column("状态", "Status", Choice("risk_status"), default="identified")
    closed_on: dt.date | None = column("关闭日期", "Closed on", Day(), ruled("2.2d", when="status=closed"), past=True)


@sheet("heatmap", "热力图", "Heat map", formula=True, use=("C4:G8 公式计数开放风险，P 5→1 自上而下，I 1→5 自左而右；无输入", "Counts of open risks: probability 5 to 1 downwards, impact 1 to 5 to the right; nothing to fill in"))
class HeatMap(Record):
    """C4:G8 公式计数开放风险，P 5→1 自上而下，I 1→5 自左而右；无输入。 Counts of open risks: probability 5 to 1 downwards, impact 1 to 5 to the right; nothing to fill in."""
