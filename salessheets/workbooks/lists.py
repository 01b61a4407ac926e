"""The hidden sheet of choice lists: what drop-downs offer, and every word that a cell may hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from salessheets.columns import LISTS, Choice, ChoiceList, Column, YesNo
from salessheets.sheets import Record
from salessheets.text import Language
from salessheets.workbooks.filling import FIGURES
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area

SHEET = "_lists"


def list_of(column: Column) -> ChoiceList | None:
    """The list that a column chooses from."""
    if isinstance(column.kind, YesNo):
        return LISTS["yesno"]
    return column.kind.choices if isinstance(column.kind, Choice) else None


def offered(choices: ChoiceList) -> str:
    """The defined name of the words that a drop-down offers."""
    return f"list_{choices.name}"


def accepted(choices: ChoiceList) -> str:
    """The defined name of all words that the reader takes."""
    return f"words_{choices.name}"


def spelled(choices: ChoiceList) -> tuple[str, ...]:
    """Every word for a choice: keys, labels, aliases; Excel compares without case."""
    words = (
        word for option in choices.options for word in (option.key, option.label.zh, option.label.en, *option.aliases)
    )
    return tuple({word.casefold(): word for word in words}.values())


def lists_in(kinds: Iterable[type[Record]]) -> tuple[ChoiceList, ...]:
    """The lists that some sheets use, by name."""
    used = (list_of(column) for kind in kinds for column in kind.SHEET.columns.values())
    return tuple(sorted({choices.name: choices for choices in used if choices}.values(), key=lambda each: each.name))


def write_lists(book: BookWriter, kinds: Iterable[type[Record]], language: Language) -> None:
    """Write the sheet of lists; call it last, so that it stands last."""
    sheet = book.sheet(SHEET, hidden=True)
    for number, (name, words) in enumerate(blocks(kinds, language)):
        area = write_words(sheet, number + 1, name, words)
        book.define(name, sheet.name, area)


def blocks(kinds: Iterable[type[Record]], language: Language) -> Iterator[tuple[str, tuple[str | int, ...]]]:
    """Each defined name with its words."""
    for choices in lists_in(kinds):
        labels = tuple(option.label.say(language) for option in choices.options)
        figures = choices.name == FIGURES
        yield offered(choices), tuple(int(label) for label in labels) if figures else labels
        yield accepted(choices), spelled(choices)


def write_words(sheet: SheetWriter, column: int, name: str, words: tuple[str | int, ...]) -> Area:
    """Write a list into a column; gives its block."""
    sheet.header(1, column, name)
    for row, word in enumerate(words, 2):
        sheet.write(row, column, word, "level" if isinstance(word, int) else "text")
    sheet.width(column, 18)
    return Area(2, column, len(words) + 1, column)
