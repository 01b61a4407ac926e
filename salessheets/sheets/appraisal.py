"""评审审批: scores, conclusions and every decision on record. Edited by the PMO."""

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
    Number,
    Person,
    Prose,
    Target,
    TargetOf,
    Whole,
    Words,
    YesNo,
    column,
    ruled,
    wanted,
    when,
)
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("scores", "评审打分", "Scores", unique=("round", "judge", "criterion"), use=("一行 = 一位评委一项；权重在设置", "One judge and one criterion a row; weights in the settings"))
class Score(TableRecord):
    """一行 = 一位评委一项；权重在设置。 One judge and one criterion a row; weights in the settings."""
    round: int | None = column("轮次", "Round", Whole(low=1), default=1, hint=("再审写 2", "2 for a second review"))
    judge: str = column("评委", "Judge", Person(), ALWAYS)
    recused: bool | None = column("是否回避", "Recused", YesNo(), default=False, hint=("回避则不打分", "No score if recused"))
    criterion: str = column("评分项", "Criterion", Choice("criterion"), when("recused=no"))
    score: Decimal | None = column("得分", "Score", Number(high=100), when("recused=no"), hint=("0–100", "0–100"))
    veto: bool | None = column("一票否决", "Veto", YesNo(), default=False)
    strengths: str = column("优势", "Strengths", Prose())
    problems: str = column("问题", "Problems", Prose())


@sheet("decisions", "评审结论", "Appraisals", unique=("round",), use=("委员会一轮评审一行；签批在「审批」", "One round of the committee a row; sign-off in Approvals"))
class Decision(TableRecord):
    """委员会一轮评审一行；签批在「审批」。 One round of the committee a row; sign-off in Approvals."""
    round: int | None = column("轮次", "Round", Whole(low=1), ALWAYS)
    reviewed_on: dt.date | None = column("评审日期", "Reviewed on", Day(), ALWAYS, past=True)
    chair: str = column("主任委员", "Chair", Person(), wanted("G1", "1.2a"))
    market: str = column("市场潜力分析", "Market potential", Prose(), wanted("G1", "1.2a"))
    competition: str = column("竞争环境分析", "Competitive situation", Prose(), wanted("G1", "1.2a"))
    resources: str = column("资源需求分析", "Resource needs", Prose(), wanted("G1", "1.2a"))
    result: str = column("结论", "Conclusion", Choice("review_result"), ALWAYS, hint=("委员会意见", "What the committee thinks"))
    explanation: str = column("说明", "Explanation", Prose(), ruled("1.2d", when="result ≠ d:review_default"), hint=("与分数不一致时必填", "Needed where it differs from the score"))


@sheet("conditions", "评审条件", "Conditions", prefix="CD", use=("有条件批准的条件", "What a conditional approval asks for"))
class Condition(TableRecord):
    """有条件批准的条件。 What a conditional approval asks for."""
    id: str = column("条件编号", "Condition no.", Id("CD"), note="row no.")
    object: Target | None = column("对象", "For", TargetOf(), default=Target(kind="gate", key="G1"), hint=("G1–G4", "G1–G4"))
    condition: str = column("条件", "Condition", Prose(), ALWAYS)
    owner: str = column("责任人", "Owner", Person(), ALWAYS)
    due: dt.date | None = column("期限", "Due", Day(), ALWAYS)
    closed_on: dt.date | None = column("关闭日期", "Closed on", Day(), past=True)
    evidence: str = column("关闭说明", "How it was met", Prose(), when("closed_on"))
    file: tuple[str, ...] = column("佐证", "Evidence file", Files())


@sheet("approvals", "审批", "Approvals", use=("唯一记录决定的地方：门、表单、变更、暂停/恢复/终止", "The one place for decisions: gates, forms, changes, pause, resume, end"))
class Approval(TableRecord):
    """唯一记录决定的地方：门、表单、变更、暂停/恢复/终止。 The one place for decisions: gates, forms, changes, pause, resume, end."""
    object: Target | None = column("对象", "Object", TargetOf(), ALWAYS, note="gate, form, CR-, ST-, project", hint=("G2、D4、D9/M-03、CR-01、项目", "G2, D4, D9/M-03, CR-01, project"))
    version: str = column("版本", "Version", Words(), when("object is a form"), hint=("如 V1.0", "Such as V1.0"))
    submitted_on: dt.date | None = column("提交日", "Submitted on", Day(), hint=("只填它 = 待批", "Alone it means: waiting for approval"), past=True)
    result: str = column("结论", "Result", Choice("approval_result"), when("approver or decided_on"), note="blank = pending")
    approver: str = column("批准人", "Approver", Person(), when("result"))
    decided_on: dt.date | None = column("批准日", "Decided on", Day(), when("result"), past=True)
    approved_budget: Decimal | None = column("批准预算(元)", "Approved budget (CNY)", Money(), when("object=G1 and result in approved, conditional"), hint=("立项门必填；计划门可改", "Needed at G1; G2 may change it"))
    signed: tuple[str, ...] = column("签批件", "Signed scan", Files(), wanted("G5", "5.1d", when="object is a form or a gate before G5 and result ≠ returned"), note="under 签批/", hint=("签字扫描件", "The signed scan"))
    note: str = column("说明", "Note", Prose(), when("result not in approved, resumed"), hint=("驳回/退回/暂停/终止写原因", "Reason for rejecting, returning, pausing or ending"))


@sheet("waivers", "豁免", "Waivers", use=("只能豁免可豁免的规则", "Only rules that may be waived"))
class Waiver(TableRecord):
    """只能豁免可豁免的规则。 Only rules that may be waived."""
    rule: str = column("规则", "Rule", Words(), ALWAYS, note="rule id", hint=("如 2.3a", "Such as 2.3a"))
    object: Target | None = column("对象", "Object", TargetOf(), note="blank = whole project", hint=("如 ST-02", "Such as ST-02"))
    reason: str = column("理由", "Reason", Prose(), ALWAYS)
    approver: str = column("批准人", "Approver", Person(), ALWAYS)
    until: dt.date | None = column("期限", "Until", Day(), ALWAYS, hint=("到期自动失效", "Ends by itself on that day"))
