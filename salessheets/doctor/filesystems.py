"""What kind of file system a folder stands on, told from what the system says of its mounts."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

REMOTE = re.compile(r"(fuse\.)?(cifs|smb\w*|nfs\d?|afp\w*|webdav|davfs|9p|sshfs|rclone|bindfs|gvfsd.*|ceph|glusterfs)")
OCTAL = re.compile(r"\\([0-7]{3})")
MAC_MOUNT = re.compile(r"^.* on (?P<folder>/.*) \((?P<kind>[\w.]+)[,)]", re.MULTILINE)
WINDOWS_REMOTE = 4  # GetDriveTypeW: DRIVE_REMOTE


@dataclass(frozen=True, slots=True, kw_only=True)
class FileSystem:
    """The kind as the system calls it, and whether it lies on another machine."""

    kind: str
    remote: bool


UNKNOWN = FileSystem(kind="?", remote=False)


def linux_file_system(path: PurePosixPath, mounts: str) -> FileSystem:
    """Find the mount of a path in the text of /proc/mounts, in which a blank is written in octal."""
    return nearest(path, [(unescaped(line.split(" ")[1]), line.split(" ")[2]) for line in mounts.splitlines()])


def mac_file_system(path: PurePosixPath, mounts: str) -> FileSystem:
    """Find the mount of a path in what `mount` prints."""
    return nearest(path, [(found["folder"], found["kind"]) for found in MAC_MOUNT.finditer(mounts)])


def unescaped(words: str) -> str:
    """Read octal escapes: blanks and the like, nothing else is escaped."""
    return OCTAL.sub(lambda found: chr(int(found.group(1), 8)), words)


def nearest(path: PurePosixPath, mounts: list[tuple[str, str]]) -> FileSystem:
    """The mount whose folder is the longest beginning of a path; the last one covers those before it."""
    fitting = [(folder, kind) for folder, kind in mounts if path.is_relative_to(folder)]
    if not fitting:
        return UNKNOWN
    longest = max(len(folder) for folder, _ in fitting)
    kind = [kind for folder, kind in fitting if len(folder) == longest][-1]
    return FileSystem(kind=kind, remote=bool(REMOTE.fullmatch(kind)))


def file_system(path: Path) -> FileSystem:
    """Ask this machine."""
    try:
        if sys.platform == "win32":
            return windows_file_system(path)
        if sys.platform == "darwin":
            said = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True, timeout=10)
            return mac_file_system(PurePosixPath(path), said.stdout)
        return linux_file_system(PurePosixPath(path), Path("/proc/mounts").read_text(encoding="utf-8"))
    except (OSError, subprocess.SubprocessError):
        return UNKNOWN


def windows_file_system(path: Path) -> FileSystem:
    """A UNC path is another machine; a letter is asked for."""
    if path.drive.startswith("\\\\"):
        return FileSystem(kind="UNC", remote=True)
    if sys.platform == "win32":
        import ctypes

        if ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\") == WINDOWS_REMOTE:
            return FileSystem(kind=path.drive, remote=True)
    return FileSystem(kind=path.drive, remote=False)
