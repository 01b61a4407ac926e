"""The cache: on a disk of this machine, never on a share, where two machines would write to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from salessheets.cache.place import store_of
from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.doctor.filesystems import FileSystem, file_system
from salessheets.text import Text, same

NAME = Text("本机缓存", "Cache on this machine")
OFF = Text("没有使用", "not in use")
WHY_OFF = Text(
    "每次都会重读全部工作簿；请检查环境变量 SALESSHEETS_CACHE 和用户缓存文件夹的权限",
    "Every run reads all workbooks again; check the variable SALESSHEETS_CACHE and the rights on the user's cache folder",
)
ELSEWHERE = Text("在网络盘上（{kind}）：{folder}", "on a network drive ({kind}): {folder}")
LOCAL = Text(
    "请把 SALESSHEETS_CACHE 设成本机硬盘上的文件夹", "Set SALESSHEETS_CACHE to a folder on a disk of this machine"
)


def check(place: Place) -> Iterator[Checkup]:
    """Find the cache and the file system it stands on."""
    store = store_of(place.root)
    yield note("cache", NAME, OFF, WHY_OFF) if store is None else judged(store.folder, file_system(store.folder))


def judged(folder: Path, found: FileSystem) -> Checkup:
    """A cache on a share would be shared."""
    if found.remote:
        return bad("cache", NAME, ELSEWHERE.fill(kind=found.kind, folder=folder), LOCAL)
    return good("cache", NAME, same(str(folder)))
