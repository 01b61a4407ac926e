"""What is new between two looks, in words that name no person, customer or amount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from salessheets.columns import LISTS
from salessheets.findings import Severity
from salessheets.notify.snapshot import Snapshot, Snapshots
from salessheets.text import Language, Text, same

TURNED = Text("{code} 由{before}变{after}", "{code} turned from {before} to {after}")
PASSED = Text("{code} 到了 {gate} 之前", "{code} now stands before {gate}")
READY = Text("{code} 可以申请 {gate}", "{code} may apply for {gate}")
OVERDUE = Text("{code} 逾期行动项 {n} 项", "{code} has {n} overdue actions")
REPORT = Text("{code} 有 {n} 期汇报未交", "{code} owes {n} reports")
FILING = Text("{code} 应归档而未归档", "{code} is due for filing")
ERRORS = Text("{code} 新增 {n} 个{severity}", "{code}: {severity}, {n} new")
DOCUMENT = Text("{code} {form} 已定稿：{which}", "{code} {form} is final: {which}")
OVER = Text("监视程序恢复正常，项目已更新", "The watcher works again, projects are up to date")
DIGEST = Text("销售项目：{n} 条变化", "Sales projects: {n} changes")
MORE = Text("……另有 {n} 条", "… and {n} more")
UNNUMBERED = Text("未编号项目", "A project without a code")
BYTES = 1_900  # 企业微信 takes 2,048
LABELS = {Severity.ERROR: Text("错误", "errors"), Severity.WARNING: Text("警告", "warnings")}


class Trouble(StrEnum):
    """What keeps the watcher from its work, so that somebody should know."""

    AWAY = "away"
    MISSING = "missing"
    STUCK = "stuck"
    STOPPED = "stopped"


TROUBLES: Mapping[Trouble, Text] = {
    Trouble.AWAY: Text(
        "监视程序很久用不了共享盘，项目没有更新。请检查网络、共享盘和写权限；好了会自动继续",
        "The watcher could not use the share for long, projects are not up to date. Check the network, the share and "
        "the right to write; it goes on by itself",
    ),
    Trouble.MISSING: Text(
        "很多文件一下子不见了，监视程序先不刷新。请检查共享盘；是有意删的，请看 salessheets watch --status",
        "Many files are missing all at once, the watcher refreshes nothing for now. Check the share; if it was meant, "
        "see salessheets watch --status",
    ),
    Trouble.STUCK: Text(
        "有文件很久没能写成或读出，详见 salessheets watch --status",
        "Files could not be written or read for long, see salessheets watch --status",
    ),
    Trouble.STOPPED: Text(
        "监视程序因内部错误停了，项目不再更新。请把日志发给维护人，再启动 salessheets watch",
        "The watcher stopped on an internal error, projects are no longer kept up to date. Send its log to the "
        "maintainers, then start salessheets watch again",
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that is new: the event of the sheet 通知 it belongs to ("" concerns everyone), and how grave it is."""

    event: str
    severity: Severity
    text: Text


def news(before: Snapshots, after: Snapshots) -> tuple[News, ...]:
    """Everything new of the projects; one that was not there before brings no news yet."""
    return tuple(each for name in after if name in before for each in project_news(before[name], after[name]))


def trouble(text: Text) -> News:
    """The watcher is in trouble, or over it: whoever is told anything is told that."""
    return News(event="", severity=Severity.ERROR, text=text)


def project_news(before: Snapshot, after: Snapshot) -> Iterator[News]:
    """What is new of one project; what got better is told to those alone who want to know everything."""
    code = same(after.code) if after.code else UNNUMBERED
    if after.light != before.light:
        grave = Severity.ERROR if after.light == "red" else Severity.INFO
        turned = TURNED.fill(code=code, before=light(before.light), after=light(after.light))
        yield News(event="red", severity=grave, text=turned)
    if after.gate != before.gate and after.gate:
        yield News(event="gate", severity=Severity.ERROR, text=PASSED.fill(code=code, gate=after.gate))
    if after.ready and not before.ready and after.gate == before.gate:
        yield News(event="gate", severity=Severity.ERROR, text=READY.fill(code=code, gate=after.gate))
    counts = (("overdue", OVERDUE), ("report", REPORT), ("filing", FILING))
    was = (before.overdue, before.reports, before.filing)
    now = (after.overdue, after.reports, after.filing)
    for (event, words), old, new in zip(counts, was, now, strict=True):
        if new > old:
            yield News(event=event, severity=Severity.ERROR, text=words.fill(code=code, n=new))
    for severity, label in LABELS.items():
        if fresh := set(after.findings.get(severity, ())) - set(before.findings.get(severity, ())):
            text = ERRORS.fill(code=code, n=len(fresh), severity=label)
            yield News(event="finding", severity=severity, text=text)
    for form, version, number, _ in sorted(set(after.finals) - set(before.finals)):
        text = DOCUMENT.fill(code=code, form=form, which=f"{number} {version}".strip())
        yield News(event="document", severity=Severity.ERROR, text=text)


def light(key: str) -> Text:
    """The word of a light."""
    return LISTS["light"].label(key) if key else same("—")


def digest_of(all_news: Iterable[News], language: Language) -> str:
    """Put news together as one message: how many, then a line each, the watcher's own trouble first.

    Cut before robots refuse it; how many lines are left out is always said.
    """
    lines = [each.text.say(language) for each in sorted(all_news, key=lambda each: bool(each.event))]
    head, more = (words.fill(n=len(lines)).say(language) for words in (DIGEST, MORE))
    room = BYTES - len(f"{head}\n{more}".encode())
    kept = sum(end <= room for end in accumulate(len(f"\n{line}".encode()) for line in lines))
    if kept < len(lines):
        lines[kept:] = [MORE.fill(n=len(lines) - kept).say(language)]
    return "\n".join((head, *lines))
