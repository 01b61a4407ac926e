"""What systemd hears of the watcher."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from salessheets.watch.alive import ALIVE, tell

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets on this system")


def test_a_word_arrives_where_it_was_asked_for(tmp_path: Path) -> None:
    address = str(tmp_path / "n")
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listener:
        listener.bind(address)
        listener.settimeout(5)
        tell(ALIVE, {"NOTIFY_SOCKET": address})
        assert listener.recv(100) == b"WATCHDOG=1"


def test_nobody_who_listens_is_no_fault(tmp_path: Path) -> None:
    tell(ALIVE, {})
    tell(ALIVE, {"NOTIFY_SOCKET": str(tmp_path / "gone")})
