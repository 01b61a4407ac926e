"""The words of reports, and texts from workbooks made safe to look at."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from urllib.parse import quote

from salessheets.columns import LISTS
from salessheets.findings import Cell, Finding, Kind, Severity
from salessheets.reporters.report import COUNTED, Report, Section
from salessheets.text import Language, Text, joined, same

SEVERITIES: Mapping[Severity, Text] = {each: LISTS["severity"].label(each.value) for each in Severity}
KINDS: Mapping[Kind, Text] = {
    Kind.FAULT: Text("有错", "Fault"),
    Kind.WANT: Text("待补", "Wanted"),
    Kind.LATE: Text("逾期", "Late"),
}
COUNTS: Mapping[Severity, tuple[Text, Text]] = {
    Severity.ERROR: (Text("{n} 个错误", "{n} error"), Text("{n} 个错误", "{n} errors")),
    Severity.WARNING: (Text("{n} 个警告", "{n} warning"), Text("{n} 个警告", "{n} warnings")),
    Severity.INFO: (Text("{n} 个提示", "{n} hint"), Text("{n} 个提示", "{n} hints")),
}
FINDING_WORDS: Mapping[str, Text] = {
    "severity": Text("程度", "Severity"),
    "where": Text("在哪里", "Where"),
    "what": Text("有什么问题", "What is wrong"),
    "remedy": Text("怎么改", "How to mend it"),
    "rule": Text("规则", "Rule"),
}
"""What stands above the parts of a finding, on pages and in workbooks alike."""
LOOKED_AT = Text("{projects} 个项目，{workbooks} 本工作簿：", "{projects}, {workbooks}: ")
CLEAN = Text("没有发现问题", "nothing to mend")
WITHHELD = Text(
    "绩效/ 里另有 {counts}；加 --format xlsx，详情写到该项目的 绩效/批注/ 里",
    "{counts} more inside performance/; with --format xlsx they are told in performance/annotated/",
)
PORTFOLIO = Text("项目组合", "Portfolio")
WAIVED = Text("（已豁免）", " (waived)")
MARKS = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that turn the direction of text, and with it what one believes to read."""
UNSAFE = ("Cc", "Cs", "Zl", "Zp")


def visible(text: str) -> str:
    """Show control and direction characters as codes: a report must not act on what a workbook says."""
    if text.isprintable():
        return text
    return "".join(shown(char) for char in text)


def shown(char: str) -> str:
    """One character as it is shown; line ends and tabs as a blank."""
    if char in "\n\r\t":
        return " "
    hidden = char in MARKS or unicodedata.category(char) in UNSAFE
    return f"\\u{ord(char):04x}" if hidden else char


def counted(counts: Mapping[Severity, int]) -> Text:
    """「2 个错误、1 个警告」; what there is none of is left out."""
    parts = [COUNTS[each][counts[each] != 1].fill(n=counts[each]) for each in COUNTED if counts.get(each)]
    return joined(parts) if parts else CLEAN


def summary(report: Report) -> str:
    """The line that counts everything."""
    zh = LOOKED_AT.fill(projects=report.projects, workbooks=report.workbooks).zh
    en = LOOKED_AT.fill(
        projects=several(report.projects, "project"), workbooks=several(report.workbooks, "workbook")
    ).en
    head = Text(zh, en)
    return head.say(report.language) + counted(report.counts).say(report.language)


def several(number: int, noun: str) -> str:
    """A number with its English noun."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def withheld(counts: Mapping[Severity, int], language: Language) -> str:
    """What is said of restricted findings where everyone can read it."""
    return WITHHELD.fill(counts=counted(counts)).say(language)


def heading(section: Section, language: Language) -> str:
    """The heading of a section: code and name."""
    if not section.folder:
        return PORTFOLIO.say(language)
    return visible(" ".join(dict.fromkeys(filter(None, (section.code, section.name))))) or visible(section.folder)


def place(cell: Cell | None, language: Language) -> str:
    """Where a finding stands, in words."""
    return visible(str(cell)) if cell else Text("全项目", "whole project").say(language)


def message(finding: Finding, language: Language) -> str:
    """What is wrong, on one line."""
    return visible(finding.told.say(language)) + (WAIVED.say(language) if finding.waived else "")


def address(cell: Cell | None, to_root: str) -> str:
    """The link to a workbook from where the report stands, "" without a place to start from."""
    if cell is None or not cell.file or not to_root:
        return ""
    return to_root + quote(cell.file.encode("utf-8", "surrogateescape"))


def severity_word(severity: Severity) -> Text:
    """The word of a severity."""
    return SEVERITIES.get(severity, same(severity.value))
