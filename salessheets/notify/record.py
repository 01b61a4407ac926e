"""The ledger's record of what was told, and what this process knows of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import make_folder, refused, write_whole
from salessheets.notify.told import Told, as_json, parsed


@dataclass(slots=True)
class Record:
    """What was told: as the ledger has it once another wrote there, else as this process knows it.

    `seen` is the file as it was read or written last; `behind` when the file did not take what is known here.
    """

    path: Path
    told: Told = field(default_factory=Told)
    seen: bytes | None = None
    behind: bool = False

    def look(self) -> bool:
        """Take in what another wrote since; tells whether there was anything.

        Raises:
            SalessheetsError: the ledger cannot be read.
        """
        try:
            found = self.path.read_bytes()
        except FileNotFoundError:
            found = b""
        except OSError as error:
            raise SalessheetsError(refused(self.path, error)) from error
        if found == self.seen:
            return False
        self.told, self.seen, self.behind = parsed(found), found, False
        return True

    def write(self, told: Told) -> None:
        """Write it down.

        Raises:
            SalessheetsError: the ledger does not take it; what stood there stands.
        """
        self.behind = True
        make_folder(self.path.parent)
        data = as_json(told)
        write_whole(self.path, data, pauses=())
        self.told, self.seen, self.behind = told, data, False
