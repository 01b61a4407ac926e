"""Problems of use: what a person asked for cannot be done, and the message says what to do instead."""

from __future__ import annotations

from salessheets.text import Text


class SalessheetsError(Exception):
    """The one family of errors a user can mend; anything else that is raised is a bug."""

    def __init__(self, message: Text) -> None:
        super().__init__(message.zh)
        self.message = message


class HeldError(SalessheetsError):
    """Another program holds the file; the same may go well once it is closed, or under another name."""
