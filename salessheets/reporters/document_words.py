"""What the states of documents are called."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from salessheets.text import Text

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
