"""设置: the portfolio's own rules of the house. Edited by the PMO; stands at the portfolio's root."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from salessheets.columns import ALWAYS, TOOL, Choice, Day, Number, Param, People, Person, Words, YesNo, column, when
from salessheets.sheets.record import TableRecord, sheet

# A column is one line.
# fmt: off

@sheet("thresholds", "阈值", "Parameters", unique=("parameter",), use=("空 = 默认", "Blank = the default"))
class Threshold(TableRecord):
    """空 = 默认。 Blank = the default."""
    parameter: str = column("参数", "Parameter", Words(), ALWAYS, note="names of Parameters", hint=("预置", "Preset"))
    value: str = column("值", "Value", Param("parameter"), note="default of Parameters")
    unit: str = column("单位", "Unit", Words(), TOOL, hint=("预置", "Preset"))
    note: str = column("说明", "Meaning", Words(), TOOL, hint=("预置", "Preset"))


@sheet("weights", "评审权重", "Weights", unique=("criterion", "type"), use=("合计 100", "Adds up to 100"))
class Weight(TableRecord):
    """合计 100。 Adds up to 100."""
    criterion: str = column("评分项", "Criterion", Words(), ALWAYS, note="market, competition, resources", hint=("键，英文小写", "A key in lower-case English"))
    label_zh: str = column("中文名", "Chinese label", Words(), ALWAYS)
    label_en: str = column("英文名", "English label", Words(), note="criterion")
    weight: Decimal | None = column("权重", "Weight", Number(), ALWAYS, note="40, 30, 30")
    required: bool | None = column("必评", "Required", YesNo(), default=True, hint=("程序要求的三项", "The three that the process asks for"))
    type: str = column("项目类型", "Project type", Choice("project_type"), note="blank = all", hint=("有专用行时只用专用行", "Rows of a type replace those for all"))


@sheet("holidays", "节假日", "Holidays", unique=("date",), use=("覆盖内置调休", "Goes before the built-in calendar"))
class HolidayRow(TableRecord):
    """覆盖内置调休。 Goes before the built-in calendar."""
    date: dt.date | None = column("日期", "Date", Day(), ALWAYS)
    kind: str = column("类型", "Kind", Choice("holiday_kind"), ALWAYS, hint=("休/班", "Off or working"))
    name: str = column("名称", "Name", Words())
    basis: str = column("依据文号", "Basis", Words(), hint=("国办发明电…", "The notice it rests on"))


@sheet("numbering", "文号", "Numbering", unique=("item",), use=("空 = 默认", "Blank = the default"))
class NumberingRow(TableRecord):
    """空 = 默认。 Blank = the default."""
    item: str = column("对象", "Item", Words(), ALWAYS, note="project, form", hint=("project 或 D4", "project, or a form such as D4"))
    series: str = column("代字", "Series", Words(), note="Numbering")
    pattern: str = column("格式", "Pattern", Words(), note="Numbering", hint=("{year} {seq} {seq:03} {code}", "{year} {seq} {seq:03} {code}"))


@sheet("retention", "保管期限", "Retention", unique=("item",), use=("空 = 表单的默认期限", "Blank = the form's default"))
class RetentionRow(TableRecord):
    """空 = 表单的默认期限。 Blank = the form's default."""
    item: str = column("表单或类别", "Form or class", Words(), ALWAYS, note="form or archive_class key")
    period: str = column("期限", "Period", Choice("retention"), ALWAYS)
    basis: str = column("依据", "Basis", Words())


@sheet("required_docs", "必备文档", "Required", unique=("type", "size", "outcome", "item"), use=("裁剪：这类项目必须有什么", "What this kind of project must file"))
class RequiredDocument(TableRecord):
    """裁剪：这类项目必须有什么。 What this kind of project must file."""
    type: str = column("项目类型", "Project type", Choice("project_type"), note="blank = all")
    size: str = column("项目规模", "Size", Choice("project_size"), note="blank = all")
    outcome: str = column("结局", "Outcome", Choice("closing_kind"), note="blank = all")
    item: str = column("表单或规则", "Form or rule", Words(), ALWAYS, note="D-key or rule id", hint=("D6、4.1c", "D6, 4.1c"))
    need: str = column("要求", "Need", Choice("doc_need"), ALWAYS)


@sheet("committee", "委员名单", "Committee", unique=("member", "start"), use=("评审委员", "Members of the committee"))
class CommitteeRow(TableRecord):
    """评审委员。 Members of the committee."""
    member: str = column("委员", "Member", Person(), ALWAYS)
    role: str = column("职务", "Role", Choice("committee_role"), default="member")
    start: dt.date | None = column("起", "From", Day())
    end: dt.date | None = column("止", "To", Day())


@sheet("people", "人员", "People", unique=("no",), use=("姓名与部门的唯一来源", "The one source of names and departments"))
class PersonRow(TableRecord):
    """姓名与部门的唯一来源。 The one source of names and departments."""
    no: str = column("工号", "Staff no.", Words(), hint=("重名时必填", "Needed where two share a name"))
    name: str = column("姓名", "Name", Words(), ALWAYS)
    department: str = column("部门", "Department", Words(), ALWAYS)
    email: str = column("邮箱", "Email", Words(), pii="email")
    active: bool | None = column("在职", "Active", YesNo(), default=True)


@sheet("notices", "通知", "Notices", use=("地址与密钥在 salessheets.toml", "Addresses and keys stand in salessheets.toml"))
class Notice(TableRecord):
    """地址与密钥在 salessheets.toml。 Addresses and keys stand in salessheets.toml."""
    event: str = column("事件", "Event", Choice("notice_event"), ALWAYS)
    channel: str = column("渠道", "Channel", Choice("channel"), ALWAYS)
    to: tuple[str, ...] = column("接收人", "To", People(), when("channel=mail"))
    robot: str = column("机器人名", "Robot", Words(), when("channel ≠ mail"), hint=("toml 中的名字", "Its name in the toml file"))
    level: str = column("最低级别", "From level", Choice("severity"), default="error")


@sheet("rules", "规则", "Rules", unique=("rule",), use=("全组合改级别或关闭；W- 不能关", "Change or switch off a rule for all projects; W- cannot be switched off"))
class RuleRow(TableRecord):
    """全组合改级别或关闭；W- 不能关。 Change or switch off a rule for all projects; W- cannot be switched off."""
    rule: str = column("规则", "Rule", Words(), ALWAYS, note="rule id or C- code")
    severity: str = column("级别", "Severity", Choice("severity"), ALWAYS)
    note: str = column("理由", "Reason", Words(), ALWAYS)
