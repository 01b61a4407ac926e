"""The streams of a VBA project: its modules, the directory of them, and what the editor shows.

Source: [MS-OVBA], Office VBA File Format Structure, 2.2 and 2.3.
"""

from __future__ import annotations

import struct
import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from salessheets.excel.vba.compound import compound_file
from salessheets.excel.vba.packing import compressed, encrypted

CODE_PAGE = 1252
WORKBOOK = "00020819-0000-0000-C000-000000000046"
WORKSHEET = "00020820-0000-0000-C000-000000000046"
NO_CACHE = bytes.fromhex("CC61FFFF000000")
"""`_VBA_PROJECT` without p-code of any version: Office compiles the source text."""
OLE = r"*\G{00020430-0000-0000-C000-000000000046}#2.0#0#C:\Windows\System32\stdole2.tlb#OLE Automation"
OFFICE = (
    r"*\G{2DF8D04C-5BFA-101B-BDE5-00AA0044DE52}#2.0#0"
    r"#C:\Program Files\Common Files\Microsoft Shared\OFFICE16\MSO.DLL#Microsoft Office 16.0 Object Library"
)
LIBRARIES = (("stdole", OLE), ("Office", OFFICE))
DOCUMENT = """\
Attribute VB_Name = "{name}"
Attribute VB_Base = "0{{{kind}}}"
Attribute VB_GlobalNameSpace = False
Attribute VB_Creatable = False
Attribute VB_PredeclaredId = True
Attribute VB_Exposed = True
Attribute VB_TemplateDerived = False
Attribute VB_Customizable = True
"""
PROJECT = """\
ID="{id}"
{modules}
Name="{name}"
HelpContextID="0"
VersionCompatible32="393222000"
CMG="{protection}"
DPB="{password}"
GC="{visibility}"

[Host Extender Info]
&H00000001={{3832D640-CF90-11CF-8E43-00A0C911005A}};VBE;&H00000000

[Workspace]
{windows}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """A module by its name; `document` is that of the workbook or of a sheet, which has no code of ours."""

    name: str
    source: str
    document: bool = False


def vba_project(name: str, modules: Sequence[Module], sheets: Sequence[str]) -> bytes:
    """Write a vbaProject.bin.

    Args:
        name: of the project, which tells it from others in the editor.
        modules: standard modules; source text of characters of code page 1252, each line under 1,024 of them.
        sheets: code names of the workbook's sheets.
    """
    workbook = Module(name="ThisWorkbook", source=DOCUMENT.format(name="ThisWorkbook", kind=WORKBOOK), document=True)
    tabs = (Module(name=each, source=DOCUMENT.format(name=each, kind=WORKSHEET), document=True) for each in sheets)
    every = (workbook, *tabs, *modules)
    names = b"".join(encoded(each.name) + b"\0" + wide(each.name) + b"\0\0" for each in every)
    code = {each.name: compressed(encoded(lines(each.source))) for each in every}
    return compound_file(
        {
            "VBA": {"_VBA_PROJECT": NO_CACHE, "dir": compressed(directory(name, every)), **code},
            "PROJECT": encoded(lines(project_text(name, every))),
            "PROJECTwm": names + b"\0\0",
        }
    )


def lines(text: str) -> str:
    """End lines as VBA does."""
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def encoded(text: str) -> bytes:
    """Text in the project's code page."""
    return text.encode(f"cp{CODE_PAGE}")


def wide(text: str) -> bytes:
    """Text in UTF-16."""
    return text.encode("utf-16le")


def record(number: int, data: bytes = b"") -> bytes:
    """A record of the directory."""
    return struct.pack("<HI", number, len(data)) + data


def directory(name: str, modules: Sequence[Module]) -> bytes:
    """The `dir` stream: the project, the libraries it uses, its modules."""
    language = struct.pack("<I", 0x409)
    about = (
        *(record(0x01, struct.pack("<I", 1)), record(0x02, language), record(0x14, language)),
        *(record(0x03, struct.pack("<H", CODE_PAGE)), record(0x04, encoded(name))),
        *(record(0x05), record(0x40), record(0x06), record(0x3D)),  # description and help file, twice each
        *(record(0x07, bytes(4)), record(0x08, bytes(4))),  # help context, library flags
        struct.pack("<HIIH", 0x09, 4, 1, 1),  # the project's own version, 1.1
        *(record(0x0C), record(0x3C)),  # constants
    )
    libraries = (library(*each) for each in LIBRARIES)
    count = record(0x0F, struct.pack("<H", len(modules))) + record(0x13, struct.pack("<H", 0xFFFF))
    return b"".join((*about, *libraries, count, *map(listed, modules), record(0x10)))


def library(name: str, path: str) -> bytes:
    """A registered type library."""
    data = encoded(path)
    place = struct.pack("<I", len(data)) + data + struct.pack("<IH", 0, 0)
    return record(0x16, encoded(name)) + record(0x3E, wide(name)) + record(0x0D, place)


def listed(module: Module) -> bytes:
    """A module in the directory: its name, its stream, where the source begins (at 0: no p-code before it)."""
    names = record(0x19, encoded(module.name)) + record(0x47, wide(module.name))
    stream = record(0x1A, encoded(module.name)) + record(0x32, wide(module.name))
    facts = record(0x1C) + record(0x48) + record(0x31, bytes(4)) + record(0x1E, bytes(4)) + record(0x2C, b"\xff\xff")
    return names + stream + facts + record(0x22 if module.document else 0x21) + record(0x2B)


def project_text(name: str, modules: Sequence[Module]) -> str:
    """The PROJECT stream: not protected, no password, shown in the editor."""
    own = "{" + str(uuid.uuid5(uuid.NAMESPACE_URL, name)).upper() + "}"
    key = sum(own.encode()) & 0xFF
    told = (f"Document={each.name}/&H00000000" if each.document else f"Module={each.name}" for each in modules)
    return PROJECT.format(
        id=own,
        name=name,
        modules="\n".join(told),
        protection=encrypted(bytes(4), 0x41, key),
        password=encrypted(b"\0", 0x83, key),
        visibility=encrypted(b"\xff", 0xC5, key),
        windows="\n".join(f"{each.name}=0, 0, 0, 0, C" for each in modules),
    )
