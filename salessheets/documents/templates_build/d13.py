"""The template of D13 归档备案表, laid across."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.d12_tables import col, mid
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.page import COLON, Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.showing import EMPTY
from salessheets.text import Text

COLUMNS: tuple[Column, ...] = (
    mid(Text("件号", "Item"), 6, "item.item_no"),
    col(Text("档号", "Archive no."), 21, "item.archive_no"),
    mid(Text("文号", "Document no."), 12, "item.doc_no"),
    col(Text("责任者", "Responsible"), 15, "item.responsible"),
    col(Text("题名", "Title"), 19, "item.title"),
    mid(Text("日期", "Date"), 10, "proof[item.item_no].date8"),
    mid(Text("密级", "Secrecy"), 8, "item.secrecy"),
    mid(Text("页数", "Pages"), 6, "item.pages"),
    mid(Text("保管期限", "Retention"), 9, "item.retention"),
    mid(Text("版本", "Version"), 7, "item.version"),
    col(Text("纸质存放位置", "Where the paper is"), 11, "item.location"),
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
    page.add("{{ header.title }}", "Title")
    page.include(blocks.HEADER)
    page.heading(Text("备案信息", "Filing"))
    filing(page)
    page.heading(Text("归档清单", "Items"))
    page.add(NOTE, "FormNote", keep=True)
    items(page)
    page.heading(Text("不适用", "Not applicable"))
    page.table(
        "row in spared",
        [
            col(Text("题名或表单", "Title or form"), 34, "row.item"),
            col(Text("不适用原因", "Why not applicable"), 48, "row.reason"),
            mid(Text("确认人", "Confirmed by"), 18, "row.confirmed_by"),
        ],
    )
    page.heading(Text("签批", "Signatures"))
    page.include(blocks.SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(blocks.HISTORY)


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
    words = tuple(page.say(label) + COLON.say(page.language) + tag for label, tag in BELOW)
    title = Cell(text="{{ group.label }}", style="FormLabel", span=count, fill=BAND)
    rows = [
        Row(cells=tuple(page.head(column) for column in COLUMNS), repeat=True),
        page.tag_row("{%tr for group in groups %}", count),
        Row(cells=(title,), keep=True),
        page.tag_row("{%tr for item in group.rows %}", count),
        Row(cells=tuple(page.value(column) for column in COLUMNS), keep=True),
        Row(cells=(Cell(text=words, style=page.cell, span=count),)),
        page.tag_row("{%tr endfor %}", count),
        page.tag_row("{%tr else %}", count),
        Row(cells=(Cell(text=EMPTY, span=count, align="center"),)),
        page.tag_row("{%tr endfor %}", count),
    ]
    page.body.append(table([column.width for column in COLUMNS], rows))
    page.gap()
