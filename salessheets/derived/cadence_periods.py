"""Why a rate over periods is empty."""

from __future__ import annotations

from salessheets.text import Text

NO_PERIOD = Text("还没有到期的周期", "no period is over yet")
