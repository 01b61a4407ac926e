"""反馈记录: what customers say. Edited by sales and marketing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from salessheets.columns import (
    ALWAYS,
    Choice,
    Day,
    Files,
    Id,
    Number,
    People,
    Person,
    Prose,
    Ref,
    Whole,
    Words,
    YesNo,
    column,
    one_of,
    ruled,
    when,
)
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("feedback", "反馈", "Feedback", unique=("id",), prefix="F", use=("一位客户一次反馈一行；原话照录", "One customer's feedback a row, in their own words"))
class Feedback(TableRecord):
    """一位客户一次反馈一行；原话照录。 One customer's feedback a row, in their own words."""
    id: str = column("反馈编号", "Feedback no.", Id("F"))
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS, past=True)
    customer: str = column("客户", "Customer", Words(), ALWAYS)
    way: str = column("方式", "Way", Choice("feedback_way"), ALWAYS)
    survey: str = column("批次", "Survey", Ref("surveys"), when("way=questionnaire"), hint=("如 Q-1", "Such as Q-1"))
    contact: str = column("联系人", "Contact", Words(), pii="name")
    phone: str = column("电话", "Phone", Words(), pii="phone")
    csat: Decimal | None = column("满意度", "Satisfaction", Number(low=None), one_of("csat", "nps", "suggestion"), hint=("1–5", "1–5"))
    nps: Decimal | None = column("推荐度", "Would recommend", Number(low=None), one_of("csat", "nps", "suggestion"), hint=("0–10", "0–10"))
    csat_product: Decimal | None = column("产品分", "Product score", Number(low=None), hint=("1–5", "1–5"))
    csat_price: Decimal | None = column("价格分", "Price score", Number(low=None), hint=("1–5", "1–5"))
    csat_service: Decimal | None = column("服务分", "Service score", Number(low=None), hint=("1–5", "1–5"))
    csat_delivery: Decimal | None = column("交付分", "Delivery score", Number(low=None), hint=("1–5", "1–5"))
    suggestion: str = column("建议原话", "Suggestion, verbatim", Prose(), one_of("csat", "nps", "suggestion"), hint=("照录，不改写", "As said, not reworded"))
    category: str = column("建议类别", "Category", Choice("feedback_category"), when("suggestion"))
    complaint: bool | None = column("投诉", "Complaint", YesNo(), default=False)
    typical: bool | None = column("典型案例", "Typical case", YesNo(), default=False)
    owner: str = column("处理责任人", "Handled by", Person(), ruled("4.2b", when="low"), hint=("低分或投诉必填", "Needed for low scores and complaints"))
    due: dt.date | None = column("期限", "Due", Day(), ruled("4.2b", when="low"))
    responded_on: dt.date | None = column("响应日期", "Responded on", Day(), past=True)
    closed_on: dt.date | None = column("关闭日期", "Closed on", Day(), past=True)
    handling: str = column("处理结果", "Handling", Prose(), when("closed_on"))


@sheet("needs", "调研", "Needs", unique=("id",), prefix="N", use=("一条需求一行", "One need a row"))
class CustomerNeed(TableRecord):
    """一条需求一行。 One need a row."""
    id: str = column("需求编号", "Need no.", Id("N"), ALWAYS)
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS, past=True)
    customer: str = column("客户", "Customer", Words(), ALWAYS)
    industry: str = column("行业", "Industry", Words())
    way: str = column("方式", "Way", Choice("needs_way"), ALWAYS)
    place: str = column("地点", "Place", Words())
    respondent: str = column("受访人", "Respondent", Words(), when("way=interview"), pii="name")
    respondent_title: str = column("职务", "Respondent's title", Words())
    interviewer: tuple[str, ...] = column("访谈人", "Interviewer", People(), ALWAYS)
    questions: str = column("提纲与问答", "Questions and answers", Prose())
    verbatim: str = column("原话", "Verbatim", Prose(), hint=("照录", "As said"))
    need: str = column("需求", "Need", Prose(), ALWAYS)
    pain: str = column("痛点", "Pain points", Prose())
    budget: str = column("客户预算", "Customer's budget", Words(), hint=("可写区间", "A range will do"))
    timing: str = column("采购时间", "When to buy", Words())
    decision_chain: str = column("决策链", "Decision chain", Prose(), hint=("谁用、谁定、谁付", "Who uses, who decides, who pays"))
    competitor: str = column("竞品", "Competing offer", Words())
    priority: str = column("优先级", "Priority", Choice("priority"), ALWAYS)
    evidence: tuple[str, ...] = column("证据文件", "Evidence", Files())
    impact: str = column("对策略的影响", "Effect on strategy", Prose())
    secrecy: str = column("密级", "Secrecy", Choice("secrecy"), note="charter.secrecy")


@sheet("surveys", "问卷", "Surveys", unique=("id",), prefix="Q", use=("一批问卷一行", "One batch of questionnaires a row"))
class Survey(TableRecord):
    """一批问卷一行。 One batch of questionnaires a row."""
    id: str = column("批次", "Survey no.", Id("Q"), ALWAYS)
    date: dt.date | None = column("发放日期", "Sent on", Day(), ALWAYS, past=True)
    name: str = column("问卷名称", "Survey", Words(), ALWAYS)
    questions: str = column("题目清单", "Questions", Prose())
    sent: int | None = column("发放数", "Sent", Whole(), ALWAYS)
    returned: int | None = column("回收数", "Returned", Whole())
    valid: int | None = column("有效数", "Valid", Whole())
