"""D5 风险登记册: every risk with what is done about it, and a map of those that are open."""

from __future__ import annotations

from collections.abc import Mapping

from salessheets.derived.risks import LEVELS, level, level_of, open_risks, score
from salessheets.documents.common import Issue, common
from salessheets.documents.row_order import by_number
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import Action, Risk
from salessheets.showing import EMPTY

FORM = "D5"
STEPS = (1, 2, 3, 4, 5)


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the register prints."""
    case = shown.case
    off = sum(place(risk) is None for risk in open_risks(case))
    return {
        **common(shown, issue),
        "measures": shown.measures("open_risks"),
        "risks": [risk_row(shown, risk) for risk in ordered(case)],
        "heat": [heat_row(shown, probability) for probability in reversed(STEPS)],
        "impacts": [str(step) for step in STEPS],
        "levels": [{"level": key, "label": shown.label("risk_level", key)} for key in reversed(LEVELS)],
        "unplaced": str(off) if case.of(Risk) else EMPTY,
    }


def ordered(case: Case) -> list[Risk]:
    """All risks, the gravest level first, then by number; those not assessed last."""
    return sorted(by_number(case.of(Risk)), key=lambda risk: -gravity(case, risk))


def gravity(case: Case, risk: Risk) -> int:
    """How grave the level of a risk is, -1 when it is not assessed."""
    found = level(case, risk)
    return LEVELS.index(found) if found else -1


def risk_row(shown: Shown, risk: Risk) -> Row:
    """Give a risk with its score and level, and the actions that come from it."""
    value = score(risk)
    return shown.row(
        risk,
        score=EMPTY if value is None else str(value),
        level=shown.label("risk_level", level(shown.case, risk)),
        linked_actions=shown.listed(action.id for action in linked(shown.case, risk)),
    )


def linked(case: Case, risk: Risk) -> list[Action]:
    """The actions whose source is the risk."""
    found = (each for each in case.of(Action) if each.source and each.source.kind == "record")
    return by_number(each for each in found if each.source and each.source.key == risk.id and each.id)


def place(risk: Risk) -> tuple[int, int] | None:
    """Where a risk stands on the map: probability and impact, None until both are assessed."""
    if not (risk.probability.isdigit() and risk.impact.isdigit()):
        return None
    return (int(risk.probability), int(risk.impact))


def heat_row(shown: Shown, probability: int) -> Row:
    """Give a row of the map: the open risks of a probability by impact."""
    return {
        "probability": str(probability),
        "cells": [heat_cell(shown, probability, impact) for impact in STEPS],
    }


def heat_cell(shown: Shown, probability: int, impact: int) -> Row:
    """Give a cell of the map: its level, how many open risks stand there, and which."""
    here = [risk for risk in by_number(open_risks(shown.case)) if place(risk) == (probability, impact)]
    return {
        "level": level_of(probability * impact, shown.case.settings),
        "count": str(len(here)) if here else "",
        "ids": " ".join(risk.id for risk in here),
    }
