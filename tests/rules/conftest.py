"""`found` runs the rule that the test file is named after on the sheets of the test's docstring."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest
from sheets_in_text import Spot, Written, spots, written

from salessheets.rules import Checker, checker_of


@pytest.fixture
def checker(request: pytest.FixtureRequest) -> Checker:
    folder, name = Path(request.path).parent.name, Path(request.path).stem.removeprefix("test_")
    return checker_of(importlib.import_module(f"salessheets.rules.{folder}.{name}"))


@pytest.fixture
def story(request: pytest.FixtureRequest) -> Written:
    return written(request.function.__doc__)


@pytest.fixture
def found(checker: Checker, story: Written) -> list[Spot]:
    assert checker.check
    case = story.case()
    return spots(checker.check(case), case)


@pytest.fixture
def expected(story: Written) -> list[Spot]:
    return sorted(story.expected)
