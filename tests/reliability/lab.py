"""Shares for tests on one machine: a second view of a folder (bindfs), a real Samba server, a full or read-only disk.

What a system does not have is skipped by name. Debian: bindfs samba smbclient rclone fuse3, and the right to mount.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
CHILDREN = Path(__file__).with_name("children.py")
SOON = 30.0
PORT = 44_511
SAMBA = """[global]
 workgroup = TEST
 server role = standalone server
 interfaces = 127.0.0.1/8
 bind interfaces only = yes
 smb ports = {port}
 private dir = {lab}
 lock directory = {lab}
 state directory = {lab}
 cache directory = {lab}
 pid directory = {lab}
 ncalrpc dir = {lab}/rpc
 log file = {lab}/log
 disable spoolss = yes
 load printers = no
[share]
 path = {share}
 read only = no
 force user = root
"""


def need(*programs: str) -> None:
    """Skip where a program is missing."""
    for program in programs:
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed")


def ran(*command: str, text: str | None = None) -> str:
    """Run a command that a bare machine may refuse, and skip where it does."""
    done = subprocess.run(command, capture_output=True, text=True, input=text, timeout=SOON, check=False)
    if done.returncode:
        pytest.skip(f"{command[0]} is refused here: {done.stderr.strip()[:200]}")
    return done.stdout.strip()


@contextlib.contextmanager
def bound(folder: Path, view: Path, *, cached: bool = True) -> Iterator[Path]:
    """A second view of a folder, as another machine has it; `cached` keeps what was seen for a second, as SMB does."""
    bind_mounted(folder, view, cached=cached)
    with unmounted(view):
        yield view


def bind_mounted(folder: Path, view: Path, *, cached: bool = True) -> None:
    """Mount a second view of a folder."""
    need("bindfs", "fusermount3")
    view.mkdir(parents=True, exist_ok=True)
    options = () if cached else ("-o", "attr_timeout=0,entry_timeout=0,negative_timeout=0")
    ran("bindfs", *options, str(folder), str(view))


@contextlib.contextmanager
def unmounted(view: Path) -> Iterator[None]:
    """Take a FUSE view away afterwards."""
    try:
        yield
    finally:
        subprocess.run(["fusermount3", "-uz", str(view)], check=False, capture_output=True)


@contextlib.contextmanager
def samba(share: Path, lab: Path) -> Iterator[Path]:
    """A folder as a client of a real SMB server sees it, mounted by rclone."""
    with served(share, lab), unmounted(lab / "view"):
        smb_mounted(lab, lab / "view")
        yield lab / "view"


@contextlib.contextmanager
def served(share: Path, lab: Path, port: int = PORT) -> Iterator[None]:
    """A real SMB server of a folder."""
    need("smbd", "smbpasswd", "rclone", "fusermount3")
    (lab / "rpc").mkdir(parents=True)
    settings = lab / "smb.conf"
    settings.write_text(SAMBA.format(port=port, lab=lab, share=share), encoding="utf-8")
    server = subprocess.Popen(  # in a session of its own: when it ends, it ends its whole group
        ["smbd", "-F", "--no-process-group", "-s", str(settings)], stdout=subprocess.DEVNULL, start_new_session=True
    )
    try:
        ran("smbpasswd", "-c", str(settings), "-a", "-s", "root", text="secret\nsecret\n")
        word = ran("rclone", "obscure", "secret")
        (lab / "rclone.conf").write_text(
            f"[nas]\ntype = smb\nhost = 127.0.0.1\nport = {port}\nuser = root\npass = {word}\n", encoding="utf-8"
        )
        yield
    finally:
        server.terminate()
        server.wait(SOON)


def smb_mounted(lab: Path, view: Path) -> None:
    """Mount a server's share as one more client does, which keeps what it saw for a second and writes after two.

    At once would be too soon: rclone 1.60 loses a file that is renamed while it is uploaded.
    """
    view.mkdir(exist_ok=True)
    own = ("--config", str(lab / "rclone.conf"), "--cache-dir", str(lab / f"cache of {view.name}"))
    kept = ("--vfs-cache-mode", "writes", "--vfs-write-back", "2s", "--dir-cache-time", "1s", "--attr-timeout", "1s")
    ran("rclone", *own, "mount", "nas:share", str(view), "--daemon", *kept)


@contextlib.contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of so many kB."""
    need("mount", "umount")
    folder.mkdir(parents=True)
    ran("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


def child(*arguments: object) -> subprocess.Popen[str]:
    """Start one of the programs of children.py, and wait until it says that it is at work."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(TOP), str(TOP / "tests"))), "PYTHONUTF8": "1"}
    process = subprocess.Popen(
        [sys.executable, str(CHILDREN), *map(str, arguments)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "go"
    return process


def killed(process: subprocess.Popen[str]) -> None:
    """End a program as a power cut does."""
    process.kill()
    process.wait(SOON)
    if process.stdout is not None:
        process.stdout.close()


def pause(seconds: float) -> None:
    """Let time pass, where a fault must hit at a moment of chance."""
    time.sleep(seconds)


def tell(line: str) -> None:
    """Say a figure; pytest -s shows it."""
    sys.stdout.write(f"\n{line}\n")
