"""What a chart shows, taken from plain data and checked: categories, series of numbers, a title."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.chart_book import Number
from salessheets.documents.word.faults import nearest_name
from salessheets.errors import SalessheetsError
from salessheets.text import Text

KEYS = ("title", "alt", "minimum", "maximum", "categories", "series")
SERIES_KEYS = ("name", "values")
MOST_SERIES = 255
MOST_CATEGORIES = 10_000
LONGEST = 32_767  # characters of a cell

NO_DATA = Text("暂无数据", "No data")
NOT_A_CHART = Text(
    "图表要用 {{categories, series}} 这样的字段，这里是 {kind}；请检查替换文字里的字段名",
    "a chart wants a field of categories and series, this is {kind}: see the field that the alt text names",
)
NO_KEY = Text("图表字段缺少 {key}，请补上", "the field of the chart has no {key}: add it")
NO_SUCH_KEY = Text("图表字段不认识 {key}，请改为 {near}", "a chart has no {key}: take one of {near}")
NOT_A_LIST = Text("图表的 {key} 应是列表，这里是 {kind}", "{key} of a chart has to be a list, this is {kind}")
NOT_A_NUMBER = Text(
    "系列「{name}」第 {at} 个值应是数字或空，这里是 {value}",
    "value {at} of series “{name}” has to be a number or empty, this is {value}",
)
NOT_AS_MANY = Text(
    "系列「{name}」有 {values} 个值，分类有 {categories} 个；请让两者一样多，空缺处写空值",
    "series “{name}” has {values} values for {categories} categories: give one for each, empty where there is none",
)
TOO_MUCH = Text(
    "图表过大：最多 255 个系列、10000 个分类、每个名称 32767 字",
    "too much for a chart: 255 series, 10,000 categories, names of 32,767 characters at most",
)

Wording = Callable[[object], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """A series: its name and a value for each category, None for a gap."""

    name: str
    values: tuple[Number | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """What a chart shows; without a title or a bound the template's own holds."""

    categories: tuple[str, ...]
    series: tuple[Series, ...]
    title: str = ""
    alt: str = ""
    minimum: Number | None = None
    maximum: Number | None = None

    @property
    def empty(self) -> bool:
        """Whether there is nothing to draw."""
        return all(value is None for series in self.series for value in series.values)


def chart_data(value: object, wording: Wording) -> ChartData:
    """Take the field of a chart; None is a chart with nothing in it.

    Raises:
        SalessheetsError: it is no such field; says what is wrong and how it has to be.
    """
    if value is None or value == "":
        return ChartData(categories=(), series=())
    field = _mapping(value, KEYS, ("categories", "series"))
    categories = tuple(_word(each, wording) for each in _list(field, "categories"))
    series = tuple(_series(each, len(categories), wording) for each in _list(field, "series"))
    if len(series) > MOST_SERIES or len(categories) > MOST_CATEGORIES:
        raise SalessheetsError(TOO_MUCH)
    bounds = [_numbers("/".join(KEYS[2:4]), (field.get(key),))[0] for key in ("minimum", "maximum")]
    return ChartData(
        categories=categories,
        series=series,
        title=_word(field.get("title"), wording),
        alt=_word(field.get("alt"), wording),
        minimum=bounds[0],
        maximum=bounds[1],
    )


def _series(value: object, categories: int, wording: Wording) -> Series:
    field = _mapping(value, SERIES_KEYS, SERIES_KEYS)
    name = _word(field["name"], wording)
    values = _numbers(name, _list(field, "values"))
    if len(values) != categories:
        raise SalessheetsError(NOT_AS_MANY.fill(name=name, values=len(values), categories=categories))
    return Series(name=name, values=values)


def _numbers(name: str, values: Sequence[object]) -> tuple[Number | None, ...]:
    for at, value in enumerate(values, 1):
        if value is not None and as_decimal(value) is None:
            raise SalessheetsError(NOT_A_NUMBER.fill(name=name, at=at, value=repr(value)[:40]))
    return cast("tuple[Number | None, ...]", tuple(values))


def _mapping(value: object, known: Sequence[str], needed: Sequence[str]) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise SalessheetsError(NOT_A_CHART.fill(kind=type(value).__name__))
    for key in needed:
        if key not in value:
            raise SalessheetsError(NO_KEY.fill(key=key))
    for key in map(str, value):
        if key not in known:
            raise SalessheetsError(NO_SUCH_KEY.fill(key=key, near=nearest_name(key, known) or ", ".join(known)))
    return value


def _list(field: Mapping[str, object], key: str) -> Sequence[object]:
    value = field[key]
    if not isinstance(value, list | tuple):
        raise SalessheetsError(NOT_A_LIST.fill(key=key, kind=type(value).__name__))
    return value


def _word(value: object, wording: Wording) -> str:
    text = wording(value)
    if len(text) > LONGEST:
        raise SalessheetsError(TOO_MUCH)
    return text
