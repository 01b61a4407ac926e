"""What one is told while standing on a cell: what goes in, how it is written, when it must be filled."""

from __future__ import annotations

from collections.abc import Mapping

from salessheets.columns import Column, Need, YesNo
from salessheets.derived.states import GATE_TITLES
from salessheets.sheets import Record
from salessheets.text import Language, Text, joined

REQUIRED = Text("必填", "Required")
IN_SOME_CASES = Text("视情况必填", "Required in some cases")
OPTIONAL = Text("选填", "Optional")
BY_TOOL = Text("由工具填写，勿改", "Filled in by the tool, leave as it is")
COMPUTED = Text("公式，自动计算", "A formula, worked out by itself")
NUMBERED = Text("可不填，自动编号", "May stay blank, numbered by itself")
BEFORE_GATE = Text("「{title}」门（{gate}）前填好", "Needed before gate {gate} ({title})")
ONE_OF = Text("至少填一列：{columns}", "Fill in at least one of: {columns}")
DEFAULT = Text("空 = {value}", "Blank = {value}")

WRITTEN: Mapping[str, Text] = {
    "day": Text("日期，如 2026-03-05", "A date, such as 2026-03-05"),
    "month": Text("月份，如 2026-03", "A month, such as 2026-03"),
    "money": Text("单位为元，可写 1.2万", "An amount in CNY, such as 12,000"),
    "percent": Text("百分比，如 50%", "A percentage, such as 50%"),
    "people": Text("多人用、隔开", "Set several people apart with commas"),
    "refs": Text("多个编号用、隔开", "Set several numbers apart with commas"),
    "file": Text("「附件」下的路径，一行一个", "Paths below attachments/, one a line"),
}


def need_words(need: Need, kind: type[Record], *, optional: bool = True) -> Text:
    """Say when a column must be filled; "" for an optional one where `optional` is off."""
    match need.how:
        case "always" | "new":
            return REQUIRED
        case "tool":
            return BY_TOOL
        case "gate":
            return BEFORE_GATE.fill(gate=need.gate, title=GATE_TITLES[need.gate])
        case "one of":
            return ONE_OF.fill(columns=joined([kind.SHEET.columns[key].header for key in need.among]))
        case "if" | "ruled":
            return IN_SOME_CASES
        case _:
            return OPTIONAL if optional else Text("", "")


def default_words(column: Column) -> Text | None:
    """Say what a blank cell stands for."""
    if column.default is None or column.default == "":
        return None
    shown = Text(column.kind.show(column.default, "zh"), column.kind.show(column.default, "en"))
    return DEFAULT.fill(value=shown)


def sentences(column: Column, kind: type[Record], *, optional: bool = True) -> tuple[Text, ...]:
    """All that is said about a column, in order."""
    if column.kind.word == "calc":
        need: Text | None = COMPUTED
    elif column.kind.word == "id" and column.need.how == "optional":
        need = NUMBERED
    else:
        need = need_words(column.need, kind, optional=optional)
    hint = (
        None if column.kind.word == "calc" or (isinstance(column.kind, YesNo) and not column.hint.zh) else column.hint
    )
    told = (hint, WRITTEN.get(column.kind.word), need, default_words(column))
    return tuple(text for text in told if text and text.zh)


def prompt(column: Column, kind: type[Record], language: Language) -> str:
    """The input message of a cell, one sentence a line."""
    return "\n".join(text.say(language) for text in sentences(column, kind))


def card_hint(column: Column, kind: type[Record], language: Language) -> str:
    """The hint beside a field of a card."""
    told = (text.say(language) for text in sentences(column, kind, optional=False))
    return ("；" if language == "zh" else ". ").join(told)
