"""Why a metric is empty that one project's workbooks cannot give."""

from __future__ import annotations

from salessheets.text import Text

PORTFOLIO_ONLY = Text("要看全部项目才知道", "only all projects together show it")
