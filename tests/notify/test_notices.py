"""Who asked is told what changed, never more than codes and counts."""

from __future__ import annotations

from dataclasses import replace

from salessheets.findings import Severity
from salessheets.notify.messages import Message, messages
from salessheets.notify.news import BYTES, News, digest_of, news
from salessheets.notify.snapshot import Snapshot
from salessheets.notify.told import Waiting
from salessheets.settings import DEFAULTS, Notice, Person
from salessheets.text import same

WAS = Snapshot(
    code="P", light="green", gate="G2", ready=False, overdue=0, reports=0, filing=0, findings={"error": ("a",)}
)
ZHANG = Person(no="7", name="张伟", department="销售部", email="zhang@example.com")
LI = Person(no="8", name="李娜", department="销售部", email="li@example.com")
FINDINGS = Notice(event="finding", channel="wecom", robot="群")


def told(after: Snapshot, before: Snapshot = WAS) -> list[tuple[str, str]]:
    return [(each.event, each.text.en) for each in news({"P": before}, {"P": after})]


def addressed(all_news: tuple[News, ...], *rows: Notice, given: tuple[str, ...] = ()) -> tuple[Message, ...]:
    settings = replace(DEFAULTS, notices=rows, people=(ZHANG, LI))
    return messages([Waiting(news=each, given=given) for each in all_news], settings, "en")


def grave(words: str, event: str = "finding", severity: Severity = Severity.ERROR) -> News:
    return News(event=event, severity=severity, text=same(words))


def test_what_changed_is_told_in_codes_and_counts() -> None:
    after = replace(WAS, light="red", gate="G3", overdue=2, filing=1, findings={"error": ("b", "c"), "warning": ("d",)})
    assert told(after) == [
        ("red", "P turned from Green to Red"),
        ("gate", "P now stands before G3"),
        ("overdue", "P has 2 overdue actions"),
        ("filing", "P is due for filing"),
        ("finding", "P: errors, 2 new"),
        ("finding", "P: warnings, 1 new"),
    ]


def test_a_final_is_told_whoever_made_it() -> None:
    kick_off, plan = ("D2", "V1.0", "", "a"), ("D1", "V1.1", "SP 2026 No. 3", "b")
    after = replace(WAS, finals=(kick_off, plan, ("D2", "V1.0", "", "c")))
    assert told(after, replace(WAS, finals=(kick_off,))) == [
        ("document", "P D1 is final: SP 2026 No. 3 V1.1"),
        ("document", "P D2 is final: V1.0"),
    ]


def test_no_change_is_no_news_and_nor_is_a_new_project_or_what_was_mended() -> None:
    assert told(WAS) == []
    assert told(replace(WAS, findings={})) == []
    assert news({}, {"P": WAS}) == ()


def test_each_target_gets_the_lines_that_its_rows_ask_for() -> None:
    all_news = (grave("warned", severity=Severity.WARNING), grave("failed"), grave("trouble", event=""))
    going = addressed(
        all_news,
        FINDINGS,
        Notice(event="red", channel="wecom", robot="群"),
        Notice(event="finding", channel="mail", to=("张伟", "nobody"), level="warning"),
        Notice(event="finding", channel="mail", to=("nobody",)),
    )
    assert {each.target.name: each.text.splitlines()[1:] for each in going} == {
        "群": ["trouble", "failed"],
        "zhang@example.com": ["trouble", "warned", "failed"],
    }


def test_a_person_named_by_several_rows_gets_one_letter_and_sees_no_other_address() -> None:
    rows = (
        Notice(event="finding", channel="mail", to=("张伟", "李娜")),
        Notice(event="red", channel="mail", to=("7",)),
    )
    letters = addressed((grave("failed"), grave("turned", event="red")), *rows)
    assert {each.target.name: each.text.splitlines()[1:] for each in letters} == {
        "zhang@example.com": ["failed", "turned"],
        "li@example.com": ["failed"],
    }


def test_who_has_it_is_not_told_again() -> None:
    (message,) = addressed((grave("failed"),), FINDINGS)
    assert addressed((grave("failed"),), FINDINGS, given=(message.target.key,)) == ()


def test_a_row_that_is_switched_off_is_told_nothing() -> None:
    assert len(addressed((grave("failed"),), FINDINGS)) == 1
    assert addressed((grave("failed"),), replace(FINDINGS, level="off")) == ()


def test_a_long_digest_is_cut_where_robots_would_and_says_how_much() -> None:
    finals = [grave(f"XS-2026-001 D9 已定稿：销项纪〔2026〕{n}号 V1.0", "document") for n in range(60)]
    said = digest_of([*finals, grave("监视程序停了", event="")], "zh")
    head, trouble, *told, more = said.splitlines()
    assert (head, trouble) == ("销售项目：61 条变化", "监视程序停了")
    assert told == [each.text.zh for each in finals[: len(told)]]
    assert more == f"……另有 {60 - len(told)} 条"
    assert BYTES - len(told[-1].encode()) < len(said.encode()) <= BYTES


def test_a_digest_that_fits_is_whole() -> None:
    assert digest_of([grave("一"), grave("二")], "zh").splitlines() == ["销售项目：2 条变化", "一", "二"]
