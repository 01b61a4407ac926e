"""Findings on the terminal: by project and file, one a line, with a count at the end."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping

from rich.console import Console
from rich.text import Text as Line

from salessheets.findings import Finding, Severity, count
from salessheets.reporters.report import Report, Section, by_file
from salessheets.reporters.words import (
    counted,
    heading,
    message,
    place,
    severity_word,
    summary,
    visible,
    withheld,
)
from salessheets.text import Language

STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "yellow",
    Severity.INFO: "cyan",
    Severity.OFF: "dim",
}


def to_text(report: Report) -> str:
    """Write a report as lines, with colours if it says so."""
    return printed(lines(report), colours=report.colours)


def printed(content: Iterator[Line], *, colours: bool) -> str:
    """Print lines of any length; nothing in them is taken for markup or broken in two."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=colours, color_system="standard" if colours else None, soft_wrap=True)
    for line in content:
        console.print(line, markup=False, emoji=False, highlight=False)
    return out.getvalue()


def lines(report: Report) -> Iterator[Line]:
    """All lines of a report."""
    for section in report.sections:
        if section.findings or section.withheld:
            yield from section_lines(section, report.language)
            yield Line()
    style = STYLES[Severity.ERROR] if report.counts.get(Severity.ERROR) else "bold"
    yield Line(summary(report), style=style)
    if report.withheld:
        yield Line(withheld(report.withheld, report.language))


def section_lines(section: Section, language: Language) -> Iterator[Line]:
    """The findings of one project, file by file."""
    yield Line(heading(section, language), style="bold")
    for file, findings in by_file(section.findings):
        if file:
            yield Line(f"  {visible(file)}  {counted(count(findings)).say(language)}", style="dim")
        for finding in findings:
            yield finding_line(finding, language)
    if section.withheld:
        yield Line("  " + withheld(section.withheld, language), style="dim")


def finding_line(finding: Finding, language: Language) -> Line:
    """错误 项目计划.xlsx › 计划!F12  2.1a  message 〔remedy〕."""
    line = Line("    ")
    line.append(severity_word(finding.severity).say(language), style=STYLES[finding.severity])
    line.append(f" {place(finding.cell, language)}  ")
    line.append(finding.rule, style="bold")
    line.append(f"  {message(finding, language)} ")
    line.append(f"〔{visible(finding.remedy.say(language))}〕", style="dim")
    return line
