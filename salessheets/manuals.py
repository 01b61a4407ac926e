"""The manual of everything that can be found: process rules, C- and W- codes, each with title and text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from salessheets.columns import CODES as COLUMN_CODES
from salessheets.columns import MANUALS as COLUMN_MANUALS
from salessheets.findings import Rule
from salessheets.rules import checkers
from salessheets.sheets import BY_KEY
from salessheets.text import Text
from salessheets.workbooks.codes import CODES as FILE_CODES
from salessheets.workbooks.codes import MANUALS as FILE_MANUALS

SENTENCE = Text(r"[。；;]", r"[.;](?=\s|$)")
TABLES: Mapping[str, Text] = {**COLUMN_MANUALS, **FILE_MANUALS}
"""What every C- and W- code means; a rule file may add why it matters and how to mend it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """A rule with what `explain` says of it; the title is the first sentence."""

    rule: Rule
    title: Text
    text: Text


@cache
def manuals() -> tuple[Manual, ...]:
    """Every rule and code, in order of id."""
    docstrings = {checker.rule.id: checker.manual for checker in checkers()}
    rules = {checker.rule.id: checker.rule for checker in checkers()}
    rules |= {rule.id: rule for rule in (*COLUMN_CODES, *FILE_CODES)}
    found = (manual_of(rule, docstrings.get(rule.id)) for rule in rules.values())
    return tuple(sorted(found, key=lambda manual: order(manual.rule.id)))


@cache
def titles() -> Mapping[str, Text]:
    """What each rule says in one sentence, by id."""
    return {manual.rule.id: manual.title for manual in manuals()}


def order(rule: str) -> tuple[int, str]:
    """Clauses of the process first, then its principles, then C- and W- codes."""
    return (("s", "C", "W").index(rule[0]) + 1 if rule[0] in "sCW" else 0, rule)


def manual_of(rule: Rule, docstring: Text | None) -> Manual:
    """The manual of a rule file's docstring, of a table, or of both."""
    table = TABLES.get(rule.id)
    if table is None:
        assert docstring
        return Manual(rule=rule, title=first_paragraph(docstring), text=rest(docstring))
    more = rest(docstring) if docstring else Text("", "")
    text = Text(f"{table.zh}\n\n{more.zh}".strip(), f"{table.en}\n\n{more.en}".strip())
    return Manual(rule=rule, title=first_sentence(table), text=text)


def first_paragraph(manual: Text) -> Text:
    """The title of a docstring, on one line."""
    zh, en = (each.split("\n\n")[0] for each in (manual.zh, manual.en))
    return Text("".join(zh.split("\n")), " ".join(en.split()))


def rest(manual: Text) -> Text:
    """What follows the title, each paragraph on one line."""
    return Text(*(each.partition("\n\n")[2] or each for each in (manual.zh, manual.en)))


def first_sentence(manual: Text) -> Text:
    """The title of a table's manual."""
    return Text(re.split(SENTENCE.zh, manual.zh)[0] + "。", re.split(SENTENCE.en, manual.en)[0] + ".")


def reads(rule: Rule) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """What a rule looks at: titles of sheets, each with the headers of its columns."""
    found: dict[str, list[Text]] = {}
    for name in rule.reads:
        sheet, _, key = name.partition(".")
        columns = BY_KEY[sheet].SHEET.columns
        found.setdefault(sheet, []).extend([columns[key].header] if key in columns else [])
    return tuple((BY_KEY[sheet].SHEET.title, tuple(headers)) for sheet, headers in found.items())
