"""结项归档: closing, lessons, filing, compliance. Edited by the project manager and the archivist."""

from __future__ import annotations

import datetime as dt

from salessheets.columns import (
    ALWAYS,
    Choice,
    Day,
    Files,
    Id,
    Person,
    Prose,
    Target,
    TargetOf,
    Whole,
    Words,
    YesNo,
    column,
    wanted,
    when,
)
from salessheets.sheets.record import CardRecord, TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("closing", "结项", "Closing", card=True, use=("同「立项」；驳回项目不用填", "As the charter; not for rejected projects"))
class Closing(CardRecord):
    """同「立项」；驳回项目不用填。 As the charter; not for rejected projects."""
    kind: str = column("结项类型", "Kind of closing", Choice("closing_kind"), wanted("G4", "4.3b"))
    actual_end: dt.date | None = column("实际完成日", "Actual end", Day(), wanted("G4", "4.3b"), past=True)
    result: str = column("结论", "Result", Choice("closing_result"), wanted("G4", "4.3b"))
    summary: str = column("总体评价", "Overall assessment", Prose(), wanted("G4", "4.3b"))
    sales_conclusion: str = column("销售分析结论", "Conclusion on sales", Prose(), wanted("G4", "4.1e"))
    feedback_conclusion: str = column("客户反馈结论", "Conclusion on feedback", Prose(), wanted("G4", "4.2f"))
    risk_review: str = column("风险回顾", "Risk review", Prose(), wanted("G4", "4.3b"))
    change_review: str = column("变更回顾", "Change review", Prose())
    team_review: str = column("团队表现", "Team performance", Prose(), wanted("G4", "4.3b"), hint=("只写汇总，不写个人", "As a whole, no individuals"))
    leftover: str = column("遗留问题", "Left open", Prose())
    leftover_owner: str = column("遗留问题接手人", "Taken over by", Person(), when("leftover"))
    advice: str = column("后续建议", "Advice", Prose(), wanted("G4", "4.3b"))
    audience: str = column("分享听众", "Audience of sharing", Words(), wanted("G5", "5.3a"), hint=("总结会之外还给谁", "Who else beyond the wrap-up meeting"))


@sheet("lessons", "经验", "Lessons", unique=("id",), prefix="L", use=("经验与不足各至少一条", "At least one of each kind"))
class Lesson(TableRecord):
    """经验与不足各至少一条。 At least one of each kind."""
    id: str = column("编号", "Lesson no.", Id("L"), ALWAYS, hint=("供别的项目引用", "For other projects to cite"))
    kind: str = column("类型", "Kind", Choice("lesson_kind"), ALWAYS)
    phase: str = column("阶段", "Phase", Choice("phase"))
    context: str = column("情境", "Context", Prose(), ALWAYS)
    cause: str = column("原因", "Cause", Prose())
    result: str = column("结果", "Result", Prose())
    advice: str = column("建议", "Advice", Prose(), ALWAYS)
    scope: str = column("适用范围", "Applies to", Words())
    owner: str = column("责任人", "Owner", Person(), hint=("谁去落实", "Who sees to it"))


@sheet("filing", "归档", "Filing", unique=("item",), use=("只写工具不知道的；模板首行为「全部」", "Only what the tool cannot know; the first row is All"))
class Filing(TableRecord):
    """只写工具不知道的；模板首行为「全部」。 Only what the tool cannot know; the first row is All."""
    item: str = column("题名或表单", "Title or form", Words(), ALWAYS, note="form, D9/M-03, title, 全部", hint=("全部 = 整个项目", "All = the whole project"))
    file: tuple[str, ...] = column("文件", "File", Files(), when("item is a title and no location"), hint=("表单不填", "Blank for forms"))
    archive_class: str = column("类别", "Class", Choice("archive_class"), when("item is a title"))
    pages: int | None = column("页数", "Pages", Whole(), when("location and no file"), hint=("纸质件", "For paper"))
    reason: str = column("不适用原因", "Why not applicable", Prose(), hint=("填了 = 此件不适用", "Filled in = not applicable"))
    confirmed_by: str = column("确认人", "Confirmed by", Person(), when("reason"))
    location: str = column("纸质存放位置", "Where the paper is", Words(), hint=("柜号、盒号", "Cabinet and box"))
    retention: str = column("保管期限", "Retention", Choice("retention"), note="`retention` sheet", hint=("只在不同于默认时填", "Only where it differs from the default"))
    handed_by: str = column("移交人", "Handed over by", Person(), wanted("G5", "5.1a", when="on row 全部"), hint=("写在「全部」行", "In the row All"))
    received_by: str = column("接收人", "Received by", Person(), wanted("G5", "5.1a", when="on row 全部"), hint=("写在「全部」行", "In the row All"))
    handed_on: dt.date | None = column("移交日期", "Handed over on", Day(), wanted("G5", "5.1a", when="on row 全部"), hint=("写在「全部」行", "In the row All"), past=True)
    filing_no: str = column("备案号", "Filing no.", Words(), wanted("G5", "5.1a", when="on row 全部"), hint=("档案室给的号", "Given by the archive"))


@sheet("compliance", "合规", "Compliance", unique=("id",), prefix="CP", use=("承诺、材料审核、礼品、投诉、违规", "Pledges, material reviews, gifts, complaints, breaches"))
class Compliance(TableRecord):
    """承诺、材料审核、礼品、投诉、违规。 Pledges, material reviews, gifts, complaints, breaches."""
    id: str = column("编号", "No.", Id("CP"), ALWAYS)
    kind: str = column("事项", "Kind", Choice("compliance_kind"), ALWAYS)
    person: str = column("人员", "Person", Person(), ALWAYS, hint=("承诺人、送审人、当事人", "Who pledged, submitted or was involved"))
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS, hint=("签署、审核或发生", "Signed, reviewed or happened"), past=True)
    object: Target | None = column("关联对象", "About", TargetOf(), note="ST-, A-, F-")
    content: str = column("内容", "Content", Prose(), when("kind ≠ pledge"))
    basis: str = column("依据", "Basis", Words(), when("kind=material"), hint=("宣传内容的证明", "Proof of what is claimed"))
    handler: str = column("经办人", "Handled by", Person(), when("kind ≠ pledge"), hint=("材料审核 = 审核人，非送审人", "Material review: the reviewer, not the one who submitted it"))
    passed: bool | None = column("审核通过", "Passed", YesNo(), when("kind=material"))
    result: str = column("处理结果", "Result", Prose(), note="blank = open")
    file: tuple[str, ...] = column("文件", "File", Files(), when("kind in pledge, material"), hint=("签署件、送审材料", "The signed pledge, the material"))
