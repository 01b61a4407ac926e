"""The share: reachable, writable, and what its file system does with what we count on."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator

from salessheets.doctor.checkups import Checkup, Place, bad, good, note
from salessheets.doctor.filesystems import FileSystem, file_system
from salessheets.doctor.probing import Behaviour, RaceError, behaviour
from salessheets.files import refused
from salessheets.text import Text, same

KIND = Text("共享盘", "Share")
LETTER = Text("盘符只在登录的会话里有效", "A drive letter exists in one session only")
UNC = Text(
    "服务和计划任务请用 \\\\服务器\\共享 这样的路径",
    "Give services and scheduled tasks a path such as \\\\server\\share",
)
WRITABLE = Text("可写", "Writable")
RIGHTS = Text(
    "请让管理员给运行本程序的账号加上读写权限", "Have the account that runs this program given the right to write"
)
RACE = Text("两个进程抢建文件夹", "Two processes make one folder")
ONE = Text("每次只有一个成功", "one of them wins each time")
STUCK = Text("一分钟还没有做完", "not done after a minute")
FAILED = Text("没能试成：{why}", "could not be tried out: {why}")
AGAIN = Text("请先解决这个问题，再运行 salessheets doctor", "Deal with that, then run `salessheets doctor` again")
BOTH = Text("两个都以为自己成功了", "both believed that they won")
SINGLE = Text(
    "这个共享盘上只能运行一个 watch，文号只能由一台电脑发",
    "Run one `watch` on this share, and issue numbers from one PC only",
)
RENAME = Text("改名替换", "Rename and replace")
DONE = Text("文件和文件夹都可以", "works for files and folders")
NOT_DONE = Text("不支持", "does not work")
OTHER = Text(
    "请把项目组合放到别的共享盘，或升级存储设备的系统", "Put the portfolio on another share, or update the server"
)
CLOCK = Text("时钟差", "Clock difference")
AHEAD = Text("{n} 秒", "{n} s")
CLOCKS = Text("请给服务器和这台电脑都打开网络对时", "Switch on network time on the server and on this PC")
SPEED = Text("写一个小文件", "Writing a small file")
TAKES = Text("{n:.0f} 毫秒", "{n:.0f} ms")
SLOW = Text(
    "慢：大的组合一轮扫描会超过一分钟，请用有线网络",
    "Slow: a sweep of a big portfolio takes over a minute; use a cable",
)
TIMES = Text("文件时间", "Times of files")
COARSE = Text("只精确到秒", "kept to the second only")
DIGESTED = Text(
    "同一秒内的两次保存靠内容摘要区分，会多读一些",
    "Two saves in one second are told apart by content, which reads more",
)
TWINS = Text("文件名", "File names")
DISTINCT = Text("{what}不同的名字是两个文件", "names that differ in {what} are two files")
CASE, ACCENT = Text("大小写", "case"), Text("重音写法（NFC/NFD）", "how accents are written (NFC/NFD)")
SECONDS_APART = 2.0
SLOW_SECONDS = 0.25


def check(place: Place) -> Iterator[Checkup]:
    """Say what kind of share it is, then try it out."""
    folder = place.root.path
    yield kind(file_system(folder))
    try:
        found = behaviour(folder)
    except OSError as error:
        yield bad("writable", WRITABLE, refused(folder, error), RIGHTS)
        return
    except subprocess.TimeoutExpired:
        yield bad("race", RACE, STUCK, OTHER)
        return
    except RaceError as error:
        yield bad("race", RACE, FAILED.fill(why=error), AGAIN)
        return
    yield good("writable", WRITABLE, same(str(folder)))
    yield from behaved(found)


def kind(found: FileSystem) -> Checkup:
    """The file system; a letter for a share will not be there for a service."""
    if found.remote and found.kind.endswith(":"):
        return note("share", KIND, LETTER, UNC)
    return good("share", KIND, same(found.kind))


def behaved(found: Behaviour) -> Iterator[Checkup]:
    """Judge what a file system did."""
    yield good("race", RACE, ONE) if found.one_winner else bad("race", RACE, BOTH, SINGLE)
    both = found.replaces and found.moves
    yield good("rename", RENAME, DONE) if both else bad("rename", RENAME, NOT_DONE, OTHER)
    apart = AHEAD.fill(n=round(found.ahead))
    yield good("clock", CLOCK, apart) if abs(found.ahead) < SECONDS_APART else note("clock", CLOCK, apart, CLOCKS)
    took = TAKES.fill(n=found.seconds * 1000)
    yield good("speed", SPEED, took) if found.seconds < SLOW_SECONDS else note("speed", SPEED, took, SLOW)
    if not found.fine:
        yield note("times", TIMES, COARSE, DIGESTED)
    for differs, what in ((found.cased, CASE), (found.normal, ACCENT)):
        if differs:
            yield good("names", TWINS, DISTINCT.fill(what=what))
