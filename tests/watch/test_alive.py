"""What systemd hears of the watcher."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from salessheets.cli import watching
from salessheets.watch.alive import ALIVE, tell

sockets = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets on this system")


@sockets
def test_a_word_arrives_where_it_was_asked_for(tmp_path: Path) -> None:
    address = str(tmp_path / "n")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.settimeout(5)
        tell(ALIVE, {"NOTIFY_SOCKET": address})
        assert listener.recv(100) == b"WATCHDOG=1"


@sockets
def test_nobody_who_listens_is_no_fault(tmp_path: Path) -> None:
    tell(ALIVE, {})
    tell(ALIVE, {"NOTIFY_SOCKET": str(tmp_path / "gone")})


def test_long_work_gives_signs_of_life_and_work_that_hangs_gives_none(monkeypatch: pytest.MonkeyPatch) -> None:
    now, words = [0.0], list[str]()
    monkeypatch.setattr(watching, "tell", words.append)
    wish = watching.Wish(lambda: now[0])
    now[0] = 3600.0
    wish.sign()
    assert words == [ALIVE]
    now[0] = watching.HANGS
    wish.sign()
    assert words == [ALIVE]
    assert not wish()
    wish.sign()
    assert words == [ALIVE, ALIVE]
