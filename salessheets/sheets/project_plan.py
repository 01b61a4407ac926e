"""项目计划: what is to be done, by whom, when and for how much. Edited by the project manager."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from salessheets.columns import (
    ALWAYS,
    NEW,
    STANDARD,
    TOOL,
    Calc,
    Choice,
    Day,
    Files,
    Id,
    Money,
    Month,
    Number,
    Param,
    People,
    Percent,
    Person,
    Prose,
    Ref,
    Refs,
    Target,
    TargetOf,
    Wbs,
    Words,
    YesNo,
    column,
    one_of,
    wanted,
    when,
)
from salessheets.sheets.record import CardRecord, Record, TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("home", "首页", "Home", unique=("form", "instance"), formula=True, use=("只有「对象」「生成」可填", "Only Instance and Generate are yours to fill in"))
class Request(Record):
    """只有「对象」「生成」可填。 Only Instance and Generate are yours to fill in."""
    form: str = column("表单", "Form", Words(), TOOL, hint=("预置，勿改", "Preset, leave as it is"))
    title: str = column("名称", "Title", Words(), TOOL, hint=("预置", "Preset"))
    gate: str = column("何时需要", "Due at", Words(), TOOL, hint=("预置", "Preset"))
    instance: str = column("对象", "Instance", Words(), note="blank = all", hint=("会议号、轮次、期次或姓名", "Meeting no., round, period or name"))
    request: str = column("生成", "Generate", Choice("request"), hint=("空/草稿/定稿", "Blank, draft or final"))


@sheet("charter", "立项", "Charter", card=True, use=("标签在 B 列，值在 C 列，说明在 D 列", "Labels in column B, values in C, hints in D"))
class Charter(CardRecord):
    """标签在 B 列，值在 C 列，说明在 D 列。 Labels in column B, values in C, hints in D."""
    code: str = column("项目编号", "Project code", Words(), NEW, note="pattern: `numbering`", hint=("由 new 生成，不改", "Made by `new`, do not change"))
    name: str = column("项目名称", "Project name", Words(), NEW, hint=("全称", "Full name"))
    type: str = column("项目类型", "Project type", Choice("project_type"), wanted("G0", "s1b"))
    department: str = column("申请部门", "Applying department", Words(), wanted("G0", "1.1a"))
    applicant: str = column("申请人", "Applicant", Person(), wanted("G0", "1.1a"))
    applied_on: dt.date | None = column("申请日期", "Applied on", Day(), wanted("G0", "1.1a"), past=True)
    background: str = column("背景与必要性", "Background and need", Prose(), wanted("G0", "1.1a"), hint=("为什么做，不做会怎样", "Why do it, and what if we don't"))
    market_need: str = column("市场需求依据", "Evidence of market need", Prose(), wanted("G0", "1.1a"), hint=("写数据与来源", "Give figures and their source"))
    strategy_fit: str = column("战略关联", "Strategic fit", Prose(), wanted("G0", "1.1a"), hint=("对应公司哪项战略", "Which company strategy it serves"))
    scope: str = column("客户与市场范围", "Customers and markets in scope", Prose(), wanted("G0", "1.1a"), hint=("含不做什么", "Say what is left out too"))
    competition: str = column("竞争概况", "Competition", Prose(), wanted("G0", "1.1a"))
    planned_start: dt.date | None = column("计划开始", "Planned start", Day(), wanted("G0", "1.1a"), hint=("项目整体", "Of the whole project"))
    planned_end: dt.date | None = column("计划完成", "Planned end", Day(), wanted("G0", "1.1a"), hint=("项目整体", "Of the whole project"))
    budget_total: Decimal | None = column("申请预算(元)", "Budget applied for (CNY)", Money(), wanted("G0", "1.1a"), hint=("批准额另见「审批」", "The approved amount stands in Approvals"))
    budget_source: str = column("预算来源", "Source of funds", Choice("budget_source"), wanted("G0", "1.1a"))
    resources: str = column("所需资源", "Resources needed", Prose(), wanted("G0", "1.1a"), hint=("人、物、支持", "People, goods, support"))
    assumptions: str = column("主要假设", "Assumptions", Prose())
    constraints: str = column("主要约束", "Constraints", Prose())
    attachments: tuple[str, ...] = column("附件", "Attachments", Files(), hint=("申请所附的文件", "Files that support the application"))
    secrecy: str = column("密级", "Secrecy", Choice("secrecy"), default="internal", hint=("印在每份表单上", "Printed on every form"))
    lessons_used: str = column("借鉴经验", "Lessons used", Words(), hint=("如 XS-2025-004/L-03", "Such as XS-2025-004/L-03"))
    meeting_cadence: str = column("会议周期", "Meeting cadence", Choice("cadence"), note="s:meeting_cadence", hint=("进展会多久一次", "How often progress meetings are held"))
    report_cadence: str = column("汇报周期", "Reporting cadence", Choice("cadence"), note="s:report_cadence", hint=("向管理层汇报", "Reports to management"))
    communication: str = column("沟通安排", "Communication", Prose(), hint=("对象、方式、频次", "With whom, how, how often"))
    acceptance: str = column("质量与验收标准", "Quality and acceptance", Prose(), wanted("G2", "2.1f"), hint=("规划阶段填", "Filled in while planning"))
    dependencies: str = column("外部依赖", "External dependencies", Prose())
    authority: str = column("项目经理权限", "Manager's authority", Prose(), note="fixed text of D3", hint=("空 = 模板文字", "Blank = the form's own words"))
    needs_conclusion: str = column("调研结论", "Conclusion of needs survey", Prose(), wanted("G3", "2.3a"), hint=("规划阶段填", "Filled in while planning"))


@sheet("goals", "目标", "Goals", unique=("id",), prefix="O", use=("一行一个可衡量目标", "One measurable goal a row"))
class Goal(TableRecord):
    """一行一个可衡量目标。 One measurable goal a row."""
    id: str = column("目标编号", "Goal no.", Id("O"), ALWAYS)
    metric: str = column("指标类别", "Measure", Choice("goal_metric"), ALWAYS, hint=("决定实际值怎样算", "Decides how the actual is worked out"))
    name: str = column("指标名称", "Goal", Words(), ALWAYS, hint=("如 华东新品签约额", "Such as contracts in East China"))
    direction: str = column("方向", "Direction", Choice("direction"), default="up")
    unit: str = column("单位", "Unit", Choice("unit"), wanted("G0", "s2.1a"), hint=("元与万元分清", "Mind yuan and 10,000 yuan"))
    baseline: Decimal | None = column("基线值", "Baseline", Number(negative=True), hint=("现状", "As it is now"))
    target: Decimal | None = column("目标值", "Target", Number(negative=True), wanted("G0", "s2.1a"), hint=("按左列单位", "In the unit beside it"))
    due: dt.date | None = column("截止日", "Due", Day(), wanted("G0", "s2.1a"))
    outcome: str = column("预期成果", "Expected outcome", Prose(), wanted("G0", "1.1b"), hint=("达成后得到什么", "What is gained once it is met"))
    success: str = column("成功标准", "Success criterion", Prose(), hint=("怎样算成功", "What counts as success"))
    actual: Decimal | None = column("实际值", "Actual", Number(negative=True), wanted("G4", "4.1e", when="metric typed"), note="computed metric: leave blank", hint=("签约/回款/毛利/满意度/NPS 自动算", "Contracts, receipts, margin, CSAT and NPS are worked out"))
    reason: str = column("差异原因", "Reason for variance", Prose(), wanted("G4", "4.1e", when="attainment < 1"))


@sheet("team", "团队", "Team", unique=("name", "start"), use=("项目经理也在这里，只在这里", "The project manager stands here too, and only here"))
class Member(TableRecord):
    """项目经理也在这里，只在这里。 The project manager stands here too, and only here."""
    name: str = column("姓名", "Name", Person(), ALWAYS, hint=("重名写工号", "If two share a name, the staff no."))
    role: str = column("角色", "Role", Choice("team_role"), ALWAYS, hint=("恰好一名项目经理", "Exactly one project manager"))
    department: str = column("部门", "Department", Words(), wanted("G2", "1.3d", when="no people.department"), note="people.department", hint=("人员表有则不填", "Leave blank if People has it"))
    duties: str = column("职责", "Duties", Prose(), wanted("G2", "1.3d"))
    effort: Decimal | None = column("投入", "Effort", Percent(high=1), wanted("G2", "1.3d"), hint=("如 50%", "Such as 50%"))
    start: dt.date | None = column("开始", "From", Day(), wanted("G2", "1.3d"))
    end: dt.date | None = column("结束", "To", Day(), note="charter.planned_end")


@sheet("responsibilities", "职责分工", "Responsibilities", unique=("item",), use=("一行一个工作项；表单转成矩阵", "One work item a row; the form makes it a matrix"))
class Responsibility(TableRecord):
    """一行一个工作项；表单转成矩阵。 One work item a row; the form makes it a matrix."""
    item: str = column("工作项", "Work item", Words(), ALWAYS)
    accountable: str = column("负责(A)", "Accountable (A)", Person(), wanted("G2", "1.3b"), hint=("只能一人", "One person only"))
    responsible: tuple[str, ...] = column("执行(R)", "Responsible (R)", People(), wanted("G2", "1.3b"), hint=("至少一人", "At least one person"))
    consulted: tuple[str, ...] = column("咨询(C)", "Consulted (C)", People())
    informed: tuple[str, ...] = column("知会(I)", "Informed (I)", People())


@sheet("tasks", "计划", "Plan", unique=("id",), use=("汇总行（有下级的行）只填 WBS、任务、阶段", "Summary rows (with rows below them): WBS, task and phase only"))
class Task(TableRecord):
    """汇总行（有下级的行）只填 WBS、任务、阶段。 Summary rows (with rows below them): WBS, task and phase only."""
    id: tuple[int, ...] = column("WBS", "WBS", Wbs(), ALWAYS, hint=("文本，1.10≠1.1", "Text; 1.10 is not 1.1"))
    name: str = column("任务", "Task", Words(), ALWAYS)
    phase: str = column("阶段", "Phase", Choice("phase"), wanted("G2", "2.1f", when="leaf"), note="that of the parent row")
    milestone: bool | None = column("里程碑", "Milestone", YesNo(), default=False, hint=("完成日即里程碑日", "Its end date is the milestone's date"))
    owner: str = column("责任人", "Owner", Person(), wanted("G2", "s2.2a", when="open leaf"), hint=("一人", "One person"))
    planned_start: dt.date | None = column("计划开始", "Planned start", Day(), wanted("G2", "2.1f", when="leaf"))
    planned_end: dt.date | None = column("计划完成", "Planned end", Day(), wanted("G2", "2.1f", when="leaf"))
    baseline_start: dt.date | None = column("基线开始", "Baseline start", Day(), TOOL, hint=("勿手改", "Not by hand"))
    baseline_end: dt.date | None = column("基线完成", "Baseline end", Day(), TOOL, hint=("勿手改", "Not by hand"))
    actual_start: dt.date | None = column("实际开始", "Actual start", Day(), past=True)
    actual_end: dt.date | None = column("实际完成", "Actual end", Day(), hint=("填了即完成", "Filled in = done"), past=True)
    forecast_end: dt.date | None = column("预测完成", "Forecast end", Day(), hint=("预计晚了就填", "Fill in when it will be late"))
    progress: Decimal | None = column("完成%", "Progress", Percent(high=1), note="0..1; blank = 0, with actual_end = 1")
    weight: Decimal | None = column("权重", "Weight", Number(), hint=("不按预算算时用", "Used where the budget is not"))
    predecessors: tuple[str, ...] = column("前置", "Predecessors", Refs("tasks"), hint=("完成—开始关系", "Finish to start"))
    deliverable: str = column("交付物", "Deliverable", Words())
    cancelled_on: dt.date | None = column("取消日", "Cancelled on", Day(), hint=("计划批准后须有变更", "After the plan is approved, only by a change"), past=True)
    state: None = column("状态", "State", Calc(), note="d:task_state", hint=("公式，不含逾期", "Formula, without overdue"))


@sheet("gantt", "甘特图", "Gantt", formula=True, use=("公式画出「计划」的进度条；无输入", "Bars drawn from Plan by formulas; nothing to fill in"))
class Gantt(Record):
    """公式画出「计划」的进度条；无输入。 Bars drawn from Plan by formulas; nothing to fill in."""


@sheet("budget", "预算", "Budget", unique=("category", "month", "task"), use=("实际成本只在这里填", "Actual cost is entered here and nowhere else"))
class BudgetLine(TableRecord):
    """实际成本只在这里填。 Actual cost is entered here and nowhere else."""
    category: str = column("科目", "Category", Choice("budget_category"), ALWAYS)
    month: dt.date | None = column("月份", "Month", Month(), ALWAYS)
    task: str = column("任务 WBS", "Task WBS", Ref("tasks"), hint=("全填才有挣值", "Earned value needs it in every row"))
    planned: Decimal | None = column("预算(元)", "Planned (CNY)", Money(), one_of("planned", "committed", "actual", "actual_from"))
    committed: Decimal | None = column("已承诺(元)", "Committed (CNY)", Money(), one_of("planned", "committed", "actual", "actual_from"), hint=("已签未付，不含实际", "Signed, not yet paid; without the actual"))
    actual: Decimal | None = column("实际(元)", "Actual (CNY)", Money(negative=True), one_of("planned", "committed", "actual", "actual_from"), hint=("来源=执行时留空", "Leave blank when it comes from Activities"))
    actual_from: str = column("实际来源", "Actual from", Choice("cost_source"), default="typed", hint=("执行 = 按执行表费用汇总", "Activities = summed up from their costs"))
    voucher: str = column("凭证号", "Voucher no.", Words())


@sheet("strategy", "策略", "Strategy", unique=("id",), prefix="ST", use=("定价、促销、渠道都要有，或写不适用", "Pricing, promotion and channel each, or say why not"))
class Strategy(TableRecord):
    """定价、促销、渠道都要有，或写不适用。 Pricing, promotion and channel each, or say why not."""
    id: str = column("策略编号", "Strategy no.", Id("ST"), ALWAYS)
    category: str = column("类别", "Category", Choice("strategy_category"), ALWAYS)
    applies: bool | None = column("适用", "Applies", YesNo(), default=True, hint=("否 = 本项目不适用", "No = does not apply to this project"))
    reason: str = column("不适用原因", "Why not", Prose(), when("applies=no"))
    content: str = column("内容", "Content", Prose(), wanted("G3", "3.1c", when="applies"), hint=("含力度、层级、政策", "With extent, tiers and terms"))
    needs: tuple[str, ...] = column("依据需求", "Needs cited", Refs("needs"), wanted("G3", "3.1a", when="applies"), hint=("如 N-01、N-03", "Such as N-01, N-03"))
    segment: str = column("目标客群", "Target segment", Words(), wanted("G3", "3.1c", when="applies"))
    competitors: str = column("竞品对照", "Against competitors", Prose())
    discount: Decimal | None = column("折扣上限", "Discount cap", Percent(high=1), wanted("G3", "3.1c", when="applies and category=pricing"), hint=("最多让利几成", "The most that may be given away"))
    budget_category: str = column("预算科目", "Budget category", Choice("budget_category"), hint=("金额看预算表", "The amount stands in Budget"))
    start: dt.date | None = column("生效日", "Effective from", Day(), wanted("G3", "3.1c", when="applies"))
    end: dt.date | None = column("截止日", "Effective to", Day())
    expected: str = column("预期效果", "Expected effect", Prose(), wanted("G3", "3.1c", when="applies"))
    owner: str = column("负责人", "Owner", Person(), wanted("G3", "3.1c", when="applies"))


@sheet("changes", "变更", "Changes", unique=("id",), prefix="CR", use=("批准记在「审批」，对象写变更编号", "Approval goes to Approvals, with the change no. as its object"))
class Change(TableRecord):
    """批准记在「审批」，对象写变更编号。 Approval goes to Approvals, with the change no. as its object."""
    id: str = column("变更编号", "Change no.", Id("CR"), ALWAYS)
    raised_on: dt.date | None = column("提出日期", "Raised on", Day(), ALWAYS, past=True)
    raised_by: str = column("提出人", "Raised by", Person(), ALWAYS)
    object: str = column("变更对象", "Object", Choice("change_object"), ALWAYS)
    item: Target | None = column("对象编号", "Item", TargetOf(kinds=(*STANDARD, "category")), when("object in goal, schedule"), note="blank budget = total", hint=("目标号、WBS 或科目", "Goal no., WBS or budget category"))
    before: str = column("前值", "Before", Param("object"), ALWAYS, note="goal decimal; schedule day; budget money; scope, team text")
    after: str = column("后值", "After", Param("object"), ALWAYS, note="as before")
    reason: str = column("原因", "Reason", Prose(), ALWAYS)
    impact: str = column("影响", "Impact", Prose())
