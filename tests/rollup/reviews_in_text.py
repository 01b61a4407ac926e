"""Reviews of portfolios written down as text: one at work and late, one just begun, one full of hostile texts."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from sheets_in_text import place_of, written

from salessheets.evidence import Evidence, Source
from salessheets.findings import Cell, Finding, Kind, Severity
from salessheets.projects import Case, Project
from salessheets.reviews import Review, fold, review_case
from salessheets.rollup.portfolio_workbook import portfolio_workbook
from salessheets.rollup.rollup import Rollup
from salessheets.settings import DEFAULTS
from salessheets.sheets import Place, Record
from salessheets.text import Language, Text

AS_OF = date(2026, 3, 10)
LATE = """
charter
code          | XS-2026-001
name          | 华东新品推广
type          | 新产品推广
planned_start | 2026-01-05

team
name | role
张伟 | 项目经理

goals
id   | metric | unit | target | due        | direction
O-01 | 签约额 | 万元 | 300    | 2026-12-31 | 越大越好

tasks
id | name     | phase | milestone | owner | planned_start | planned_end | baseline_start | baseline_end | progress
1  | 试点上市 | 实施  | 是        | 张伟  | 2026-02-27    | 2026-02-27  | 2026-02-27     | 2026-02-27   | 0
2  | 渠道铺货 | 实施  | 否        | 张伟  | 2026-03-05    | 2026-03-01  | 2026-03-05     | 2026-05-29   | 20%

budget
category | month   | planned | actual
推广     | 2026-02 | 100000  | 45000

approvals
object | submitted_on | result | decided_on | approver | approved_budget
G0     | 2026-01-06   | 批准   | 2026-01-07 | 李总     |
G1     | 2026-01-08   | 批准   | 2026-01-12 | 李总     | 100000
G2     | 2026-01-20   | 批准   | 2026-01-22 | 李总     | 100000

risks
id   | description  | probability | impact | owner | due        | status
R-01 | 竞品降价     | 4           | 4      | 张伟  | 2026-04-01 | 应对中
R-02 | 样机延误     | 1           | 2      | 张伟  | 2026-04-01 | 已识别

actions
id   | type | description | priority | owner | due        | status
T-01 | 行动 | 补报价单    | 高       | 张伟  | 2026-03-02 | 待处理

sales
month   | product | region | target | contract | received
2026-01 | 甲      | 华东   | 250000 | 120000   | 60000
2026-02 | 甲      | 华东   | 250000 | 180000   |
2026-02 | 乙      | 华北   | 100000 |          |

reports
until      | submitted_on | light | summary  | decision   | decision_due
2026-03-06 | 2026-03-06   | 绿    | 一切顺利 | 追加 10 万 | 2026-03-20
"""
BEGUN = """
charter
code | XS-2026-002
name | 客户回访
"""
HOSTILE = """
charter
code | XS-2026-003
name | =HYPERLINK("http://x","<script>alert(1)</script>")

team
name              | role
<img src=x>{{7*7}} | 项目经理

tasks
id | name                | phase | milestone | owner | planned_start | planned_end | baseline_end
1  | +1"><b onclick="x"> | 实施  | 是        | @SUM  | 2026-02-27    | 2026-02-27  | 2026-02-27

approvals
object | submitted_on | result | decided_on | approver | approved_budget
G0     | 2026-01-06   | 批准   | 2026-01-07 | 李总     |
G1     | 2026-01-08   | 批准   | 2026-01-12 | 李总     | 100000
G2     | 2026-01-20   | 批准   | 2026-01-22 | 李总     | 100000

risks
id    | description                   | probability | impact | status
=1+1  | javascript:alert(1) </script> | 5           | 5      | 应对中

actions
id | type | description | priority | owner | due        | status
-1 | 行动 | {{ cycler }} | 高      | =A1   | 2026-03-02 | 待处理

sales
month   | product | region | target | contract
2026-01 | =cmd()  | <i>    | 1      | 1

