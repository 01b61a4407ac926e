"""What everyone may read names nobody: paths below 绩效/ end there."""

from __future__ import annotations

from pathlib import Path

import pytest

from salessheets.files import disk_full, held, not_writable, refused
from salessheets.folders import discreet, discreet_text

ROOT = Path("/mnt/performance/组合")
PEOPLE = ("绩效评估-张三.xlsx", "Dr. Li (team).docx", "批注/张三/张三.xlsx")


@pytest.mark.parametrize("folder", ["绩效", "performance", "Performance"])
@pytest.mark.parametrize("name", PEOPLE)
def test_a_message_names_the_folder_and_nobody_in_it(folder: str, name: str) -> None:
    path = ROOT / "甲" / folder / name
    for text in (held(path), not_writable(path.parent), disk_full(path), refused(path, OSError(5, "away"))):
        told = discreet_text(text, ROOT)
        for words in (told.zh, told.en):
            assert f"{ROOT / '甲' / folder}" in words
            assert not any(person in words for person in ("张三", "Li", "team"))
    assert "请在 Excel" in discreet_text(held(path), ROOT).zh


@pytest.mark.parametrize(
    "words",
    [r"Z:\甲\绩效\张三.xlsx", r"'Z:\\甲\\绩效\\张三.xlsx'", "甲/绩效/张三", "甲/绩效/张三.xlsx, 甲/绩效/张三.XLSX"],
)
def test_every_spelling_of_a_path_is_cut(words: str) -> None:
    assert "张三" not in discreet(words, ROOT)


@pytest.mark.parametrize(
    "words", ["甲/绩效", "甲/项目计划.xlsx", f"{ROOT}/甲/项目计划.xlsx", "绩效 / performance", "甲/绩效评估.xlsx"]
)
def test_all_else_is_told_in_full(words: str) -> None:
    assert discreet(words, ROOT) == words


@pytest.mark.parametrize("root", [Path(), Path("/")], ids=str)
@pytest.mark.parametrize("name", PEOPLE)
def test_the_portfolio_may_stand_anywhere(root: Path, name: str) -> None:
    told = discreet(f"{root / '甲' / '绩效' / name} is open. Close it.", root)
    assert not any(person in told for person in ("张三", "Li", "team"))
