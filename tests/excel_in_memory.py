"""An Excel for tests, on xlwings' own base classes: opens, saves, closes, shows messages; the rest is not implemented.

It keeps Excel's rule that one Excel opens no two workbooks of the same name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import xlwings
from xlwings import base_classes


@dataclass
class Com:
    """What Excel itself tells of a workbook."""

    Saved: bool = True
    ReadOnly: bool = False


class Book(base_classes.Book):
    """A workbook: its bytes in the window, written to its path when it is saved."""

    def __init__(self, app: App, path: Path, *, read_only: bool) -> None:
        self._app, self.path = app, path
        self.content = path.read_bytes() if path.is_file() else b""
        self.com, self.saves, self.in_cloud = Com(ReadOnly=read_only), 0, False

    @property
    def app(self) -> App:
        return self._app

    @property
    def api(self) -> Com:
        return self.com

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def fullname(self) -> str:
        if self.in_cloud:
            raise xlwings.XlwingsError("no local folder is known for https://example.sharepoint.com")
        return str(self.path)

    def save(self, path: str | None = None, password: str | None = None) -> None:
        assert path is None
        assert password is None
        assert not self.com.ReadOnly
        self.path.write_bytes(self.content)
        self.com.Saved, self.saves = True, self.saves + 1

    def close(self) -> None:
        self._app.open_books.remove(self)

    def activate(self) -> None:
        pass


class Books(base_classes.Books):
    """The workbooks of one Excel."""

    def __init__(self, app: App) -> None:
        self.app = app

    def __len__(self) -> int:
        return len(self.app.open_books)

    def __iter__(self) -> Iterator[Book]:
        return iter(self.app.open_books)

    def __call__(self, key: int | str) -> Book:
        known: dict[int | str, Book] = {}
        for number, book in enumerate(self, 1):
            known |= {number: book, book.name: book}
        return known[key]

    def open(self, fullname: str, update_links: object = None, read_only: object = None, *more: object) -> Book:
        del update_links, more  # xlwings names all of them, in this order
        path = Path(fullname)
        assert path.name not in {book.name for book in self}, "one Excel opens no two workbooks of the same name"
        book = Book(self.app, path, read_only=bool(read_only))
        self.app.open_books.append(book)
        return book


class App(base_classes.App):
    """One Excel."""

    screen_updating = display_alerts = enable_events = interactive = True

    def __init__(self, apps: Apps, pid: int) -> None:
        self.apps, self.number = apps, pid
        self.open_books: list[Book] = []
        self.alerts: list[str] = []
        self.shown = True

    @property
    def engine(self) -> Engine:
        return self.apps.engine

    @property
    def pid(self) -> int:
        return self.number

    @property
    def visible(self) -> bool:
        return self.shown

    @visible.setter
    def visible(self, visible: bool) -> None:
        self.shown = visible

    @property
    def books(self) -> Books:
        return Books(self)

    def alert(self, prompt: str, title: str, buttons: str, mode: str | None, callback: str | None) -> str:
        del title, buttons, mode, callback
        self.alerts.append(prompt)
        return "ok"

    def activate(self, steal_focus: bool = False) -> None:
        pass

    def quit(self) -> None:
        self.apps.running.remove(self)


class Apps(base_classes.Apps):
    """Every Excel that runs."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.running: list[App] = []
        self.pids = count(100)

    def keys(self) -> list[int]:
        return [app.pid for app in self.running]

    def add(self, spec: object = None, add_book: object = None, xl: object = None, visible: bool | None = None) -> App:
        del spec, xl, visible
        assert add_book is False
        app = App(self, next(self.pids))
        self.running.append(app)
        return app

    def __iter__(self) -> Iterator[App]:
        return iter(self.running)

    def __len__(self) -> int:
        return len(self.running)

    def __getitem__(self, pid: int) -> App:
        return next(app for app in self.running if app.pid == pid)


class Engine:
    """The engine under the name of that of desktop Excel."""

    name, type = "excel", "desktop"

    def __init__(self) -> None:
        self.apps = Apps(self)


def excel() -> Engine:
    """Have xlwings use a new Excel in memory."""
    engine = Engine()
    chosen = xlwings.Engine(impl=engine)
    xlwings.engines.add(chosen)
    chosen.activate()
    return engine


def opened(engine: Engine, path: Path, *, read_only: bool = False) -> Book:
    """Open a workbook in an Excel of the user's, and press buttons from it from now on."""
    app = engine.apps.add(add_book=False)
    book = app.books.open(str(path), read_only=read_only)
    xlwings.Book(impl=book).set_mock_caller()
    return book
