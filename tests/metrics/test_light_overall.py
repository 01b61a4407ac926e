from __future__ import annotations

import pytest
from measured import measure_of

from salessheets.measures import Measure
from salessheets.text import Text

EXECUTING = """
    approvals
    object | result   | decided_on
    G1     | approved | 2026-01-05
    {gate} | {result} | 2026-02-02

"""
RISKS = "risks\n    probability | impact\n    {risk}\n\n"
ACTIONS = "    actions\n    due | priority\n    2026-03-09 | {priority}\n"


def project(*blocks: str, gate: str = "G2", result: str = "approved", modified: str = "") -> Measure:
    text = EXECUTING.format(gate=gate, result=result) + "    " + "".join(blocks)
    return measure_of("light_overall", text, modified=modified)


def test_worst_known_light() -> None:
    assert project(RISKS.format(risk="1 | 1")).light == "green"
    assert project(RISKS.format(risk="2 | 5")).light == "yellow"
    assert project(RISKS.format(risk="2 | 5"), ACTIONS.format(priority="high")).light == "red"


def test_three_yellow_are_yellow() -> None:
    assert project(RISKS.format(risk="2 | 5"), ACTIONS.format(priority="low")).light == "yellow"


def test_names_the_cells_of_the_worst_alone() -> None:
    found = project(RISKS.format(risk="2 | 5"), ACTIONS.format(priority="high"))
    assert [f"{cell.sheet}!{cell.ref}" for cell in found.cells] == ["行动项!G2"]


def test_nothing_known_is_grey() -> None:
    assert project().light == "grey"


def test_lights_outside_their_phase_do_not_count() -> None:
    assert project(ACTIONS.format(priority="high"), gate="D4").light == "grey"


def test_before_approval_it_does_not_apply() -> None:
    assert measure_of("light_overall", "risks\nprobability | impact\n4 | 4").light == "na"


@pytest.mark.parametrize(
    ("modified", "light"), [("2026-02-25", "green"), ("2026-02-24", "yellow"), ("2026-02-10", "red")]
)
def test_silence_makes_it_worse(modified: str, light: str) -> None:
    found = project(RISKS.format(risk="1 | 1"), modified=modified)
    assert found.light == light


def test_silence_counts_even_from_grey_and_says_so() -> None:
    found = project(modified="2026-02-10")
    assert found.light == "red"
    assert found.note == Text("16 个工作日没有更新", "not updated for 16 working days")


def test_silence_does_not_better_a_light() -> None:
    assert project(RISKS.format(risk="4 | 4"), modified="2026-02-24").light == "red"


def test_silence_of_a_project_that_is_closing_does_not_count() -> None:
    assert project(gate="G4", modified="2026-02-10").light == "grey"
