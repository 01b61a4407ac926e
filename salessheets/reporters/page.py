"""Findings as one self-contained page: no script, nothing fetched, nothing from a workbook becomes markup."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from salessheets.findings import Finding, clause_text, count
from salessheets.reporters.finding_columns import title_of
from salessheets.reporters.report import COUNTED, Report, Section, by_severity
from salessheets.reporters.words import (
    CLEAN,
    FINDING_WORDS,
    address,
    counted,
    heading,
    message,
    place,
    severity_word,
    summary,
    visible,
    withheld,
)
from salessheets.text import Language, Text
from salessheets.workbooks.style import FONTS, Palette

WORDS = {
    "title": Text("校验结果", "Findings"),
    "as_of": Text("数据日期", "As of"),
    "show": Text("显示：", "Show:"),
    "clean": CLEAN,
    **FINDING_WORDS,
}
TAGS = {"zh": "zh-CN", "en": "en"}


def to_html(report: Report) -> str:
    """Write a report as a page."""
    language = report.language
    page = template().render(
        tag=TAGS[language],
        palette=Palette,
        font=FONTS[language],
        words={key: word.say(language) for key, word in WORDS.items()},
        as_of=report.as_of.isoformat(),
        summary=summary(report),
        tiles=tiles(report),
        sections=[section_of(section, report) for section in report.sections],
    )
    return page.encode("utf-8", "replace").decode("utf-8")


@cache
def template() -> Template:
    """The page's template; everything put into it is escaped."""
    source = files(__package__).joinpath("findings.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(source)


def tiles(report: Report) -> list[dict[str, object]]:
    """The counts at the top."""
    return [
        {"key": each.value, "count": report.counts.get(each, 0), "word": severity_word(each).say(report.language)}
        for each in COUNTED
    ]


def section_of(section: Section, report: Report) -> dict[str, object]:
    """One project's part of the page."""
    return {
        "heading": heading(section, report.language),
        "counts": counted(count(section.findings)).say(report.language),
        "rows": [row(finding, report) for finding in by_severity(section.findings)],
        "withheld": withheld(section.withheld, report.language) if section.withheld else "",
    }


def row(finding: Finding, report: Report) -> dict[str, str]:
    """One finding."""
    language: Language = report.language
    return {
        "severity": finding.severity.value,
        "word": severity_word(finding.severity).say(language),
        "place": place(finding.cell, language),
        "link": address(finding.cell, report.to_root),
        "rule": finding.rule,
        "title": title_of(finding, language),
        "clause": clause_text(finding.clause).say(language),
        "message": message(finding, language),
        "remedy": visible(finding.remedy.say(language)),
    }
