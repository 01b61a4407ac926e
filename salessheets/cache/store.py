"""Results in files of one local folder; an entry that cannot be read, or was made otherwise, is none."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import secrets
import zlib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

MARK = b"salessheets cache 1\n"
DIGEST = 20  # bytes
HEAD = len(MARK) + 2 * DIGEST
QUICK = 1  # zlib's level: a third of the size at a tenth of the cost of reading a workbook


@dataclass(frozen=True, slots=True)
class Store:
    """Entries by kind and name, each good for one key alone: a newer one takes its place, so that it stays small.

    The folder must be this user's own (`store_of` sees to that): entries are pickles, which are never taken from a share.
    """

    folder: Path
    program: str

    def get(self, kind: str, name: str, key: str) -> object | None:
        """Give an entry; None when there is none for this key, or it is damaged."""
        try:
            data = self.path(kind, name).read_bytes()
        except OSError:
            return None
        packed = data[HEAD:]
        if data[:HEAD] != self.head(key, packed):
            return None
        try:
            return pickle.loads(zlib.decompress(packed))  # type: ignore[no-any-return]  # noqa: S301 - our own folder
        except Exception:  # noqa: BLE001 - whatever a pickle of a lost class raises, it is only a miss
            return None

    def put(self, kind: str, name: str, key: str, value: object) -> None:
        """Keep an entry in place of the older one; where the system refuses, there is simply none."""
        packed = zlib.compress(pickle.dumps(value, pickle.HIGHEST_PROTOCOL), QUICK)
        path = self.path(kind, name)
        temp = path.with_name(f"{secrets.token_hex(8)}.tmp")
        try:
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            temp.write_bytes(self.head(key, packed) + packed)
            os.replace(temp, path)  # noqa: PTH105
        except OSError:
            with contextlib.suppress(OSError):
                temp.unlink(missing_ok=True)

    def keep(self, kind: str, names: Collection[str]) -> None:
        """Drop the entries of a kind that no name has any more."""
        wanted = {self.path(kind, name).name for name in names}
        for path in (self.folder / kind).glob("*/*"):
            if path.name not in wanted:
                with contextlib.suppress(OSError):
                    path.unlink()

    def path(self, kind: str, name: str) -> Path:
        """Where an entry stands."""
        mark = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=DIGEST).hexdigest()
        return self.folder / kind / mark[:2] / mark

    def head(self, key: str, packed: bytes) -> bytes:
        """What an entry begins with: for which program and key it is good, and the digest of the rest."""
        made = hashlib.blake2b(f"{self.program} {key}".encode(), digest_size=DIGEST).digest()
        return MARK + made + hashlib.blake2b(packed, digest_size=DIGEST).digest()
