"""`salessheets watch --status`: how the watcher is, for people and for monitors."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta

import click

from salessheets.cli.session import Session
from salessheets.reporters.as_json import dumped
from salessheets.text import Text, same
from salessheets.watch.status import Health, Status, as_json, health, read_status

HEALTH = {
    Health.FINE: Text("正常", "fine"),
    Health.TROUBLE: Text("有问题", "trouble"),
    Health.STALE: Text("没在运行，或太久没有动静", "not running, or silent for too long"),
}
NEVER = Text("这个项目组合还没有被监视过", "this portfolio was never watched")
STATES = {
    "running": Text("运行中", "running"),
    "unhealthy": Text("共享盘不能用", "share away"),
    "stopped": Text("已停止", "stopped"),
}
HEAD = Text(
    "{health}：{state}，{host} pid {pid}，从 {since} 起；最后动静 {at}",
    "{health}: {state}, {host} pid {pid}, since {since}; last sign {at}",
)
SWEEP = Text(
    "上次巡视 {at}：{files} 个文件，用时 {seconds} 秒；上次改动 {change}",
    "Last sweep {at}: {files} files in {seconds} s; last change {change}",
)
REFRESH = Text(
    "上次刷新 {at}：{projects} 个项目，{errors} 个错误、{warnings} 个警告，用时 {seconds} 秒",
    "Last refresh {at}: {projects} projects, {errors} errors, {warnings} warnings, {seconds} s",
)
NEXT = Text("下次定时刷新 {at}", "Next scheduled refresh {at}")
GONE = Text(
    "{n} 个文件一下子不见了，还没当作删除：{names}{more}。有意删的，请运行 salessheets watch --once --confirm",
    "{n} files are missing all at once and do not count as deleted yet: {names}{more}. If it was meant, run "
    "`salessheets watch --once --confirm`",
)
AWAY = Text("上次断开：{since} 至 {until}：{why}", "Last outage: {since} to {until}: {why}")
PROBLEM = Text("从 {since} 起（{n} 次）：{what}", "since {since} ({n} times): {what}")


def print_status(session: Session, form: str, max_age: timedelta, now: datetime) -> int:
    """Print what the watcher said last; the exit code is for monitors."""
    status = read_status(session.root)
    found = health(status, now, max_age)
    if form == "json":
        said = json.loads(as_json(status)) if status else {"state": None}
        click.echo(dumped({"health": found.name.lower(), **said}))
        return int(found)
    for line in lines(status, found) if status else (NEVER,):
        session.say(line)
    return int(found)


def lines(status: Status, found: Health) -> Iterator[Text]:
    """A status as lines."""
    yield HEAD.fill(
        health=HEALTH[found],
        state=STATES[status.state],
        host=same(status.host),
        pid=status.pid,
        since=clock(status.since),
        at=clock(status.at),
    )
    sweep, refresh = status.sweep, status.refresh
    if sweep:
        seconds = f"{sweep.seconds:.1f}"
        yield SWEEP.fill(at=clock(sweep.at), files=sweep.files, seconds=seconds, change=clock(status.last_change))
    if refresh:
        yield REFRESH.fill(
            at=clock(refresh.at),
            projects=refresh.projects,
            errors=refresh.errors,
            warnings=refresh.warnings,
            seconds=f"{refresh.seconds:.1f}",
        )
    if status.next_scheduled:
        yield NEXT.fill(at=clock(status.next_scheduled))
    if status.held_count:
        more = ", …" if status.held_count > len(status.held) else ""
        yield GONE.fill(n=status.held_count, names=", ".join(status.held), more=more)
    if status.why:
        yield status.why
    if status.outage:
        away = status.outage
        yield AWAY.fill(since=clock(away.since), until=clock(away.until), why=away.why)
    for problem in status.problems:
        yield PROBLEM.fill(since=clock(problem.first_seen), n=problem.count, what=problem.text)


def clock(moment: datetime | None) -> str:
    """A moment as people read it."""
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment else "—"
