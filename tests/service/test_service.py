"""The watcher as a service: what each system is told, and that nothing is done before it was said."""

from __future__ import annotations

import os
import plistlib
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from small_portfolio import portfolio

from salessheets.__main__ import run
from salessheets.errors import SalessheetsError
from salessheets.service.installing import install, planned, uninstall
from salessheets.service.plans import Command, Job, Scope, watcher_of

AWKWARD = '//nas/销售 A&B/50% off/$HOME "x"'
TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def job(home: Path, folder: str = AWKWARD, scope: Scope = "user") -> Job:
    program = ("/opt/Python 3/python", "-m", "salessheets")
    return Job(id="0123456789abcdef", folder=folder, program=program, scope=scope, user="OFFICE\\zhang", home=home)


def test_a_unit_names_the_folder_so_that_systemd_reads_it_back(tmp_path: Path) -> None:
    plan = planned(job(tmp_path), "linux")
    text = plan.files[0].data.decode()
    assert plan.files[0].path == tmp_path / ".config/systemd/user/salessheets-01234567.service"
    assert '"-C" "//nas/销售 A&B/50%% off/$$HOME \\"x\\"" "watch"' in text
    assert plan.start[-1] == ("systemctl", "--user", "restart", "salessheets-01234567.service")


def test_the_unit_of_the_system_waits_for_the_network(tmp_path: Path) -> None:
    plan = planned(job(tmp_path, scope="system"), "linux")
    assert "remote-fs.target" in plan.files[0].data.decode()
    assert plan.files[0].path.parent == Path("/etc/systemd/system")
    assert "--user" not in plan.start[0]


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="no systemd-analyze on this machine")
@pytest.mark.parametrize("scope", ["user", "system"])
def test_systemd_finds_no_fault_in_the_unit(tmp_path: Path, scope: Scope) -> None:
    python = shutil.which("python3") or "/usr/bin/python3"
    asked = Job(
        id="0123456789",
        folder="/srv/销售 项目",
        program=(python, "-m", "salessheets"),
        scope=scope,
        user="root",
        home=tmp_path,
    )
    unit = tmp_path / "salessheets-01234567.service"
    unit.write_bytes(planned(asked, "linux").files[0].data)
    found = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, text=True, check=False
    )
    assert unit.name not in found.stderr


def test_a_task_is_xml_that_gives_back_every_word(tmp_path: Path) -> None:
    plan = planned(job(tmp_path, "\\\\nas\\销售 A&B"), "win32")
    task = ET.fromstring(plan.files[0].data.decode("utf-16"))
    action = task.find(f"{TASKS}Actions/{TASKS}Exec")
    assert action is not None
    assert action.findtext(f"{TASKS}Command") == "/opt/Python 3/python"
    assert action.findtext(f"{TASKS}Arguments") == '-m salessheets -C "\\\\nas\\销售 A&B" watch'
    assert task.findtext(f"{TASKS}Principals/{TASKS}Principal/{TASKS}UserId") == "OFFICE\\zhang"
    assert task.find(f"{TASKS}Triggers/{TASKS}LogonTrigger") is not None
    assert "/RP" not in plan.start[0]


def test_a_task_without_log_on_asks_for_the_password(tmp_path: Path) -> None:
    plan = planned(job(tmp_path, scope="system"), "win32")
    assert plan.start[0][-4:] == ("/RU", "OFFICE\\zhang", "/RP", "*")
    assert "BootTrigger" in plan.files[0].data.decode("utf-16")


@pytest.mark.parametrize(("scope", "folder"), [("user", "LaunchAgents"), ("system", "LaunchDaemons")])
def test_an_agent_is_a_property_list(tmp_path: Path, scope: Scope, folder: str) -> None:
    plan = planned(job(tmp_path, scope=scope), "darwin")
    told = plistlib.loads(plan.files[0].data)
    assert told["ProgramArguments"] == ["/opt/Python 3/python", "-m", "salessheets", "-C", AWKWARD, "watch"]
    assert plan.files[0].path.parent.name == folder
    assert told.get("UserName") == ("OFFICE\\zhang" if scope == "system" else None)


def test_installing_again_ends_the_older_one_first_and_none_is_no_fault(tmp_path: Path) -> None:
    seen: list[str] = []

    def run_it(command: Command) -> int:
        seen.append(command[1])
        return int(command[1] == "bootout")

    install(planned(job(tmp_path), "darwin"), run_it)
    assert seen == ["bootout", "bootstrap"]


def test_installing_writes_then_tells_and_removing_leaves_nothing(tmp_path: Path) -> None:
    seen: list[Command] = []
    plan = planned(job(tmp_path), "linux")

    def works(command: Command) -> int:
        seen.append(command)
        return 0

    install(plan, works)
    assert plan.files[0].path.read_bytes() == plan.files[0].data
    uninstall(plan, works)
    assert not plan.files[0].path.exists()
    assert seen == [*plan.start, *plan.stop]


def test_a_command_that_fails_is_named(tmp_path: Path) -> None:
    with pytest.raises(SalessheetsError) as refused:
        install(planned(job(tmp_path), "linux"), lambda _command: 5)
    assert "systemctl --user daemon-reload" in refused.value.message.en


def test_what_lies_in_the_folder_that_it_is_started_in_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "click.py").write_text("raise SystemExit('somebody else')", encoding="utf-8")
    command = [*watcher_of(sys.executable), "--version"]
    checkout = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, cwd=tmp_path, env=checkout, capture_output=True, check=False)
    assert done.returncode == 0
    assert done.stdout.startswith(b"salessheets ")


def test_a_machine_without_such_a_system_is_told_what_to_do_instead(tmp_path: Path) -> None:
    def missing(_command: Command) -> int:
        raise FileNotFoundError

    with pytest.raises(SalessheetsError) as refused:
        install(planned(job(tmp_path), "linux"), missing)
    assert "watch --once" in refused.value.message.zh


def test_a_job_that_the_system_has_forgotten_can_be_removed(tmp_path: Path) -> None:
    uninstall(planned(job(tmp_path), "linux"), lambda _command: 5)


def test_a_dry_run_says_all_and_does_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    root = portfolio(tmp_path / "销售项目")
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr("sys.platform", "linux")
    assert run(["-C", str(root.path), "service", "install", "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "ExecStart=" in told
    assert str(root.path) in told
    assert "systemctl --user enable salessheets-" in told
    assert not (tmp_path / "home").exists()
