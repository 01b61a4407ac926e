"""两个项目文件夹用了同一个项目编号。

为什么：汇总按编号认项目，编号相同就分不清哪一个才是它；工具不会把两个并成一个，两边各算各的。多半是复制旧项目来新建，忘了改编号。
怎么改：给其中一个换编号，或删掉多余的文件夹。

Two project folders have the same code.

Why: the roll-up knows projects by their code; the tool never merges two folders into one. Most often an old
project was copied and its code left as it was.
How to fix: give one of them another code, or delete the surplus folder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from salessheets.findings import Cell, Finding
from salessheets.projects import Footprint, Portfolio
from salessheets.workbooks.codes import W_CODE_TWICE

RULE = W_CODE_TWICE


def check_portfolio(portfolio: Portfolio) -> Iterator[Finding]:
    """Group folders by code."""
    folders: dict[str, list[Footprint]] = defaultdict(list)
    for each in portfolio.footprints:
        folders[each.code.upper()].append(each)
    for group in folders.values():
        for each in group[1:]:
            cell = each.code_cell or Cell(each.folder)
            yield RULE.finding(cell, each.code, project=each.code, code=each.code, other=group[0].folder)
