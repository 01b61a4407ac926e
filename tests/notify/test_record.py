"""What was told lies in the ledger: written before anything is sent, naming nobody, found by whoever takes over."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from listening_servers import robot
from notify.share import DEAD, EVERY, FAULTS, FINAL, ROW, Share, full, lines, refreshed

from salessheets.notify import notifier as module
from salessheets.notify.notifier import Notifier
from salessheets.notify.sending import deliver
from salessheets.notify.steps import KEPT
from salessheets.settings import Notice
from salessheets.text import same


def test_who_takes_over_on_another_machine_goes_on_where_the_other_stopped(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        first = share.notifier()
        first(refreshed())
        first(refreshed(FAULTS[0]))
        share.later(EVERY)
        share.notifier()(refreshed(*FAULTS))  # what changed while nobody watched is new, the rest is not
    assert lines(heard) == [["XS-2026-001: errors, 2 new"], ["XS-2026-001: errors, 3 new"]]


def test_what_was_seen_before_another_took_over_is_no_news_when_the_share_is_ours_again(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        ours, other = share.notifier(), share.notifier()
        ours(refreshed())
        ours(refreshed(FAULTS[0]))
        ours(refreshed())  # too early to be told
        share.later(EVERY)
        other(refreshed(*FAULTS))
        share.later(EVERY)
        ours.tell()
        ours(refreshed(*FAULTS))
    assert len(heard) == 2


def test_the_ledger_names_nobody(share: Share) -> None:
    share.robots(群=DEAD)
    notifier = share.notifier()
    rows = (ROW, Notice(event="finding", channel="mail", to=("张伟",)))
    notifier(refreshed(notices=rows))
    notifier(refreshed(FAULTS[0], notices=rows))
    kept = share.ledger.read_text(encoding="utf-8")
    assert json.loads(kept)["waiting"]
    assert not [word for word in ("张伟", "zhang", "example.com", "群") if word in kept]


def test_a_code_that_is_a_piece_of_a_folder_s_name_is_neither_told_nor_kept(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        for faults in ((), FAULTS[:1]):
            notifier(refreshed(*faults, code="阿里巴巴张伟续约"))
    assert lines(heard) == [["A project without a code: errors, 2 new"]]
    assert "张伟" not in share.ledger.read_text(encoding="utf-8")


def test_nothing_is_sent_that_is_not_written_down_first(
    share: Share, begun: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        full(monkeypatch)
        for _ in range(3):
            share.later(EVERY)
            assert begun(refreshed(FAULTS[0])) == (same("disk full"),)
        assert heard == []
        monkeypatch.undo()
        assert begun.tell() == ()
    assert len(heard) == 1


def test_a_ledger_that_fails_after_sending_does_not_double_anything(
    share: Share, begun: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*arguments: Any) -> object:  # noqa: ANN401
        full(monkeypatch)
        return deliver(*arguments)

    monkeypatch.setattr(module, "deliver", failing)
    with robot({}) as (url, heard):
        share.robots(群=url)
        assert begun(refreshed(FAULTS[0])) == (same("disk full"),)
        monkeypatch.undo()
        share.later(EVERY)
        assert begun.tell() == ()
        assert share.notifier()(refreshed(FAULTS[0])) == ()
    assert len(heard) == 1


def test_a_crash_while_sending_keeps_the_pace_and_loses_nothing(
    share: Share, begun: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> object:
        raise KeyboardInterrupt

    monkeypatch.setattr(module, "deliver", killed)
    with pytest.raises(KeyboardInterrupt):
        begun(refreshed(FAULTS[0]))
    monkeypatch.undo()
    with robot({}) as (url, heard):
        share.robots(群=url)
        anew = share.notifier()
        anew(refreshed(FAULTS[0]))
        assert heard == []
        share.later(EVERY)
        anew.tell()
    assert len(heard) == 1


def test_a_final_is_not_forgotten_by_a_watcher_that_ends_before_it_is_time(share: Share) -> None:
    notices = (ROW, replace(ROW, event="document"))
    with robot({}) as (url, heard):
        share.robots(群=url)
        first = share.notifier()
        first(refreshed(notices=notices))
        first(refreshed(FAULTS[0], notices=notices))
        first(refreshed(FAULTS[0], issued=[FINAL], notices=notices))
        share.later(EVERY)
        share.notifier()(refreshed(FAULTS[0], issued=[FINAL], notices=notices))
    assert lines(heard)[1] == ["XS-2026-001 D1 is final: 销项〔2026〕3号 V1.0"]


def test_what_waits_does_not_grow_for_ever(share: Share, begun: Notifier) -> None:
    for number in range(3):
        many = [replace(FINAL, number=f"销项〔2026〕{number * KEPT + each}号") for each in range(KEPT)]
        begun(refreshed(issued=many, notices=(replace(ROW, event="document"),)))
    assert len(json.loads(share.ledger.read_bytes())["waiting"]) == KEPT


@pytest.mark.parametrize("kept", ["", "no json", "[]", '{"projects": 1}', '{"format": 1, "projects": {}}'])
def test_a_broken_record_is_as_if_nothing_had_been_told(share: Share, kept: str) -> None:
    share.ledger.parent.mkdir()
    share.ledger.write_text(kept, encoding="utf-8")
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        assert notifier(refreshed(FAULTS[0])) == ()
        assert notifier(refreshed(*FAULTS)) == ()
    assert len(heard) == 1


def test_nothing_is_read_or_written_while_nobody_asked(share: Share) -> None:
    (share.root.path / "salessheets.toml").write_text("broken", encoding="utf-8")
    assert share.notifier()(refreshed(notices=())) == ()
    assert not share.ledger.exists()
