"""One writer per share: the lease, a folder that only one can make.

`mkdir` is the only lock that held over every kind of share that was measured. The holder raises a counter in
`owner.json`; others take over after they saw no change for long enough on their own monotonic clock, so no clock
of another machine is ever compared. Outputs are idempotent, so the moment in which two believe to hold it costs work
and harms nothing.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.files import TEMPORARY, make_folder, refused, write_whole
from salessheets.folders import LEDGER, Root
from salessheets.text import Text
from salessheets.watch.owners import Owner, is_dead, read_owner, this_process, written

FOLDER = "lease"
FILE = "owner.json"
BEAT = 20.0
"""Seconds between two signs of life."""
STALE = 120.0
"""Seconds without a sign of life after which another may take over."""
TRUST = 80.0
"""Seconds after its last sign of life for which a holder goes on believing: well before another may take over."""
PAUSE = 1.0
"""Seconds between making the folder and looking again whether it is still ours."""


class Verdict(Enum):
    """What stands in the lease's place."""

    FREE = auto()
    HELD = auto()
    STALE = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """The lease as last seen changing: its owner (None while it names none), since when it has stood so."""

    owner: Owner | None
    since: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where we stand: the lease is ours, or another's (`owner`), or cannot be had for a reason (`problem`)."""

    mine: bool
    owner: Owner | None = None
    problem: Text | None = None


def judge(
    before: Sight | None, there: bool, owner: Owner | None, now: float, dead: Callable[[Owner], bool]
) -> tuple[Sight | None, Verdict]:
    """Tell what stands in the lease's place from what stood there before; `dead` knows processes of this machine."""
    if not there:
        return None, Verdict.FREE
    if owner is not None and dead(owner):
        return Sight(owner=owner, since=now), Verdict.STALE
    if before is None or before.owner != owner:
        return Sight(owner=owner, since=now), Verdict.HELD
    return before, Verdict.STALE if now - before.since >= STALE else Verdict.HELD


class Lease:
    """The lease of a portfolio, as this process sees it; clock and waiting are given in."""

    def __init__(
        self,
        folder: Path,
        me: Owner | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
        dead: Callable[[Owner, Owner], bool] = is_dead,
    ) -> None:
        self.folder = folder
        self.me = me or this_process()
        self.clock = clock
        self.wait = wait
        self.dead = dead
        self.sight: Sight | None = None
        self.beaten: float | None = None
        self.lock = threading.Lock()

    def holds(self) -> bool:
        """Whether the lease is ours, as far as we know: ask before each piece of writing."""
        return self.beaten is not None and self.clock() - self.beaten < TRUST

    def claim(self) -> Standing:
        """Take the lease if it is free or its owner is gone; never raises, and waits no longer than PAUSE."""
        if self.holds():
            return Standing(mine=True, owner=self.me)
        with self.lock:
            try:
                return self.tried()
            except SalessheetsError as error:
                return Standing(mine=False, problem=error.message)
            except OSError as error:
                return Standing(mine=False, problem=refused(self.folder, error))

    def tried(self) -> Standing:
        """Look, clear away what is stale, make the folder."""
        moment, owner = self.clock(), self.read()
        if self.is_me(owner):  # the share was away, nobody took over
            self.sign(moment)
            return Standing(mine=self.holds(), owner=self.me)
        self.sight, verdict = judge(
            self.sight, self.folder.is_dir(), owner, self.clock(), lambda other: self.dead(other, self.me)
        )
        if verdict is Verdict.HELD or (verdict is Verdict.STALE and not self.cleared(owner)):
            return Standing(mine=False, owner=owner)
        make_folder(self.folder.parent)
        try:
            self.folder.mkdir()
        except FileExistsError:
            return Standing(mine=False, owner=self.read())
        return self.made()

    def made(self) -> Standing:
        """Write into the folder just made, and look again: another may have taken it for a stale one."""
        try:
            self.write(self.me)
        except SalessheetsError:
            emptied(self.folder)
            raise
        self.wait(PAUSE)
        moment, owner = self.clock(), self.read()
        if not self.is_me(owner):
            return Standing(mine=False, owner=owner)
        self.sight, self.beaten = None, moment
        return Standing(mine=True, owner=self.me)

    def is_me(self, owner: Owner | None) -> bool:
        """Whether a lease names this process."""
        return owner is not None and owner.token == self.me.token

    def cleared(self, stale: Owner | None) -> bool:
        """Put the stale lease away by renaming it; put a living one back that came between."""
        away = self.folder.with_name(f"{FOLDER}-{secrets.token_hex(8)}")
        try:
            self.folder.rename(away)
        except FileNotFoundError:
            return True
        if self.read(away) != stale:
            with contextlib.suppress(OSError):
                away.rename(self.folder)
            return False
        emptied(away)
        return True

    def beat(self) -> bool:
        """Give a sign of life, at least each BEAT seconds; False once the lease is gone or another's."""
        with self.lock:
            if self.beaten is None:
                return False
            moment = self.clock()
            with contextlib.suppress(OSError, SalessheetsError):  # the share is away: trust runs out by itself
                if not self.is_me(self.read()):
                    self.beaten = None
                    return False
                self.sign(moment)
            return self.holds()

    def sign(self, moment: float) -> None:
        """Raise the counter; `moment` is from before the lease was read, since a sleep in between is no sign of life.

        Raises:
            SalessheetsError: it cannot be written.
        """
        signed = replace(self.me, counter=self.me.counter + 1)
        self.write(signed)
        self.me, self.beaten = signed, moment

    def release(self) -> None:
        """Give the lease back, if it is still ours."""
        with self.lock, contextlib.suppress(OSError, SalessheetsError):
            owner = self.read() if self.beaten is not None else None
            if self.is_me(owner):
                self.cleared(owner)
        self.beaten = None

    @contextlib.contextmanager
    def kept(self, also: Callable[[], object] = lambda: None) -> Iterator[None]:
        """Give signs of life from a thread of its own for as long as the block runs, then give the lease back.

        `also` is called with each.
        """
        stop = threading.Event()
        thread = threading.Thread(target=self.beating, args=(stop, also), name="lease", daemon=True)
        thread.start()
        try:
            yield
        finally:
            stop.set()
            thread.join()
            self.release()

    def beating(self, stop: threading.Event, also: Callable[[], object]) -> None:
        """Give signs of life until told to stop; without the lease there is nothing to say on the share."""
        while not stop.wait(BEAT):
            self.beat()
            also()

    def read(self, folder: Path | None = None) -> Owner | None:
        """The owner that a lease names; None when it is not there or names none.

        Raises:
            OSError: the share does not answer.
        """
        try:
            return read_owner(((folder or self.folder) / FILE).read_bytes())
        except (FileNotFoundError, NotADirectoryError):
            return None

    def write(self, owner: Owner) -> None:
        """Write who holds the lease.

        Raises:
            SalessheetsError: it cannot be written.
        """
        write_whole(self.folder / FILE, written(owner), pauses=())


def emptied(folder: Path) -> None:
    """Remove a lease that was put away; what is left of it harms nobody."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name == FILE or TEMPORARY.fullmatch(path.name):
                path.unlink()
        folder.rmdir()


def lease_of(root: Root) -> Lease:
    """The lease of a portfolio, in its ledger."""
    return Lease(root.path / LEDGER.say(root.language) / FOLDER)