reports
until      | submitted_on | light | summary    | decision
2026-03-06 | 2026-03-06   | 绿    | <u>好</u>  | <script>
"""
FOLDERS = {
    "XS-2026-001": "XS-2026-001 华东新品推广",
    "XS-2026-002": "XS-2026-002 客户回访",
    "XS-2026-003": "XS-2026-003 a#b 'c' <d>",
}
SECRET = Finding(
    rule="5.2a",
    clause="5.2",
    severity=Severity.ERROR,
    kind=Kind.FAULT,
    cell=Cell("XS-2026-001 华东新品推广/绩效/绩效评估.xlsx", "绩效", 4, 2),
    value="王秘密",
    message=Text("王秘密 的权重合计 987654", "weights of 王秘密 add up to 987654"),
    remedy=Text("改 987654", "mend 987654"),
    restricted=True,
)


def case_of(text: str, code: str) -> Case:
    """A project of a text, its workbook in a folder of its own."""
    case = written(text).case()
    file = f"{FOLDERS[code]}/项目计划.xlsx"
    project = Project(
        code=code,
        folder=FOLDERS[code],
        records={kind: tuple(moved(record, file) for record in rows) for kind, rows in case.project.records.items()},
        places={kind: there(place_of(kind), file) for kind in case.project.places},
        evidence=Evidence(sources=(Source(file=file, workbook="project-plan", digest="", modified=AS_OF),)),
        findings=(SECRET,) if code == "XS-2026-001" else (),
    )
    return replace(case, project=project, as_of=AS_OF, memo={})


def moved(record: Record, file: str) -> Record:
    return replace(record, at=there(record.at, file))


def there(place: Place, file: str) -> Place:
    cells = {key: replace(cell, file=file) for key, cell in place.cells.items()}
    return replace(place, file=file, cells=cells)


def review_of(*texts: tuple[str, str]) -> Review:
    """The review of projects by code."""
    reviews = [review_case(case_of(text, code)) for code, text in texts]
    return fold(Project(code=""), DEFAULTS, AS_OF, reviews)


def two() -> Review:
    return review_of(("XS-2026-001", LATE), ("XS-2026-002", BEGUN))


def hostile() -> Review:
    return review_of(("XS-2026-003", HOSTILE))


def book_of(review: Review, language: Language = "zh") -> bytes:
    return portfolio_workbook(Rollup.of(review, language))


def sheets(data: bytes) -> Mapping[str, Worksheet]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl does not know the extension of data bars
        book = openpyxl.load_workbook(io.BytesIO(data))
    return {sheet.title: sheet for sheet in book.worksheets}


def row_of(sheet: Worksheet, header: int, key: object) -> dict[str, object]:
    """The row of a table whose first cell is a key, by header."""
    headers = [cell.value for cell in sheet[header]]
    for row in sheet.iter_rows(min_row=header + 1):
        if row[0].value == key:
            return {str(name): cell.value for name, cell in zip(headers, row, strict=True) if name}
    raise KeyError(key)


def links_of(data: bytes) -> set[str]:
    """Every file that the workbook leads to."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [archive.read(name).decode() for name in archive.namelist() if name.endswith(".rels")]
    found = {target for part in parts for target in re.findall(r'Target="([^"]+)" TargetMode="External"', part)}
    return {target.replace("\\", "/") for target in found}


class Page(HTMLParser):
    """A page as a browser takes it: its words line by line, its tags, its links."""

    BLOCKS = frozenset(("h1", "h2", "p", "li", "td", "th", "tr", "summary", "div", "dt", "dd", "text"))

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: list[str] = []
        self.words: list[str] = [""]
        self.silent = False
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.silent = tag == "style"
        if tag in self.BLOCKS:
            self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        self.silent = False
        if tag in self.BLOCKS:
            self.words.append("")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.words[-1] += data

    @property
    def lines(self) -> list[str]:
        return [line for words in self.words if (line := " ".join(words.split()))]
