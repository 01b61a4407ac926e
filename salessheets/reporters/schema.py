"""The schema as data and as Markdown: every workbook, sheet, column, choice and parameter, from the code itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from salessheets.columns import LISTS, ChoiceList, Column, Option
from salessheets.columns.conditions import spoken
from salessheets.settings import PARAMETERS, Parameter
from salessheets.sheets import SCHEMA_VERSION, WORKBOOKS, Record, Workbook
from salessheets.text import Language, Text

Json = dict[str, object]
FORMS = {"table": Text("表", "table"), "card": Text("卡片", "card"), "formula": Text("公式", "formulas")}


TITLE = Text("工作表、列与选项", "Sheets, columns and choices")
COLUMNS = Text(
    "键 | 中文 | English | 类型 | 必填 | 默认 | 说明 | 标签",
    "key | 中文 | English | kind | required | default | hint | tags",
)
CHOICES = Text("选项", "Choices")
OPTIONS = Text("键 | 中文 | English | 也可写", "key | 中文 | English | also")
SETTINGS = Text("参数", "Parameters")
SETTING = Text("参数 | 默认 | 单位 | 含义 | 条款", "parameter | default | unit | meaning | clause")
EDITED_BY = Text("由{who}填写", "Edited by: {who}")
RESTRICTED = Text("受限", "restricted")


def tags(column: Column) -> tuple[str, ...]:
    """What else is to be known of a column: past, neg, open, pii, secret, calc, tool."""
    found = {
        "past": column.past,
        "neg": getattr(column.kind, "negative", False),
        "open": getattr(column.kind, "open", False),
        f"pii:{column.pii}": column.pii,
        "calc": column.kind.word == "calc",
        "tool": column.need.how == "tool",
        "secret": column.secret,
    }
    return tuple(tag for tag, holds in found.items() if holds)


def default(column: Column) -> str:
    """What stands in for a blank cell: a key or value, else in words how it is worked out."""
    return spoken(column.default) if column.default is not None else column.shown_default


def schema_data() -> Json:
    """The schema for other programs."""
    return {
        "schema": SCHEMA_VERSION,
        "workbooks": [workbook_data(told) for told in WORKBOOKS],
        "lists": [list_data(choices) for choices in LISTS.values()],
        "parameters": [parameter_data(parameter) for parameter in PARAMETERS],
    }


def both(text: Text) -> Json:
    """A text in both languages."""
    return {"zh": text.zh, "en": text.en}


def workbook_data(told: Workbook) -> Json:
    """A workbook with its sheets."""
    return {
        "key": told.key,
        "stem": both(told.stem),
        "edited_by": both(told.edited_by),
        "restricted": told.restricted,
        "sheets": [sheet_data(kind) for kind in told.sheets],
    }


def sheet_data(kind: type[Record]) -> Json:
    """A sheet with its columns."""
    sheet = kind.SHEET
    return {
        "key": sheet.key,
        "title": both(sheet.title),
        "form": sheet.form,
        "unique": list(sheet.unique),
        "prefix": sheet.prefix,
        "restricted": sheet.restricted,
        "use": both(sheet.use),
        "columns": [column_data(column) for column in sheet.columns.values()],
    }


def column_data(column: Column) -> Json:
    """A column."""
    choices = getattr(column.kind, "choices", None)
    return {
        "key": column.key,
        "header": both(column.header),
        "kind": column.kind.key,
        "required": str(column.need),
        "choices": choices.name if isinstance(choices, ChoiceList) else None,
        "default": default(column),
        "hint": both(column.hint),
        "tags": list(tags(column)),
        "aliases": list(column.aliases),
    }


def list_data(choices: ChoiceList) -> Json:
    """A list of choices."""
    return {
        "name": choices.name,
        "type": choices.type,
        "options": [option_data(option) for option in choices.options],
        "computed": [option_data(option) for option in choices.computed],
    }


def option_data(option: Option) -> Json:
    """One choice."""
    return {"key": option.key, "label": both(option.label), "aliases": list(option.aliases)}


def parameter_data(parameter: Parameter) -> Json:
    """A parameter of the settings."""
    return {
        "name": parameter.name,
        "kind": parameter.kind,
        "default": default_text(parameter),
        "unit": both(parameter.unit),
        "meaning": both(parameter.meaning),
        "clause": parameter.clause,
        "choices": list(parameter.choices),
    }


def default_text(parameter: Parameter) -> str:
    """The default of a parameter as one would type it."""
    value = parameter.default
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, dict):
        return ", ".join(f"{key} {figure}" for key, figure in value.items())
    return "" if value is None else spoken(value)


def schema_markdown(language: Language) -> str:
    """The schema for people."""
    return "\n".join(markdown_lines(language)) + "\n"


def markdown_lines(language: Language) -> Iterator[str]:
    """Line by line."""
    yield f"# {TITLE.say(language)}"
    for told in WORKBOOKS:
        yield ""
        yield f"## {told.stem.say(language)} ({told.key})"
        who = EDITED_BY.fill(who=told.edited_by).say(language)
        yield from ("", f"{who}{'; ' + RESTRICTED.say(language) if told.restricted else ''}")
        for kind in told.sheets:
            yield from sheet_lines(kind, language)
    yield from ("", f"## {CHOICES.say(language)}")
    for choices in LISTS.values():
        rows = [(each.key, each.label.zh, each.label.en, " ".join(each.aliases)) for each in choices.options]
        yield from ("", f"### {choices.name} ({choices.type})", "", *table(OPTIONS.say(language), rows))
    yield from ("", f"## {SETTINGS.say(language)}", "")
    yield from table(SETTING.say(language), [parameter_row(each, language) for each in PARAMETERS])


def sheet_lines(kind: type[Record], language: Language) -> Iterator[str]:
    """A sheet with the table of its columns."""
    sheet = kind.SHEET
    key = "+".join(sheet.unique) or "—"
    yield from ("", f"### {sheet.title.say(language)} ({sheet.key})", "")
    yield f"{FORMS[sheet.form].say(language)}; {sheet.use.say(language)}; key: {key}"
    if sheet.columns:
        rows = [column_row(column, language) for column in sheet.columns.values()]
        yield from ("", *table(COLUMNS.say(language), rows))


def column_row(column: Column, language: Language) -> tuple[str, ...]:
    """A column as a row of the table."""
    facts = (column.key, column.header.zh, column.header.en, column.kind.key, str(column.need))
    return (*facts, default(column) or "—", column.hint.say(language) or "—", " ".join(tags(column)))


def parameter_row(parameter: Parameter, language: Language) -> tuple[str, ...]:
    """A parameter as a row of the table."""
    shown = default_text(parameter)
    return (parameter.name, shown, parameter.unit.say(language), parameter.meaning.say(language), parameter.clause)


def table(header: str, rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table of Markdown; a bar in a cell is written as one."""
    yield f"| {header} |"
    yield "|" + "---|" * (header.count("|") + 1)
    for row in rows:
        yield "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
