"""The watcher: whether it runs and is well, as it says itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.errors import SalessheetsError
from salessheets.text import Text
from salessheets.watch.status import Health, Status, health, read_status

NAME = Text("watch", "watch")
NEVER = Text("没有运行过", "has never run")
START = Text(
    "不想自己运行命令就让它一直开着：salessheets service install",
    "To have it run by itself: salessheets service install",
)
ANEW = Text(
    "正在运行的 watch 一分钟内会重新写好；过后还是这样，请看它的日志，并检查这个文件的读写权限",
    "A watcher that runs writes it anew within a minute; if it stays so, see its log and check the rights on this file",
)
FINE = Text("正常，{at:%Y-%m-%d %H:%M} 报过平安（{host}）", "well, last word {at:%Y-%m-%d %H:%M} ({host})")
STALE = Text("最后一次报平安是 {at:%Y-%m-%d %H:%M}（{host}）", "last word {at:%Y-%m-%d %H:%M} ({host})")
AGAIN = Text("请看 {host} 上的日志并重新启动它", "See the log on {host} and start it again")
TROUBLED = Text("在运行，但有问题", "runs, but has trouble")
LOOK = Text("请看 salessheets watch --status", "See salessheets watch --status")
LATE = timedelta(minutes=10)


def check(place: Place) -> Iterator[Checkup]:
    """Read what it said last."""
    try:
        status = read_status(place.root)
    except SalessheetsError as problem:
        yield bad("watcher", NAME, problem.message, ANEW)
        return
    yield judged(status, datetime.now(UTC))


def judged(status: Status | None, now: datetime) -> Checkup:
    """Judge its last words."""
    if status is None:
        return note("watcher", NAME, NEVER, START)
    said = health(status, now, LATE)
    told = {"at": status.at.astimezone(), "host": status.host}
    if said is Health.STALE:
        return bad("watcher", NAME, STALE.fill(**told), AGAIN.fill(host=status.host))
    if said is Health.TROUBLE:
        return note("watcher", NAME, TROUBLED, LOOK)
    return good("watcher", NAME, FINE.fill(**told))
