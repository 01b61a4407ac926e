"""Problems of use: what a person asked for cannot be done, and the message says what to do instead."""

from __future__ import annotations

from salessheets.text import Text


class SalessheetsError(Exception):
    """The one family of errors a user can mend; anything else that is raised is a bug."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.zh)
        self.message = message

    def __reduce__(self) -> tuple[object, ...]:
        """Travel between processes whole, whatever a kind of it adds."""
        return arrived, (type(self), self.args, self.__dict__.copy())


class HeldError(SalessheetsError):
    """Another program holds the file; the same may go well once it is closed, or under another name."""


def arrived(kind: type[SalessheetsError], words: tuple[object, ...], facts: dict[str, object]) -> SalessheetsError:
    """Put one together again in another process."""
    error = kind.__new__(kind, *words)
    error.__dict__.update(facts)
    return error
