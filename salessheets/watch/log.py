"""The watcher's own log on this machine: ten files of 5 MB at most, UTF-8, each line with the run that wrote it."""

from __future__ import annotations

import logging
import os
import secrets
from logging.handlers import RotatingFileHandler
from pathlib import Path

import platformdirs

from salessheets.files import make_folder, safe_name
from salessheets.folders import Root

LOG_BYTES = 5 * 1024**2
LOG_FILES = 10
LOG_NAMES = ("watch.log", *(f"watch-{number}.log" for number in range(2, 10)))
LINE = "%(asctime)s %(run)s %(levelname)s %(message)s"
STATE_VARIABLE = "SALESSHEETS_STATE"


def state_folder(root: Root) -> Path:
    """Where this machine keeps what it alone needs to know of a portfolio: never on the share."""
    said = os.environ.get(STATE_VARIABLE)
    base = Path(said) if said else platformdirs.user_state_path("salessheets", appauthor=False)
    return base / safe_name(root.id)


def new_run() -> str:
    """A short name for one run of the watcher, to tell its lines from those of others."""
    return secrets.token_hex(3)


def log_file(folder: Path) -> Path:
    """The log of this process: of its own where another one writes the first just now and the system moves no open file."""
    return next((path for path in (folder / name for name in LOG_NAMES) if is_free(path)), folder / LOG_NAMES[0])


def is_free(path: Path) -> bool:
    """Whether a file could be put away: Windows refuses while anybody has it open."""
    try:
        path.rename(path)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return True


def open_log(path: Path, run: str) -> logging.Logger:
    """A logger of its own, known to nobody else; close it with `close_log`.

    Raises:
        SalessheetsError: its folder cannot be made.
    """
    make_folder(path.parent)
    logger = logging.Logger(f"salessheets.watch.{run}", logging.INFO)  # noqa: LOG001 - nothing global
    handler = RotatingFileHandler(
        path,
        maxBytes=LOG_BYTES,
        backupCount=LOG_FILES - 1,
        encoding="utf-8",
        errors="backslashreplace",  # a file name need not be UTF-8
        delay=True,
    )
    handler.setFormatter(logging.Formatter(LINE, defaults={"run": run}))
    logger.addHandler(handler)
    return logger


def close_log(logger: logging.Logger) -> None:
    """Let go of the files."""
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
