"""执行记录: activities, meetings, actions, sales and reports. Edited by the members."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from salessheets.columns import (
    ALWAYS,
    Choice,
    Day,
    Files,
    Id,
    Money,
    Month,
    People,
    Person,
    Prose,
    Ref,
    Target,
    TargetOf,
    Whole,
    Words,
    YesNo,
    column,
    one_of,
    ruled,
    wanted,
    when,
)
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("activities", "执行", "Activities", unique=("id",), prefix="A", use=("一次活动一行", "One activity a row"))
class Activity(TableRecord):
    """一次活动一行。 One activity a row."""
    id: str = column("活动编号", "Activity no.", Id("A"))
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS, hint=("已发生的", "Once it has happened"))
    type: str = column("类型", "Type", Choice("activity_type"), ALWAYS)
    task: str = column("关联任务", "Task WBS", Ref("tasks"), wanted("G2", "3.2a"), hint=("WBS", "WBS"))
    way: str = column("方式", "Way", Choice("contact_way"))
    place: str = column("地点", "Place", Words())
    customer: str = column("客户", "Customer", Words(), when("type not in promotion, other"), hint=("单位名称，前后一致", "The company, always spelled alike"))
    contact: str = column("联系人", "Contact", Words(), pii="name")
    contact_title: str = column("职务", "Contact's title", Words())
    staff: tuple[str, ...] = column("我方参与人", "Our people", People(), ALWAYS)
    purpose: str = column("目的", "Purpose", Words())
    content: str = column("内容", "What happened", Prose(), ALWAYS)
    response: str = column("客户反馈", "Customer's response", Prose())
    agreed: str = column("达成共识", "Agreed", Prose())
    next: str = column("下一步", "Next step", Words())
    next_owner: str = column("下一步责任人", "Next step owner", Person(), ruled("3.2c", when="next"))
    next_due: dt.date | None = column("下一步日期", "Next step due", Day(), ruled("3.2c", when="next"))
    next_done: dt.date | None = column("下一步完成日", "Next step done", Day(), past=True)
    cost: Decimal | None = column("费用(元)", "Cost (CNY)", Money(), hint=("备注；预算行来源=执行时才计入", "A note; counts only where the budget row takes it from Activities"))
    cost_category: str = column("费用科目", "Cost category", Choice("budget_category"), when("cost"))
    uses_material: bool | None = column("用宣传材料", "Uses publicity material", YesNo(), note="yes if type=promotion, else no")
    material_review: str = column("材料审核", "Material review", Ref("compliance"), ruled("s5.2b", when="uses_material=yes"), hint=("如 CP-02", "Such as CP-02"))
    evidence: tuple[str, ...] = column("佐证", "Evidence", Files(), hint=("照片、签到、邮件", "Photos, sign-in sheet, e-mail"))


@sheet("meetings", "会议", "Meetings", unique=("id",), prefix="M", use=("一次会议一行；议题写「会议议题」", "One meeting a row; its items go to Agenda items"))
class Meeting(TableRecord):
    """一次会议一行；议题写「会议议题」。 One meeting a row; its items go to Agenda items."""
    id: str = column("会议编号", "Meeting no.", Id("M"), ALWAYS)
    type: str = column("类型", "Type", Choice("meeting_type"), ALWAYS, hint=("总结会也在此", "Wrap-up meetings too"))
    title: str = column("会议名称", "Title", Words(), note="type + date")
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS)
    time: str = column("时间", "Time", Words(), hint=("如 14:00–15:30", "Such as 14:00–15:30"))
    place: str = column("地点", "Place", Words())
    chair: str = column("主持", "Chair", Person(), ALWAYS)
    recorder: str = column("记录", "Recorder", Person(), ALWAYS)
    present: tuple[str, ...] = column("出席", "Present", People(open=True), when("date ≤ as-of"), hint=("外部人员可写", "Outsiders may be named"))
    absent: tuple[str, ...] = column("请假", "Apologies", People())
    observers: tuple[str, ...] = column("列席", "In attendance", People(open=True))
    next_on: dt.date | None = column("下次会议", "Next meeting", Day())


@sheet("agenda", "会议议题", "Agenda items", unique=("meeting", "no"), use=("一个议题一行", "One item a row"))
class AgendaItem(TableRecord):
    """一个议题一行。 One item a row."""
    meeting: str = column("会议编号", "Meeting no.", Ref("meetings"), ALWAYS, hint=("如 M-03", "Such as M-03"))
    no: int | None = column("序号", "No.", Whole(), note="order of rows in the meeting")
    topic: str = column("议题", "Topic", Words(), ALWAYS)
    points: str = column("要点", "Points", Prose())
    resolution: str = column("决议", "Resolution", Prose())
    needs_action: bool | None = column("需行动", "Needs action", YesNo(), default=False, hint=("是 = 须有行动项，来源 M-03/2", "Yes = wants an action with source M-03/2"))


@sheet("actions", "行动项", "Actions", unique=("id",), prefix="T", use=("行动、问题、已作出的决策", "Actions, issues and decisions taken"))
class Action(TableRecord):
    """行动、问题、已作出的决策。 Actions, issues and decisions taken."""
    id: str = column("编号", "No.", Id("T"))
    type: str = column("类型", "Type", Choice("action_type"), default="action")
    source: Target | None = column("来源", "Source", TargetOf(), note="M-, M-/no, R-, F-, A-, CP-, G", hint=("如 M-03/2", "Such as M-03/2"))
    description: str = column("事项", "Description", Prose(), ALWAYS)
    raised_on: dt.date | None = column("提出日期", "Raised on", Day(), when("source is no meeting"), note="date of the source meeting", past=True)
    owner: str = column("责任人", "Owner", Person(), when("type ≠ decision"))
    due: dt.date | None = column("期限", "Due", Day(), when("type ≠ decision"))
    priority: str = column("优先级", "Priority", Choice("priority"), default="medium")
    status: str = column("状态", "Status", Choice("action_status"), note="done if closed_on, else open")
    closed_on: dt.date | None = column("完成日期", "Closed on", Day(), ruled("3.3d", when="status=done"), past=True)
    result: str = column("处理结果", "Result", Prose(), when("closed_on"), hint=("决策写决定内容", "For a decision: what was decided"))
    evidence: tuple[str, ...] = column("关闭证据", "Evidence", Files(), ruled("3.3d", when="closed_on and priority=high"))
    escalated: bool | None = column("升级", "Escalated", YesNo(), default=False)


@sheet("sales", "销售数据", "Sales data", unique=("month", "product", "region"), use=("目标按月分解；签约与回款分列", "Targets by month; contracts and receipts apart"))
class Sale(TableRecord):
    """目标按月分解；签约与回款分列。 Targets by month; contracts and receipts apart."""
    month: dt.date | None = column("月份", "Month", Month(), ALWAYS)
    product: str = column("产品", "Product", Words(), ALWAYS, hint=("前后一致", "Always spelled alike"))
    region: str = column("区域", "Region", Words(), ALWAYS, hint=("前后一致", "Always spelled alike"))
    target: Decimal | None = column("目标额(元)", "Target (CNY)", Money(negative=True), one_of("target", "contract", "received", "margin", "last_year"), hint=("签约目标", "Target of contracts"))
    contract: Decimal | None = column("签约额(元)", "Contracted (CNY)", Money(negative=True), one_of("target", "contract", "received", "margin", "last_year"), hint=("当月", "Of that month"), past=True)
    received: Decimal | None = column("回款额(元)", "Received (CNY)", Money(negative=True), one_of("target", "contract", "received", "margin", "last_year"), hint=("当月", "Of that month"), past=True)
    margin: Decimal | None = column("毛利(元)", "Gross margin (CNY)", Money(negative=True), one_of("target", "contract", "received", "margin", "last_year"), hint=("当月", "Of that month"), past=True)
    last_year: Decimal | None = column("去年同期(元)", "Same month last year (CNY)", Money(negative=True), one_of("target", "contract", "received", "margin", "last_year"), hint=("签约口径", "Measured by contracts"))
    reason_class: str = column("原因分类", "Reason class", Choice("variance_reason"))
    reason: str = column("差异原因", "Reason for variance", Prose(), wanted("G4", "4.1b", when="variance over limit"), hint=("偏差超限必填", "Needed where the variance is over the limit"))


@sheet("reports", "汇报", "Reports", use=("一期一行；期次由截止日推得", "One period a row; the period follows from its last day"))
class Report(TableRecord):
    """一期一行；期次由截止日推得。 One period a row; the period follows from its last day."""
    until: dt.date | None = column("数据截止日", "Data until", Day(), ALWAYS, hint=("本期最后一天", "Last day of the period"))
    submitted_on: dt.date | None = column("提交日期", "Submitted on", Day(), note="blank = not submitted", past=True)
    summary: str = column("本期摘要", "Summary", Prose(), ALWAYS, hint=("第一句进组合报告", "Its first sentence goes to the portfolio report"))
    light: str = column("自评灯", "Own light", Choice("light"), hint=("与计算灯并列，不覆盖", "Stands beside the computed light"))
    deviation: str = column("偏差说明", "Deviation", Prose(), ruled("s4d", when="light better than computed"), hint=("原因与措施", "Reasons and measures"))
    next_plan: str = column("下期计划", "Next period", Prose())
    coordination: str = column("需协调事项", "Help needed", Prose())
    decision: str = column("请求决策", "Decision requested", Prose(), hint=("写清选项", "Spell out the options"))
    decision_due: dt.date | None = column("决策期限", "Decide by", Day(), when("decision"))
    decision_result: str = column("决策结果", "Decision taken", Prose(), note="blank = open", hint=("管理层答复", "Management's answer"))
