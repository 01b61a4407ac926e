"""What commands on a portfolio share: its review, and the project that was asked for."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from salessheets.cli.progress import shown
from salessheets.cli.session import Session
from salessheets.errors import SalessheetsError
from salessheets.memory import memory_of
from salessheets.reviewing import review_portfolio, runner_of
from salessheets.reviews import Review
from salessheets.text import Text, same

UNKNOWN = Text(
    "没有编号为「{code}」的项目；现有：{codes}", 'There is no project with the code "{code}"; there are: {codes}'
)
WROTE = Text("已写：{file}", "Written: {file}")
NOT_ALL_WRITTEN = 2
SHOWN = 12
JOBS_HELP = "进程数，0 为不另开进程 / processes, 0 for this one"
PROJECT_HELP = "只看这个项目 / this project alone"


def review_of(session: Session, jobs: int | None) -> Review:
    """Review the portfolio of a session, with a bar if someone is looking."""
    runner = shown(runner_of(jobs), session.language)
    memory = memory_of(session.root)
    review = review_portfolio(session.root, session.as_of, runner, apart=jobs != 0, memory=memory)
    memory.save()
    return review


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
