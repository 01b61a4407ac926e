"""Small things that a reader notices: one day is no days, clauses are counted as the language counts."""

from __future__ import annotations

import pytest

from salessheets.findings import clause_text
from salessheets.text import Text

LATE = Text("晚 {days} 个工作日", "{days} working days late")


@pytest.mark.parametrize(("days", "said"), [(1, "1 working day late"), (2, "2 working days late"), (11, "11 working days late")])  # fmt: skip
def test_one_working_day_is_singular(days: int, said: str) -> None:
    assert LATE.fill(days=days).en == said


@pytest.mark.parametrize(("clause", "english"), [("二.2", "II.2"), ("四", "IV"), ("3.3", "3.3"), ("", ""), ("—", "—")])
def test_clauses_read_in_both_languages(clause: str, english: str) -> None:
    assert clause_text(clause) == Text(clause, english)
