"""Rows that are longer than a page may split; all others stay whole."""

from __future__ import annotations

from salessheets.documents.word.splitting import splittable

ROW = "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:p><w:pPr><w:keepNext/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p></w:tc></w:tr>"


def row(words: str) -> str:
    return ROW.format(words=words)


def test_a_long_row_may_split_and_its_neighbours_may_not() -> None:
    done = splittable(row("短") + row("长" * 5_000) + row("短"))
    assert done.count("<w:cantSplit/>") == 2
    assert done.count("<w:keepNext/>") == 2
    assert "长" * 5_000 in done


def test_short_rows_stay_as_they_are() -> None:
    text = row("短" * 100) * 3
    assert splittable(text) == text
