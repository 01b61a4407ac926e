"""macOS: an agent of the user or a daemon of the system (launchd.plist)."""

from __future__ import annotations

import plistlib
from pathlib import Path

from salessheets.service.plans import File, Job, Plan
from salessheets.text import Text

HOW = Text(
    "请用 launchctl setenv 名字 值 设置（到重启为止），或写进 {file} 的 EnvironmentVariables（再次 install 会覆盖）",
    "Set them with `launchctl setenv NAME VALUE` (until the next restart), or write them to EnvironmentVariables of {file} "
    "(which installing again overwrites)",
)


def launchd(job: Job, uid: int) -> Plan:
    """Plan an agent that starts at log-on, or a daemon that starts with the machine; both again when they fail."""
    own = job.scope == "user"
    label = f"io.salessheets.{job.name}"
    folder = job.home / "Library/LaunchAgents" if own else Path("/Library/LaunchDaemons")
    path = folder / f"{label}.plist"
    told: dict[str, object] = {
        "Label": label,
        "ProgramArguments": list(job.arguments),
        "RunAtLoad": True,
        "KeepAlive": {"SuccessfulExit": False},
        "ThrottleInterval": 30,
        "ProcessType": "Background",
    }
    if not own:
        told["UserName"] = job.user
    domain = f"gui/{uid}" if own else "system"
    return Plan(
        files=(File(path=path, data=plistlib.dumps(told)),),
        first=(("launchctl", "bootout", f"{domain}/{label}"),),
        start=(("launchctl", "bootstrap", domain, str(path)),),
        stop=(("launchctl", "bootout", f"{domain}/{label}"),),
        ask=("launchctl", "print", f"{domain}/{label}"),
        variables=HOW.fill(file=path),
    )
