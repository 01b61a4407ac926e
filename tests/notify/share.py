"""A portfolio with a robot, for what is told of it: refreshes made up, a ledger that can be full."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sheets_in_text import written

from salessheets.derived.finals import Final
from salessheets.errors import SalessheetsError
from salessheets.evidence import Issued
from salessheets.folders import Root
from salessheets.notify import record
from salessheets.notify.notifier import Notifier
from salessheets.projects import Project
from salessheets.refresh import Refreshed
from salessheets.reviews import fold, review_case
from salessheets.settings import DEFAULTS, Notice, Person
from salessheets.text import same

NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
EVERY = timedelta(minutes=10)
ROW = Notice(event="finding", channel="wecom", robot="群")
ZHANG = Person(no="7", name="张伟", department="销售部", email="zhang@example.com")
FAULTS = ("risks\nid | owner\nR-01 | 张伟", "actions\nid | owner\nA-01 | 李娜")
DEAD = "http://127.0.0.1:1/"
FINAL = Issued(
    form="D1", instance="", form_number="XS-2026-001-D1", number="销项〔2026〕3号", version="V1.0", language="zh",
    on=date(2026, 3, 10), source_date=None, path="x.docx", content="", context="", template="", sha256="",
)  # fmt: skip
Heard = list[tuple[str, dict[str, Any]]]


class Share:
    """A portfolio with its robot, and watchers that come and go on it."""

    def __init__(self, folder: Path) -> None:
        self.root = Root(path=folder, id="1", language="zh")
        self.now = NOON

    def robots(self, **urls: str) -> None:
        text = "".join(f'[robots."{name}"]\nurl = "{url}"\n' for name, url in urls.items())
        (self.root.path / "salessheets.toml").write_text(text, encoding="utf-8")

    def notifier(self) -> Notifier:
        return Notifier(self.root, "en", lambda: self.now)

    def later(self, span: timedelta) -> None:
        self.now += span

    @property
    def ledger(self) -> Path:
        return self.root.path / "台账" / "notices.json"


def refreshed(
    *faults: str, issued: Iterable[Issued] = (), notices: tuple[Notice, ...] = (ROW,), code: str = "XS-2026-001"
) -> Refreshed:
    settings = replace(DEFAULTS, notices=notices, people=(ZHANG,))
    project = review_case(written("\n\n".join(("charter\ncode | XS-2026-001", *faults))).case())
    finals = tuple(Final(issued=each, signed=False, returned=False, changed=()) for each in issued)
    project = replace(project, code=code, finals=finals)
    review = fold(Project(code=""), settings, date(2026, 3, 10), [project])
    return Refreshed(review=review, files=(), documents=(), problems=())


def lines(heard: Heard) -> list[list[str]]:
    """The lines of each digest, without its head."""
    return [body["text"]["content"].splitlines()[1:] for _, body in heard]


def full(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> bool:
        raise SalessheetsError(same("disk full"))

    monkeypatch.setattr(record, "write_whole", refuse)
