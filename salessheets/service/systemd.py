"""Linux: a unit of systemd, of the user's own manager or of the system's (systemd.service, systemd.unit)."""

from __future__ import annotations

from pathlib import Path

from salessheets.service.plans import File, Job, Plan
from salessheets.text import Text

UNIT = """\
[Unit]
Description=salessheets watches {folder}
StartLimitIntervalSec=0
{after}
[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
Restart=on-failure
RestartSec=60
WatchdogSec=900
EnvironmentFile=-{variables}
TimeoutStartSec=infinity
TimeoutStopSec=60
KillMode=mixed
MemoryMax=8G
NoNewPrivileges=yes
{rights}
[Install]
WantedBy={wanted}
"""
AFTER = "Wants=network-online.target\nAfter=network-online.target remote-fs.target\n"
RIGHTS = "User={user}\nProtectSystem=full\nPrivateTmp=yes\n"
VARIABLES = "salessheets/service.env"
HOW = Text(
    "请写进 {file}，每行一个「名字=值」，并设成只有自己能读（chmod 600）",
    "Write them to {file}, NAME=VALUE on a line each, readable to you alone (chmod 600)",
)


def systemd(job: Job) -> Plan:
    """Plan a unit; the system's manager waits for the network and starts without anyone logged on.

    It is started again for ever: what ended it, such as a full disk, may pass while nobody looks.
    """
    own = job.scope == "user"
    settings = job.home / ".config" if own else Path("/etc")
    folder, variables = settings / ("systemd/user" if own else "systemd/system"), settings / VARIABLES
    control = ("systemctl", "--user") if own else ("systemctl",)
    unit = f"{job.name}.service"
    text = UNIT.format(
        folder=escaped(job.folder),
        command=" ".join(map(quoted, job.arguments)),
        after="" if own else AFTER,
        variables=escaped(str(variables)),
        rights="" if own else RIGHTS.format(user=job.user),
        wanted="default.target" if own else "multi-user.target",
    )
    return Plan(
        files=(File(path=folder / unit, data=text.encode()),),
        start=((*control, "daemon-reload"), (*control, "enable", unit), (*control, "restart", unit)),
        stop=((*control, "disable", "--now", unit),),
        ask=(*control, "--no-pager", "status", unit),
        variables=HOW.fill(file=variables),
    )


def quoted(word: str) -> str:
    """A word of ExecStart, in which % and $ mean something and a quote ends the word."""
    safe = escaped(word).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{safe}"'


def escaped(words: str) -> str:
    """Words in which % is no specifier."""
    return words.replace("%", "%%")
