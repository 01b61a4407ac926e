"""News of changes begin a sweep early, and nothing depends on them."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from watch.portfolios import portfolio, write

from salessheets.watch.hints import LOOK, PATIENCE, Hints, native

SOON = 20.0


class Silent:
    """An observer that hears nothing by itself."""

    def __init__(self) -> None:
        self.alive = True

    def stop(self) -> None:
        self.alive = False

    def is_alive(self) -> bool:
        return self.alive


def hints(root: Path) -> Hints:
    return Hints(root, observe=lambda *_: Silent(), debounce=0)


def test_news_of_a_workbook_end_the_wait(tmp_path: Path) -> None:
    heard = hints(tmp_path)
    heard.heard(str(tmp_path / "P" / "a.xlsx"))
    assert heard.wait(SOON)
    assert not heard.wait(0), "once"


def test_our_outputs_locks_and_other_folders_do_not(tmp_path: Path) -> None:
    heard = hints(tmp_path)
    for name in ("output/a.xlsx", "台账/status.json", "P/~$a.xlsx", "P", "P/绩效/批注/a.xlsx"):
        heard.heard(str(tmp_path / name))
    heard.heard(str(tmp_path.parent / "a.xlsx"))
    assert not heard.wait(0)


def test_stopping_ends_the_wait_at_once(tmp_path: Path) -> None:
    heard = hints(tmp_path)
    threading.Timer(0.05, heard.stop).start()
    assert not heard.wait(SOON)
    assert not heard.wait(SOON)


def test_without_an_observer_the_waits_just_end(tmp_path: Path) -> None:
    def none_left(*_: object) -> Silent:
        raise OSError(28, "no watches left")

    heard = Hints(portfolio(tmp_path).path, observe=none_left)
    assert heard.tend() == PATIENCE
    assert not heard.wait(0)
    heard.stop()


class Observers:
    """Starts silent observers, and keeps them."""

    def __init__(self) -> None:
        self.started: list[Silent] = []

    def __call__(self, *_: object) -> Silent:
        self.started.append(Silent())
        return self.started[-1]

    def alive(self) -> list[bool]:
        return [each.alive for each in self.started]


def test_an_observer_that_died_is_followed_by_another(tmp_path: Path) -> None:
    observers = Observers()
    heard = Hints(portfolio(tmp_path).path, observe=observers)
    assert [heard.tend(), heard.tend()] == [LOOK, LOOK]
    assert observers.alive() == [True]
    observers.started[0].alive = False
    heard.tend()
    assert observers.alive() == [False, True]


def test_a_share_that_was_away_is_observed_anew(tmp_path: Path) -> None:
    observers = Observers()
    root = portfolio(tmp_path / "share").path
    heard = Hints(root, observe=observers)
    heard.tend()
    root.rename(tmp_path / "elsewhere")
    assert [heard.tend(), heard.tend()] == [LOOK, LOOK]
    assert observers.alive() == [False]
    (tmp_path / "elsewhere").rename(root)
    heard.tend()
    assert observers.alive() == [False, True]


def test_an_observer_that_comes_after_the_stop_is_stopped(tmp_path: Path) -> None:
    observers = Observers()
    heard = Hints(portfolio(tmp_path).path, observe=observers)
    heard.stop()
    heard.tend()
    assert observers.alive() == [False]


def test_the_systems_own_news(tmp_path: Path) -> None:
    root = portfolio(tmp_path.resolve() / "share", "P/a.xlsx", "output/a.xlsx")
    try:
        native(root.path, print).stop()
    except OSError:
        pytest.skip("this system gives no news")
    heard = Hints(root.path, debounce=0)
    heard.tend()
    try:
        assert heard.alive
        write(root.path / "output/a.xlsx", "ours")
        write(root.path / "P/a.xlsx", "edited")
        assert heard.wait(SOON)
    finally:
        heard.stop()
