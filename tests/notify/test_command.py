"""`salessheets notify` end to end, with a robot on this machine."""

from __future__ import annotations

from pathlib import Path

import pytest
from listening_servers import robot
from small_portfolio import portfolio, project, workbook

from salessheets.__main__ import run
from salessheets.folders import read_marker

PLAN = "charter\ncode | XS-2026-001\nname | 华东新品推广"
NOTICES = "notices\nevent | channel | robot\n新错误 | 企业微信 | 群"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SALESSHEETS_STATE", str(tmp_path / "state"))
    root = portfolio(tmp_path / "销售项目")
    project(root, "XS-2026-001 华东新品推广", {"项目计划": PLAN})
    return root.path


def notify(here: Path, *arguments: str) -> int:
    words = ["--lang", "zh", "-C", str(here), "--as-of", "2026-03-10", "notify", "--jobs", "0"]
    return run([*words, *arguments])


def test_news_since_last_time_are_sent_and_can_be_looked_at_before(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "设置.xlsx").write_bytes(workbook(NOTICES))
    with robot({}) as (url, heard):
        (here / "salessheets.toml").write_text(f'[robots."群"]\nurl = "{url}"\n', encoding="utf-8")
        assert notify(here, "--dry-run") == notify(here) == 0
        assert capsys.readouterr().out.count("第一次只记下现状") == 2
        assert notify(here, "--dry-run") == notify(here) == 0
        assert capsys.readouterr().out.count("没有要通知的新变化") == 2
        plan = {"项目计划": f"{PLAN}\n\nrisks\nid | owner\nR-01 | 张伟"}
        project(read_marker(here), "XS-2026-001 华东新品推广", plan)
        assert notify(here, "--dry-run") == 0
        assert "新增 2 个错误" in capsys.readouterr().out
        assert heard == []
        assert notify(here) == 0
        assert notify(here, "--test") == 0
    assert ["新增 2 个错误" in str(body) for _, body in heard] == [True, False]


def test_a_name_without_a_mail_address_is_told(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "设置.xlsx").write_bytes(workbook("notices\nevent | channel | to\n新错误 | 邮件 | 张伟、李娜"))
    assert notify(here) == 0
    assert "2 处接收人没有邮箱" in capsys.readouterr().err


def test_without_rows_there_is_nobody_to_tell(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert notify(here) == 2
    assert "「通知」表是空的" in capsys.readouterr().err
