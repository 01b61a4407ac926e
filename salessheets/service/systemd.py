"""Linux: a unit of systemd, of the user's own manager or of the system's (systemd.service, systemd.unit)."""

from __future__ import annotations

from pathlib import Path

from salessheets.service.plans import File, Job, Plan

UNIT = """\
[Unit]
Description=salessheets watches {folder}
StartLimitIntervalSec=1800
StartLimitBurst=5
{after}
[Service]
Type=notify
NotifyAccess=main
ExecStart={command}
Restart=on-failure
RestartSec=30
RestartPreventExitStatus=2
WatchdogSec=900
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


def systemd(job: Job) -> Plan:
    """Plan a unit; the system's manager waits for the network and starts without anyone logged on."""
    own = job.scope == "user"
    folder = job.home / ".config/systemd/user" if own else Path("/etc/systemd/system")
    control = ("systemctl", "--user") if own else ("systemctl",)
    unit = f"{job.name}.service"
    text = UNIT.format(
        folder=escaped(job.folder),
        command=" ".join(map(quoted, job.arguments)),
        after="" if own else AFTER,
        rights="" if own else RIGHTS.format(user=job.user),
        wanted="default.target" if own else "multi-user.target",
    )
    return Plan(
        files=(File(path=folder / unit, data=text.encode()),),
        start=((*control, "daemon-reload"), (*control, "enable", unit), (*control, "restart", unit)),
        stop=((*control, "disable", "--now", unit),),
        ask=(*control, "--no-pager", "status", unit),
    )


def quoted(word: str) -> str:
    """A word of ExecStart, in which % and $ mean something and a quote ends the word."""
    safe = escaped(word).replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{safe}"'


def escaped(words: str) -> str:
    """Words in which % is no specifier."""
    return words.replace("%", "%%")
