"""Putting a form together: headings that count, cards of labels and values, tables with their loop."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from docx.document import Document as Word

from salessheets.documents.templates_build.markup import Align, Cell, Row, paragraph, table
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.showing import EMPTY
from salessheets.text import Language, Text

Words = Text | str
Label = tuple[Words, Words]
NUMERALS = "〇一二三四五六七八九十"
CARD = (19, 31, 19, 31)
COLON = Text("：", ": ")
NONE = Row(cells=(Cell(text=EMPTY, align="center"),))
"""What stands in the place of rows in a table with loops over cells."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table: head, share of the width, tag, and whether it is set like figures."""

    head: Words
    width: int
    tag: str
    figure: bool = False
    align: Align = ""

    @classmethod
    def words(cls, head: Words, width: int, name: str, align: Align = "") -> Column:
        """A column of texts; `name` is the field."""
        return cls(head=head, width=width, tag=f"{{{{ {name} }}}}", align=align)

    @classmethod
    def centred(cls, head: Words, width: int, name: str) -> Column:
        """A column of short words or dates."""
        return cls.words(head, width, name, "center")

    @classmethod
    def figures(cls, head: Words, width: int, name: str) -> Column:
        """A column of figures."""
        return cls(head=head, width=width, tag=f"{{{{ {name} }}}}", figure=True)


@dataclass(slots=True)
class Page:
    """A form being put together, in one language."""

    language: Language
    body: list[str] = field(default_factory=list)
    cell: str = "FormSmall"
    headings: int = 0
    attached: list[Callable[[Word], None]] = field(default_factory=list)

    def say(self, words: Words) -> str:
        """Words in the language of the form; tags are the same in both."""
        return words.say(self.language) if isinstance(words, Text) else words

    def add(self, words: Words, style: str, *, align: Align = "", label: Words = "", keep: bool = False) -> None:
        """Add a paragraph."""
        self.body.append(paragraph(self.say(words), style, align=align, label=self.say(label), keep=keep))

    def note(self, words: Words) -> None:
        """Say something about what follows, on the same page."""
        self.add(words, "FormNote", keep=True)

    def control(self, *tags: str) -> None:
        """Add tags that own their paragraphs."""
        self.body += [paragraph(tag, "Normal") for tag in tags]

    def include(self, block: Text) -> None:
        """Take in a shared block."""
        self.control(f'{{%p include "{block.say(self.language)}" %}}')

    def heading(self, words: Text, style: str = "Heading1") -> None:
        """Add a heading with the next number: 一、 or 1."""
        self.headings += 1
        number = f"{hanzi(self.headings)}、" if self.language == "zh" else f"{self.headings}. "
        self.add(number + self.say(words), style)

    def card(
        self,
        *rows: Sequence[tuple[Words, str]],
        widths: Sequence[int] = CARD,
        value: str = "FormText",
        keep: bool = False,
    ) -> None:
        """Add labels and values, one or two of them a line; `keep` keeps them with what follows."""
        self.body.append(table(widths, [self.card_row(row, value, keep=keep) for row in rows]))
        self.gap(keep=keep)

    def card_row(self, pairs: Sequence[tuple[Words, str]], value: str, *, keep: bool = False) -> Row:
        """A line of a card; a single value takes the whole of it."""
        span = 3 if len(pairs) == 1 else 1
        cells: list[Cell] = []
        for label, tag in pairs:
            cells.append(Cell(text=self.say(label), style="FormLabel", fill=BAND))
            cells.append(Cell(text=tag, style=value, span=span))
        return Row(cells=tuple(cells), keep=keep)

    def table(
        self, loop: str, columns: Sequence[Column], *, below: Sequence[Label] = (), last: Sequence[Row] = ()
    ) -> None:
        """Add a table with a row for each of a loop, `below` it a row of long texts; a dash when there is none."""
        rows = [self.row(columns, keep=bool(below))]
        if below:
            rows.append(Row(cells=(self.side(below, len(columns)),)))
        self.grid(columns, loop, rows, last=last)

    def facts(
        self, loop: str, columns: Sequence[Column], left: Sequence[Label], right: Sequence[Label], *, at: int = 0
    ) -> None:
        """Add a table with a shaded line for each of a loop, long texts below it on two sides; the left is `at` wide, or half."""
        count = len(columns)
        width = at or count // 2
        rows = (
            self.row(columns, keep=True, fill=BAND),
            Row(cells=(self.side(left, width), self.side(right, count - width))),
        )
        self.grid(columns, loop, rows)

    def grid(self, columns: Sequence[Column], loop: str, rows: Sequence[Row], *, last: Sequence[Row] = ()) -> None:
        """Add a table with rows for each of a loop, a dash when there is none."""
        count = len(columns)
        none = Row(cells=(Cell(text=EMPTY, span=count, align="center"),))
        self.lines(columns, [*self.looped(loop, rows, count, otherwise=(none,)), *last])

    def lines(self, columns: Sequence[Column], rows: Sequence[Row]) -> None:
        """Add a table: the heads of its columns, then rows."""
        heads = Row(cells=tuple(self.head(column) for column in columns), repeat=True)
        self.body.append(table([column.width for column in columns], [heads, *rows]))
        self.gap()

    def looped(self, loop: str, rows: Sequence[Row], count: int, *, otherwise: Sequence[Row] = ()) -> tuple[Row, ...]:
        """Rows between the tags of a loop, with those that stand there when it has none; `count` cells wide."""
        empty = (self.tag_row("{%tr else %}", count), *otherwise) if otherwise else ()
        return (self.tag_row(f"{{%tr for {loop} %}}", count), *rows, *empty, self.tag_row("{%tr endfor %}", count))

    def head(self, column: Column) -> Cell:
        """The head of a column."""
        return Cell(text=self.say(column.head), style="FormHead", fill=HEAD)

    def row(self, columns: Sequence[Column], *, keep: bool = False, fill: str = "") -> Row:
        """A row of values."""
        return Row(cells=tuple(self.value(column, fill) for column in columns), keep=keep)

    def value(self, column: Column, fill: str = "") -> Cell:
        """The cell of a column."""
        style = "FormNumber" if column.figure else self.cell
        return Cell(text=column.tag, style=style, align=column.align, fill=fill)

    def side(self, labels: Sequence[Label], span: int) -> Cell:
        """A cell of long texts behind their labels."""
        words = tuple(self.say(label) + COLON.say(self.language) + self.say(tag) for label, tag in labels)
        return Cell(text=words, style=self.cell, span=span)

    def tag_row(self, tag: str, count: int) -> Row:
        """A row that a tag owns."""
        return Row(cells=(Cell(text=tag, style="FormSmall", span=count),))

    def gap(self, *, keep: bool = False) -> None:
        """Keep a table off the next one, but with `keep` on the same page."""
        self.add("", "Gap", keep=keep)


def hanzi(number: int) -> str:
    """Write 1 to 19 in hanzi."""
    return NUMERALS[number] if number <= 10 else "十" + NUMERALS[number - 10]  # noqa: PLR2004
