"""Findings where people look: one file a format, all in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from salessheets.reporters.as_json import to_json
from salessheets.reporters.page import to_html
from salessheets.reporters.report import Report, report_of
from salessheets.reporters.sarif import to_sarif
from salessheets.reporters.terminal import to_text
from salessheets.reporters.workbook import to_workbook

Reporter = Callable[[Report], str]

REPORTERS: Mapping[str, Reporter] = MappingProxyType(
    {"text": to_text, "json": to_json, "html": to_html, "sarif": to_sarif}
)
"""Formats that are text; the findings workbook, which is not, is written by `workbook.py`."""

__all__ = ["REPORTERS", "Report", "Reporter", "report_of", "to_workbook"]
