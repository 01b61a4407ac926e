"""Parameters, weights, tailoring and numbering: what holds without a settings workbook, and what overrides it."""

from __future__ import annotations

import dataclasses
import pickle
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from salessheets.settings import (
    DEFAULTS,
    NUMBERING,
    PARAMETERS,
    TAILORING,
    CriterionWeight,
    NumberRule,
    Parameter,
    Settings,
    Tailored,
    number,
    number_regex,
)
from salessheets.text import Text, same

TABLES = {
    "weights", "tailoring", "numbering", "retention", "committee", "people", "holidays", "notices", "severities",
}  # fmt: skip
TYPES = {
    "text": str, "key": str, "unit": str, "cadence": str, "day": date | None, "yesno": bool, "whole": int,
    "percent": Decimal, "money": Decimal, "number": Decimal, "fraction": Fraction, "list": tuple, "weights": Mapping,
}  # fmt: skip


def test_parameters_and_settings_name_the_same_fields_with_the_same_defaults() -> None:
    fields = [field.name for field in dataclasses.fields(Settings) if field.name not in TABLES]

    assert [parameter.name for parameter in PARAMETERS] == fields
    for parameter in PARAMETERS:
        assert parameter.default == getattr(DEFAULTS, parameter.name), parameter.name


@pytest.mark.parametrize("parameter", PARAMETERS, ids=lambda parameter: parameter.name)
def test_a_parameter_is_explained_and_its_kind_fits_its_default(parameter: Parameter) -> None:
    expected = TYPES[parameter.kind.split(":")[0]]

    assert isinstance(parameter.default, expected)
    assert not (expected is int and isinstance(parameter.default, bool))
    assert parameter.meaning.zh != parameter.meaning.en
    assert parameter.meaning.en.isascii() or "张" in parameter.meaning.en
    assert parameter.unit.zh
    assert parameter.clause
    if parameter.choices:
        assert str(parameter.default) in parameter.choices


def test_defaults_of_the_process() -> None:
    assert DEFAULTS.quorum == Fraction(2, 3)
    assert DEFAULTS.effort_max == 1
    assert DEFAULTS.size_large == 2_000_000
    assert [int(points) for points in DEFAULTS.csat_points] == [100, 80, 60, 30, 0]
    assert DEFAULTS.strategy_kinds == ("pricing", "promotion", "channel")
    assert DEFAULTS.signed_forms == ("D1", "D2", "D4", "D7", "D12")
    assert DEFAULTS.late_red == Decimal("0.1")
    assert sum(DEFAULTS.perf_weights.values()) == 100
    assert sum(weight.weight for weight in DEFAULTS.weights) == 100


def test_settings_travel_to_worker_processes_and_can_be_keys() -> None:
    assert pickle.loads(pickle.dumps(DEFAULTS)) == DEFAULTS
    assert hash(Settings()) == hash(DEFAULTS)
    assert dataclasses.replace(DEFAULTS, stale_days=3) != DEFAULTS


def test_settings_made_apart_share_no_state() -> None:
    assert Settings().perf_weights is not Settings().perf_weights


def test_cadences_in_working_days() -> None:
    assert [DEFAULTS.cadence_days(cadence) for cadence in ("weekly", "biweekly", "monthly")] == [5, 10, 22]


def test_a_type_with_weights_of_its_own_uses_only_those() -> None:
    own = CriterionWeight(criterion="loyalty", label=Text("客户黏性", "Loyalty"), weight=Decimal(100), type="crm")
    settings = Settings(weights=(*DEFAULTS.weights, own))

    assert settings.weights_for("crm") == (own,)
    assert settings.weights_for("launch") == DEFAULTS.weights
    assert settings.weights_for("") == DEFAULTS.weights


@pytest.mark.parametrize(
    ("item", "project_type", "size", "outcome", "need"),
    [
        ("D4", "launch", "large", "completed", "required"),
        ("D6", "launch", "small", "completed", "optional"),
        ("D6", "launch", "medium", "completed", "required"),
        ("D10", "crm", "medium", "completed", "optional"),
        ("4.1c", "crm", "large", "completed", "none"),
        ("4.1c", "market", "large", "completed", ""),
        ("4.1c", "crm", "large", "terminated", "optional"),
        ("D2", "crm", "small", "rejected", "required"),
        ("D12", "crm", "small", "rejected", "none"),
        ("G3", "crm", "small", "rejected", "none"),
        ("G1", "crm", "small", "rejected", ""),
        ("D12", "other", "small", "terminated", "required"),
        ("D9", "other", "small", "terminated", "reached"),
        ("D14", "other", "small", "terminated", "optional"),
    ],
)
def test_tailoring_by_default(item: str, project_type: str, size: str, outcome: str, need: str) -> None:
    assert DEFAULTS.need(item, type=project_type, size=size, outcome=outcome) == need


