"""The border with xlwings: the workbook whose button was pressed, and an Excel beside it to show others in.

Only what xlwings' open-source part has for desktop Excel. xlwings' `api` is untyped by its nature.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from salessheets.errors import SalessheetsError
from salessheets.text import Text, same

if TYPE_CHECKING:
    import xlwings

IN_CLOUD = Text(
    "这个工作簿是从 SharePoint 或 OneDrive 打开的，找不到它在本机的位置（{why}）。请从共享盘或同步的文件夹里打开它。",
    "This workbook was opened from SharePoint or OneDrive; where it lies on this machine cannot be told ({why}). "
    "Open it from the share or the synchronised folder.",
)
NO_XLWINGS = Text(
    'Excel 里的按钮需要 xlwings：pip install "salessheets[excel]"',
    'Buttons in Excel need xlwings: pip install "salessheets[excel]"',
)


@dataclass(frozen=True, slots=True)
class OpenBook:
    """A workbook that is open in Excel."""

    book: xlwings.Book

    @property
    def path(self) -> Path:
        """Where it stands; relative when it was never saved.

        Raises:
            SalessheetsError: it was opened from SharePoint or OneDrive, and xlwings does not know where it lies here.
        """
        import xlwings

        try:
            return Path(self.book.fullname)
        except xlwings.XlwingsError as error:
            raise SalessheetsError(IN_CLOUD.fill(why=same(str(error)))) from error

    def is_one_of(self, wanted: frozenset[str]) -> bool:
        """Whether it is one of these files, by their folded paths; one from a cloud is none."""
        try:
            return folded(self.path.resolve()) in wanted
        except SalessheetsError:
            return False

    @property
    def changed(self) -> bool:
        """Whether it has unsaved changes; taken to have some where Excel does not tell."""
        return getattr(self.book.api, "Saved", False) is not True

    @property
    def read_only(self) -> bool:
        """Whether it may not be saved under its name."""
        return getattr(self.book.api, "ReadOnly", False) is True

    def save(self) -> None:
        """Have Excel save it."""
        self.book.save()

    def say(self, words: str, title: str) -> None:
        """Show a message in front of the workbook."""
        self.book.app.alert(words, title)

    def put_away(self, views: tuple[Path, ...]) -> None:
        """Close these files wherever they are open in Excel; they are ours, and open read-only."""
        wanted = frozenset(map(folded, views))
        for app in running():
            for each in [book for book in app.books if OpenBook(book).is_one_of(wanted)]:
                each.close()
            if len(app.books) == 0 and app.pid != self.book.app.pid:
                app.quit()

    def show(self, views: Iterable[Path]) -> None:
        """Open files read-only in an Excel of their own: one Excel does not open two workbooks of the same name."""
        import xlwings

        paths = tuple(views)
        if not paths:
            return
        app = xlwings.App(visible=True, add_book=False)
        for path in paths:
            app.books.open(str(path), read_only=True, update_links=False)


def folded(path: Path) -> str:
    """A path as Windows compares them."""
    return str(path).casefold()


def running() -> Iterable[xlwings.App]:
    """Every Excel of this user that xlwings sees."""
    import xlwings

    return tuple(xlwings.apps)


def book_of_caller() -> OpenBook:
    """The workbook whose button was pressed.

    Raises:
        SalessheetsError: xlwings is not installed.
    """
    try:
        import xlwings
    except ImportError:
        raise SalessheetsError(NO_XLWINGS) from None
    return OpenBook(xlwings.Book.caller())
