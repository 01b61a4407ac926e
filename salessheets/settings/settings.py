"""All settings of a portfolio in one frozen value; every field has the default that holds without a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from salessheets.findings import Severity
from salessheets.settings import numbering, tailoring, weights
from salessheets.settings.numbering import NumberRule
from salessheets.settings.tailoring import Tailored
from salessheets.settings.values import CommitteeMember, Holiday, Notice, Person
from salessheets.settings.weights import CriterionWeight

CADENCE_DAYS: Mapping[str, int] = {"weekly": 5, "biweekly": 10, "monthly": 22}
PERFORMANCE = (("results", 40), ("process", 20), ("teamwork", 15), ("customer", 15), ("compliance", 10))
RETENTION = (("data", "y30"),)


def _performance() -> Mapping[str, Decimal]:
    return {name: Decimal(weight) for name, weight in PERFORMANCE}


def _retention() -> Mapping[str, str]:
    return dict(RETENTION)


def _severities() -> Mapping[str, Severity]:
    return {}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Parameters by name (meaning and unit: `PARAMETERS`), then the tables of the settings workbook.

    Shares are fractions of 1, money is in yuan, days are working days unless the parameter says otherwise.
    """

    org_name: str = ""
    policy_version: str = "V1.0"
    policy_effective: date | None = None
    form_money_unit: str = "wan"
    money_tolerance: Decimal = Decimal(1)
    size_medium: Decimal = Decimal(500000)
    size_large: Decimal = Decimal(2000000)
    mask_contacts: bool = True
    meeting_cadence: str = "biweekly"
    report_cadence: str = "weekly"
    cadence_grace: int = 3
    minutes_days: int = 2
    report_weekday: int = 5
    report_month_day: int = 3
    report_grace: int = 1
    quorum: Fraction = Fraction(2, 3)
    judges_min: int = 3
    score_approve: Decimal = Decimal(80)
    score_conditional: Decimal = Decimal(60)
    trim_from: int = 0
    departments_min: int = 2
    effort_max: Decimal = Decimal(1)
    evm_min_coverage: Decimal = Decimal("0.95")
    eac_method: str = "typical"
    risks_min: int = 1
    risk_general: int = 5
    risk_major: int = 10
    risk_critical: int = 16
    needs_min: int = 1
    strategy_kinds: tuple[str, ...] = ("pricing", "promotion", "channel")
    discount_limit: Decimal = Decimal("0.10")
    variance_limit: Decimal = Decimal("0.10")
    sales_entry_days: int = 5
    feedback_min: int = 1
    csat_low: int = 2
    nps_low: int = 6
    csat_points: tuple[Decimal, ...] = (Decimal(100), Decimal(80), Decimal(60), Decimal(30), Decimal(0))
    nps_min_n: int = 5
    response_days: int = 1
    lessons_min: int = 1
    filing_days: int = 20
    archive_fonds: str = "Z001"
    archive_category: str = "WS"
    archive_unit: str = "XS"
    signed_forms: tuple[str, ...] = ("D1", "D2", "D4", "D7", "D12")
    path_max: int = 200
    perf_weights: Mapping[str, Decimal] = field(default_factory=_performance, hash=False)
    grade_excellent: Decimal = Decimal(90)
    grade_good: Decimal = Decimal(80)
    grade_pass: Decimal = Decimal(60)
    coef_excellent: Decimal = Decimal("1.2")
    coef_good: Decimal = Decimal("1.0")
    coef_pass: Decimal = Decimal("0.8")
    coef_fail: Decimal = Decimal(0)
    attendance_min: Decimal = Decimal("0.60")
    attendance_meetings: int = 3
    stale_days: int = 5
    stale_yellow: int = 10
    stale_red: int = 15
    schedule_by: str = "late"
    late_yellow: Decimal = Decimal("0.05")
    late_red: Decimal = Decimal("0.10")
    spi_yellow: Decimal = Decimal("0.95")
    spi_red: Decimal = Decimal("0.90")
    cost_yellow: Decimal = Decimal("0.05")
    cost_red: Decimal = Decimal("0.10")
    sales_yellow: Decimal = Decimal(5)
    sales_red: Decimal = Decimal(10)
    top_risks: int = 5
    trend_periods: int = 8
    waiver_days: int = 180

    weights: tuple[CriterionWeight, ...] = weights.WEIGHTS
    tailoring: tuple[Tailored, ...] = tailoring.TAILORING
    numbering: tuple[NumberRule, ...] = numbering.NUMBERING
    retention: Mapping[str, str] = field(default_factory=_retention, hash=False)
    committee: tuple[CommitteeMember, ...] = ()
    people: tuple[Person, ...] = ()
    holidays: tuple[Holiday, ...] = ()
    notices: tuple[Notice, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=_severities, hash=False)

    def need(self, item: str, *, type: str, size: str, outcome: str) -> str:  # noqa: A002 - the column's name
        """Find what is needed of a form, rule or gate: `required`, `reached`, `optional`, `none`, or "" if unsaid.

        A rule that a gate wants is also off where the gate itself is `none`; ask for both.
        """
        return tailoring.need(self.tailoring, item, project_type=type, size=size, outcome=outcome)

    def cadence_days(self, cadence: str) -> int:
        """Count the working days of a cadence: weekly 5, biweekly 10, monthly 22."""
        return CADENCE_DAYS[cadence]

    def weights_for(self, type: str) -> tuple[CriterionWeight, ...]:  # noqa: A002 - the column's name
        """Take the criteria of a project type alone if it has its own, else those for every type."""
        return weights.weights_for(self.weights, type)

    def number_rule(self, item: str, series: str = "") -> NumberRule:
        """Work out series and pattern of `project`, `form`, `archive`, or of a form of a series."""
        return numbering.number_rule(self.numbering, item, series)


DEFAULTS = Settings()
