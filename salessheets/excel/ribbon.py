"""The buttons of the ribbon, and the macros behind them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from xml.sax.saxutils import quoteattr

from salessheets.service.plans import Command
from salessheets.text import Language, Text

TAB = Text("销售项目", "Sales projects")
RUNNING = Text("salessheets 正在运行……", "salessheets is at work …")
FAILED = Text(
    "salessheets 没有运行成功。请在命令行里运行 salessheets doctor，或重新运行 salessheets excel install。",
    "salessheets did not run. Run salessheets doctor in a terminal, or salessheets excel install again.",
)
STRANGE_NAME = Text(
    "文件名里有等号或百分号，按钮找不到它。请改名后再试。",
    "The buttons cannot find a file with = or % in its name. Rename it first.",
)
CUSTOM_UI = """\
<customUI xmlns="http://schemas.microsoft.com/office/2009/07/customui"><ribbon><tabs>\
<tab id="salessheetsTab" label={tab}><group id="salessheetsGroup" label="salessheets">{buttons}</group></tab>\
</tabs></ribbon></customUI>"""
BUTTON = "<button id={id} label={label} supertip={hint} size='large' imageMso={image} onAction={action}/>"
MACROS = """\
Attribute VB_Name = "SalesSheets"
Option Explicit
{procedures}
Private Sub Press(ByVal button As String)
    Dim q As String, words As String, code As Long
    If ActiveWorkbook Is Nothing Then Exit Sub
    If ActiveWorkbook.Name Like "*[=%]*" Then
        MsgBox {strange_name}, vbExclamation, "salessheets"
        Exit Sub
    End If
    q = Chr(34)
    words = {program} & " excel press " & button
    words = words & " " & q & "--wb=" & ActiveWorkbook.Name & q & " --from_xl=1 --hwnd=" & Application.Hwnd
    Application.StatusBar = {running}
    code = -1
    On Error Resume Next
    code = CreateObject("WScript.Shell").Run(words, 0, True)
    On Error GoTo 0
    Application.StatusBar = False
    If code <> 0 Then MsgBox {failed}, vbExclamation, "salessheets"
End Sub
"""
PROCEDURE = """
Public Sub {name}(control As Object)
    Press "{press}"
End Sub
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """A button: what it is called, what it does, Office's own picture, and the macro that it runs."""

    press: str
    label: Text
    hint: Text
    image: str
    macro: str


BUTTONS = (
    Button(
        press="check",
        label=Text("校验", "Check"),
        hint=Text(
            "保存并校验这个工作簿所在的项目，打开批注副本和问题清单",
            "Save, check the project of this workbook, open its annotated copy and the list of findings",
        ),
        image="DataValidation",
        macro="CheckBook",
    ),
    Button(
        press="generate",
        label=Text("生成表单", "Write forms"),
        hint=Text(
            "保存并生成这个项目的全部表单草稿，打开项目页",
            "Save, write the drafts of all forms of this project, open its page",
        ),
        image="ExportWord",
        macro="GenerateForms",
    ),
)


def custom_ui(language: Language) -> str:
    """The ribbon, as Office 2010 and later read it."""
    return CUSTOM_UI.format(
        tab=quoteattr(TAB.say(language)), buttons="".join(drawn(button, language) for button in BUTTONS)
    )


def drawn(button: Button, language: Language) -> str:
    """A button in the ribbon."""
    return BUTTON.format(
        id=quoteattr(f"salessheets{button.macro}"),
        label=quoteattr(button.label.say(language)),
        hint=quoteattr(button.hint.say(language)),
        image=quoteattr(button.image),
        action=quoteattr(f"SalesSheets.{button.macro}"),
    )


def macros(program: Command, language: Language) -> str:
    """The module behind the buttons.

    It starts `program` itself, with the words by which xlwings' `Book.caller()` finds the workbook. xlwings' own
    RunPython would put the workbook's folder before Python's, and take the interpreter from a file there: whoever may
    write to the share could have any program run. A name with `%` is refused, since `Run` puts variables in its place.
    """
    command = " ".join(f'"{word}"' for word in program)
    return MACROS.format(
        procedures="".join(PROCEDURE.format(name=button.macro, press=button.press) for button in BUTTONS),
        program=literal(command),
        strange_name=literal(STRANGE_NAME.say(language)),
        running=literal(RUNNING.say(language)),
        failed=literal(FAILED.say(language)),
    )


def literal(text: str) -> str:
    """A string of VBA in ASCII, whatever the code page: other characters by their UTF-16 numbers, lines kept short."""
    data = text.encode("utf-16le")
    units = [int.from_bytes(data[at : at + 2], "little") for at in range(0, len(data), 2)]
    parts = []
    for plain, run in groupby(units, key=lambda unit: 0x20 <= unit < 0x7F):  # noqa: PLR2004 - ASCII that is printed
        if plain:
            parts.append('"' + "".join(map(chr, run)).replace('"', '""') + '"')
        else:
            parts += [f"ChrW({unit})" for unit in run]
    return " & _\n        ".join(" & ".join(parts[at : at + 16]) for at in range(0, len(parts), 16)) or '""'
