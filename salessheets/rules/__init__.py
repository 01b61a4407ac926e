"""The demands of the process: one file a rule, found by walking this package.

A rule file holds its manual as docstring (Chinese, then English), `RULE`, and one function: `check(case)` for
what can be seen in one project, or `check_portfolio(portfolio)` for what only all projects together show.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import cast

from salessheets.findings import Finding, Rule
from salessheets.projects import Case, Portfolio
from salessheets.text import Text

Check = Callable[[Case], Iterator[Finding]]
PortfolioCheck = Callable[[Portfolio], Iterator[Finding]]
HANZI = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checker:
    """A rule with its function and its manual."""

    rule: Rule
    manual: Text
    module: str
    check: Check | None
    check_portfolio: PortfolioCheck | None


@cache
def checkers() -> tuple[Checker, ...]:
    """Every rule file of this package, in order of rule number."""
    names = [each.name for each in pkgutil.walk_packages(__path__, f"{__name__}.") if not each.ispkg]
    found = [checker_of(importlib.import_module(name)) for name in names]
    return tuple(sorted(found, key=lambda checker: checker.rule.id))


def checker_of(module: ModuleType) -> Checker:
    """Read a rule file."""
    return Checker(
        rule=cast("Rule", module.RULE),
        manual=manual_of(module.__doc__ or ""),
        module=module.__name__,
        check=getattr(module, "check", None),
        check_portfolio=getattr(module, "check_portfolio", None),
    )


def manual_of(docstring: str) -> Text:
    """Split a docstring into its Chinese part and the English one, which begins at the first paragraph without hanzi."""
    paragraphs = [each.strip() for each in re.split(r"\n\s*\n", docstring.strip())]
    turn = next((n for n, each in enumerate(paragraphs) if not HANZI.search(each)), len(paragraphs))
    return Text("\n\n".join(paragraphs[:turn]), "\n\n".join(paragraphs[turn:]))
