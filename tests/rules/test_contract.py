"""What every rule must have, whoever wrote it."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest

from salessheets import columns, rules
from salessheets.derived.states import GATES
from salessheets.findings import DUE, Kind, Rule, Severity
from salessheets.manuals import manuals
from salessheets.rules import Checker, checkers
from salessheets.sheets import BY_KEY
from salessheets.text import Text
from salessheets.workbooks import codes

TESTS = Path(__file__).parent
PROCESS = [checker for checker in checkers() if checker.rule.id[0] not in "CW"]
CODES = (*columns.CODES, *codes.CODES)
EVERY = {rule.id: rule for rule in (*CODES, *(checker.rule for checker in checkers()))}
CHAPTERS = "一二三四五六"


def id_of(module: str) -> str:
    """The id that a rule file's name stands for: r2_2b_major_response is 2.2b, w_no_charter W-no-charter."""
    name = module.rsplit(".", 1)[-1]
    if name.startswith(("c_", "w_")):
        return name[0].upper() + "-" + name[2:].replace("_", "-")
    found = re.match(r"(r|s)(\d)(?:_(\d))?([a-z])_", name)
    assert found, name
    kind, chapter, clause, letter = found.groups()
    return ("s" if kind == "s" else "") + ".".join(filter(None, (chapter, clause))) + letter


def clause_of(rule: str) -> str:
    """The clause that an id stands for: 2.2b is 2.2, s2.1a 二.1, and codes stand for none."""
    if rule[0] in "CW":
        return ""
    number = rule[:-1].removeprefix("s")
    return CHAPTERS[int(number[0]) - 1] + number[1:] if rule[0] == "s" else number


def named(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def agrees(text: Text) -> bool:
    """Whether both languages are there and fill in the same things."""
    return bool(text.zh and text.en) and named(text.zh) == named(text.en)


@pytest.mark.parametrize("checker", checkers(), ids=lambda checker: str(checker.rule.id))
def test_every_rule_file(checker: Checker) -> None:
    rule = checker.rule
    assert rule.id == id_of(checker.module)
    assert rule.clause == clause_of(rule.id)
    assert re.search("[\u4e00-\u9fff]", checker.manual.zh)
    assert checker.manual.en
    assert not re.search("[\u4e00-\u9fff]", checker.manual.en)
    assert (checker.check is None) != (checker.check_portfolio is None)
    folder, name = checker.module.split(".")[-2:]
    assert (TESTS / folder / f"test_{name}.py").is_file()


@pytest.mark.parametrize("rule", EVERY.values(), ids=lambda rule: str(rule.id))
def test_every_rule_and_code(rule: Rule) -> None:
    assert agrees(rule.message)
    assert agrees(rule.remedy)
    assert not re.search("[\u4e00-\u9fff]", rule.message.en + rule.remedy.en)
    assert rule.severity is not Severity.OFF
    assert rule.gate is None or rule.gate in (*GATES, DUE)
    assert (rule.kind is Kind.WANT) == (rule.gate is not None)
    for name in rule.reads:
        sheet, _, key = name.partition(".")
        assert key in BY_KEY[sheet].SHEET.columns


def test_ids_are_unique_and_files_of_codes_use_the_code_itself() -> None:
    assert max(Counter(rule.id for rule in CODES).values()) == 1
    assert max(Counter(checker.rule.id for checker in checkers()).values()) == 1
    by_id = {rule.id: rule for rule in CODES}
    for checker in checkers():
        if checker.rule.id[0] in "CW":
            assert by_id[checker.rule.id] is checker.rule


def test_every_code_has_one_manual_its_rule_file_or_a_table() -> None:
    tables = {**columns.MANUALS, **codes.MANUALS}
    assert tables.keys() == {rule.id for rule in CODES} - {checker.rule.id for checker in checkers()}
    assert all(text.zh and text.en for text in tables.values())


def test_every_process_rule_says_what_it_reads() -> None:
    assert [checker.rule.id for checker in PROCESS if not checker.rule.reads] == []


def test_explain_knows_every_rule_with_a_title_and_a_text() -> None:
    assert {manual.rule.id for manual in manuals()} == EVERY.keys()
    for manual in manuals():
        assert manual.title.zh
        assert manual.title.en
        assert "\n" not in manual.title.zh + manual.title.en
        assert manual.text.zh
        assert manual.text.en


def test_the_net_catches_a_wrong_id_and_texts_that_disagree() -> None:
    assert id_of("salessheets.rules.planning.r2_2b_major_response") == "2.2b"
    assert id_of("salessheets.rules.principles.s1b_project_type") == "s1b"
    assert id_of("salessheets.rules.cells.c_file_missing") == "C-file-missing"
    assert (clause_of("s2.1a"), clause_of("s4a"), clause_of("2.2b"), clause_of("W-bomb")) == ("二.1", "四", "2.2", "")
    assert not agrees(Text("缺 {n} 项", "lacks {m}"))
    assert not agrees(Text("缺", ""))
    assert rules.manual_of("中文。\n\nEnglish.") == Text("中文。", "English.")
