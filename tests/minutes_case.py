"""Minutes D9 of one meeting of one project: what stands in the workbooks, and what the document is called."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

FOLDER = "XS-2026-001 华东新品推广"
PLAN = "charter\ncode | XS-2026-001\nname | 华东新品推广"
LOG = """
meetings
id   | type   | title   | date       | time  | place  | chair | recorder | present
M-01 | 进展会 | {title} | 2026-02-06 | 09:30 | 会议室 | 张伟  | 李娜     | 张伟、李娜

agenda
meeting | no | topic | resolution | needs_action
M-01    | 1  | 进度  | {resolution} | {needs}
"""
APPROVALS = """
approvals
object  | version | submitted_on | result | approver | decided_on | note
D9/M-01 | {version} | 2026-03-11 | {result} | 王总 | 2026-03-12 | 写清楚
"""
FORMS = "output/XS-2026-001/表单"
DRAFT = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_草稿.docx"
FIRST = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_V1.0.docx"
SECOND = f"{FORMS}/XS-2026-001_D9_会议纪要_M01_V1.1.docx"
Data = Callable[..., None]
Ask = Callable[..., tuple[int, dict[str, Any]]]


def state(document: dict[str, Any]) -> tuple[str, str | None, str]:
    return document["version"], document["number"], document["state"]
