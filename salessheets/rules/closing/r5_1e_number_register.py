"""文号登记簿对不上：同一文号给了两份文件，中间缺号，或写法与格式不符。

为什么：文号一份文件一个、按年连续，查文件全靠它；重号分不清是哪份，断号说不清是作废还是丢失。
怎么改：看 台账/文号/ 下该字、该年的文件夹：误删的从备份恢复；确属重号的，给其中一份出新版本并另取号；改过「编号规则」的，恢复当年已用
    的格式，从下一年起再换。

The register of document numbers is wrong: a number was given twice, one is missing, or one is not of its pattern.

Why: each document has one number, counted through the year, and is found by it; of a number given twice nobody knows which
is meant, and of a gap nobody knows whether something was withdrawn or lost.
How to fix: look into the folder of that series and year in the ledger; restore what was deleted from a backup; of a
number given twice issue a new version of one document; where Numbering was changed, put back the pattern already used
this year and change it from the next.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from salessheets.catalogue import FORMS
from salessheets.evidence import Claim
from salessheets.findings import Cell, Finding, Kind, Rule, Severity
from salessheets.projects import Portfolio
from salessheets.settings import number
from salessheets.sheets import NumberingRow
from salessheets.text import Text

RULE = Rule(
    id="5.1e",
    clause="5.1",
    kind=Kind.FAULT,
    severity=Severity.ERROR,
    scope="portfolio",
    reads=("numbering.series", "numbering.pattern"),
    message=Text("文号 {number} {what}", "Document number {number} {what}"),
    remedy=Text("在登记簿核对", "Check the register"),
)
TWICE = Text("给了不止一份文件", "was given more than once")
MISSING = Text("缺号", "is missing")
OTHER_PATTERN = Text("不符合格式 {pattern}", "is not of the pattern {pattern}")
SERIES = {form.id: form.series for form in FORMS}


def check_portfolio(portfolio: Portfolio) -> Iterator[Finding]:
    """Look at each number, then for the numbers between them."""
    counted = Counter((claim.series, claim.year, claim.seq) for claim in portfolio.claims)
    for claim in portfolio.claims:
        place = Cell(claim.path)
        if counted[claim.series, claim.year, claim.seq] > 1:
            yield RULE.finding(place, claim.number, project=claim.project, number=claim.number, what=TWICE)
        patterns = patterns_of(portfolio, claim)
        if claim.number not in {number(each, year=claim.year, seq=claim.seq) for each in (patterns.zh, patterns.en)}:
            what = OTHER_PATTERN.fill(pattern=patterns)
            yield RULE.finding(place, claim.number, project=claim.project, number=claim.number, what=what)
    for claim, seq in gaps(portfolio.claims):
        pattern = patterns_of(portfolio, claim)
        said = Text(*(number(each, year=claim.year, seq=seq) for each in (pattern.zh, pattern.en)))
        yield RULE.finding(numbering_cell(portfolio), said.zh, number=said, what=MISSING)


def patterns_of(portfolio: Portfolio, claim: Claim) -> Text:
    """How the numbers of a claim's form are built."""
    return portfolio.settings.number_rule(claim.form, SERIES.get(claim.form, "")).pattern


def gaps(claims: Iterable[Claim]) -> Iterator[tuple[Claim, int]]:
    """The sequence numbers that are missing below the last of a series and year, with a claim of that series."""
    series: dict[tuple[str, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        series[claim.series, claim.year].append(claim)
    for found in series.values():
        there = {claim.seq for claim in found}
        yield from ((found[0], seq) for seq in range(1, max(there)) if seq not in there)


def numbering_cell(portfolio: Portfolio) -> Cell | None:
    """Where the settings say how numbers are built; None where they say nothing."""
    rows = portfolio.office.of(NumberingRow)
    return rows[0].cell("series") if rows else portfolio.office.spot(NumberingRow, "series")
