"""LibreOffice itself as an editor: opens a workbook, types into cells, saves it in place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

import openpyxl
from real_libreoffice import start

LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Typing"/>
</library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Typing" script:language="StarBasic">{source}</script:module>
"""
SOURCE = """Sub Main
    On Error GoTo Failed
    Dim hidden(0) As New com.sun.star.beans.PropertyValue
    hidden(0).Name = "Hidden"
    hidden(0).Value = True
    book = StarDesktop.loadComponentFromURL("{url}", "_blank", 0, hidden())
{lines}
    book.store()
    book.close(True)
    Exit Sub
Failed:
    Open "{said}" For Output As #1
    Print #1, Error
    Close #1
    StarDesktop.terminate()
End Sub
"""
LINE = '    book.Sheets.getByName("{sheet}").getCellRangeByName("{cell}").setFormula("{value}")'
Cells = Mapping[tuple[str, str], str]
"""What is typed, by sheet and cell."""


def type_into(file: Path, cells: Cells, profile: Path) -> None:
    """Have LibreOffice type into a workbook and save it; `profile` is a folder for its own settings."""
    basic = profile / "user" / "basic"
    if not basic.exists():
        start(profile, "--terminate_after_init")  # lays out a new profile, over whatever stands there
    lines = "\n".join(LINE.format(sheet=sheet, cell=cell, value=value) for (sheet, cell), value in cells.items())
    said = profile / "said.txt"
    source = escape(SOURCE.format(url=file.as_uri(), lines=lines, said=said.as_uri()))
    (basic / "Standard" / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic / "Standard" / "Typing.xba").write_text(MODULE.format(source=source), encoding="utf-8")
    before = file.read_bytes()
    start(profile, "macro:///Standard.Typing.Main()")
    assert not said.exists(), said.read_text(encoding="utf-8")
    assert file.read_bytes() != before, "LibreOffice saved nothing"


def beside(file: Path, sheet: str, label: str, header: str) -> tuple[str, str]:
    """The cell of a table in the row of a label and the column of a header."""
    tab = openpyxl.load_workbook(file)[sheet]
    cells = [cell for row in tab.iter_rows() for cell in row]
    column = next(cell.column_letter for cell in cells if cell.value == header)
    row = next(cell.row for cell in cells if str(cell.value or "").split(" ", 1)[0] == label)
    return sheet, f"{column}{row}"
