"""What is told when: once, no more often than asked, and again until it arrives."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta

from listening_servers import robot
from notify.share import DEAD, EVERY, FAULTS, FINAL, ROW, Share, lines, refreshed

from salessheets.notify.notifier import Notifier
from salessheets.notify.steps import AGAIN, LONGEST


def test_the_first_look_is_silent_then_news_come_and_are_told_once(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        notifier(refreshed())
        notifier(refreshed(FAULTS[0]))
        share.later(EVERY)
        notifier(refreshed(FAULTS[0]))
        notifier.tell()
    assert lines(heard) == [["XS-2026-001: errors, 2 new"]]
    assert "张伟" not in str(heard)


def test_news_wait_for_the_time_and_come_then_without_another_refresh(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        notifier(refreshed())
        notifier(refreshed(FAULTS[0]))
        notifier(refreshed(*FAULTS, issued=[FINAL]))
        share.later(EVERY - timedelta(seconds=1))
        notifier.tell()
        assert len(heard) == 1
        share.later(timedelta(seconds=1))
        notifier.tell()
    assert len(heard) == 2


def test_a_clock_set_back_does_not_silence_news(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        notifier(refreshed())
        notifier(refreshed(FAULTS[0]))
        share.later(timedelta(days=-1))
        notifier(refreshed(*FAULTS))
    assert len(heard) == 2


def test_what_did_not_arrive_is_sent_again_without_a_refresh_and_told_as_wrong_meanwhile(
    share: Share, begun: Notifier
) -> None:
    answer = {"errcode": 45009}
    with robot(answer) as (url, heard):
        share.robots(群=url)
        (wrong,) = begun(refreshed(FAULTS[0]))
        answer.clear()
        assert begun.tell() == (wrong,)
        assert len(heard) == 1
        share.later(AGAIN)
        assert begun.tell() == ()
        share.later(EVERY)
        assert begun.tell() == ()
    assert lines(heard) == [["XS-2026-001: errors, 2 new"]] * 2


def test_a_burst_that_waited_goes_out_as_one_digest(share: Share, begun: Notifier) -> None:
    for number in range(25):
        begun(refreshed(*FAULTS[: number % 2 + 1]))
        share.later(AGAIN)
    with robot({}) as (url, heard):
        share.robots(群=url)
        begun(refreshed())
    assert len(heard) == 1
    assert "XS-2026-001: errors, 2 new" in lines(heard)[0]


def test_who_got_it_does_not_get_it_again_for_another_s_sake(share: Share) -> None:
    rows = (ROW, replace(ROW, robot="死"))
    with robot({}) as (url, heard):
        share.robots(群=url, 死=DEAD)
        notifier = share.notifier()
        notifier(refreshed(notices=rows))
        for _ in range(3):
            assert len(notifier(refreshed(FAULTS[0], notices=rows))) == 1
            share.later(EVERY)
    assert len(heard) == 1


def test_what_cannot_be_delivered_is_dropped_after_a_day_and_that_is_told_once(share: Share, begun: Notifier) -> None:
    begun(refreshed(FAULTS[0]))
    share.later(LONGEST)
    told = begun.tell()
    assert "dropped" in told[-1].en
    assert begun.tell() == ()
    with robot({}) as (url, heard):
        share.robots(群=url)
        share.later(EVERY)
        begun(refreshed(FAULTS[0]))
    assert heard == []


def test_a_corrected_row_gets_what_waited(share: Share, begun: Notifier) -> None:
    begun(refreshed(FAULTS[0]))
    with robot({}) as (url, heard):
        share.robots(新群=url)
        share.later(AGAIN)
        assert begun(refreshed(FAULTS[0], notices=(replace(ROW, robot="新群"),))) == ()
        share.later(EVERY)
        begun.tell()
    assert len(heard) == 1


def test_what_nobody_asks_for_any_more_does_not_wait(share: Share, begun: Notifier) -> None:
    begun(refreshed(FAULTS[0]))
    share.later(AGAIN)
    assert begun(refreshed(FAULTS[0], notices=(replace(ROW, event="red"),))) == ()
    assert json.loads(share.ledger.read_bytes())["waiting"] == []


def test_a_final_is_told_unless_it_is_kept_apart_and_names_no_person(share: Share) -> None:
    notices = (replace(ROW, event="document"),)
    pledge = replace(FINAL, form="D16", instance="张三", form_number="XS-2026-001-D16-张三", number="")
    documents = (FINAL, pledge, replace(pledge, form="D14", form_number="XS-2026-001-D14-张三"))
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        notifier(refreshed(notices=notices))
        notifier(refreshed(issued=documents, notices=notices))
        share.later(EVERY)
        notifier(refreshed(issued=(*documents, replace(pledge, instance="李娜")), notices=notices))
    pledged = "XS-2026-001 D16 is final: V1.0"
    assert lines(heard) == [["XS-2026-001 D1 is final: 销项〔2026〕3号 V1.0", pledged], [pledged]]


def test_a_ledger_that_could_not_be_listed_for_a_moment_makes_no_final_new(share: Share) -> None:
    notices = (replace(ROW, event="document"),)
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        for issued in ((), (FINAL,), (), (FINAL,)):
            notifier(refreshed(issued=issued, notices=notices))
            share.later(EVERY)
    assert len(heard) == 1


def test_a_broken_file_of_addresses_is_told_and_news_wait_until_it_is_mended(share: Share, begun: Notifier) -> None:
    (share.root.path / "salessheets.toml").write_text("broken", encoding="utf-8")
    (fault,) = begun(refreshed(FAULTS[0], issued=[FINAL]))
    assert "TOML" in fault.zh
    assert begun.tell() == (fault,)
    with robot({}) as (url, heard):
        share.robots(群=url)
        assert begun(refreshed(FAULTS[0])) == ()
    assert len(heard) == 1
