"""Windows: a task of the Task Scheduler, given as XML, since `schtasks` has no switch for half of it.

A task that runs at log-on sees what the user sees. One that runs at start needs the user's password: without it the
task has no rights on the network, and as SYSTEM it would only have those of the computer.

RestartOnFailure is for a program that could not be started; one that ended is started again by the trigger's
repetition, which a program that still runs ignores.
"""

from __future__ import annotations

import subprocess
from xml.sax.saxutils import escape

from salessheets.service.plans import File, Job, Plan
from salessheets.text import Text

TASK = """\
<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>salessheets: {folder}</Description>
  </RegistrationInfo>
  <Triggers>
    {trigger}
  </Triggers>
  <Principals>
    <Principal id="Author">
      <UserId>{user}</UserId>
      <LogonType>{logon}</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <RestartOnFailure>
      <Interval>PT1M</Interval>
      <Count>3</Count>
    </RestartOnFailure>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>{command}</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""
AGAIN = "<Repetition><Interval>PT5M</Interval><StopAtDurationEnd>false</StopAtDurationEnd></Repetition>"
AT_LOGON = f"<LogonTrigger><Enabled>true</Enabled>{AGAIN}<UserId>{{user}}</UserId></LogonTrigger>"
AT_START = f"<BootTrigger><Enabled>true</Enabled>{AGAIN}<Delay>PT1M</Delay></BootTrigger>"
HOW = Text(
    "请用运行它的账号执行 setx 名字 值，然后注销再登录",
    "Run `setx NAME VALUE` as the account that it runs under, then log off and on",
)


def task_scheduler(job: Job) -> Plan:
    """Plan a task: at the user's log-on, or at the start of the system, for which Windows asks for the password."""
    own = job.scope == "user"
    program, *arguments = job.arguments
    user = escape(job.user)
    text = TASK.format(
        folder=escape(job.folder),
        trigger=AT_LOGON.format(user=user) if own else AT_START,
        user=user,
        logon="InteractiveToken" if own else "Password",
        command=escape(program),
        arguments=escape(subprocess.list2cmdline(arguments)),
    )
    path = job.home / "AppData/Local/salessheets" / f"{job.name}.xml"
    create = ("schtasks", "/Create", "/F", "/TN", job.name, "/XML", str(path))
    password = () if own else ("/RU", job.user, "/RP", "*")
    return Plan(
        files=(File(path=path, data=text.replace("\n", "\r\n").encode("utf-16")),),
        start=((*create, *password), ("schtasks", "/Run", "/TN", job.name)),
        stop=(("schtasks", "/End", "/TN", job.name), ("schtasks", "/Delete", "/F", "/TN", job.name)),
        ask=("schtasks", "/Query", "/V", "/FO", "LIST", "/TN", job.name),
        variables=HOW,
    )
