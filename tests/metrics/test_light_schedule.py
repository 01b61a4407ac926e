from __future__ import annotations

from measured import NO_BASELINE, cells_of, measure_of

from salessheets.text import Text

LATE = """
    tasks
    id | baseline_start | baseline_end | forecast_end | progress | weight
    1  | 2026-03-02     | 2026-03-30   | 2026-04-02   | 100%     | 10
"""


def test_by_share_late_or_by_spi() -> None:
    assert measure_of("light_schedule", LATE).light == "red"
    assert measure_of("light_schedule", "set schedule_by spi\n" + LATE).light == "green"


def test_names_the_cells_and_has_no_value() -> None:
    found = measure_of("light_schedule", LATE)
    assert found.value is None
    assert cells_of("light_schedule", LATE) == ["计划!H2", "计划!I2", "计划!I2", "计划!L2"]


def test_unknown_is_grey() -> None:
    found = measure_of("light_schedule", NO_BASELINE)
    assert found.light == "grey"
    assert found.note == Text("没有基线", "no baseline")
