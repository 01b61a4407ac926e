"""Everything that is counted: one file a metric (or a family with one formula), found by walking this package.

A metric file holds its definition as docstring, `METRICS` and `measure(case)`, which gives one `Measure` for each.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import cast

from salessheets.derived.states import phase
from salessheets.measures import NOT_HERE, Measure, Metric
from salessheets.projects import Case, once


@dataclass(frozen=True, slots=True, kw_only=True)
class Meter:
    """A metric file: what it measures and the function that does."""

    metrics: tuple[Metric, ...]
    measure: Callable[[Case], Iterator[Measure]]


@cache
def meters() -> tuple[Meter, ...]:
    """Every metric file of this package, in order of its `ORDER`."""
    names = [each.name for each in pkgutil.walk_packages(__path__, f"{__name__}.") if not each.ispkg]
    modules = sorted((importlib.import_module(name) for name in names), key=order)
    return tuple(Meter(metrics=module.METRICS, measure=module.measure) for module in modules)


def order(module: ModuleType) -> tuple[int, str]:
    """Where a metric file stands in the list: its `ORDER`, then its name."""
    return (cast("int", module.ORDER), module.__name__)


@cache
def metrics() -> dict[str, Metric]:
    """Every metric by key, in order."""
    return {metric.key: metric for meter in meters() for metric in meter.metrics}


@once
def measures(case: Case) -> dict[str, Measure]:
    """Every measure of a project by key; outside its phases a metric is `na`."""
    found: dict[str, Measure] = {}
    for meter in meters():
        applies = [not metric.phases or phase(case) in metric.phases for metric in meter.metrics]
        if any(applies):
            found.update({measure.metric: measure for measure in meter.measure(case)})
        for metric, here in zip(meter.metrics, applies, strict=True):
            if not here:
                found[metric.key] = Measure(metric=metric.key, light="na", note=NOT_HERE)
    return {metric.key: found[metric.key] for meter in meters() for metric in meter.metrics}
