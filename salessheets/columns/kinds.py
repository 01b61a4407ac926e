"""What a kind of column is: it reads what people type into a value, and shows the value again."""

from __future__ import annotations

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import ClassVar, Generic, TypeVar

from salessheets.findings import Rule
from salessheets.text import Language, Text

Value = str | float | int | bool | date | datetime | time | timedelta | None
"""What a cell holds, as a workbook reader gives it."""

T_co = TypeVar("T_co", covariant=True)

KEPT = "\n\t\u200c\u200d"  # line ends, tabs, and the joiners that emoji and some scripts need
UNSEEN = frozenset({"Cc", "Cf", "Cs"})  # not Cn, Co: rare characters of names stand there
NO_CHARACTER = 0xFFFE  # U+xFFFE and U+xFFFF may stand in no XML file
UNCOMPARED = dict.fromkeys(map(ord, "*\ufe0e\ufe0f\u200c\u200d"))
EDGES = re.compile(r"^[\s\u200c\u200d]+|[\s\u200c\u200d]+$")


@dataclass(frozen=True, slots=True)
class Problem(Generic[T_co]):
    """A cell that did not read cleanly.

    `value` is what is kept, the kind's empty where nothing could be read; `names` fill the message of the
    code beside {column} and {value}, which only the caller knows.
    """

    code: Rule
    value: T_co
    names: Mapping[str, object] = field(default_factory=dict)


class Kind(ABC, Generic[T_co]):
    """One kind of column. `word` is its name in the schema, `label` what a message calls it."""

    __slots__ = ()
    word: ClassVar[str]
    label: ClassVar[Text]

    @property
    def key(self) -> str:
        """The word by which `schema` prints the kind, with its argument: `ref(tasks.id)`."""
        return self.word

    @property
    @abstractmethod
    def empty(self) -> T_co:
        """What an empty cell is read as."""

    @abstractmethod
    def read(self, value: Value) -> T_co | Problem[T_co]:
        """Read a cell; never raises, blanks are `empty`."""

    @abstractmethod
    def show(self, value: T_co, language: Language) -> str:  # type: ignore[misc]  # only what it read is shown
        """Print a value as on a form; `read` takes it back."""


def plain(value: Value) -> str:
    """Write any cell value as text: dates as ISO, whole floats without the point, 15 digits as Excel shows."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, int | float):
        return plain_number(value)
    if isinstance(value, timedelta):
        return plain_duration(value)
    return plain_moment(value)


def plain_number(value: float) -> str:
    """Write a number without exponent where it is whole."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e16 else format(value, ".15g")  # noqa: PLR2004
    try:
        return str(value)
    except ValueError:  # Python refuses to print whole numbers of thousands of digits
        return hex(value)


def plain_duration(value: timedelta) -> str:
    """Write a duration as hours and minutes."""
    minutes = int(value.total_seconds() // 60)
    return f"{minutes // 60}:{minutes % 60:02d}"


def plain_moment(value: date | time) -> str:
    """Write a day, a time of day, or both; midnight goes unsaid, and seconds where there are none."""
    if isinstance(value, time):
        return value.isoformat("auto" if value.second or value.microsecond else "minutes")
    if isinstance(value, datetime) and value.time() != time():
        return f"{value.date().isoformat()} {plain_moment(value.time())}"
    return value.date().isoformat() if isinstance(value, datetime) else value.isoformat()


def clean(text: str) -> str:
    """Take out what cannot be seen or printed, give line ends one form, and trim."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\xa0", " ")
    return EDGES.sub("", "".join(character for character in text if _seen(character)))


def _seen(character: str) -> bool:
    if character in KEPT:
        return True
    return unicodedata.category(character) not in UNSEEN and ord(character) & 0xFFFE != NO_CHARACTER


def narrow(text: str) -> str:
    """Give text in half width (NFKC), cleaned and trimmed, as a parser wants it."""
    if text.isprintable() and unicodedata.is_normalized("NFKC", text):
        return text.strip()
    return clean(unicodedata.normalize("NFKC", clean(text)))


def folded(text: str) -> str:
    """Give the form in which words are compared: width, case, blanks, asterisks and emoji style do not count."""
    if text.isascii() and text.isprintable():
        return "".join(text.casefold().replace("*", "").split())
    wide = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", clean(text)).casefold())
    return "".join(wide.translate(UNCOMPARED).split())
