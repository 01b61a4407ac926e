"""The system's own news of changes, as a hint and no more: it makes a sweep start early.

News do not cross every share, get lost in bursts, and their observer dies or goes deaf when the share goes away: then
there is a new one, and the sweeps go on without it.
"""

from __future__ import annotations

import contextlib
import threading
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Protocol

from salessheets.folders import MARKER
from salessheets.watch.places import matters

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

DEBOUNCE = 1.0
"""Seconds that news are left to gather: an editor's save is several."""
LOOK = 15.0
"""Seconds between two looks at the observer, and at the share that it observes."""
PATIENCE = 600.0
"""Seconds until an observer that could not be started is tried again, which may take minutes itself."""


class Observer(Protocol):
    """What gives news until it is stopped."""

    def stop(self) -> None:
        """Give no more."""
        ...

    def is_alive(self) -> bool:
        """Whether it still gives any."""
        ...


Observe = Callable[[Path, Callable[[str], None]], Observer]
"""Starts an observer below a folder that tells the path of everything that changes."""


class Hints:
    """Waits for news of files that matter; our own outputs and editors' temporaries never end the wait."""

    def __init__(self, root: Path, *, observe: Observe | None = None, debounce: float = DEBOUNCE) -> None:
        self.root = root
        self.observe = observe or native
        self.debounce = debounce
        self.news = threading.Event()
        self.stopped = threading.Event()
        self.observer: Observer | None = None
        self.share: int | None = None

    def start(self) -> None:
        """Start observing beside the work, since on a share that alone may take minutes; failing is no fault."""
        threading.Thread(target=self.observing, name="hints", daemon=True).start()

    def observing(self) -> None:
        """Keep an observer going until stopped."""
        pause = 0.0
        while not self.stopped.wait(pause):
            pause = self.tend()

    def tend(self) -> float:
        """Start an observer where there is none, it died, or the share was away; seconds until the next look at it."""
        share = standing(self.root)
        if share == self.share and (share is None or self.alive):
            return LOOK
        self.drop()
        self.share = share
        if share is None:
            return LOOK
        with contextlib.suppress(Exception):  # whatever it is, the sweeps go on
            self.observer = self.observe(self.root, self.heard)
        if self.stopped.is_set():
            self.drop()
        return LOOK if self.observer else PATIENCE

    def drop(self) -> None:
        """Do without the observer."""
        observer, self.observer = self.observer, None
        if observer is not None:
            with contextlib.suppress(Exception):  # it may be half dead
                observer.stop()

    @property
    def alive(self) -> bool:
        """Whether there may be hints."""
        return self.observer is not None and self.observer.is_alive()

    def heard(self, path: str) -> None:
        """Take news of a path, which counts when the watcher looks at that file."""
        with contextlib.suppress(ValueError):
            if matters(PurePosixPath(Path(path).relative_to(self.root).as_posix())):
                self.news.set()

    def wait(self, seconds: float) -> bool:
        """Sleep until news came and gathered, or so long, or until stopped; whether news ended it."""
        came = self.news.wait(max(0.0, seconds)) and not self.stopped.is_set()
        if came:
            self.stopped.wait(self.debounce)
        if not self.stopped.is_set():
            self.news.clear()
        return came

    def stop(self) -> None:
        """End the wait and the observing, for good."""
        self.stopped.set()
        self.news.set()
        self.drop()


def standing(root: Path) -> int | None:
    """The device that a portfolio stands on; None while it is away."""
    try:
        return (root / MARKER).stat().st_dev
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class Native:
    """An observer of watchdog, which says that it lives when the threads that hear for it are dead."""

    observer: BaseObserver

    def stop(self) -> None:
        """Give no more."""
        self.observer.stop()

    def is_alive(self) -> bool:
        """Whether everyone who hears is alive."""
        return self.observer.is_alive() and all(each.is_alive() for each in tuple(self.observer.emitters))


def native(root: Path, heard: Callable[[str], None]) -> Observer:
    """Observe by the system's own means; where it has none, watchdog would poll, which is our own work.

    Raises:
        OSError: the system has no means, or none left.
    """
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer as SystemObserver
    from watchdog.observers.polling import PollingObserver

    class Heard(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if event.event_type in ("opened", "closed_no_write"):
                return
            for path in (event.src_path, event.dest_path):
                if path:
                    heard(str(path))

    warnings.filterwarnings(
        "ignore", category=RuntimeWarning, module=r"watchdog\."
    )  # pages long, of a folder seen twice
    observer = SystemObserver()
    if isinstance(observer, PollingObserver):
        raise OSError
    observer.schedule(Heard(), str(root), recursive=True)
    observer.daemon = True
    observer.start()
    return Native(observer)
