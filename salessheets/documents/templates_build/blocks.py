"""The blocks that all forms share: header, history of versions, rows to sign."""

from __future__ import annotations

from salessheets.documents.templates_build.markup import Cell, Row, table
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND, HEAD
from salessheets.text import Text

HEADER = Text("页眉", "header")
HISTORY = Text("文件历史", "history")
SIGNATURES = Text("签批栏", "signatures")
SIGN_HEIGHT = 850  # 15 mm: room for a hand or a seal
HEADS = (Text("角色", "Role"), Text("意见", "Opinion"), Text("签名", "Signature"), Text("日期", "Date"))
DATE = Text("年　　月　　日", "")


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
        [(Text("文号", "Document no."), "{{ header.doc_no }}"), (Text("版本", "Version"), "{{ header.version }}")],
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
            Column(head=Text("版本", "Version"), width=15, tag="{{ each.version }}", align="center"),
            Column(head=Text("日期", "Date"), width=25, tag="{{ each.date|day }}", align="center"),
            Column(head=Text("说明", "Reason"), width=60, tag="{{ each.reason }}"),
        ],
    )


def signatures(page: Page) -> None:
    """A row for each role; opinion, signature and date are for the hand. The history is not left alone behind them."""
    head = Row(cells=tuple(Cell(text=page.say(each), style="FormHead", fill=HEAD) for each in HEADS), repeat=True)
    blank = (Cell(), Cell(), Cell(text=page.say(DATE), style="FormSmall", align="right"))
    row = Row(
        cells=(Cell(text="{{ each.role }}", style="FormLabel", fill=BAND, align="center"), *blank),
        height=SIGN_HEIGHT,
        keep=True,
    )
    rows = [head, page.tag_row("{%tr for each in signatures %}", 4), row, page.tag_row("{%tr endfor %}", 4)]
    page.body.append(table((20, 38, 20, 22), rows))
    page.gap(keep=True)


BLOCKS = {HEADER: header, HISTORY: history, SIGNATURES: signatures}
