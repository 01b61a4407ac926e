"""Room for names: Windows programs refuse a path of 260 characters, counted from the drive or server."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.settings import DEFAULTS
from salessheets.text import Text

NAME = Text("路径长度", "Length of paths")
LEFT = Text("根文件夹占 {n} 个字符", "the root takes {n} characters")
SHORTER = Text(
    "请把项目组合放到更短的路径下，或在设置里调小 path_max（现在输出最多 {longest} 个字符）",
    "Move the portfolio to a shorter path, or lower path_max in the settings (outputs take up to {longest} now)",
)
WINDOWS_LONGEST = 259
SPARE = 20


def check(place: Place) -> Iterator[Checkup]:
    """Add the root to the longest output there may be."""
    length = len(str(place.root.path)) + 1
    longest = DEFAULTS.path_max
    found, remedy = LEFT.fill(n=length), SHORTER.fill(longest=longest)
    if length + longest > WINDOWS_LONGEST + SPARE:
        yield bad("paths", NAME, found, remedy)
    elif length + longest > WINDOWS_LONGEST:
        yield note("paths", NAME, found, remedy)
    else:
        yield good("paths", NAME, found)
