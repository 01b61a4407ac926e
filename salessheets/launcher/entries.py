"""The entries of each system's file manager: what is written and run to make them and to be rid of them."""

from __future__ import annotations

import plistlib
from dataclasses import dataclass, replace
from pathlib import Path

from salessheets.service.plans import Command, File, Plan
from salessheets.text import LANGUAGES, Language, Text

TITLE = Text("用 salessheets 校验", "Check with salessheets")
DROPPED = "SALESSHEETS_DROPPED"
BATCH = """\
@echo off
chcp 65001 >nul
setlocal EnableDelayedExpansion
set "{dropped}=!cmdcmdline!"
setlocal DisableDelayedExpansion
{command}
if errorlevel 2 pause
exit
"""
DESKTOP = """\
[Desktop Entry]
Type=Application
Name={name}
Name[zh_CN]={zh}
Exec={command} %F
Icon=x-office-spreadsheet
Terminal=false
NoDisplay=true
MimeType=application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;inode/directory;
"""
VERBS = (
    r"HKCU\Software\Classes\SystemFileAssociations\.xlsx\shell\salessheets",
    r"HKCU\Software\Classes\Directory\shell\salessheets",
)
QUICK_ACTION = "com.apple.Automator.servicesMenu"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Whose file manager it is: the command that opens what was dropped, the home folder, the language."""

    command: Command
    home: Path
    language: Language


def planned(place: Place, platform: str) -> Plan:
    """Plan the entries for a system, named as `sys.platform` names it."""
    if platform == "win32":
        return explorer(place)
    if platform == "darwin":
        return finder(place)
    return desktop(place)


def forgotten(place: Place, platform: str) -> Plan:
    """Plan to be rid of the entries, in whichever language they were made."""
    plans = [planned(replace(place, language=language), platform) for language in LANGUAGES]
    files = {file.path: file for plan in plans for file in plan.files}
    return replace(
        plans[0], files=tuple(files.values()), folders=tuple(each for plan in plans for each in plan.folders)
    )


def explorer(place: Place) -> Plan:
    r"""Windows: an entry of SendTo, and of the menu of workbooks and folders.

    Explorer puts no quotes around `C:\A&B.xlsx`, so that a batch file's `%*` ends at the `&` and the rest would be run:
    the whole command line goes to us in a variable, and `exit` ends it there. Before our own command line `!` and `^`
    are made plain characters again. The menu's entries need no batch file.
    """
    title = TITLE.say(place.language)
    command = " ".join(f'"{word}"' for word in place.command)
    batch = BATCH.format(dropped=DROPPED, command=command.replace("%", "%%")).replace("\n", "\r\n")
    path = place.home / "AppData/Roaming/Microsoft/Windows/SendTo" / f"{title}.cmd"
    add = tuple(
        entry
        for key in VERBS
        for entry in (
            ("reg", "add", key, "/ve", "/d", title, "/f"),
            ("reg", "add", rf"{key}\command", "/ve", "/d", f'{command} "%1"', "/f"),
        )
    )
    return Plan(
        files=(File(path=path, data=batch.encode()),),
        start=add,
        stop=tuple(("reg", "delete", key, "/f") for key in VERBS),
        ask=("reg", "query", VERBS[0], "/s"),
    )


def desktop(place: Place) -> Plan:
    """Linux: a desktop entry, offered under "Open with" for workbooks and folders (Desktop Entry Specification)."""
    folder = place.home / ".local/share/applications"
    text = DESKTOP.format(name=TITLE.en, zh=TITLE.zh, command=" ".join(map(quoted, place.command)))
    file = File(path=folder / "salessheets.desktop", data=text.encode())
    after = (("update-desktop-database", str(folder)),)  # without it GNOME offers nothing that is new
    return Plan(files=(file,), start=(), stop=(), after=after, ask=("cat", str(file.path)))


def quoted(word: str) -> str:
    """A word of Exec: quoted, then escaped once more as every string of a desktop entry is."""
    inner = "".join(f"\\{char}" if char in '"`$\\' else char for char in word).replace("%", "%%")
    return '"' + inner.replace("\\", "\\\\") + '"'


def finder(place: Place) -> Plan:
    """macOS: a quick action of Finder, which is an Automator workflow of one shell script."""
    folder = place.home / "Library/Services" / f"{TITLE.say(place.language)}.workflow" / "Contents"
    service = {
        "NSMenuItem": {"default": TITLE.say(place.language)},
        "NSMessage": "runWorkflowAsService",
        "NSRequiredContext": {"NSApplicationIdentifier": "com.apple.finder"},
        "NSSendFileTypes": ["org.openxmlformats.spreadsheetml.sheet", "public.folder"],
    }
    return Plan(
        files=(
            File(path=folder / "Info.plist", data=plistlib.dumps({"NSServices": [service]})),
            File(path=folder / "document.wflow", data=plistlib.dumps(workflow(place.command))),
        ),
        start=(),
        stop=(),
        folders=(folder, folder.parent),
        ask=("ls", str(folder)),
    )


def workflow(command: Command) -> dict[str, object]:
    """The workflow's document: run a shell script that is given the files as arguments."""
    words = " ".join("'" + word.replace("'", "'\\''") + "'" for word in command)
    action = {
        "ActionBundlePath": "/System/Library/Automator/Run Shell Script.action",
        "ActionName": "Run Shell Script",
        "ActionParameters": {"COMMAND_STRING": f'{words} "$@"', "inputMethod": 1, "shell": "/bin/sh"},
        "BundleIdentifier": "com.apple.RunShellScript",
        "Class Name": "RunShellScriptAction",
        "AMAccepts": {"Container": "List", "Optional": True, "Types": ["com.apple.cocoa.path"]},
        "AMProvides": {"Container": "List", "Types": ["com.apple.cocoa.string"]},
    }
    meta = {
        "serviceInputTypeIdentifier": "com.apple.Automator.fileSystemObject",
        "serviceOutputTypeIdentifier": "com.apple.Automator.nothing",
        "workflowTypeIdentifier": QUICK_ACTION,
    }
    return {"AMDocumentVersion": "2", "actions": [{"action": action}], "connectors": {}, "workflowMetaData": meta}
