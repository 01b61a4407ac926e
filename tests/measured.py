"""Metrics of projects written down as text (see sheets_in_text)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sheets_in_text import written

from salessheets.evidence import Source
from salessheets.measures import Measure
from salessheets.metrics import meters
from salessheets.projects import Case

GOLDEN = """
    as-of 2026-03-06

    tasks
    id | planned_start | planned_end | baseline_start | baseline_end | progress
    1  | 2026-03-02    | 2026-03-13  | 2026-03-02     | 2026-03-13   | 45%

    budget
    category | month   | task | planned | actual
    travel   | 2026-03 | 1    | 100     | 48
"""  # BAC 100, PV 50, EV 45, AC 48
BY_WEIGHT = """
    as-of 2026-03-06

    tasks
    id | planned_start | planned_end | baseline_start | baseline_end | progress | weight
    1  | 2026-03-02    | 2026-03-13  | 2026-03-02     | 2026-03-13   | 45%      | 100
"""
NO_BASELINE = """
    tasks
    id | planned_start | planned_end | progress
    1  | 2026-03-02    | 2026-03-13  | 45%
"""


def case_of(text: str, *, modified: str = "", code: str = "XS-2026-001") -> Case:
    """The case of a text; `modified` is the day on which its workbook was saved."""
    case = written(text).case()
    day = date.fromisoformat(modified) if modified else None
    source = Source(file="书.xlsx", workbook="project-plan", digest="", modified=day)
    evidence = replace(case.project.evidence, sources=(source,) if day else ())
    return replace(case, project=replace(case.project, code=code, evidence=evidence), memo={})


def measure_of(key: str, text: str, *, modified: str = "") -> Measure:
    """One metric, whatever the phase."""
    case = case_of(text, modified=modified)
    meter = next(meter for meter in meters() if key in (metric.key for metric in meter.metrics))
    return next(measure for measure in meter.measure(case) if measure.metric == key)


def value_of(key: str, text: str) -> Decimal | None:
    """The value of one metric, to four places."""
    value = measure_of(key, text).value
    return None if value is None else round(value, 4)


def reason_of(key: str, text: str) -> str:
    """Why a metric is empty; fails when it is not."""
    measure = measure_of(key, text)
    assert measure.value is None
    assert measure.note
    assert measure.note.en
    return measure.note.zh


def cells_of(key: str, text: str) -> list[str]:
    """The cells that a metric names, as sheet and address."""
    return sorted(f"{cell.sheet}!{cell.ref}" for cell in measure_of(key, text).cells)


def fraction(measure: Measure) -> tuple[object, object]:
    """Numerator and denominator of a measure."""
    return measure.numerator, measure.denominator


def counted(measure: Measure) -> tuple[object, object]:
    """The value of a measure and its parts."""
    return measure.value, measure.parts


def lit(measure: Measure) -> tuple[object, str]:
    """The value of a measure and its light."""
    return measure.value, measure.light
