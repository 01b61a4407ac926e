"""Column codes: complete and bilingual."""

from __future__ import annotations

import re
import string

import pytest

from salessheets.columns import CODES, MANUALS
from salessheets.findings import Rule, Severity

NAMES = {
    "C-kind": {"column", "value", "kind"},
    "C-range": {"column", "value", "range"},
    "C-percent": {"column", "value", "percent"},
    "C-choice": {"column", "value", "nearest"},
    "C-id": {"value", "pattern"},
    "C-duplicate": {"key", "other"},
    "C-conflict": {"column", "other"},
    "C-length": {"column", "n"},
    "C-waiver": {"why"},
}


def names(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", CODES, ids=lambda code: code.id)
def test_a_code_says_what_is_wrong_and_what_to_do_in_both_languages(code: Rule) -> None:
    wanted = NAMES.get(code.id)
    assert names(code.message.zh) <= {"column", "value"} | (wanted or set())
    assert wanted is None or names(code.message.zh) == wanted
    assert names(code.message.en) == names(code.message.zh) or code.id in {"C-future", "C-wbs"}
    assert not names(code.remedy.zh + code.remedy.en)
    assert re.search(r"[\u4e00-\u9fff]", code.remedy.zh)
    assert code.remedy.en.isascii()
    assert not code.clause
    assert not code.waivable


def test_no_manual_lacks_a_code() -> None:
    assert [code.id for code in CODES if code.id in MANUALS] == list(MANUALS)
    assert len(CODES) == 29
    assert all(len(manual.zh) > 20 and len(manual.en) > 40 for manual in MANUALS.values())


def test_severities() -> None:
    by = {code.id: code.severity for code in CODES}
    assert {name for name, severity in by.items() if severity is Severity.WARNING} == {
        *("C-percent", "C-person", "C-wbs", "C-length", "C-merged", "C-outside"),
    }
    assert {name for name, severity in by.items() if severity is Severity.INFO} == {
        *("C-choice-own", "C-overwritten", "C-ignored", "C-hidden"),
    }
