"""A FUSE share that fails on demand. Start: faulty_share.py FOLDER VIEW CONTROL; CONTROL holds {"fault", "below"}."""

from __future__ import annotations

import errno
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # it has no types
    FUSE: Any
    FuseOSError: type[OSError] = OSError
    Operations = object
else:
    from mfusepy import FUSE, FuseOSError, Operations

FAULTS = {"eio": errno.EIO, "estale": errno.ESTALE, "gone": errno.ENOENT}
MARKER = "/.salessheets-root"


class FaultyShare(Operations):
    """Shows a folder as it is, but for the fault of the moment."""

    use_ns = True

    def __init__(self, folder: str, control: Path) -> None:
        self.folder, self.control = folder, control

    def fault(self, path: str) -> str:
        """The fault that hits a path now."""
        said = json.loads(self.control.read_text(encoding="utf-8") or "{}")
        spared = said.get("below") and path in ("/", MARKER)
        return "" if spared else str(said.get("fault", ""))

    def failing(self, path: str) -> None:
        """Fail if that is what the moment wants."""
        code = FAULTS.get(self.fault(path))
        if code:
            raise FuseOSError(code)

    def getattr(self, path: str, _fh: int | None = None) -> dict[str, int]:
        """What is known of a file."""
        self.failing(path)
        try:
            found = os.lstat(self.folder + path)
        except OSError as error:
            raise FuseOSError(error.errno) from error
        named = ("st_mode", "st_nlink", "st_uid", "st_gid", "st_size", "st_ino")
        times = {f"st_{kind}time": getattr(found, f"st_{kind}time_ns") for kind in "mac"}
        return {name: getattr(found, name) for name in named} | times

    def readdir(self, path: str, _fh: int) -> list[str]:
        """What a folder lists."""
        self.failing(path)
        names = [] if self.fault(path) == "empty" else [each.name for each in Path(self.folder + path).iterdir()]
        return [".", "..", *names]

    def open(self, path: str, flags: int) -> int:
        """Open a file to read."""
        self.failing(path)
        return os.open(self.folder + path, flags)

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        """Read from a file."""
        self.failing(path)
        return os.pread(fh, size, offset)

    def release(self, _path: str, fh: int) -> None:
        """Close a file."""
        os.close(fh)


def main(folder: str, view: str, control: str) -> Any:  # noqa: ANN401 - mfusepy has no types
    """Serve until unmounted."""
    share = FaultyShare(folder, Path(control))
    return FUSE(share, view, foreground=True, nothreads=False, attr_timeout=0, entry_timeout=0, negative_timeout=0)


if __name__ == "__main__":
    main(*sys.argv[1:])
