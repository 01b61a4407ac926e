"""The template of D13 归档备案表, laid across."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DATE, VERSION
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

COLUMNS: tuple[Column, ...] = (
    Column.centred(Text("件号", "Item"), 6, "item.item_no"),
    Column.words(Text("档号", "Archive no."), 21, "item.archive_no"),
    Column.centred(Text("文号", "Document no."), 12, "item.doc_no"),
    Column.words(Text("责任者", "Responsible"), 15, "item.responsible"),
    Column.words(Text("题名", "Title"), 19, "item.title"),
    Column.centred(DATE, 10, "proof[item.item_no].date8"),
    Column.centred(Text("密级", "Secrecy"), 8, "item.secrecy"),
    Column.centred(Text("页数", "Pages"), 6, "item.pages"),
    Column.centred(Text("保管期限", "Retention"), 9, "item.retention"),
    Column.centred(VERSION, 7, "item.version"),
    Column.words(Text("纸质存放位置", "Where the paper is"), 11, "item.location"),
)
BELOW = (
    (Text("文件", "File"), "{{ item.file }}"),
    ("SHA-256", "{{ proof[item.item_no].sha256 }}"),
)
NOTE = Text(
    "共 {{ count }} 件。件号在本项目内连续；SHA-256 为移交时文件的校验值，可据此核对文件是否改动。",
    "{{ count }} items, numbered through. SHA-256 is the digest of each file at the handover: it tells whether the file has changed since.",
)


def filing_form(page: Page) -> None:
    """The form, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("备案信息", "Filing"))
    filing(page)
    page.heading(Text("归档清单", "Items"))
    page.note(NOTE)
    items(page)
    page.heading(Text("不适用", "Not applicable"))
    page.table(
        "row in spared",
        [
            Column.words(Text("题名或表单", "Title or form"), 34, "row.item"),
            Column.words(Text("不适用原因", "Why not applicable"), 48, "row.reason"),
            Column.centred(Text("确认人", "Confirmed by"), 18, "row.confirmed_by"),
        ],
    )
    blocks.closing(page)


def filing(page: Page) -> None:
    """Who hands over to whom, when, under what number."""
    page.card(
        [
            (Text("备案号", "Filing no."), "{{ filing.filing_no }}"),
            (Text("项目结果", "Outcome"), "{{ outcome }}"),
        ],
        [
            (Text("移交人", "Handed over by"), "{{ filing.handed_by }}"),
            (Text("接收人", "Received by"), "{{ filing.received_by }}"),
        ],
        [
            (Text("移交日期", "Handed over on"), "{{ filing.handed_on|day }}"),
            (Text("归档完整率", "Filing complete"), "{{ measures.filing_complete }}"),
        ],
        [(Text("档号", "Archive no."), "{{ archive_no }}")],
    )


def items(page: Page) -> None:
    """Every item by class: a line for the catalogue, below it its file and what proves it."""
    count = len(COLUMNS)
    title = Cell(text="{{ group.label }}", style="FormLabel", span=count, fill=BAND)
    item = (page.row(COLUMNS, keep=True), Row(cells=(page.side(BELOW, count),)))
    rows = (Row(cells=(title,), keep=True), *page.looped("item in group.rows", item, count))
    page.grid(COLUMNS, "group in groups", rows)
