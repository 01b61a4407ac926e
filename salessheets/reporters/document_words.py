"""What the states of documents are called, and what may be said of what holds one back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from salessheets.documents.writing import Document
from salessheets.findings import Finding
from salessheets.reporters.report import is_restricted
from salessheets.text import Text

WRITTEN: Mapping[str, Text] = MappingProxyType(
    {
        "new": Text("新建", "new"),
        "same": Text("未变", "same"),
        "updated": Text("已更新", "updated"),
        "kept": Text("保留", "kept"),
    }
)
"""What became of a document that was asked for."""

DOCUMENT_STATES: Mapping[str, Text] = MappingProxyType(
    {
        "current": Text("与数据一致", "current"),
        "signed": Text("已签批", "signed"),
        "stale": Text("已过期", "stale"),
        "returned": Text("被退回", "returned"),
        "edited": Text("有人改过", "edited by hand"),
        "lost": Text("文件不见了", "file is gone"),
        "missing": Text("还没有", "missing"),
    }
)
FINAL = Text("定稿", "final")
DRAFT = Text("草稿", "draft")


def reasons(document: Document) -> tuple[Finding, ...]:
    """What holds a document back, as far as everyone may know."""
    return tuple(finding for finding in document.held if not is_restricted(finding))
