"""文号登记簿.xlsx: the numbers that were given out, as a workbook to look things up in. The claims are the register."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salessheets.catalogue import FORMS
from salessheets.evidence import Claim
from salessheets.ledger.place import Ledger
from salessheets.outputs import NUMBER_REGISTER
from salessheets.reporters.delivery import Delivery, delivered
from salessheets.reporters.words import visible
from salessheets.text import Language, Text
from salessheets.workbooks.style import Kind
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_values import TableColumn, Value

TITLE = Text("文号登记簿", "Register of document numbers")
NOTE = Text(
    "由程序按登记写成，改这里不起作用；文号在定稿时取得，以后各版沿用。",
    "Written from the register, changes here have no effect; a number is given with the first final and kept.",
)
TABLE = "numbers"
TOP = 4
TITLES = {form.id: form.title for form in FORMS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column: its header, its look, and what a claim shows in it."""

    header: Text
    width: float
    kind: Kind
    show: Callable[[Claim, Language], Value]


FIELDS = (
    Field(header=Text("文号", "Number"), width=22, kind="wrap", show=lambda claim, _: visible(claim.number)),
    Field(header=Text("系列", "Series"), width=10, kind="code", show=lambda claim, _: visible(claim.series)),
    Field(header=Text("年", "Year"), width=8, kind="code", show=lambda claim, _: str(claim.year)),
    Field(header=Text("序号", "No."), width=8, kind="integer", show=lambda claim, _: claim.seq),
    Field(header=Text("项目编号", "Project code"), width=16, kind="code", show=lambda claim, _: visible(claim.project)),
    Field(
        header=Text("表单", "Form"),
        width=26,
        kind="wrap",
        show=lambda claim, language: f"{claim.form} {TITLES[claim.form].say(language) if claim.form in TITLES else ''}",
    ),
    Field(header=Text("对象", "Instance"), width=16, kind="wrap", show=lambda claim, _: visible(claim.instance)),
    Field(header=Text("首次定稿的文件", "File of the first final"), width=60, kind="wrap", show=lambda claim, _: visible(claim.path)),
)  # fmt: skip


def number_register(claims: Sequence[Claim], language: Language) -> bytes:
    """Write the register; the same claims give the same bytes."""
    newest = max((claim.year for claim in claims), default=2000)
    book = BookWriter(language, title=TITLE.say(language), created=date(newest, 1, 1))
    sheet = book.sheet(TITLE.say(language))
    sheet.title(1, TITLE.say(language), NOTE.say(language))
    sheet.table(
        TABLE,
        TOP,
        1,
        [TableColumn(header=each.header.say(language), width=each.width, kind=each.kind) for each in FIELDS],
        [[each.show(claim, language) for each in FIELDS] for claim in claims],
    )
    sheet.freeze(TOP, 2)
    return book.to_bytes()


def write_register(root: Path, claims: Sequence[Claim], language: Language) -> Delivery:
    """Put the register below 台账/; where no number was ever given out there is none."""
    if not claims:
        return Delivery(files=())
    path = f"{Ledger(root=root, language=language).folder}/{NUMBER_REGISTER.say(language)}"
    return delivered(root, iter(((path, number_register(claims, language), None),)))
