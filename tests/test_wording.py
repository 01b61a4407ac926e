"""Chinese is written with its own punctuation wherever a person reads it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest

from salessheets.catalogue import FORMS, SIGN_ROLES
from salessheets.columns import CODES, LISTS
from salessheets.derived.states import GATE_TITLES, STATES
from salessheets.explaining import every_id
from salessheets.metrics import metrics
from salessheets.rules import checkers
from salessheets.settings import PARAMETERS
from salessheets.sheets import SHEETS, WORKBOOKS
from salessheets.text import Text
from salessheets.workbooks.codes import CODES as FILE_CODES

HANZI = r"[\u3400-\u9fff]"
CLOSED = r"[\u3400-\u9fff」』）〕》]"
OPENED = r"[\u3400-\u9fff「『（〔《]"
HALF = re.compile(rf"(?<={CLOSED})\s*[,;:!?]\s*(?={OPENED})")
"""A comma and its like of the Latin script between two hanzi, or between a closed bracket or quote and another."""
HEADERS = re.compile(rf"\((?:元|{HANZI}|[A-Z])\)")
"""Headers of the schema carry units and letters in plain brackets: 预算(元), 负责(A)."""
BRACKET = re.compile(rf"(?<={CLOSED})\(")
"""A bracket of the Latin script behind a hanzi; formulas have theirs behind signs and blanks."""
ADDRESS = re.compile(rf"{HANZI}+![A-Z]+\d+")
"""An address of a cell, 风险!A5, is no sentence."""


def of_rules() -> Iterator[tuple[str, Text]]:
    """Messages and remedies of rules and codes, and the whole of `explain`, metrics included."""
    for rule in (*(checker.rule for checker in checkers()), *CODES, *FILE_CODES):
        yield rule.id, rule.message
        yield rule.id, rule.remedy
    for each in every_id():
        yield each.id, each.title
        yield each.id, each.text
        for _, label, words in each.facts:
            yield each.id, label
            yield each.id, words


def of_sheets() -> Iterator[tuple[str, Text]]:
    """Workbooks, sheets, headers and hints."""
    for workbook in WORKBOOKS:
        yield workbook.key, workbook.stem
        yield workbook.key, workbook.edited_by
    for kind in SHEETS:
        yield kind.SHEET.key, kind.SHEET.title
        yield kind.SHEET.key, kind.SHEET.use
        for column in kind.SHEET.columns.values():
            yield f"{kind.SHEET.key}.{column.key}", column.header
            yield f"{kind.SHEET.key}.{column.key}", column.hint


def of_lists() -> Iterator[tuple[str, Text]]:
    """Choices, settings, forms, metrics, states and gates."""
    for choices in LISTS.values():
        yield from ((choices.name, label) for label in choices.labels.values())
    for parameter in PARAMETERS:
        yield parameter.name, parameter.meaning
        yield parameter.name, parameter.unit
    for form in FORMS:
        yield form.id, form.title
    yield from ((key, metric.title) for key, metric in metrics().items())
    yield from ((key, metric.unit) for key, metric in metrics().items())
    yield from (*SIGN_ROLES.items(), *STATES.items(), *GATE_TITLES.items())


def half_width(texts: Iterable[tuple[str, Text]]) -> list[tuple[str, str]]:
    """Every text with punctuation of the Latin script inside Chinese."""
    found = [(key, HEADERS.sub("", ADDRESS.sub("", text.zh))) for key, text in texts]
    return [(key, words) for key, words in found if HALF.search(words) or BRACKET.search(words)]


@pytest.mark.parametrize("texts", [of_rules, of_sheets, of_lists])
def test_chinese_is_punctuated_as_chinese(texts: object) -> None:
    assert callable(texts)
    assert half_width(texts()) == []


@pytest.mark.parametrize(
    ("words", "caught"),
    [
        ("清空,或恢复模板中的公式", True),
        ("豁免无效：规则不存在;或已过期", True),
        ("「立项」:不用填", True),
        ("两处的值不同（见另一处）, 留一处", True),
        ("把公式换成它的值(选择性粘贴)", True),
        ("清空，或恢复公式（选择性粘贴）", False),
        ("预算(元)、负责(A)", False),
        ("风险!A5 和 风险!A9 各有一行", False),
        ("写到 12:30 为止，XS-{year}-{seq:03}", False),
    ],
)
def test_the_net_catches_half_width_marks(words: str, caught: bool) -> None:
    assert bool(half_width([("", Text(words, ""))])) is caught
