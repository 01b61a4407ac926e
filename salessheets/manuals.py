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
"""The manuals of the C- and W- codes without a rule file of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manual:
    """A rule with what `explain` says of it; the title is the first sentence."""

    rule: Rule
    title: Text
    text: Text


@cache
def manuals() -> tuple[Manual, ...]:
    """Every rule and code, in order of id."""
    files = {checker.rule.id: checker for checker in checkers()}
    codes = (rule for rule in (*COLUMN_CODES, *FILE_CODES) if rule.id not in files)
    found = (
        *(of_docstring(checker.rule, checker.manual) for checker in files.values()),
        *(of_table(rule, TABLES[rule.id]) for rule in codes),
    )
    return tuple(sorted(found, key=lambda manual: order(manual.rule.id)))


@cache
def titles() -> Mapping[str, Text]:
    """What each rule says in one sentence, by id."""
    return {manual.rule.id: manual.title for manual in manuals()}


def order(rule: str) -> tuple[int, str]:
    """Clauses of the process first, then its principles, then C- and W- codes."""
    return (("s", "C", "W").index(rule[0]) + 1 if rule[0] in "sCW" else 0, rule)


def of_docstring(rule: Rule, docstring: Text) -> Manual:
    """The manual that stands in a rule file: its first paragraph is the title."""
    return Manual(rule=rule, title=first_paragraph(docstring), text=rest(docstring))


def of_table(rule: Rule, words: Text) -> Manual:
    """The manual of a code without a rule file: its first sentence is the title."""
    zh, more_zh = sentence(words.zh, SENTENCE.zh)
    en, more_en = sentence(words.en, SENTENCE.en)
    return Manual(rule=rule, title=Text(zh + "。", en + "."), text=Text(more_zh, more_en[:1].upper() + more_en[1:]))


def sentence(words: str, end: str) -> tuple[str, str]:
    """The first sentence and what follows it; of one alone, itself twice."""
    first, *more = re.split(end, words, maxsplit=1)
    return first, more[0].strip() if more and more[0].strip() else words


def first_paragraph(manual: Text) -> Text:
    """The title of a docstring, on one line."""
    zh, en = (each.split("\n\n")[0] for each in (manual.zh, manual.en))
    return Text("".join(zh.split("\n")), " ".join(en.split()))


def rest(manual: Text) -> Text:
    """What follows the title, each paragraph on one line."""
    return Text(*(each.partition("\n\n")[2] or each for each in (manual.zh, manual.en)))


def reads(rule: Rule) -> tuple[tuple[Text, tuple[Text, ...]], ...]:
    """What a rule looks at: titles of sheets, each with the headers of its columns."""
    found: dict[str, list[Text]] = {}
    for name in rule.reads:
        sheet, _, key = name.partition(".")
        columns = BY_KEY[sheet].SHEET.columns
        found.setdefault(sheet, []).extend([columns[key].header] if key in columns else [])
    return tuple((BY_KEY[sheet].SHEET.title, tuple(headers)) for sheet, headers in found.items())
