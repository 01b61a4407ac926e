"""The blocks that all forms share: header, history of versions, rows to sign."""

from __future__ import annotations

from salessheets.documents.templates_build.headings import DATE, ROLE, VERSION
from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.text import Text

HEADER = Text("页眉", "header")
HISTORY = Text("文件历史", "history")
SIGNATURES = Text("签批栏", "signatures")
SIGN_HEIGHT = 850  # 15 mm: room for a hand or a seal
HEADS = (ROLE, Text("意见", "Opinion"), Text("签名", "Signature"), DATE)
DAY = Text("年　　月　　日", "")


def header(page: Page) -> None:
    """What the document is and where its data came from."""
    policy = Text(
        '{{ header.policy_version }}{% if header.policy_effective != "—" %}（{{ header.policy_effective|day }}起施行）{% endif %}',
        '{{ header.policy_version }}{% if header.policy_effective != "—" %} (in force from {{ header.policy_effective|day }}){% endif %}',
    )
    prepared = Text(
        '{{ header.prepared_by }}{% if header.prepared_on != "—" %}　{{ header.prepared_on|day }}{% endif %}',
        '{{ header.prepared_by }}{% if header.prepared_on != "—" %}, {{ header.prepared_on|day }}{% endif %}',
    )
    rows = (
        [(Text("项目名称", "Project"), "{{ header.name }}"), (Text("项目编号", "Project code"), "{{ header.code }}")],
        [
            (Text("单位", "Organisation"), "{{ header.org_name }}"),
            (Text("表单编号", "Form no."), "{{ header.form_no }}"),
        ],
        [(Text("文号", "Document no."), "{{ header.doc_no }}"), (VERSION, "{{ header.version }}")],
        [(Text("密级", "Secrecy"), "{{ header.secrecy }}"), (Text("制度版本", "Policy"), page.say(policy))],
        [
            (Text("编制", "Prepared by"), page.say(prepared)),
            (Text("数据截止", "Data as of"), "{{ header.last_update|day }}"),
        ],
        [(Text("数据来源", "Sources"), "{{ header.sources }}")],
    )
    page.card(*rows, value="FormSmall")


def history(page: Page) -> None:
    """The versions of the document."""
    page.table(
        "each in history",
        [
            Column.centred(VERSION, 15, "each.version"),
            Column.centred(DATE, 25, "each.date|day"),
            Column.words(Text("说明", "Reason"), 60, "each.reason"),
        ],
    )


def signatures(page: Page) -> None:
    """A row for each role; opinion, signature and date are for the hand. The history is not left alone behind them."""
    head = Row(cells=tuple(Cell(text=page.say(each), style="FormHead", fill=HEAD) for each in HEADS), repeat=True)
    blank = (Cell(), Cell(), Cell(text=page.say(DAY), style="FormSmall", align="right"))
    row = Row(
        cells=(Cell(text="{{ each.role }}", style="FormLabel", fill=BAND, align="center"), *blank),
        height=SIGN_HEIGHT,
        keep=True,
    )
    page.body.append(table((20, 38, 20, 22), [head, *page.looped("each in signatures", [row], 4)]))
    page.gap(keep=True)


def opening(page: Page) -> None:
    """Begin a form: its title, and what the document is."""
    page.add("{{ header.title }}", "Title")
    page.include(HEADER)


def closing(page: Page) -> None:
    """End a form: the rows to sign, and its versions."""
    page.heading(Text("签批", "Signatures"))
    page.include(SIGNATURES)
    page.heading(Text("文件历史", "History"))
    page.include(HISTORY)


BLOCKS = {HEADER: header, HISTORY: history, SIGNATURES: signatures}
