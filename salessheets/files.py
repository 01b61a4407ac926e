"""Writing files whole or not at all, file names that every system takes, and digests of content."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import secrets
import shutil
import time
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from salessheets.errors import HeldError, SalessheetsError
from salessheets.text import Text

PAUSES = (0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between tries while a virus scanner or an editor holds the file: 2.5 in all."""
TEMPORARY = re.compile(r"\.~ss[0-9a-f]{8}\.tmp")
"""Our temporary names: short, since a name may already be 83 hanzi long, and ignored by every watcher."""
LEFT_OVER = 3600.0
"""Seconds after which a temporary of ours has no living writer."""
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
NAME_BYTES = 240
"""A Samba name holds 255 bytes; some room stays for 「 (2)」 and the like."""
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
DEVICE = re.compile(r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9¹²³]|LPT[0-9¹²³])\s*(\..*)?", re.IGNORECASE | re.DOTALL)
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def write_whole(path: Path, data: bytes, *, pauses: tuple[float, ...] = PAUSES) -> bool:
    """Replace a file by new content in one step; False when it held that content already and is left alone.

    Raises:
        SalessheetsError: the file is open elsewhere, its folder cannot be written to, the disk is full, or the
            system refuses for another reason; what stood there before is then untouched.
    """
    if holds(path, data):
        return False
    with temporary(path) as temp:
        fill(temp, data)
        with contextlib.suppress(OSError):
            shutil.copymode(path, temp)
        replace(temp, path, pauses)
    keep(path.parent)
    return True


def make_folder(path: Path) -> None:
    """Make a folder and those above it, where they are missing.

    Raises:
        SalessheetsError: the system refuses.
    """
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise SalessheetsError(why_not(path, error)) from error


def holds(path: Path, data: bytes) -> bool:
    """Tell whether a file has exactly this content; one that cannot be read has not."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


@contextlib.contextmanager
def temporary(path: Path) -> Iterator[Path]:
    """Give a new name beside the file, gone afterwards; put what can go wrong in words."""
    temp = path.parent / f".~ss{secrets.token_hex(4)}.tmp"
    try:
        yield temp
    except OSError as error:
        raise SalessheetsError(why_not(path, error)) from error
    finally:
        with contextlib.suppress(OSError):
            temp.unlink(missing_ok=True)


def fill(temp: Path, data: bytes) -> None:
    """Write a new file and see it through to the disk."""
    with temp.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def replace(temp: Path, path: Path, pauses: tuple[float, ...]) -> None:
    """Put the new file in the old one's place, waiting while the old one is held."""
    for pause in (*pauses, None):
        try:
            os.replace(temp, path)  # noqa: PTH105
        except PermissionError as error:
            if pause is None:
                raise HeldError(held(path)) from error
            time.sleep(pause)
        else:
            return


def keep(folder: Path) -> None:
    """See a rename through to the disk, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def why_not(path: Path, error: OSError) -> Text:
    """Say why the system did not take a file."""
    if error.errno in FULL:
        return disk_full(path)
    if isinstance(error, PermissionError) or error.errno == errno.EROFS:
        return not_writable(path.parent)
    return refused(path, error)


def held(path: Path) -> Text:
    """Say that another program holds the file."""
    return Text(
        "文件正被打开，无法写入：{path}。请在 Excel、WPS 或 Word 中关闭它，然后再试一次。",
        "The file is open in another program and cannot be written: {path}. "
        "Close it in Excel, WPS or Word, then try again.",
    ).fill(path=path)


def not_writable(folder: Path) -> Text:
    """Say that the folder takes no files from us."""
    return Text(
        "没有写入该文件夹的权限：{folder}。请向管理员申请权限，或换一个文件夹。",
        "No permission to write to the folder {folder}. Ask its owner for access or choose another folder.",
    ).fill(folder=folder)


def disk_full(path: Path) -> Text:
    """Say that there is no room left."""
    return Text(
        "磁盘空间不足，未能写入：{path}。原有文件未受影响；请清理空间后重试。",
        "The disk is full, {path} was not written. What stood there before is untouched; make room and try again.",
    ).fill(path=path)


def refused(path: Path | str, error: OSError) -> Text:
    """Say in the system's own words why it refuses a file or folder."""
    return Text(
        "系统拒绝读写：{path}（{why}）。请检查路径、权限和磁盘，然后再试一次。",
        "The system refuses to read or write {path} ({why}). Check the path, the rights and the disk, then try again.",
    ).fill(path=path, why=error.strerror or type(error).__name__)


def sweep(folder: Path, *, age: float = LEFT_OVER) -> tuple[Path, ...]:
    """Delete temporaries of ours that a killed run left in a folder longer ago than `age` seconds."""
    swept: list[Path] = []
    with contextlib.suppress(OSError):
        for path in sorted(folder.iterdir()):
            if not TEMPORARY.fullmatch(path.name):
                continue
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime >= age:
                    path.unlink()
                    swept.append(path)
    return tuple(swept)


@lru_cache(maxsize=1 << 14)
def safe_name(text: str) -> str:
    """Make a file or folder name that Windows, Samba and Linux take: NFC, at most 240 bytes, never empty."""
    plain = "".join(char for char in text if char.isspace() or unicodedata.category(char)[0] != "C")
    spaced = " ".join(unicodedata.normalize("NFC", plain).split())
    name = shortened(FORBIDDEN.sub("_", spaced).lstrip(" .~").rstrip(" ."))
    if not name:
        return "_"
    return f"_{name}" if DEVICE.fullmatch(name) else name


def shortened(name: str) -> str:
    """Cut a name to the bytes that a share can hold, keeping its suffix."""
    if len(name.encode()) <= NAME_BYTES:
        return name
    found = SUFFIX.search(name)
    suffix = found.group() if found else ""
    stem = name.removesuffix(suffix).encode()[: NAME_BYTES - len(suffix)]
    return stem.decode(errors="ignore").rstrip(" .") + suffix


def digest(data: bytes) -> str:
    """Name content by its BLAKE2b digest: 40 hexadecimal digits."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()
