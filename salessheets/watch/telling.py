"""What the watcher has to say after each sweep and each piece of work: pure, from one status to the next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from salessheets.findings import Severity, count
from salessheets.refresh import Refreshed
from salessheets.text import Text, joined, same
from salessheets.watch.confirming import mark
from salessheets.watch.loop import Job, Moment, State
from salessheets.watch.settling import Decision
from salessheets.watch.status import MOST_NAMED, Problem, Status, Swept, Worked
from salessheets.watch.walk import Look
from salessheets.watch.work import Done

BUSY = Text(
    "读不出来：{path}。可能正被别的程序占用，或没有权限；会自动再试。",
    "Cannot be read: {path}. Another program may hold it, or the right is missing; it is tried again by itself.",
)
TWINS = Text(
    "同一文件夹里有只差大小写或字符组合方式的名字：{path}。请改掉其中一个。",
    "Names in one folder differ only in case or in how a character is put together: {path}. Rename one of them.",
)
BUG = Text(
    "salessheets 自己出错了（{what}），工作簿没有改动；详见日志，会自动再试。",
    "salessheets itself failed ({what}), no workbook was touched; see the log. It is tried again by itself.",
)
HELD = Text(
    "{n} 个文件一下子不见了，多半是共享盘的问题：先不当作删除，也不刷新；一小时后仍不在才算删除。"
    "确实是有意删的，请在任何一台电脑上运行 salessheets watch --once --confirm，正在监视的程序随后照办。",
    "{n} files are missing all at once, most likely the share's fault: they do not count as deleted and nothing is "
    "refreshed until they were missing for an hour. If it was meant, run `salessheets watch --once --confirm` on any "
    "machine; the watcher then goes on by itself.",
)
UNKEPT = Text(
    "监视程序所在的电脑（{where}）记不下已做的事，多半是它自己的磁盘满了：现在的工作照常，重启后要从头再读一遍。"
    "请清理那台电脑的磁盘；原因见它的日志。",
    "The watcher's own machine ({where}) cannot remember what was done, most likely since its disk is full: work goes "
    "on, but all is read again after a restart. Make room on that machine; its log tells the reason.",
)
WELL = Text(
    "{why}：{projects} 个项目，{errors} 个错误、{warnings} 个警告；{files} 个文件、{documents} 份表单已是最新，用时 {seconds} 秒",
    "{why}: {projects} projects, {errors} errors, {warnings} warnings; {files} files and {documents} forms up to date, {seconds} s",
)
WHY = {
    "start": Text("启动刷新", "first refresh"),
    "changed": Text("有改动", "changes"),
    "day": Text("新的一天", "a new day"),
    "scheduled": Text("到了定时", "scheduled"),
    "retry": Text("再试", "another try"),
}
Told = tuple[Text, str]
"""Something that is wrong, and the file that it is about, "" for none."""
Changes = frozenset[tuple[str, str]]


def noted(before: Iterable[Problem], wrong: Iterable[Told], now: datetime) -> tuple[Problem, ...]:
    """Take in what is wrong now: known problems are counted on, new ones begin, others are over."""
    known = {(each.text, each.path): each for each in before}
    fresh = dict.fromkeys(wrong)
    return tuple(
        replace(known[key], count=known[key].count + 1)
        if key in known
        else Problem(text=key[0], path=key[1], first_seen=now)
        for key in fresh
    )


def seen_wrong(decision: Decision) -> tuple[Told, ...]:
    """What a sweep found wrong with single files."""
    busy = tuple((BUSY.fill(path=same(path)), path) for path in decision.busy)
    twins = tuple((TWINS.fill(path=same(", ".join(pair))), pair[0]) for pair in decision.twins)
    return (*busy, *twins)


def went_wrong(done: Done) -> tuple[Told, ...]:
    """What a piece of work could not do."""
    bug = (BUG.fill(what=same(done.outcome.bug)),) if done.outcome.bug else ()
    return tuple((text, "") for text in (*done.outcome.problems, *bug))


def why(job: Job) -> Text:
    """Why a refresh was done, in words."""
    return joined([WHY[reason] for reason in sorted(job.why)])


def worked(job: Job, refreshed: Refreshed, seconds: float, now: datetime) -> Worked:
    """The figures of a refresh."""
    totals = count(refreshed.review.findings)
    return Worked(
        at=now,
        why=",".join(sorted(job.why)),
        seconds=seconds,
        projects=len(refreshed.review.projects),
        errors=totals[Severity.ERROR],
        warnings=totals[Severity.WARNING],
        files=len(refreshed.files),
        documents=len(refreshed.documents),
    )


def in_words(job: Job, figures: Worked) -> Text:
    """The figures of a refresh as a line."""
    return WELL.fill(
        why=why(job),
        projects=figures.projects,
        errors=figures.errors,
        warnings=figures.warnings,
        files=figures.files,
        documents=figures.documents,
        seconds=f"{figures.seconds:.1f}",
    )


def after_sweep(status: Status, decision: Decision, look: Look, now: datetime, *, changed: bool) -> Status:
    """Say what a sweep saw; of a share that is not healthy the last good sweep stands."""
    if not look.healthy:
        return replace(status, at=now)
    return replace(
        status,
        at=now,
        sweep=Swept(at=now, seconds=look.seconds, files=len(look.files)),
        last_change=now if changed else status.last_change,
        held=decision.held[:MOST_NAMED],
        held_count=len(decision.held),
        held_mark=mark(decision.held),
    )


def changes(decision: Decision) -> Changes:
    """What changed, by path and content: the same again while it waits to be worked on is no news."""
    return frozenset((path, decision.contents.get(path, "")) for path in decision.paths)


def standing(status: Status, state: State, moment: Moment, due: Iterable[datetime]) -> Status:
    """Say how the watcher stands, and since when."""
    new = "unhealthy" if state.unhealthy is not None else "running"
    since = status.since if new == status.state else state.since or moment.now
    return replace(
        status,
        state="unhealthy" if state.unhealthy is not None else "running",
        since=since,
        why=state.unhealthy,
        next_scheduled=min(due, default=None),
    )
