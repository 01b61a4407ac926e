"""`salessheets doctor`: the share, the fonts and the programs around us, with a remedy for each fault."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from salessheets.cli import options
from salessheets.cli.exits import Exit
from salessheets.cli.session import Session
from salessheets.doctor.checkups import WORDS, Checkup, Place, Verdict, examined
from salessheets.reporters.as_json import dumped
from salessheets.text import Text

HELP = (
    "体检：共享盘、字体、LibreOffice、Excel、缓存、watch，每个毛病都给办法；有「不行」时退出码为 1。"
    "\n\nA check-up of share, fonts, LibreOffice, Excel, cache and watcher, with a remedy for each fault; exit code 1 "
    "when something is bad."
)
LINE = Text("{verdict}  {name}：{found}", "{verdict}  {name}: {found}")
REMEDY = Text("    → {remedy}", "    → {remedy}")


@click.command(help=HELP)
@click.option("--share", type=click.Path(path_type=Path, file_okay=False), help="别的共享盘 / another portfolio")
@options.FORMAT
@click.pass_obj
def doctor(session: Session, share: Path | None, form: str) -> Exit:
    """Look at everything and say how it is."""
    if share is not None:
        session.said_folder = str(share)
    found = tuple(examined(Place(root=session.root, language=session.language)))
    if form == "json":
        click.echo(as_json(session, found))
    else:
        for each in found:
            tell(session, each)
    return Exit.of(faults=any(each.verdict is Verdict.BAD for each in found))


def tell(session: Session, each: Checkup) -> None:
    """Say one line, and the remedy below it."""
    session.say(LINE.fill(verdict=WORDS[each.verdict], name=each.name, found=each.found))
    if each.remedy is not None:
        session.say(REMEDY.fill(remedy=each.remedy))


def as_json(session: Session, found: Sequence[Checkup]) -> str:
    """Give the same as JSON."""
    rows = [
        {
            "key": each.key,
            "name": each.name.say(session.language),
            "verdict": each.verdict.value,
            "found": each.found.say(session.language),
            "remedy": each.remedy.say(session.language) if each.remedy else None,
        }
        for each in found
    ]
    return dumped({"checks": rows})
