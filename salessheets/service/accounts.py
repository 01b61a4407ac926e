"""In whose name the watcher runs: never as root, whose files nobody else may write to."""

from __future__ import annotations

import getpass
from collections.abc import Mapping

from salessheets.errors import SalessheetsError
from salessheets.service.plans import Scope
from salessheets.text import Text

ROOT = 0
NOT_ROOT = Text(
    "watch 不以 root 运行：它写出的文件别人改不了。请不用 sudo，以自己的账号运行 service install；"
    "要开机即运行，请写明账号：sudo salessheets service install --system --run-as 用户名",
    "`watch` does not run as root, since nobody else could write to its files. Run `service install` as yourself, without "
    "sudo; to start with the machine, name an account: sudo salessheets service install --system --run-as NAME",
)
WITH_SYSTEM = Text("--run-as 要和 --system 一起用", "--run-as goes with --system")


def account(scope: Scope, run_as: str, environment: Mapping[str, str], user_id: int | None) -> str:
    """Say who it is to be: who was named, or who asks, which under sudo is not root.

    `user_id` is who we are, None on Windows, where the domain belongs to the name since a task wants it.

    Raises:
        SalessheetsError: it would be root.
    """
    if run_as and scope == "user":
        raise SalessheetsError(WITH_SYSTEM)
    asking = environment.get("SUDO_USER", "") if user_id == ROOT and scope == "system" else ""
    name = run_as or asking or ("root" if user_id == ROOT else whoever(environment))
    if name == "root":
        raise SalessheetsError(NOT_ROOT)
    return name


def whoever(environment: Mapping[str, str]) -> str:
    """Who is logged on."""
    domain = environment.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()
