from __future__ import annotations

from measured import reason_of


def test_unknown_without_register() -> None:
    assert reason_of("stale_documents", "charter\nname | 试") == "文档登记未启用，不知道哪些已定稿"
