"""The limits that a child works under."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from salessheets.children import MEMORY_BYTES, limit_memory

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no such limits")
CHECKOUT = Path(__file__).parents[1]
LIMITED = """
import resource, sys
from salessheets.children import limit_memory

before = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_AS, (before, before))
limit_memory()
print(resource.getrlimit(resource.RLIMIT_AS)[0])
"""


@pytest.mark.parametrize("before", [-1, MEMORY_BYTES * 2, MEMORY_BYTES // 2])
def test_a_limit_is_set_unless_the_system_has_a_lower_one(before: int) -> None:
    command = [sys.executable, "-c", LIMITED, str(before)]
    said = subprocess.run(command, capture_output=True, check=True, cwd=CHECKOUT)
    assert int(said.stdout) == (before if before == MEMORY_BYTES // 2 else MEMORY_BYTES)


def test_a_system_that_refuses_limits_reads_workbooks_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise ValueError("current limit exceeds maximum limit")

    monkeypatch.setattr("resource.setrlimit", refuse)
    limit_memory()
