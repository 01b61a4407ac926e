"""Targets: what a row can be about, and how people write it."""

from __future__ import annotations

import pytest

from salessheets.columns import C_TARGET, C_WBS, STANDARD, Problem, Target, TargetOf, parse

SPELLINGS = {
    Target("gate", "G2"): ["G2", "g2", "Ｇ２", " G2 "],
    Target("form", "D4"): ["D4", "d4"],
    Target("form", "D2", "1"): ["D2/1", "d2 / 01"],
    Target("form", "D9", "M-03"): ["D9/M-03", "D9/m3", "D9/M—03"],
    Target("form", "D14", "张三"): ["D14/张三", "D14/张 三"],
    Target("form", "D14", "0071"): ["D14/0071"],
    Target("form", "D15", "2026-W47"): ["D15/2026-W47", "d15/2026-w47", "D15/2026W47"],
    Target("form", "D15", "2026-W47-48"): ["D15/2026-W47-48", "D15/2026-W47-W48"],
    Target("form", "D15", "2026-11"): ["D15/2026-11"],
    Target("form", "P1", "2026-W05"): ["P1/2026-W5"],
    Target("record", "R-01"): ["R-01", "R1", "r-001"],
    Target("record", "CR-12"): ["CR-12", "cr12"],
    Target("record", "A-张三-02"): ["A-张三-02", "a-张三-2"],
    Target("agenda", "M-03", "2"): ["M-03/2", "m3/2", "M-03 / 02", "M－03／2"],
    Target("wbs", "1.10"): ["1.10", "１.１０", "1.10."],
    Target("wbs", "3"): ["3"],
    Target("project", "project"): ["项目", "project", "Project", "整个项目"],
    Target("all", "all"): ["全部", "all", "ALL"],
}


@pytest.mark.parametrize(("target", "typed"), [(target, one) for target, all_ in SPELLINGS.items() for one in all_])
def test_spellings_of_a_target(target: Target, typed: str) -> None:
    assert parse(typed) == target
    assert parse(str(target)) == target


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "G6",
        "G",
        "D0",
        "D17",
        "D4/2",
        "D9/R-01",
        "D9/",
        "D2/甲",
        "D15/本周",
        "R-01/2",
        "M-03/二",
        "XS-01",
        "随便",
        "1..2",
    ],
)
def test_what_is_no_target(typed: str) -> None:
    assert parse(typed) is None


def test_titles_and_categories_only_where_they_may_stand() -> None:
    filing = TargetOf(("form", "title", "all"))
    assert filing.read("合同扫描件") == Target("title", "合同扫描件")
    assert filing.read("d9/m3") == Target("form", "D9", "M-03")
    assert filing.read("全部") == Target("all", "all")
    for wrong in ("D17", "D9/x", "G2"):
        assert filing.read(wrong) == Problem(C_TARGET, None)
    change = TargetOf((*STANDARD, "category"))
    assert change.read("差旅") == Target("category", "travel")
    assert change.read("培训") == Target("category", "培训")
    assert change.read("O-1") == Target("record", "O-01")
    assert change.show(Target("category", "travel"), "en") == "Travel"


def test_only_the_kinds_that_a_column_takes() -> None:
    assert TargetOf(("gate",)).read("D4") == Problem(C_TARGET, None)


def test_a_wbs_stored_as_a_number_is_kept_and_said() -> None:
    assert TargetOf().read(1.1) == Problem(C_WBS, Target("wbs", "1.1"))
    assert TargetOf().read(3.0) == Target("wbs", "3")


def test_meetings_are_meetings_and_their_agenda_items() -> None:
    assert Target("record", "M-03").is_meeting
    assert Target("agenda", "M-03", "2").is_meeting
    assert not Target("record", "R-03").is_meeting
