"""Long reliability programs run only when asked for: pytest tests/reliability -m reliability -n0 -s."""

from __future__ import annotations

import pytest

MARKER = "reliability: long runs of the watcher under faults; run with: pytest tests/reliability -m reliability -n0 -s"


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", MARKER)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if "reliability" in (config.option.markexpr or ""):
        return
    long = [item for item in items if item.get_closest_marker("reliability")]
    if long:
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
