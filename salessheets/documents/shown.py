"""How the values of a sheet are printed in a form: labels of choices, names of people, money in the form's unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from salessheets.columns import LISTS, Calc, Column, Day, Kind, Money, Param, People, Percent, Person
from salessheets.derived import changes
from salessheets.derived.figures import plain_figure, share
from salessheets.derived.measured_in import COUNT, PERCENT, RATIO, YUAN
from salessheets.documents.word.blanks import Blank
from salessheets.measures import Measure, Metric
from salessheets.metrics import meters, metrics
from salessheets.projects import Case, once
from salessheets.sheets import Change, Goal, Record, Sheet
from salessheets.showing import EMPTY, ESTIMATED, REMARK, figure, show
from salessheets.text import Language, Text, listed, same

Row = dict[str, object]
UNITS: Mapping[str, Text] = {"wan": Text("万元", "CNY 10k"), "yuan": Text("元", "CNY")}
UNSAID: Mapping[Text, Text] = {YUAN: same(""), RATIO: same(""), COUNT: Text("个", "")}
TEN_THOUSAND = Decimal(10_000)
CENT = Decimal("0.01")
UNIT = re.compile(r" ?\([^()]*\)$")


@dataclass(frozen=True, slots=True)
class Shown:
    """Prints the values of one case in one language.

    Everything becomes text, with — for nothing, and a `Blank` where a person may fill in something; dates stay dates,
    since a template chooses how long they are written.
    """

    case: Case
    language: Language

    def row(self, record: Record, **more: object) -> Row:
        """Give all columns of a row by key, computed ones left out; `more` adds or replaces."""
        columns = record.SHEET.columns
        cells = {key: self.cell(column, getattr(record, key), record) for key, column in columns.items()}
        return {key: value for key, value in cells.items() if not isinstance(columns[key].kind, Calc)} | more

    def cell(self, column: Column, value: object, record: Record) -> object:
        """Print one value by the kind of its column."""
        kind = column.kind
        if isinstance(kind, Param) and isinstance(record, Change):
            return self.changed(record, column.key)
        if value is None or value in ("", ()):
            return EMPTY if column.need.how == "tool" else blank(column)
        if isinstance(kind, Day):
            return value
        return self.printed(kind, value) or EMPTY

    def blank_row(self, sheet: Sheet) -> Row:
        """Give the columns of a row that nobody has written yet."""
        return {key: blank(column) for key, column in sheet.columns.items()}

    def printed(self, kind: Kind[object], value: object) -> str:
        """Print a value that is there."""
        if isinstance(kind, Money) and isinstance(value, Decimal):
            return self.money(value)
        if isinstance(kind, Percent) and isinstance(value, Decimal):
            return share(value)
        if isinstance(kind, Person):
            return self.person(str(value))
        if isinstance(kind, People) and isinstance(value, tuple):
            return self.listed(map(self.person, value))
        return kind.show(value, self.language)

    def changed(self, change: Change, key: str) -> object:
        """Print before or after of a change, whose object decides what kind of value it is."""
        if change.object == "schedule":
            return changes.day(change, key) or self.text(getattr(change, key))
        amount = changes.amount(change, key) if change.object in ("goal", "budget") else None
        if amount is None:
            return self.text(getattr(change, key))
        if change.object == "budget":
            return f"{self.money(amount)} {self.money_unit}"
        units = {goal.id: goal.unit for goal in self.case.of(Goal)}
        unit = units.get(changes.item_key(change), "")
        return f"{plain_figure(amount)} {self.label('unit', unit)}" if unit else plain_figure(amount)

    def text(self, words: str, label: Text | None = None) -> str:
        """Print words; without any, —, or where there is a label, a field to fill in."""
        return words or (Blank(label) if label else EMPTY)

    def day(self, day: date | None) -> object:
        """Keep a date, — for none."""
        return day or EMPTY

    def label(self, list_name: str, key: str) -> str:
        """Print the label of a choice."""
        return LISTS[list_name].label(key).say(self.language) if key else EMPTY

    def person(self, typed: str) -> str:
        """Print the name of a person who may have been typed as a staff number."""
        names = {person.no: person.name for person in self.case.settings.people if person.no}
        return names.get(typed, typed) or EMPTY

    def listed(self, words: Iterable[str]) -> str:
        """Print several words in a line."""
        return listed(words, self.language) or EMPTY

    @property
    def money_unit(self) -> str:
        """The unit of all amounts of the form."""
        return UNITS[self.unit].say(self.language)

    @property
    def unit(self) -> str:
        """The key of that unit; a setting of another word counts as 万元."""
        return "yuan" if self.case.settings.form_money_unit == "yuan" else "wan"

    def money(self, amount: Decimal | None) -> str:
        """Print an amount given in CNY in the form's unit, two places, half up."""
        value = self.figure(amount)
        return EMPTY if value is None else f"{value or abs(value):,}"

    def figure(self, amount: Decimal | None) -> Decimal | None:
        """Give an amount in CNY in the form's unit, as a figure to be drawn."""
        if amount is None:
            return None
        return (amount / TEN_THOUSAND if self.unit == "wan" else amount).quantize(CENT, ROUND_HALF_UP)

    def number(self, value: Decimal | None) -> str:
        """Print a figure with thousands, to two places at most."""
        return EMPTY if value is None else plain_figure(value.quantize(CENT, ROUND_HALF_UP))

    def share(self, value: Decimal | None) -> str:
        """Print a fraction as percent, to one place."""
        return EMPTY if value is None else f"{(100 * value).quantize(Decimal('0.1'), ROUND_HALF_UP):,}%"

    def measures(self, *keys: str) -> dict[str, str]:
        """Print the project's measures with their units, by key."""
        found = measured(self.case)
        return {key: self.measure(found[key], metrics()[key]) for key in keys}

    def measure(self, measure: Measure, metric: Metric) -> str:
        """Print one measure: amounts in the form's unit, others with their own, notes behind."""
        if measure.value is None or metric.percent or metric.unit == PERCENT:
            return show(measure, metric, self.language)
        words = figure(measure.value, metric)
        unit = metric.unit
        if metric.unit == YUAN and measure.numerator is not None:  # by weight there is no numerator, and no money
            words, unit = self.money(measure.value), UNITS[self.unit]
        elif metric.unit in UNSAID:
            unit = UNSAID[metric.unit]
        words = f"{words} {unit.say(self.language)}".rstrip()
        words += ESTIMATED.say(self.language) if measure.estimated else ""
        return words + (REMARK.fill(note=measure.note).say(self.language) if measure.note else "")


@once
def measured(case: Case) -> Mapping[str, Measure]:
    """Work out every measure whatever the phase: a form tells of its own phase, also when it is printed later."""
    return {measure.metric: measure for meter in meters() for measure in meter.measure(case)}


def blank(column: Column) -> Blank:
    """Give the blank of a column; the form says the unit of an amount by itself."""
    zh, en = (UNIT.sub("", words) for words in (column.header.zh, column.header.en))
    return Blank(Text(zh, en) if isinstance(column.kind, Money) else column.header)
