from __future__ import annotations

import pytest
from measured import cells_of, measure_of


@pytest.mark.parametrize(
    ("rows", "light"),
    [
        (("4 | 4 | responding", "2 | 5 | responding"), "red"),
        (("4 | 4 | closed", "2 | 5 | responding"), "yellow"),
        (("3 | 3 | responding",), "green"),
        (("4 | 4 | closed",), "green"),
    ],
)
def test_gravest_open_risk(rows: tuple[str, ...], light: str) -> None:
    assert measure_of("light_risk", "\n".join(["risks", "probability | impact | status", *rows])).light == light


def test_names_the_gravest() -> None:
    text = "risks\nprobability | impact\n2 | 5\n4 | 4"
    assert cells_of("light_risk", text) == ["风险!G3", "风险!H3"]


def test_no_risk_entered_is_grey() -> None:
    assert measure_of("light_risk", "charter\nname | 试").light == "grey"
