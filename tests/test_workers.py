"""Processes that may die: each is asked for one thing after the other, and what becomes of it is told."""

from __future__ import annotations

import os

import pytest

from salessheets import workers
from salessheets.children import CrashError
from salessheets.workers import Crew, Worker, alone


def die(*_arguments: object) -> None:
    os._exit(1)


def stumble(*_arguments: object) -> None:
    raise ZeroDivisionError("a bug of ours")


def double(number: int) -> int:
    if number == 13:
        die()
    return number * 2


def pid(_: object = None) -> int:
    return os.getpid()


def test_a_worker_does_one_thing_after_the_other() -> None:
    worker = Worker()
    worker.ask(double, 4)
    assert worker.answer(20) == 8
    worker.ask(stumble)
    with pytest.raises(CrashError, match="a bug of ours"):
        worker.answer(20)
    worker.ask(die)
    assert worker.answer(20) is None
    worker.ask(double, 4)
    assert worker.answer(20) is None, "it is dead"
    worker.end()


def test_of_many_things_those_that_kill_their_process_give_nothing() -> None:
    assert dict(Crew(2).each(20, double, (1, 13, 2, 3))) == {1: 2, 13: None, 2: 4, 3: 6}


def test_a_process_is_used_again_until_it_was_asked_often(monkeypatch: pytest.MonkeyPatch) -> None:
    crew = Crew(1)
    mine = crew.apart(20, pid)
    assert mine not in (None, os.getpid())
    assert {answer for _, answer in crew.each(20, pid, range(3))} == {mine}
    assert crew.apart(20, pid) == mine, "it stayed"
    monkeypatch.setattr(workers, "ASKED_MOST", 1)
    crew = Crew(1)
    assert crew.apart(20, pid) != crew.apart(20, pid), "what a reader leaks is given back"


def test_of_several_processes_one_stays() -> None:
    crew = Crew(2)
    assert len(list(crew.each(20, pid, range(4)))) == 4
    (left,) = crew.idle
    assert crew.apart(20, pid) == left.process.pid


def test_a_process_that_dies_or_stumbles_is_replaced() -> None:
    crew = Crew(1)
    mine = crew.apart(20, pid)
    assert crew.apart(20, die) is None
    other = crew.apart(20, pid)
    assert other not in (None, mine)
    crew.idle[0].process.kill()
    crew.idle[0].process.join()
    another = crew.apart(20, pid)
    assert another not in (None, other)
    with pytest.raises(CrashError):
        crew.apart(20, stumble)
    assert crew.apart(20, pid) not in (None, another)


def test_alone_a_thing_has_a_process_that_nothing_else_uses() -> None:
    assert len({alone(20, pid), alone(20, pid), os.getpid()}) == 3
    assert alone(20, die) is None
    with pytest.raises(CrashError, match="a bug of ours"):
        alone(20, stumble)


def test_one_that_takes_too_long_is_seen_off() -> None:
    crew = Crew(1)
    assert crew.apart(0, pid) is None
    assert crew.idle == []
