"""Room for names: Windows programs refuse a path of 260 characters, counted from the drive or server."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.reviewing import office_of
from salessheets.runner import Processes
from salessheets.text import Text
from salessheets.workbooks.office import settings_of

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
    settings, _ = settings_of(office_of(place.root, Processes(1)))
    yield judged(len(str(place.root.path)) + 1, settings.path_max)


def judged(length: int, longest: int) -> Checkup:
    """Judge the characters of the root and of the longest output below it."""
    found, remedy = LEFT.fill(n=length), SHORTER.fill(longest=longest)
    if length + longest > WINDOWS_LONGEST + SPARE:
        return bad("paths", NAME, found, remedy)
    if length + longest > WINDOWS_LONGEST:
        return note("paths", NAME, found, remedy)
    return good("paths", NAME, found)
