from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest

from salessheets.__main__ import run
from salessheets.manuals import manuals
from salessheets.metrics import metrics
from salessheets.workbooks.codes import CODES

Out = Callable[..., tuple[int, str, str]]


@pytest.fixture
def out(capsys: pytest.CaptureFixture[str]) -> Out:
    def said(*arguments: str, lang: str = "zh") -> tuple[int, str, str]:
        code = run(["--lang", lang, "explain", *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return said


def test_a_rule_is_explained_in_full(out: Out) -> None:
    code, said, _ = out("2.2b")
    assert code == 0
    assert said.splitlines()[0] == "2.2b  较大或重大风险没有应对：缺策略、措施或期限。"
    for line in ("条款：2.2", "程度：错误", "豁免：可豁免", "看哪里：风险 › 概率P、影响I、策略、措施、期限"):
        assert f"  {line}" in said.splitlines()
    assert "为什么：" in said


def test_english_has_its_own_words(out: Out) -> None:
    said = out("1.1A", lang="en")[1]
    assert said.startswith("1.1a  The application is incomplete.")
    assert "  Gate: G0 Submission" in said
    assert not re.search("[\u4e00-\u9fff]", said)


@pytest.mark.parametrize("name", ["C-missing", "w-bomb", "m:csat_t2b", "csat_t2b", "s2.1a"])
def test_codes_and_metrics_are_explained_too(out: Out, name: str) -> None:
    code, said, _ = out(name)
    assert code == 0
    assert len(said.splitlines()) > 4


@pytest.mark.parametrize(("name", "near"), [("2.2x", "2.2b"), ("csat", "csat_t2b"), ("C-mising", "C-missing")])
def test_an_unknown_name_is_answered_with_the_nearest(out: Out, name: str, near: str) -> None:
    code, said, err = out(name)
    assert (code, said) == (2, "")
    assert near in err


def test_the_list_has_one_line_for_each(out: Out) -> None:
    lines = out()[1].splitlines()
    ids = [line.split()[0] for line in lines]
    assert ids == [manual.rule.id for manual in manuals()] + list(metrics())
    assert {rule.id for rule in CODES} <= set(ids)
    assert all(len(line.split(maxsplit=1)) == 2 for line in lines)


def test_json(out: Out) -> None:
    one: dict[str, Any] = json.loads(out("2.2b", "--format", "json", lang="en")[1])
    assert (one["format"], one["id"], one["severity"]) == (1, "2.2b", "Error")
    assert one["reads"][0]["sheet"] == "Risks"
    every = json.loads(out("--format", "json")[1])
    assert every.keys() == {"format", "rules"}
    assert len(every["rules"]) == len(manuals()) + len(metrics())
