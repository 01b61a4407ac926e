from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from salessheets.measures import Measure
from salessheets.metrics import metrics
from salessheets.showing import show
from salessheets.text import Language, Text


def shown(key: str, value: str | None, language: Language = "zh", **more: object) -> str:
    measure = Measure(metric=key, value=None if value is None else Decimal(value))
    return show(replace(measure, **more), metrics()[key], language)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("budget_used", "0.66666", "66.7%"),
        ("budget_used", "0.0005", "0.1%"),
        ("budget_used", "0.00049", "0.0%"),
        ("budget_used", "-0.00049", "0.0%"),
        ("csat_t2b", "12.345", "1,234.5%"),
        ("time_gap", "-0.05", "-5.0 百分点"),
        ("bac", "1234567.5", "1,234,568"),
        ("vac", "-1234.5", "-1,235"),
        ("spi", "0.895", "0.90"),
        ("cpi", "0.9375", "0.94"),
        ("tcpi", "1.0577", "1.06"),
        ("nps", "20", "20"),
        ("schedule_delay", "-2", "-2"),
    ],
)
def test_figures_are_rounded_half_up(key: str, value: str, words: str) -> None:
    assert shown(key, value) == words


def test_points_in_english() -> None:
    assert shown("time_gap", "-0.05", "en") == "-5.0 pp"


def test_empty_is_a_dash_and_never_nought() -> None:
    assert shown("budget_used", None, note=Text("没有批准预算", "no approved budget")) == "—"
    assert shown("spi", None, light="na") == "—"
    assert shown("incidents", "0") == "0"


def test_estimated_is_said() -> None:
    assert shown("freshness_days", "12", estimated=True) == "12（推定）"
    assert shown("freshness_days", "12", "en", estimated=True) == "12 (est.)"


def test_note_stands_beside_a_value() -> None:
    note = Text("样本不足，n=4", "small sample, n=4")
    assert shown("nps", "100", note=note) == "100（样本不足，n=4）"
    assert shown("nps", "100", "en", note=note) == "100 (small sample, n=4)"


@pytest.mark.parametrize(
    ("light", "zh", "en"), [("red", "红", "Red"), ("grey", "灰", "Grey"), ("na", "不适用", "n/a"), ("", "—", "—")]
)
def test_lights_are_words(light: str, zh: str, en: str) -> None:
    assert shown("light_cost", None, light=light) == zh
    assert shown("light_cost", None, "en", light=light) == en


def test_lights_of_a_portfolio_are_counts_worst_first() -> None:
    parts = {"green": Decimal(4), "grey": Decimal(1), "red": Decimal(2)}
    assert shown("light_cost", None, parts=parts) == "红 2 绿 4 灰 1"
