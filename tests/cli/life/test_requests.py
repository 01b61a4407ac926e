"""What home asks for is made once, shown on the page, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

from minutes_case import DRAFT, FIRST, FORMS, LOG, PLAN, SECOND, Ask, Data, state


def test_a_request_for_a_final_is_met_once_and_again_after_a_draft_in_between(say: Ask, data: Data, here: Path) -> None:
    def asked(request: str) -> str:
        return f"{PLAN}\n\nhome\nform | instance | request\nD9 | M-01 | {request}"

    data(项目计划=asked("定稿"))
    say("refresh")
    before = (here / FIRST).stat().st_mtime_ns
    data(项目计划=asked("定稿"), resolution="改了")
    say("refresh")
    assert not (here / SECOND).exists()
    assert not (here / DRAFT).exists()
    data(项目计划=asked("草稿"), resolution="改了")
    say("refresh")
    assert (here / DRAFT).is_file()
    data(项目计划=asked("定稿"), resolution="改了")
    say("refresh")
    assert (here / SECOND).is_file()
    assert not (here / DRAFT).exists()
    assert (here / FIRST).stat().st_mtime_ns == before
    page = (here / "output/XS-2026-001/index.html").read_text(encoding="utf-8")
    assert "V1.1" in page


def test_nothing_is_touched_when_a_request_is_set_a_row_sorted_or_a_workbook_saved(
    say: Ask, data: Data, here: Path
) -> None:
    plan = "{plan}\n\nhome\nform | instance | request\nD9 | M-01 | {request}\nD5 | | 草稿"
    log = LOG.format(title="第一次会", resolution="同意", needs="否")
    more = "M-01    | 2  | 预算  | 也同意 | 否\n"
    data(执行记录=log + more, 项目计划=plan.format(plan=PLAN, request="草稿"))
    say("refresh")
    drafts = {path: path.stat().st_mtime_ns for path in (here / FORMS).iterdir()}
    assert len(drafts) == 2
    sorted_log = log.replace("M-01    | 1", more + "M-01    | 1")
    data(执行记录=sorted_log, 项目计划=plan.format(plan=PLAN, request="草稿"))
    say("refresh", day="2026-03-12")
    assert drafts == {path: path.stat().st_mtime_ns for path in (here / FORMS).iterdir()}
    data(执行记录=sorted_log, 项目计划=plan.format(plan=PLAN, request="定稿"))
    say("refresh")
    issued = (here / FIRST).stat().st_mtime_ns
    data(执行记录=log + more, 项目计划=plan.format(plan=PLAN, request=""))
    assert state(say("generate", "D9", "--final", day="2026-03-20")[1])[2] == "same"
    assert (here / FIRST).stat().st_mtime_ns == issued


def test_the_page_shows_number_and_state_and_what_holds_a_final_back(say: Ask, data: Data, here: Path) -> None:
    home = "\n\nhome\nform | instance | request\nD9 | M-01 | 定稿"
    data(needs="是", 项目计划=PLAN + home)
    page = here / "output/XS-2026-001/index.html"
    say("refresh")
    assert "D9 M-01 还不能定稿" in page.read_text(encoding="utf-8")
    data(项目计划=PLAN + home)
    say("refresh")
    text = page.read_text(encoding="utf-8")
    assert "还不能定稿" not in text
    assert "销项纪〔2026〕1号" in text
    assert "与数据一致" in text
