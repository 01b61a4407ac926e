"""`salessheets notify`: tell whoever asked (sheet 通知 of the settings) what has changed since last time."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta

import click

from salessheets.cli.portfolio import JOBS_HELP
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.findings import Severity
from salessheets.notify.messages import Message, messages
from salessheets.notify.news import News
from salessheets.notify.notifier import Notifier, composed, sent
from salessheets.refresh import Refreshed
from salessheets.reviewing import review_portfolio, runner_of
from salessheets.settings import Settings
from salessheets.technical import Technical, technical
from salessheets.text import Text
from salessheets.watch.log import state_folder

HELP = (
    "按 设置.xlsx 的「通知」表，把上次以来的变化发给收件人或群机器人；地址和密钥在 salessheets.toml。watch 会自动做。"
    "\n\nTell those whom the sheet Notices of the settings names what has changed; addresses and keys stand in "
    "salessheets.toml. `watch` does it by itself."
)
NOBODY = Text(
    "「通知」表是空的，没有人要通知；请在 设置.xlsx 里填写",
    "The sheet Notices is empty, so there is nobody to tell; fill it in in settings.xlsx",
)
TEST = Text("这是一条测试消息", "This is a test")
SENT = Text("已发送 {n} 条消息", "{n} messages sent")
TO = Text("发给 {channel} {name}：\n{text}\n", "To {channel} {name}:\n{text}\n")


@click.command(help=HELP)
@click.option("--test", is_flag=True, help="给每个收件方发一条测试消息 / send everyone a test")
@click.option("--dry-run", is_flag=True, help="只打印，不发送 / print, do not send")
@click.option("--jobs", type=click.IntRange(0, 60), help=JOBS_HELP)
@click.pass_obj
def notify(session: Session, test: bool, dry_run: bool, jobs: int | None) -> int:
    """Work out what to tell, and tell it; exit code 2 when something could not be sent."""
    review = review_portfolio(session.root, session.as_of, runner_of(jobs), apart=jobs != 0)
    if not review.settings.notices:
        raise SalessheetsError(NOBODY)
    setup, now = technical(session.root.path, os.environ), datetime.now(UTC)
    if test:
        return delivered(session, tests(review.settings, session), setup, now, dry_run=dry_run)
    notifier = Notifier(root=session.root, language=session.language, folder=state_folder(session.root))
    done = Refreshed(review=review, files=(), documents=(), problems=())
    _, waiting = composed(notifier.told(), done, timedelta(0), session.language, now)
    if dry_run:
        return delivered(session, waiting, setup, now, dry_run=True)
    problems = notifier(done)
    for problem in problems:
        session.note(problem)
    return 2 if problems else 0


def tests(settings: Settings, session: Session) -> tuple[Message, ...]:
    """A message to every target that any row names."""
    return messages((News(event="", severity=Severity.ERROR, text=TEST),), settings, session.language)


def delivered(session: Session, waiting: tuple[Message, ...], setup: Technical, now: datetime, *, dry_run: bool) -> int:
    """Print or send messages."""
    if dry_run:
        for each in waiting:
            session.say(TO.fill(channel=each.channel, name=each.robot or ", ".join(each.to), text=each.text))
        return 0
    problems, _ = sent(waiting, setup, now)
    for problem in problems:
        session.note(problem)
    session.say(SENT.fill(n=len(waiting) - len(problems)))
    return 2 if problems else 0
