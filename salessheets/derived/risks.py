"""How grave a risk is: probability times impact, residual once it is only watched."""

from __future__ import annotations

from salessheets.projects import Case, once
from salessheets.settings import Settings
from salessheets.sheets import Risk

LEVELS = ("low", "general", "major", "critical")


def score(risk: Risk) -> int | None:
    """Probability × impact, 1..25; the residual one while monitoring where both are filled; None if not assessed."""
    pairs = [(risk.probability, risk.impact)]
    if risk.status == "monitoring":
        pairs.insert(0, (risk.residual_probability, risk.residual_impact))
    for probability, impact in pairs:
        if probability.isdigit() and impact.isdigit():
            return int(probability) * int(impact)
    return None


def level_of(score: int | None, settings: Settings) -> str:
    """A key of the list risk_level, "" when not assessed."""
    if score is None:
        return ""
    bounds = (settings.risk_general, settings.risk_major, settings.risk_critical)
    return LEVELS[sum(score >= bound for bound in bounds)]


def level(case: Case, risk: Risk) -> str:
    """The level of a risk under the settings in force."""
    return level_of(score(risk), case.settings)


@once
def open_risks(case: Case) -> tuple[Risk, ...]:
    """Risks whose status is not closed."""
    return tuple(risk for risk in case.of(Risk) if risk.status != "closed")


def grave(case: Case, risk: Risk) -> bool:
    """Whether a risk is major or critical."""
    return level(case, risk) in ("major", "critical")
