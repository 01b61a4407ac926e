"""What a team can set: parameters, weights, tailoring, numbering, people. Frozen values that know no file."""

from __future__ import annotations

from salessheets.settings.numbering import NUMBERING, NumberRule, number, number_regex
from salessheets.settings.parameters import PARAMETERS, Parameter
from salessheets.settings.settings import DEFAULTS, Settings
from salessheets.settings.tailoring import TAILORING, Tailored
from salessheets.settings.values import CommitteeMember, Holiday, Notice, Person, Value
from salessheets.settings.weights import WEIGHTS, CriterionWeight

__all__ = [
    "DEFAULTS",
    "NUMBERING",
    "PARAMETERS",
    "TAILORING",
    "WEIGHTS",
    "CommitteeMember",
    "CriterionWeight",
    "Holiday",
    "Notice",
    "NumberRule",
    "Parameter",
    "Person",
    "Settings",
    "Tailored",
    "Value",
    "number",
    "number_regex",
]
