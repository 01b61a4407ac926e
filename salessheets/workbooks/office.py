"""The settings workbook: its rows, and the settings that they make; what cannot be used keeps its default."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Literal, cast

from salessheets.columns import LISTS, Choice, Day, Kind, Money, Number, Percent, Problem, Words, YesNo
from salessheets.columns.codes import C_SETTING
from salessheets.findings import Finding, Severity
from salessheets.projects import Project
from salessheets.settings import (
    DEFAULTS,
    PARAMETERS,
    CommitteeMember,
    CriterionWeight,
    Holiday,
    Notice,
    NumberRule,
    Parameter,
    Person,
    Settings,
    Tailored,
    Value,
)
from salessheets.sheets import (
    CommitteeRow,
    HolidayRow,
    NumberingRow,
    PersonRow,
    RequiredDocument,
    RetentionRow,
    RuleRow,
    Threshold,
    Weight,
)
from salessheets.sheets import Notice as NoticeRow
from salessheets.text import Text

BY_NAME = {parameter.name: parameter for parameter in PARAMETERS}
KINDS: Mapping[str, Kind[object]] = {
    "text": Words(),
    "yesno": YesNo(),
    "percent": Percent(),
    "money": Money(),
    "number": Number(negative=True),
}
SEPARATORS = str.maketrans("、，；;/\n", ",,,,,,")


def settings_of(office: Project) -> tuple[Settings, tuple[Finding, ...]]:
    """The settings in force and what is wrong in the settings workbook; without one, the defaults."""
    findings: list[Finding] = []
    values: dict[str, object] = dict(parameters(office, findings))
    severities = dict(severity_rows(office))
    if office.of(Weight):
        values["weights"] = tuple(weights(office))
    values |= {
        "tailoring": (*DEFAULTS.tailoring, *tailoring(office)),
        "numbering": (*DEFAULTS.numbering, *numbering(office)),
        "retention": {**DEFAULTS.retention, **{row.item: row.period for row in office.of(RetentionRow) if row.period}},
        "committee": tuple(committee(office)),
        "people": tuple(people(office)),
        "holidays": tuple(holidays(office)),
        "notices": tuple(notices(office)),
        "severities": severities,
    }
    return replace(DEFAULTS, **values), tuple(findings)  # type: ignore[arg-type]  # names are Settings' own


def parameters(office: Project, findings: list[Finding]) -> Iterator[tuple[str, Value]]:
    """The parameters that were typed and can be used."""
    for row in office.of(Threshold):
        if not row.parameter:
            continue
        parameter = BY_NAME.get(row.parameter.strip().lower())
        if parameter is None:
            findings.append(C_SETTING.finding(row.cell("parameter"), row.parameter))
        elif row.value:
            value = parameter_value(parameter, row.value)
            if value is None:
                findings.append(C_SETTING.finding(row.cell("value"), row.value))
            else:
                yield parameter.name, value


def parameter_value(parameter: Parameter, typed: str) -> Value:
    """Read what was typed for a parameter; None when it cannot be used."""
    kind, _, argument = parameter.kind.partition(":")
    readers: dict[str, Callable[[], Value]] = {
        "whole": lambda: whole(typed),
        "fraction": lambda: fraction(typed),
        "key": lambda: key_of(parameter, typed),
        "day": lambda: one(Day(), typed),
        "list": lambda: several(argument, typed),
        "weights": lambda: pairs(argument, typed),
    }
    value = readers[kind]() if kind in readers else plain_value(parameter.kind, typed)
    if parameter.choices and str(value) not in parameter.choices:
        return None
    return value


def plain_value(kind: str, typed: str) -> Value:
    """Read a parameter of a kind of column, or a key of a choice list."""
    reader = KINDS.get(kind) or Choice(kind)
    return one(reader, typed)


def one(kind: Kind[object], typed: str) -> Value:
    """Read one value; None when it does not read cleanly."""
    read = kind.read(typed)
    return None if isinstance(read, Problem) or read == kind.empty else cast("Value", read)


def whole(typed: str) -> int | None:
    """Read a whole number."""
    number = one(Number(), typed)
    return int(number) if isinstance(number, Decimal) and number == int(number) else None


def fraction(typed: str) -> Fraction | None:
    """Read 2/3, 0.67 or 67%."""
    text = typed.strip().replace("／", "/")
    try:
        value = Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None
    return value if 0 < value <= 1 else None


def key_of(parameter: Parameter, typed: str) -> str | None:
    """Read one of a few keys."""
    return next((choice for choice in parameter.choices if choice == typed.strip().lower()), None)


def parts_of(typed: str) -> list[str]:
    """Split a list at any separator."""
    return [part.strip() for part in typed.translate(SEPARATORS).split(",") if part.strip()]


def several(argument: str, typed: str) -> tuple[str, ...] | tuple[Decimal, ...] | None:
    """Read a list of forms, numbers or choices."""
    parts = parts_of(typed)
    if argument == "number":
        try:
            return tuple(Decimal(part) for part in parts)
        except InvalidOperation:
            return None
    if argument == "form":
        return tuple(part.upper() for part in parts)
    keys = [LISTS[argument].find(part) for part in parts]
    return tuple(key for key in keys if key) if parts and all(keys) else None


def pairs(argument: str, typed: str) -> dict[str, Decimal] | None:
    """Read weights such as `results 40, process 20`."""
    found: dict[str, Decimal] = {}
    for part in parts_of(typed):
        name, _, figure = part.rpartition(" ")
        key = LISTS[argument].find(name)
        if not key or not figure.replace(".", "", 1).isdigit():
            return None
        found[key] = Decimal(figure)
    return found or None


def severity_rows(office: Project) -> Iterator[tuple[str, Severity]]:
    """Severities of the team by rule; W- cannot be changed."""
    for row in office.of(RuleRow):
        if row.rule and row.severity and not row.rule.upper().startswith("W-"):
            yield row.rule, Severity(row.severity)


def weights(office: Project) -> Iterator[CriterionWeight]:
    """Criteria of the committee."""
    for row in office.of(Weight):
        if row.criterion and row.weight is not None:
            label = Text(row.label_zh or row.criterion, row.label_en or row.criterion)
            yield CriterionWeight(
                criterion=row.criterion,
                label=label,
                weight=row.weight,
                required=row.required is not False,
                type=row.type,
            )


def tailoring(office: Project) -> Iterator[Tailored]:
    """Rows of 必备文档; of equals the later holds, so they come after the defaults."""
    for row in office.of(RequiredDocument):
        if row.item and row.need:
            yield Tailored(type=row.type, size=row.size, outcome=row.outcome, items=(row.item,), need=row.need)


def numbering(office: Project) -> Iterator[NumberRule]:
    """Number rules of the team."""
    for row in office.of(NumberingRow):
        if row.item:
            yield NumberRule(item=row.item, series=Text(row.series, row.series), pattern=Text(row.pattern, row.pattern))


def committee(office: Project) -> Iterator[CommitteeMember]:
    """Members of the committee."""
    for row in office.of(CommitteeRow):
        if row.member:
            yield CommitteeMember(name=row.member, role=row.role or "member", start=row.start, end=row.end)


def people(office: Project) -> Iterator[Person]:
    """The staff."""
    for row in office.of(PersonRow):
        if row.name:
            yield Person(
                no=row.no, name=row.name, department=row.department, email=row.email, active=row.active is not False
            )


def holidays(office: Project) -> Iterator[Holiday]:
    """Days that override the built-in calendar."""
    for row in office.of(HolidayRow):
        if row.date and row.kind in ("off", "work"):
            kind: Literal["off", "work"] = "off" if row.kind == "off" else "work"
            yield Holiday(date=row.date, kind=kind, name=row.name, basis=row.basis)


def notices(office: Project) -> Iterator[Notice]:
    """Who is told of what."""
    for row in office.of(NoticeRow):
        if row.event and row.channel:
            yield Notice(event=row.event, channel=row.channel, to=row.to, robot=row.robot, level=row.level or "error")