def test_every_form_is_tailored_for_every_outcome() -> None:
    for outcome in ("completed", "rejected", "terminated"):
        for form in range(1, 17):
            assert DEFAULTS.need(f"D{form}", type="launch", size="large", outcome=outcome)


def need_with(*rows: Tailored) -> str:
    return Settings(tailoring=TAILORING + rows).need("D4", type="crm", size="small", outcome="completed")


def test_of_equal_rows_the_later_wins() -> None:
    assert need_with(Tailored(outcome="completed", items=("D4",), need="optional")) == "optional"
    assert need_with(Tailored(size="small", items=("D4",), need="none")) == "none"


def test_the_row_with_more_filled_cells_wins_wherever_it_stands() -> None:
    exact = Tailored(type="crm", size="small", items=("D4",), need="none")

    assert need_with(exact, Tailored(outcome="completed", items=("D4",), need="required")) == "none"
    assert need_with(Tailored(items=("D4",), need="none")) == "required"


@pytest.mark.parametrize(
    ("item", "series", "names", "zh", "en"),
    [
        ("project", "", {"year": 2026, "seq": 1}, "XS-2026-001", "XS-2026-001"),
        ("D1", "销项", {"year": 2026, "seq": 3}, "销项〔2026〕3号", "SP 2026 No. 3"),
        ("D9", "销项纪", {"year": 2026, "seq": 12}, "销项纪〔2026〕12号", "SPM 2026 No. 12"),
        ("P1", "销项报", {"year": 2026, "seq": 47}, "销项报〔2026〕47号", "SPR 2026 No. 47"),
        (
            "form", "", {"code": "XS-2026-001", "form": "D9", "instance": "M03"},
            "XS-2026-001-D9-M03", "XS-2026-001-D9-M03",
        ),
        ("form", "", {"code": "XS-2026-001", "form": "D4", "instance": ""}, "XS-2026-001-D4", "XS-2026-001-D4"),
        (
            "archive", "",
            {"fonds": "Z001", "category": "WS", "year": 2026, "period": "D30", "unit": "XS", "item": "0007"},
            "Z001-WS·2026-D30-XS-0007", "Z001-WS·2026-D30-XS-0007",
        ),
    ],
)  # fmt: skip
def test_numbers_by_default(item: str, series: str, names: dict[str, str | int], zh: str, en: str) -> None:
    pattern = DEFAULTS.number_rule(item, series).pattern

    assert number(pattern.zh, **names) == zh
    assert number(pattern.en, **names) == en
    assert number_regex(pattern.zh).fullmatch(zh)
    assert number_regex(pattern.en).fullmatch(en)


def test_a_form_without_a_series_has_no_number() -> None:
    assert DEFAULTS.number_rule("D5", "").pattern == same("")


def test_a_row_with_a_series_alone_keeps_the_pattern() -> None:
    settings = Settings(numbering=(*NUMBERING, NumberRule(item="D4", series=same("营销"))))

    assert number(settings.number_rule("D4", "销项").pattern.zh, year=2026, seq=8) == "营销〔2026〕8号"
    assert settings.number_rule("D1", "销项").series == Text("销项", "SP")


def test_a_row_with_a_pattern_alone_keeps_the_series() -> None:
    settings = Settings(numbering=(*NUMBERING, NumberRule(item="project", pattern=same("{year}-{seq:04}"))))
    rule = settings.number_rule("project")

    assert rule.series == same("XS")
    assert number(rule.pattern.zh, year=2026, seq=7) == "2026-0007"


@pytest.mark.parametrize("typed", ["销项[2026]3号", "销项〔2026〕03号", "第销项〔2026〕3号", "销项〔26〕3号"])
def test_a_number_that_is_not_of_its_pattern_is_told_apart(typed: str) -> None:
    assert not number_regex("销项〔{year}〕{seq}号").fullmatch(typed)


def test_year_and_sequence_are_read_back() -> None:
    match = number_regex("XS-{year}-{seq:03}").fullmatch("XS-2026-1204")

    assert match
    assert (match["year"], match["seq"]) == ("2026", "1204")


@pytest.mark.parametrize("pattern", ["{seq.__class__}", "{seq!r}", "{0}", "{name}", "{", "(", "[{year}"])
def test_a_hostile_pattern_reaches_nothing(pattern: str) -> None:
    filled = number(pattern, year=2026, seq=3)

    assert filled == pattern.replace("{year}", "2026")
    assert number_regex(pattern).fullmatch(filled)
