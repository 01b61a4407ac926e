"""The watcher as a service: what each system is told, and that nothing is done before it was said."""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from small_portfolio import portfolio

from salessheets.__main__ import run
from salessheets.errors import SalessheetsError
from salessheets.service.accounts import account
from salessheets.service.installing import install, planned, uninstall
from salessheets.service.plans import Command, Job, Scope, watcher_of

AWKWARD = '//nas/销售 A&B/50% off/$HOME "x"'
TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def job(home: Path, folder: str = AWKWARD, scope: Scope = "user") -> Job:
    program = ("/opt/Python 3/python", "-m", "salessheets")
    return Job(
        id="0123456789abcdef",
        language="zh",
        folder=folder,
        program=program,
        scope=scope,
        user="OFFICE\\zhang",
        home=home,
    )


@pytest.fixture
def share(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A portfolio, and a person on a Linux machine who is not root."""
    monkeypatch.setattr(Path, "home", lambda: tmp_path / "home")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    monkeypatch.setenv("LOGNAME", "zhang")
    return portfolio(tmp_path / "销售项目").path


def test_a_unit_names_the_folder_so_that_systemd_reads_it_back(tmp_path: Path) -> None:
    plan = planned(job(tmp_path), "linux")
    text = plan.files[0].data.decode()
    assert plan.files[0].path == tmp_path / ".config/systemd/user/salessheets-01234567.service"
    assert '"-C" "//nas/销售 A&B/50%% off/$$HOME \\"x\\"" "watch" "--known" "zh" "0123456789abcdef"' in text
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
        language="zh",
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
    assert action.findtext(f"{TASKS}Arguments") == (
        '-m salessheets -C "\\\\nas\\销售 A&B" watch --known zh 0123456789abcdef'
    )
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
    assert told["ProgramArguments"] == list(job(tmp_path).arguments)
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


def test_a_dry_run_says_all_and_does_nothing(share: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(share), "service", "install", "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert "ExecStart=" in told
    assert str(share) in told
    assert "systemctl --user enable salessheets-" in told
    assert run(["-C", str(share), "service", "uninstall", "--dry-run"]) == 0
    assert run(["-C", str(share), "service", "status", "--dry-run"]) == 0
    assert not Path.home().exists()


def test_what_was_said_at_installing_is_said_to_the_watcher(share: Path, capsys: pytest.CaptureFixture[str]) -> None:
    times = ["--every", "1h", "--every", "2h", "--at", "17:00", "--jobs", "2"]
    assert run(["--lang", "en", "-C", str(share), "service", "install", "--dry-run", *times]) == 0
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("ExecStart="))
    words = shlex.split(line.removeprefix("ExecStart="))
    assert words[words.index("--lang") + 1] == "en"
    assert words[-len(times) :] == times


def test_a_time_that_means_nothing_is_refused_before_it_is_installed(share: Path) -> None:
    assert run(["-C", str(share), "service", "install", "--dry-run", "--at", "25:00"]) == 2


@pytest.mark.parametrize("platform", ["linux", "win32", "darwin"])
def test_a_watcher_that_ended_is_started_again_for_ever(tmp_path: Path, platform: str) -> None:
    told = planned(job(tmp_path), platform).files[0].readable
    for_ever = {
        "linux": ("Restart=on-failure", "StartLimitIntervalSec=0"),
        "win32": ("<Repetition><Interval>PT5M</Interval>", "IgnoreNew"),
        "darwin": ("KeepAlive", "ThrottleInterval"),
    }
    assert all(words in told for words in for_ever[platform])
    assert "RestartPreventExitStatus" not in told


def test_a_watcher_is_never_root_under_sudo_neither() -> None:
    sudo = {"SUDO_USER": "zhang"}
    assert account("system", "", sudo, 0) == "zhang"
    assert account("system", "li", sudo, 0) == "li"
    assert account("user", "", {"USERDOMAIN": "OFFICE", "LOGNAME": "x"}, None).startswith("OFFICE\\")
    for scope, run_as, environment in SCOPES:
        with pytest.raises(SalessheetsError, match="--run-as"):
            account(scope, run_as, environment, 0)


SCOPES: tuple[tuple[Scope, str, dict[str, str]], ...] = (
    ("system", "", {}),
    ("user", "", {"SUDO_USER": "zhang"}),
    ("system", "", {"SUDO_USER": "root"}),
    ("system", "root", {"SUDO_USER": "zhang"}),
    ("user", "zhang", {}),
)


def test_secrets_that_the_service_will_not_see_are_told(share: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secrets = '[mail]\nserver = "m"\npassword = "env:MAIL_KEY"\n[robots.a]\nurl = "env:ROBOT"\nsecret = "plain"\n'
    (share / "salessheets.toml").write_text(secrets, encoding="utf-8")
    assert run(["-C", str(share), "service", "install", "--dry-run"]) == 0
    told = capsys.readouterr()
    file = Path.home() / ".config/salessheets/service.env"
    assert "MAIL_KEY, ROBOT" in told.err
    assert str(file) in told.err
    assert f"EnvironmentFile=-{file}" in told.out
