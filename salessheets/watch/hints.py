"""The system's own news of changes, as a hint and no more: it makes a sweep start early.

News do not cross every share, get lost in bursts, and their observer may die; the sweeps go on without them.
"""

from __future__ import annotations

import contextlib
import threading
import warnings
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import Protocol

from salessheets.watch.places import matters

DEBOUNCE = 1.0
"""Seconds that news are left to gather: an editor's save is several."""


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

    def start(self) -> None:
        """Start observing beside the work, since on a share that alone may take minutes; failing is no fault."""
        threading.Thread(target=self.observing, name="hints", daemon=True).start()

    def observing(self) -> None:
        """Start the observer."""
        with contextlib.suppress(Exception):  # whatever it is, the sweeps go on
            observer = self.observe(self.root, self.heard)
            if self.stopped.is_set():
                observer.stop()
            else:
                self.observer = observer

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
        if self.observer is not None:
            self.observer.stop()


def native(root: Path, heard: Callable[[str], None]) -> Observer:
    """Observe by the system's own means; where it has none, watchdog would poll, which is our own work.

    Raises:
        OSError: the system has no means, or none left.
    """
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer as Native
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
    observer = Native()
    if isinstance(observer, PollingObserver):
        raise OSError
    observer.schedule(Heard(), str(root), recursive=True)
    observer.daemon = True
    observer.start()
    return observer
