from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from commands import Say
from rich.cells import cell_len

from salessheets.metrics import metrics
from salessheets.reporters.gate_wants import gate_cell
from salessheets.reporters.standing_table import FIELDS, WIDE, status_as_text
from salessheets.reviewing import review

SayJson = Callable[..., Any]
PROJECT_KEYS = {
    "code", "name", "folder", "type", "manager", "phase", "state", "gate", "ready", "missing", "missing_withheld", "light",
    "own_light", "lights", "stale", "last_update", "next_milestone", "errors", "measures",
}  # fmt: skip
MEASURE_KEYS = {"title", "value", "unit", "light", "shown", "parts", "note", "estimated", "cells"}


def test_json_has_the_keys_of_the_design(say_json: SayJson) -> None:
    said = say_json("status", "--jobs", "0")
    assert list(said) == ["format", "as_of", "portfolio", "projects"]
    assert (said["format"], said["as_of"]) == (1, "2026-03-10")
    assert said["portfolio"].keys() == {"projects", "active", "lights", "measures"}
    for project in said["projects"]:
        assert project.keys() == PROJECT_KEYS
        assert project["light"] in ("green", "yellow", "red", "grey")
        assert project["lights"].keys() == {"schedule", "cost", "risk", "issue", "sales"}
        assert project["measures"].keys() == metrics().keys()
        for measure in project["measures"].values():
            assert measure.keys() == MEASURE_KEYS
            assert measure["value"] is None or isinstance(measure["value"], int | float)
            assert all(cell.keys() == {"file", "sheet", "cell"} for cell in measure["cells"])


def test_json_tells_where_a_project_stands(say_json: SayJson) -> None:
    project, begun, broken = say_json("status", "--jobs", "0")["projects"]
    assert (project["code"], project["name"], project["manager"]) == ("XS-2026-001", "华东新品推广", "张伟")
    assert (project["phase"], project["state"], project["gate"]) == ("execute", "executing", "G3")
    assert project["lights"]["schedule"] == "red"
    assert (project["light"], project["own_light"]) == ("red", "green")
    # the Saturday 2026-02-28 is a make-up working day
    assert project["next_milestone"] == {"name": "试点上市", "date": "2026-02-27", "late": 8}
    assert project["measures"]["contract_attainment"]["value"] == 10
    assert project["measures"]["contract_attainment"]["unit"] == "%"
    assert {"file": "XS-2026-001 华东新品推广/执行记录.xlsx", "sheet": "销售数据", "cell": "E2"} in project["measures"][
        "contract_attainment"
    ]["cells"]
    assert {"2.3a", "3.1b"} <= {finding["rule"] for finding in project["missing"]}
    assert (begun["state"], begun["gate"], begun["light"]) == ("draft", "G0", "grey")
    assert broken["code"] == "XS-2026-003"
    assert broken["errors"] > 0


def test_the_portfolio_pools_active_projects(say_json: SayJson) -> None:
    portfolio = say_json("status", "--jobs", "0")["portfolio"]
    assert (portfolio["projects"], portfolio["active"]) == (3, 1)
    assert portfolio["lights"] == {"red": 1}
    assert portfolio["measures"]["budget_used"]["value"] == 45


def test_one_project_alone(say_json: SayJson) -> None:
    said = say_json("status", "--jobs", "0", "--project", "xs-2026-002")
    assert [project["code"] for project in said["projects"]] == ["XS-2026-002"]


def test_the_table_puts_the_gravest_first_and_the_words_beside_the_colours(say: Say) -> None:
    code, out, _ = say("status", "--jobs", "0")
    lines = out.splitlines()
    assert code == 0
    rows = [line for line in lines if line.startswith(" XS-")]
    assert [row.split()[0] for row in rows] == ["XS-2026-001", "XS-2026-003", "XS-2026-002"]
    assert "红 自评绿" in rows[0]
    assert "试点上市 02-27 晚 8 天" in rows[0]
    assert "10.0%" in rows[0]
    assert "组合：3 个项目，进行中 1 个    红 1" in out
    assert "预算执行率 45.0%（1 个项目）" in out
    assert "\x1b" not in out


def test_what_a_gate_wants_is_told_rule_by_rule_and_in_full_only_to_programs(say: Say, say_json: SayJson) -> None:
    out = say("status", "--jobs", "0", "--project", "XS-2026-002")[1]
    [project] = say_json("status", "--jobs", "0", "--project", "XS-2026-002")["projects"]
    rules = [finding["rule"] for finding in project["missing"]]
    assert not project["ready"]
    assert f"G0 缺 {len(set(rules))} 项" in out
    for rule in set(rules):
        [line] = [line for line in out.splitlines() if line.startswith(f"  {rule}")]
        assert ("×" in line) is (rules.count(rule) > 1)


def test_a_gate_is_called_ready_only_where_nothing_holds_it_back(share: Any) -> None:  # noqa: ANN401
    found = review(share, date(2026, 3, 10), jobs=0)
    project = found.projects[0]
    met = tuple(replace(gate, missing=(), ready=False) for gate in project.gates)
    held = replace(project, gates=met)
    ready = replace(project, gates=tuple(replace(gate, ready=True) for gate in met))
    assert gate_cell(project, "zh").startswith("G3 缺 ")
    assert (gate_cell(held, "zh"), gate_cell(ready, "zh")) == ("G3 有错待改", "G3 齐备")


def test_columns_stand_under_each_other_though_hanzi_are_wide(say: Say) -> None:
    lines = say("status", "--jobs", "0")[1].splitlines()
    [header] = [line for line in lines if "编号" in line]
    row = next(line for line in lines if "XS-2026-001" in line)
    assert cell_len(header[: header.index("下一门")]) == cell_len(row[: row.index("G3")])
    assert cell_len(header[: header.index("总灯")]) == cell_len(row[: row.index("红 自评")])


def test_english_is_complete(say: Say) -> None:
    out = say("status", "--jobs", "0", lang="en")[1]
    assert "Execution · Executing" in out
    assert "Red own Green" in out
    assert "Portfolio: 3 projects, 1 active    Red 1" in out
    assert "Budget used 45.0% (of 1)" in out
    assert not set("编号项目红绿阶段") & set(out.replace("客户回访", "").replace("华东新品推广", ""))


def test_a_narrow_terminal_gets_fewer_columns(share: Any) -> None:  # noqa: ANN401
    found = review(share, date(2026, 3, 10), jobs=0)
    narrow = status_as_text(found, "zh", width=80)
    assert all(cell_len(line) <= 80 for line in narrow.splitlines()[:6])
    assert "下一里程碑" not in narrow
    assert "华东新品推广" in narrow
    wide = status_as_text(found, "zh", width=WIDE)
    assert all(field.header.zh in wide for field in FIELDS)
    coloured = status_as_text(found, "zh", width=WIDE, colours=True)
    assert "\x1b[" in coloured


@pytest.mark.parametrize("arguments", [("--project", "XS-9"), ("--jobs", "-1")])
def test_wrong_use_is_said_and_ends_with_2(say: Say, arguments: tuple[str, str]) -> None:
    code, out, err = say("status", *arguments)
    assert (code, out) == (2, "")
    assert err
