from __future__ import annotations

import json
import re
from typing import Any

import pytest
from commands import Say, saying

from salessheets.manuals import manuals
from salessheets.metrics import metrics
from salessheets.workbooks.codes import CODES


@pytest.fixture
def explain(capsys: pytest.CaptureFixture[str]) -> Say:
    return saying(capsys, "explain")


def test_a_rule_is_explained_in_full(explain: Say) -> None:
    code, said, _ = explain("2.2b")
    assert code == 0
    assert said.splitlines()[0] == "2.2b  较大或重大风险没有应对：缺策略、措施或期限。"
    for line in ("条款：2.2", "程度：错误", "豁免：可豁免", "看哪里：风险 › 概率P、影响I、策略、措施、期限"):
        assert f"  {line}" in said.splitlines()
    assert "为什么：" in said


def test_english_has_its_own_words(explain: Say) -> None:
    said = explain("1.1A", lang="en")[1]
    assert said.startswith("1.1a  The application is incomplete.")
    assert "  Gate: G0 Submission" in said
    assert not re.search("[\u4e00-\u9fff]", said)


@pytest.mark.parametrize("name", ["C-missing", "w-bomb", "m:csat_t2b", "csat_t2b", "s2.1a"])
def test_codes_and_metrics_are_explained_too(explain: Say, name: str) -> None:
    code, said, _ = explain(name)
    assert code == 0
    assert len(said.splitlines()) > 4


@pytest.mark.parametrize(("name", "near"), [("2.2x", "2.2b"), ("csat", "csat_t2b"), ("C-mising", "C-missing")])
def test_an_unknown_name_is_answered_with_the_nearest(explain: Say, name: str, near: str) -> None:
    code, said, err = explain(name)
    assert (code, said) == (2, "")
    assert near in err


def test_the_list_has_one_line_for_each(explain: Say) -> None:
    lines = explain()[1].splitlines()
    ids = [line.split()[0] for line in lines]
    assert ids == [manual.rule.id for manual in manuals()] + list(metrics())
    assert {rule.id for rule in CODES} <= set(ids)
    assert all(len(line.split(maxsplit=1)) == 2 for line in lines)


def test_json(explain: Say) -> None:
    one: dict[str, Any] = json.loads(explain("2.2b", "--format", "json", lang="en")[1])
    assert (one["format"], one["id"], one["severity"]) == (1, "2.2b", "Error")
    assert one["reads"][0]["sheet"] == "Risks"
    every = json.loads(explain("--format", "json")[1])
    assert every.keys() == {"format", "rules"}
    assert len(every["rules"]) == len(manuals()) + len(metrics())
