"""Rows that a blank workbook already has: the parameters with their defaults, the weights of the committee."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from salessheets.columns import LISTS, Percent
from salessheets.settings import PARAMETERS, WEIGHTS, Parameter
from salessheets.sheets import Record, Threshold, Weight
from salessheets.text import Language, Text
from salessheets.workbooks.row_values import RowValues

DEFAULT = Text("{meaning}。默认：{value}", "{meaning}. Default: {value}")


def preset_rows(kind: type[Record], language: Language) -> tuple[RowValues, ...]:
    """The rows that a sheet starts with."""
    if kind is Threshold:
        return tuple(parameter_row(parameter, language) for parameter in PARAMETERS)
    if kind is Weight:
        return tuple(
            {
                "criterion": row.criterion,
                "label_zh": row.label.zh,
                "label_en": row.label.en,
                "weight": row.weight,
                "required": row.required,
            }
            for row in WEIGHTS
        )
    return ()


def parameter_row(parameter: Parameter, language: Language) -> RowValues:
    """A parameter without a value, so that its default holds, which the note tells."""
    shown = default_words(parameter, language)
    note = DEFAULT.fill(meaning=parameter.meaning, value=shown) if shown else parameter.meaning
    return {"parameter": parameter.name, "unit": parameter.unit.say(language), "note": note.say(language)}


def default_words(parameter: Parameter, language: Language) -> str:
    """A default as one would type it."""
    match parameter.default:
        case bool(value):
            return LISTS["yesno"].label("yes" if value else "no").say(language)
        case Mapping() as figures:
            return ", ".join(f"{key} {figure}" for key, figure in figures.items())
        case tuple(values):
            return ", ".join(map(str, values))
        case Decimal() as share if parameter.kind == "percent":
            return Percent().show(share, language)
        case str(key) if parameter.kind in LISTS and not parameter.choices:
            return LISTS[parameter.kind].label(key).say(language)
        case value:
            return "" if value is None else str(value)
