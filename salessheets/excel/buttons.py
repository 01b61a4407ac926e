"""What the buttons do: save the book, call the one function, show the answer."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from datetime import date

from salessheets.errors import SalessheetsError
from salessheets.excel.answers import Answer, checked, generated
from salessheets.excel.desktop import OpenBook, book_of_caller
from salessheets.excel.owners import Owner, belonging, owner_of
from salessheets.runner import runner_of
from salessheets.text import Text

TITLE = "salessheets"
SAVED = Text("先替您保存了工作簿。", "The workbook was saved first.")
READ_ONLY = Text(
    "这个工作簿是只读打开的，校验的是磁盘上的内容，不含您在窗口里的改动。",
    "The workbook is open read-only: what stands on the disk was taken, without what you changed in the window.",
)
Do = Callable[[Owner, OpenBook], Answer]


def check_book(as_of: date | None = None, *, jobs: int | None = None) -> None:
    """Check the project of the open workbook; its annotated copy and the list of findings open beside it.

    Args:
        as_of: the date of the run, today if none.
        jobs: processes, 0 for this one, as many as there are cores if None.

    Raises:
        SalessheetsError: xlwings is not installed.
    """
    pressed(checked, as_of, jobs)


def generate_forms(as_of: date | None = None, *, jobs: int | None = None) -> None:
    """Write the drafts of all forms of the project of the open workbook; the project's page opens.

    Raises:
        SalessheetsError: xlwings is not installed.
    """
    pressed(generated, as_of, jobs)


def pressed(do: Do, as_of: date | None, jobs: int | None) -> None:
    """Save the book, do it, say what came of it, open what there is to see; what cannot be done is said, too."""
    book = book_of_caller()
    day = as_of or date.today()  # noqa: DTZ011 - a calendar day where the user is
    try:
        place = belonging(book.path)
        first = saved(book)
        owner = owner_of(place, day, runner_of(jobs))
        answer = do(owner, book)
    except SalessheetsError as problem:
        book.say(f"{problem.message.zh}\n\n{problem.message.en}", TITLE)  # whose language is not known yet
        return
    book.say("\n".join(text.say(owner.root.language) for text in (*first, *answer.said)), TITLE)
    book.show(answer.books)
    for page in answer.pages:
        webbrowser.open(page.as_uri())


def saved(book: OpenBook) -> tuple[Text, ...]:
    """Have Excel save what is not saved yet, and tell of it; a book open read-only stays as it is."""
    if not book.changed:
        return ()
    if book.read_only:
        return (READ_ONLY,)
    book.save()
    return (SAVED,)
