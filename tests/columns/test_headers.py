"""Headers are found whatever their width, case, blanks, asterisks and line ends."""

from __future__ import annotations

import pytest

from salessheets.columns import normal, spellings


@pytest.mark.parametrize(
    "typed",
    ["预算(元)", "预算（元）", " 预算 (元) ", "*预算(元)", "预算(元)＊", "预算\n(元)", "预算(元):", "预算（元）："],
)
def test_one_header_in_many_spellings(typed: str) -> None:
    assert normal(typed) == "预算(元)"
    assert spellings(typed) == ("预算(元)", "预算")


def test_case_does_not_count() -> None:
    assert normal("Planned End") == normal("PLANNED  end") == normal("Ｐlanned_end".replace("_", " "))


def test_brackets_alone_are_kept() -> None:
    assert spellings("(元)") == ("(元)",)
    assert spellings("完成%") == ("完成%",)
