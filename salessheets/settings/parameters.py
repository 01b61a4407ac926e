"""The parameters that a team can set, one a row of the sheet `thresholds`; defaults are those of `Settings`."""

from __future__ import annotations

from dataclasses import dataclass, field

from salessheets.settings import units
from salessheets.settings.settings import DEFAULTS
from salessheets.settings.values import Value
from salessheets.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A setting with its default, unit, meaning and clause; `kind` says how to read what is typed.

    Kind: `text` `day` `yesno` `percent` `money` `number` (Decimal) `whole` (int) `fraction` (2/3) `key` (one of
    `choices`), the name of a choice list, `list:KIND` (several, any separator), `weights:LIST` (key and number pairs).
    `choices` narrows what is allowed; empty means no narrowing.
    """

    name: str
    default: Value = field(hash=False)
    unit: Text
    meaning: Text
    clause: str
    kind: str
    choices: tuple[str, ...] = ()


def _row(name: str, kind: str, unit: Text, clause: str, meaning: Text, *choices: str) -> Parameter:
    default: Value = getattr(DEFAULTS, name)
    return Parameter(name=name, default=default, unit=unit, meaning=meaning, clause=clause, kind=kind, choices=choices)


GENERAL = (
    _row("org_name", "text", units.TEXT, "四",
         Text("单位名称，印在每份表单和归档包上",
              "Name of the organisation, printed on every form and filing package")),
    _row("policy_version", "text", units.TEXT, "五",
         Text("制度版本，印在每份表单上", "Version of the process document, printed on every form")),
    _row("policy_effective", "day", units.DAY, "五",
         Text("制度施行日，印在每份表单上",
              "Day on which the process document took effect, printed on every form")),
    _row("form_money_unit", "unit", units.MONEY_UNIT, "1.1",
         Text("表单上金额的单位：wan = 万元两位小数，yuan = 元",
              "Unit of money on forms: wan = 10,000 yuan with two decimals, yuan = yuan"), "wan", "yuan"),
    _row("money_tolerance", "money", units.YUAN, "2.1",
         Text("两个金额相差不超过它视为相等", "Two amounts that differ by no more than this count as equal")),
    _row("size_medium", "money", units.YUAN, "一",
         Text("批准预算（未批准时为申请预算）达到它为中型",
              "A project is medium from this approved budget on (requested budget until approved)")),
    _row("size_large", "money", units.YUAN, "一",
         Text("批准预算（未批准时为申请预算）达到它为大型",
              "A project is large from this approved budget on (requested budget until approved)")),
    _row("mask_contacts", "yesno", units.YES_NO, "四",
         Text("客户联系人信息在页面、组合表、日志、消息里打码（张*，138****5678）",
              "Mask customer contact data on pages, in the portfolio workbook, logs and messages "
              "(张*, 138****5678)")),
    _row("meeting_cadence", "cadence", units.CADENCE, "3.3",
         Text("立项表未填时的会议周期（5、10、22 个工作日）",
              "How often progress meetings are held unless the charter says so (5, 10 or 22 working days)")),
    _row("report_cadence", "cadence", units.CADENCE, "四",
         Text("立项表未填时的汇报周期（5、10、22 个工作日）",
              "How often a project reports to management unless the charter says so (5, 10 or 22 working days)")),
    _row("cadence_grace", "whole", units.WORKING_DAYS, "3.3",
         Text("超过会议周期几个工作日才算晚",
              "Working days past the meeting cadence before a meeting counts as late")),
    _row("minutes_days", "whole", units.WORKING_DAYS, "3.3",
         Text("会后几个工作日内纪要定稿", "Working days after a meeting within which its minutes are final")),
    _row("report_weekday", "whole", units.WEEKDAY, "四",
         Text("周报、双周报在期末周的星期几交；非工作日顺延",
              "Weekday (1 = Monday) of the last week on which weekly and two-weekly reports are "
              "due; a day off moves on to the next working day"), "1", "2", "3", "4", "5", "6", "7"),
    _row("report_month_day", "whole", units.WORKING_DAYS, "四",
         Text("月报在次月第几个工作日交", "Working day of the next month on which a monthly report is due")),
    _row("report_grace", "whole", units.WORKING_DAYS, "四",
         Text("汇报宽限", "Working days of grace for a report")),
)  # fmt: skip
APPRAISAL = (
    _row("quorum", "fraction", units.FRACTION, "1.2",
         Text("有效评委最低比例", "Least share of the committee that must have scored validly")),
    _row("judges_min", "whole", units.PEOPLE, "1.2",
         Text("委员名单为空时有效评委的最低人数", "Least number of valid judges where no committee is listed")),
    _row("score_approve", "number", units.POINTS, "1.2",
         Text("加权分达到即批准", "Approved from this weighted score on")),
    _row("score_conditional", "number", units.POINTS, "1.2",
         Text("加权分达到即有条件批准；以下驳回",
              "Approved with conditions from this weighted score on; rejected below it")),
    _row("trim_from", "whole", units.PEOPLE, "1.2",
         Text("评委不少于它时每项去掉一个最高一个最低；0 = 不去",
              "From this many judges on, drop the highest and the lowest score of each criterion; 0 = never")),
    _row("departments_min", "whole", units.COUNT, "二.3",
         Text("团队最少部门数", "Least number of departments in a team")),
    _row("effort_max", "percent", units.PERCENT, "1.3",
         Text("一人在各项目投入合计上限",
              "Most that one person may be committed over all projects together")),
)  # fmt: skip
PLANNING = (
    _row("evm_min_coverage", "percent", units.PERCENT, "2.1",
         Text("带 WBS 的预算占比达到它才按金额算挣值",
              "Earned value is computed in money only if at least this share of the budget names a task")),
    _row("eac_method", "key", units.METHOD, "2.1",
         Text("报告用哪个完工估算（EAC）",
              "Which estimate at completion (EAC) is reported"), "typical", "atypical", "combined"),
    _row("risks_min", "whole", units.ITEMS, "2.2",
         Text("计划门前最少风险数", "Least number of risks before the plan gate")),
    _row("risk_general", "whole", units.POINTS, "2.2",
         Text("分值达到即一般；以下低", "A risk is moderate from this score on, low below it")),
    _row("risk_major", "whole", units.POINTS, "2.2",
         Text("分值达到即较大", "A risk is major from this score on")),
    _row("risk_critical", "whole", units.POINTS, "2.2",
         Text("分值达到即重大", "A risk is critical from this score on")),
    _row("needs_min", "whole", units.ITEMS, "2.3",
         Text("策略门前最少需求数", "Least number of customer needs before the strategy gate")),
)  # fmt: skip
EXECUTION = (
    _row("strategy_kinds", "list:strategy_category", units.CATEGORIES, "3.1",
         Text("策略必须覆盖的类别", "Categories that the sales strategy must cover")),
    _row("discount_limit", "percent", units.PERCENT, "3.1",
         Text("折扣上限超过它须单独审批", "A discount limit above this needs an approval of its own")),
    _row("variance_limit", "percent", units.PERCENT, "4.1",
         Text("月签约偏离目标超过它须写原因",
              "A month's contracts that miss or beat the target by more than this need a reason")),
    _row("sales_entry_days", "whole", units.WORKING_DAYS, "4.1",
         Text("月末后几个工作日内填实际",
              "Working days after the end of a month within which its actual sales are filled in")),
    _row("feedback_min", "whole", units.ITEMS, "4.2",
         Text("结项门前最少反馈数", "Least number of feedback records before the closing gate")),
    _row("csat_low", "whole", units.POINTS, "4.2",
         Text("满意度不高于它为低分", "A satisfaction score of this or less counts as low")),
    _row("nps_low", "whole", units.POINTS, "4.2",
         Text("推荐分不高于它为低分", "A likelihood to recommend of this or less counts as low")),
    _row("csat_points", "list:number", units.POINTS, "4.2",
         Text("满意度 5…1 的百分制折算", "What satisfaction scores 5 to 1 are worth out of 100")),
    _row("nps_min_n", "whole", units.RESPONSES, "4.2",
         Text("有效样本少于它标「样本不足」",
              "With fewer valid responses the net promoter score is marked as too small a sample")),
    _row("response_days", "whole", units.WORKING_DAYS, "4.2",
         Text("低分、投诉几个工作日内响应",
              "Working days within which a low score or a complaint is answered")),
)  # fmt: skip
CLOSING = (
    _row("lessons_min", "whole", units.ITEMS, "4.3",
         Text("经验、不足各至少几条",
              "Least number of things that worked well, and of things that fell short")),
    _row("filing_days", "whole", units.WORKING_DAYS, "四",
         Text("结项、驳回或终止后几个工作日内归档",
              "Working days after closing, rejection or termination within which a project is filed")),
    _row("archive_fonds", "text", units.TEXT, "5.1",
         Text("全宗号", "Fonds number of the archive")),
    _row("archive_category", "text", units.TEXT, "5.1",
         Text("档案门类代码", "Code of the archive category")),
    _row("archive_unit", "text", units.TEXT, "5.1",
         Text("机构（问题）代码", "Code of the department or subject")),
    _row("signed_forms", "list:form", units.FORMS, "5.1",
         Text("归档前必须有批准行和签批件的表单",
              "Forms that need an approval row and a signed scan before filing")),
    _row("path_max", "whole", units.CHARACTERS, "5.1",
         Text("输出路径最长", "Longest path of an output file")),
    _row("perf_weights", "weights:perf_indicator", units.POINTS, "5.2",
         Text("绩效指标默认权重", "Default weights of the performance indicators")),
    _row("grade_excellent", "number", units.POINTS, "5.2",
         Text("优的下限", "Lowest score of grade excellent")),
    _row("grade_good", "number", units.POINTS, "5.2",
         Text("良的下限", "Lowest score of grade good")),
    _row("grade_pass", "number", units.POINTS, "5.2",
         Text("中的下限", "Lowest score of grade pass")),
    _row("coef_excellent", "number", units.FACTOR, "5.2",
         Text("等级优对应的绩效系数，印在 D14", "Performance coefficient of grade excellent, printed on D14")),
    _row("coef_good", "number", units.FACTOR, "5.2",
         Text("等级良对应的绩效系数，印在 D14", "Performance coefficient of grade good, printed on D14")),
    _row("coef_pass", "number", units.FACTOR, "5.2",
         Text("等级中对应的绩效系数，印在 D14", "Performance coefficient of grade pass, printed on D14")),
    _row("coef_fail", "number", units.FACTOR, "5.2",
         Text("等级差对应的绩效系数，印在 D14", "Performance coefficient of grade fail, printed on D14")),
)  # fmt: skip
DISCIPLINE = (
    _row("attendance_min", "percent", units.PERCENT, "五.1",
         Text("最近几次进展会的出席率下限",
              "Least share of the last progress meetings that a member attended")),
    _row("attendance_meetings", "whole", units.MEETINGS, "五.1",
         Text("出席率看最近几次进展会", "How many of the last progress meetings attendance is taken over")),
    _row("stale_days", "whole", units.WORKING_DAYS, "五.1",
         Text("多久未更新即标「未更新」",
              "Working days without an update after which a project is marked as not updated")),
    _row("stale_yellow", "whole", units.WORKING_DAYS, "五.1",
         Text("多久未更新总灯至少黄",
              "Working days without an update after which the overall light is at least yellow")),
    _row("stale_red", "whole", units.WORKING_DAYS, "五.1",
         Text("多久未更新总灯红", "Working days without an update after which the overall light is red")),
)  # fmt: skip
LIGHTS = (
    _row("schedule_by", "key", units.METHOD, "3.3",
         Text("进度灯按拖期比例（late）或 SPI（spi）",
              "What sets the schedule light: the share late (late) or the SPI (spi)"), "late", "spi"),
    _row("late_yellow", "percent", units.PERCENT, "3.3",
         Text("拖期占基线工期超过它即黄",
              "Yellow when the delay is more than this share of the baseline duration")),
    _row("late_red", "percent", units.PERCENT, "3.3",
         Text("拖期占基线工期超过它即红",
              "Red when the delay is more than this share of the baseline duration")),
    _row("spi_yellow", "number", units.RATIO, "3.3",
         Text("SPI 低于它即黄", "Yellow when the SPI is below this")),
    _row("spi_red", "number", units.RATIO, "3.3",
         Text("SPI 低于它即红", "Red when the SPI is below this")),
    _row("cost_yellow", "percent", units.PERCENT, "2.1",
         Text("超支比例超过它即黄", "Yellow when the overrun is more than this")),
    _row("cost_red", "percent", units.PERCENT, "2.1",
         Text("超支比例超过它即红", "Red when the overrun is more than this")),
    _row("sales_yellow", "number", units.PERCENTAGE_POINTS, "4.1",
         Text("时间进度差低于负的它即黄",
              "Yellow when attainment is behind the time elapsed by more than this")),
    _row("sales_red", "number", units.PERCENTAGE_POINTS, "4.1",
         Text("时间进度差低于负的它即红",
              "Red when attainment is behind the time elapsed by more than this")),
    _row("top_risks", "whole", units.ITEMS, "2.2",
         Text("报告里列几条最大风险", "How many of the greatest risks a report lists")),
    _row("trend_periods", "whole", units.PERIODS, "四",
         Text("趋势表列几期", "How many periods the trend table shows")),
    _row("waiver_days", "whole", units.DAYS, "五",
         Text("豁免最长天数", "Longest time that a waiver lasts, in calendar days")),
)  # fmt: skip

PARAMETERS: tuple[Parameter, ...] = GENERAL + APPRAISAL + PLANNING + EXECUTION + CLOSING + DISCIPLINE + LIGHTS
