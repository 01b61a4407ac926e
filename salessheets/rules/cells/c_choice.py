"""填的词不在下拉列表中。

为什么：选项用来汇总、判断状态和灯色；列表外的词归不到任何一类（中文、英文和常用别名都认得）。评分项的列表是设置里的「评审权重」：不在其中的评分项不计分。
怎么改：从下拉列表中选一项；确实要加评分项，请 PMO 在设置的「评审权重」加一行，写中文名和权重。
例：评分项写「创新性」，而评审权重里只有市场潜力、竞争环境、资源需求：这个分数不会计入。

A word is not in the drop-down list.

Why: choices are what is counted, and what states and lights are told by; a word outside the list belongs nowhere (Chinese,
English and common short forms are all known). The
criteria are the rows of Weights in the settings: a score for any other criterion does not count.
How to fix: pick an entry of the list; if the criterion is wanted, the PMO adds a row to Weights with its name and weight.
Example: a score for "novelty" where Weights has only market potential, competition and resource needs.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from salessheets.columns import C_CHOICE
from salessheets.derived.blanks import header
from salessheets.derived.rows import number_of
from salessheets.derived.scores import criterion_of
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import Score
from salessheets.text import Text

RULE = C_CHOICE


def check(case: Case) -> Iterator[Finding]:
    """Look up each criterion in the weights; other lists do not depend on the settings and are read as they stand."""
    labels = {row.criterion: row.label for row in case.settings.weights}
    for score in case.of(Score):
        typed = score.criterion
        if typed and labels and criterion_of(case, score) not in labels:
            nearest = labels[nearest_to(typed, labels)]
            column = header(score, "criterion")
            yield RULE.finding(score.cell("criterion"), typed, about=number_of(score), column=column, nearest=nearest)


def nearest_to(typed: str, labels: dict[str, Text]) -> str:
    """The criterion that looks most like what was typed, else the first."""
    words = {word: key for key, label in labels.items() for word in (key, label.zh, label.en)}
    found = get_close_matches(typed, words, n=1, cutoff=0)
    return words[found[0]] if found else next(iter(labels))
