"""豁免无效：规则不存在或不能豁免、已过期，或期限太长。

为什么：豁免是有人批准、有期限的例外；写错的、过期的豁免不起作用，对应的问题会照常出现。
怎么改：规则写编号，如 2.3a（大小写照写）；不能豁免的规则须改数据；过期的重新报批并改期限，或删去这一行；期限从数据日期
    算起不超过设置中的「豁免最长天数」（waiver_days，默认 180 天）。

A waiver does not hold: its rule does not exist or cannot be waived, it has ended, or it runs too long.

Why: a waiver is an exception that someone approved for a time; one that is wrong or over has no effect, and the finding
shows as usual.
How to fix: write the rule's number as it is, such as 2.3a; where a rule cannot be waived, mend the data; renew a waiver
that has ended or delete its row; it may last no longer than the setting waiver_days (180 by default) from the date of
the run.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.columns import C_WAIVER
from salessheets.findings import Finding
from salessheets.projects import Case
from salessheets.sheets import Waiver
from salessheets.text import Text

RULE = C_WAIVER
UNKNOWN = Text("没有规则「{rule}」", 'there is no rule "{rule}"')
FIXED = Text("规则 {rule} 不能豁免", "rule {rule} cannot be waived")
OVER = Text("已于 {until} 到期", "it ended on {until}")
LONG = Text("期限超过 {days} 天", "it runs longer than {days} days")


def check(case: Case) -> Iterator[Finding]:
    """Check the rule and the date of each waiver."""
    waivable = waivable_rules()
    for row in case.of(Waiver):
        if row.rule and not waivable.get(row.rule, False):
            why = (FIXED if row.rule in waivable else UNKNOWN).fill(rule=row.rule)
            yield RULE.finding(row.cell("rule"), row.rule, why=why)
        if row.until and row.until < case.as_of:
            yield RULE.finding(row.cell("until"), row.until, why=OVER.fill(until=row.until))
        elif row.until and (row.until - case.as_of).days > case.settings.waiver_days:
            yield RULE.finding(row.cell("until"), row.until, why=LONG.fill(days=case.settings.waiver_days))


def waivable_rules() -> dict[str, bool]:
    """Every rule there is, and whether it may be waived; asked late, since the rules are only known once all are read."""
    from salessheets.columns import CODES
    from salessheets.rules import checkers

    rules = (*CODES, *(checker.rule for checker in checkers()))
    return {rule.id: rule.waivable for rule in rules}
