"""What commands on a portfolio share: its review, and the project that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches

from salessheets.cli.progress import shown
from salessheets.cli.session import Session
from salessheets.documents.orders import Order
from salessheets.errors import SalessheetsError
from salessheets.memory import Memory, memory_of
from salessheets.reviewing import review_portfolio
from salessheets.reviews import Review
from salessheets.runner import runner_of
from salessheets.text import Text, same

UNKNOWN = Text(
    "没有编号为「{code}」的项目；现有：{codes}", 'There is no project with the code "{code}"; there are: {codes}'
)
WROTE = Text("已写：{file}", "Written: {file}")
WHICH = Text(
    "请指明项目：--project 编号，或 --all 全部项目", "Say of which project: --project CODE, or --all for all of them"
)
BOTH = Text("--project 和 --all 只能写一个", "Give either --project or --all")
UNREAD = Text(
    "{folder} 读不出来；请用 salessheets check 查看原因", "{folder} could not be read; see `salessheets check`"
)
SHOWN = 12


def review_of(session: Session, jobs: int | None) -> Review:
    """Review the portfolio of a session, with a bar if someone is looking."""
    runner = shown(runner_of(jobs), session.language)
    memory = memory_of(session.root)
    review = review_portfolio(session.root, session.as_of, runner, memory=memory)
    memory.save()
    return review


def with_notes(asked: Iterable[Order], memory: Memory) -> Iterator[Order]:
    """Orders that know what the cache knows of their workbooks."""
    return (replace(order, notes=memory.reviews.notes(order.folder.name)) for order in asked)


def must_be_named(code: str, *, every: bool) -> None:
    """Make sure that one project was asked for, or all of them."""
    if bool(code) == every:
        raise SalessheetsError(BOTH if code else WHICH)


def known_code(review: Review, code: str) -> str:
    """The code of a project as it is written, whatever its case; "" for all projects."""
    if not code:
        return ""
    return found_code((each.code for each in review.projects), code)


def found_code(codes: Iterable[str], code: str) -> str:
    """A code as it is written among those there are, whatever its case.

    Raises:
        SalessheetsError: there is none; the message names those that come near.
    """
    known = {each.casefold(): each for each in codes if each}
    if code.casefold() not in known:
        near = get_close_matches(code.casefold(), known, n=SHOWN, cutoff=0.0)
        raise SalessheetsError(UNKNOWN.fill(code=code, codes=same(", ".join(known[each] for each in near) or "—")))
    return known[code.casefold()]
