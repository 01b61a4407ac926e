"""Tables of words in two languages: a line a row, `|` between cells, Chinese before English."""

from __future__ import annotations

from salessheets.text import Text


def lines(table: str) -> tuple[tuple[str, ...], ...]:
    """Read a table: its rows, its cells trimmed."""
    return tuple(tuple(cell.strip() for cell in line.split("|")) for line in table.strip().splitlines() if line.strip())


def texts(cells: tuple[str, ...]) -> tuple[Text, ...]:
    """Take cells by twos: Chinese, English."""
    return tuple(Text(zh, en) for zh, en in zip(cells[::2], cells[1::2], strict=True))


def pairs(table: str) -> tuple[Text, ...]:
    """Read a table of one text a line."""
    return tuple(Text(zh, en) for zh, en in lines(table))
