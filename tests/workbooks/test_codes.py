from __future__ import annotations

import string

import pytest

from salessheets.findings import Rule, Severity
from salessheets.workbooks import codes


def test_the_codes_are_those_of_the_schema() -> None:
    listed = {
        Severity.ERROR: "empty damaged not-xlsx encrypted bomb hostile far-cell reader copy code-twice code-differs no-charter "
        "header-missing header-twice restricted",
        Severity.WARNING: "no-right macro external orphan newer calendar",
        Severity.INFO: "busy folder-name sheet-missing sheet-unknown header-extra",
    }
    expected = {f"W-{name}": severity for severity, names in listed.items() for name in names.split()}
    assert {rule.id: rule.severity for rule in codes.CODES} == expected
    assert len(codes.CODES) == len(expected)


@pytest.mark.parametrize("rule", codes.CODES, ids=lambda rule: rule.id)
def test_every_code_tells_what_to_do_in_both_languages(rule: Rule) -> None:
    assert getattr(codes, rule.id.upper().replace("-", "_")) is rule
    assert (rule.scope, rule.clause, rule.waivable) == ("file", "", False)
    for text in (rule.message, rule.remedy, codes.MANUALS.get(rule.id, rule.message)):
        assert text.zh
        assert text.en
        assert placeholders(text.zh) == placeholders(text.en)
    assert any("一" <= letter <= "鿿" for letter in rule.message.zh)
    assert placeholders(rule.remedy.zh) <= placeholders(rule.message.zh)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}
