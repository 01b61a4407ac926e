"""A share with a robot, for each test its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from notify.share import DEAD, Share, refreshed

from salessheets.notify.notifier import Notifier


@pytest.fixture
def share(tmp_path: Path) -> Share:
    return Share(tmp_path)


@pytest.fixture
def begun(share: Share) -> Notifier:
    """One that looked once, with a robot that is dead."""
    share.robots(群=DEAD)
    notifier = share.notifier()
    assert notifier(refreshed()) == ()
    return notifier
