from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import pytest
from measured import case_of

from salessheets import metrics as package
from salessheets.metrics import Meter, measures, meters, metrics
from salessheets.rules import HANZI
from salessheets.text import Text

ORDERED = [
    "projects",
    "goal_attainment",
    "contract_attainment",
    "contract_gap",
    "time_gap",
    "yoy",
    "mom",
    "collection_rate",
    "margin_rate",
    "expected_roi",
    "actual_roi",
    "completion",
    "milestone_on_time",
    "schedule_delay",
    "late_pct",
    "bac",
    "pv",
    "ev",
    "ac",
    "sv",
    "cv",
    "spi",
    "cpi",
    "eac",
    "eac_atypical",
    "eac_combined",
    "etc",
    "vac",
    "tcpi",
    "budget_used",
    "budget_committed",
    "cost_overrun",
    "review_score",
    "review_days",
    "approval_rate",
    "applications",
    "applied_amount",
    "open_conditions",
    "team_size",
    "departments",
    "overloaded",
    "projects_per_person",
    "unowned",
    "open_risks",
    "overdue_responses",
    "needs_total",
    "needs_customers",
    "high_needs",
    "need_coverage",
    "activity_counts",
    "cost_per_activity",
    "meeting_on_time",
    "action_close_rate",
    "overdue_actions",
    "action_close_days",
    "csat_t2b",
    "csat_mean",
    "csat_points",
    "nps",
    "sample_n",
    "return_rate",
    "feedback_on_time",
    "lessons",
    "lesson_reuse",
    "shared_rate",
    "filing_complete",
    "filing_days",
    "filing_due",
    "filed",
    "filing_overdue",
    "stale_documents",
    "grade_counts",
    "report_on_time",
    "freshness_days",
    "attendance",
    "pledge_rate",
    "incidents",
    "light_schedule",
    "light_cost",
    "light_risk",
    "light_issue",
    "light_sales",
    "light_overall",
]
NOTHING = "charter\nname | 试"
COUNTED = {"projects", "filing_due", "filed", "filing_overdue"}
MODULES = [
    importlib.import_module(f"{package.__name__}.{each.name}") for each in pkgutil.iter_modules(package.__path__)
]


def test_the_list_in_order() -> None:
    assert list(metrics()) == ORDERED


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rpartition(".")[2])
def test_file_is_named_after_its_first_metric_and_defined_in_both_languages(module: ModuleType) -> None:
    assert module.__name__.endswith("." + module.METRICS[0].key)
    chinese, _, english = (module.__doc__ or "").partition("\n\n")
    assert HANZI.search(chinese)
    assert english.strip()
    assert not HANZI.search(english)


def test_orders_differ() -> None:
    orders = [module.ORDER for module in MODULES]
    assert len(set(orders)) == len(orders)


@pytest.mark.parametrize("meter", meters(), ids=lambda meter: meter.metrics[0].key)
def test_a_project_without_data_has_empty_measures_with_a_reason(meter: Meter) -> None:
    found = list(meter.measure(case_of(NOTHING)))
    assert [each.metric for each in found] == [metric.key for metric in meter.metrics]
    for each in found:
        assert each.metric in COUNTED or each.value is None
        assert each.note or each.metric in COUNTED


def test_outside_its_phase_a_metric_does_not_apply() -> None:
    found = measures(case_of(NOTHING))
    assert list(found) == ORDERED
    assert found["spi"].light == "na"
    assert found["spi"].note == Text("本阶段不适用", "not in this phase")
    assert found["review_score"].light != "na"
