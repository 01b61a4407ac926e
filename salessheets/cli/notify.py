"""`salessheets notify`: tell whoever asked (sheet 通知 of the settings) what has changed since last time."""

from __future__ import annotations

import os
from datetime import UTC, datetime

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.findings import Severity
from salessheets.notify.messages import Message, messages, unreachable
from salessheets.notify.news import News
from salessheets.notify.notifier import Notifier
from salessheets.notify.sending import deliver
from salessheets.notify.told import Waiting
from salessheets.refresh import Refreshed
from salessheets.reviewing import review_portfolio
from salessheets.runner import runner_of
from salessheets.settings import Settings
from salessheets.technical import technical
from salessheets.text import Text

HELP = (
    "按 设置.xlsx 的「通知」表，把上次以来的变化发给收件人或群机器人；地址和密钥在 salessheets.toml。watch 会自动做。"
    "\n\nTell those whom the sheet Notices of the settings names what has changed; addresses and keys stand in "
    "salessheets.toml. `watch` does it by itself."
)
NOBODY = Text(
    "「通知」表是空的，没有人要通知；请在 设置.xlsx 里填写",
    "The sheet Notices is empty, so there is nobody to tell; fill it in in settings.xlsx",
)
UNREACHABLE = Text(
    "「通知」表里有 {n} 处接收人没有邮箱或已不在职，发不到；请在 设置.xlsx 的人员表补上邮箱",
    "{n} names in the sheet Notices have no mail address or have left: add the address to the people of the settings",
)
TEST = Text("这是一条测试消息", "This is a test")
FIRST = Text(
    "第一次只记下现状，没有要发的；以后有变化才通知",
    "The first time only takes note of how things stand, there is nothing to send; changes from then on are told",
)
NOTHING = Text("没有要通知的新变化", "Nothing is new that anyone asked to be told")
SENT = Text("已发送 {n} 条消息", "{n} messages sent")
TO = Text("发给 {channel} {name}：\n{text}\n", "To {channel} {name}:\n{text}\n")


@click.command(help=HELP)
@click.option("--test", is_flag=True, help="给每个收件方发一条测试消息 / send everyone a test")
@options.DRY_RUN
@options.JOBS
@click.pass_obj
def notify(session: Session, test: bool, dry_run: bool, jobs: int | None) -> Exit:
    """Work out what to tell, and tell it; exit code 2 when something could not be sent."""
    review = review_portfolio(session.root, session.as_of, runner_of(jobs))
    if not review.settings.notices:
        raise SalessheetsError(NOBODY)
    if number := unreachable(review.settings):
        session.note(UNREACHABLE.fill(n=number))
    if test:
        return sent(session, tests(review.settings, session), dry_run=dry_run)
    notifier = Notifier(session.root, session.language)
    done = Refreshed(review=review, files=(), documents=(), problems=())
    going = notifier.preview(done)
    if not going:
        session.say(FIRST if going is None else NOTHING)
    if dry_run:
        return sent(session, going or (), dry_run=True)
    problems = notifier(done)
    for problem in problems:
        session.note(problem)
    return Exit.of(problems)


def tests(settings: Settings, session: Session) -> tuple[Message, ...]:
    """A message to every target that any row names."""
    test = News(event="", severity=Severity.ERROR, text=TEST)
    return messages((Waiting(news=test),), settings, session.language)


def sent(session: Session, going: tuple[Message, ...], *, dry_run: bool) -> Exit:
    """Print or send messages."""
    if dry_run:
        for each in going:
            session.say(TO.fill(channel=each.target.channel, name=each.target.name, text=each.text))
        return Exit.CLEAN
    results = deliver(going, technical(session.root.path, os.environ), datetime.now(UTC))
    problems = [why for _, why in results if why]
    for problem in dict.fromkeys(problems):
        session.note(problem)
    session.say(SENT.fill(n=len(going) - len(problems)))
    return Exit.of(problems)
