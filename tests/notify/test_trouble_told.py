"""The watcher's own trouble is told once when it begins and once when it is over, whatever stands in the way."""

from __future__ import annotations

import json

import pytest
from listening_servers import robot
from notify.share import EVERY, FAULTS, Share, full, lines, refreshed

from salessheets.notify.news import Trouble
from salessheets.notify.notifier import Notifier


def test_trouble_is_told_when_it_begins_and_when_it_is_over(share: Share, begun: Notifier) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        begun(refreshed())
        for troubles in ({Trouble.STUCK}, {Trouble.STUCK}, None, set(), set()):
            begun.tell(None if troubles is None else frozenset(troubles))
            share.later(EVERY)
    first, second = lines(heard)
    assert "could not be written or read for long" in first[0]
    assert "works again" in second[0]


def test_trouble_with_the_share_is_told_without_the_share_and_remembered(share: Share) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        notifier = share.notifier()
        notifier(refreshed())
        away = share.root.path.rename(share.root.path.with_name(f"{share.root.path.name}-away"))
        for _ in range(3):
            assert notifier.tell(frozenset((Trouble.AWAY,))) == ()
            share.later(EVERY)
        assert not share.root.path.exists()
        away.rename(share.root.path)
        notifier.tell(frozenset())
    assert ["could not use the share" in heard_lines[0] for heard_lines in lines(heard)] == [True, False]
    assert json.loads(share.ledger.read_bytes())["troubles"] == []


def test_trouble_is_told_even_where_the_ledger_takes_nothing(
    share: Share, begun: Notifier, monkeypatch: pytest.MonkeyPatch
) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        begun(refreshed())
        full(monkeypatch)
        begun.take(refreshed(FAULTS[0]))
        for _ in range(3):
            begun.tell(frozenset((Trouble.STUCK,)))
            share.later(EVERY)
        monkeypatch.undo()
        begun.tell(frozenset((Trouble.STUCK,)))
    assert ["for long" in each[0] for each in lines(heard)] == [True, False]


def test_another_beside_the_watcher_has_no_trouble_told_again(share: Share, begun: Notifier) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        begun(refreshed())
        begun.tell(frozenset((Trouble.STUCK,)))
        share.later(EVERY)
        share.notifier()(refreshed(FAULTS[0]))
        share.later(EVERY)
        begun.take(refreshed(FAULTS[0]))
        begun.tell(frozenset((Trouble.STUCK,)))
    assert lines(heard)[1:] == [["XS-2026-001: errors, 2 new"]]


def test_that_the_watcher_stopped_cannot_wait(share: Share, begun: Notifier) -> None:
    with robot({}) as (url, heard):
        share.robots(群=url)
        begun(refreshed(FAULTS[0]))
        begun.tell(frozenset((Trouble.STOPPED,)))
        begun.tell(frozenset((Trouble.STOPPED,)))
    assert ["stopped on an internal error" in str(each) for each in lines(heard)] == [False, True]
