"""The add-in: a workbook that Excel never shows, with the ribbon and the macros; written part by part, no Excel needed."""

from __future__ import annotations

import io
import zipfile

from salessheets.excel.ribbon import custom_ui, macros
from salessheets.excel.vba import Module, vba_project
from salessheets.service.plans import Command
from salessheets.text import Language

LONG_AGO = (1980, 1, 1, 0, 0, 0)
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
SHEET = "Sheet1"
TYPES = f"""<Types xmlns="{PACKAGE}/content-types">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.addin.macroEnabled.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
<Override PartName="/xl/styles.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>"""
TOP = f"""<Relationships xmlns="{PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" \
Target="customUI/customUI14.xml"/></Relationships>"""
INSIDE = f"""<Relationships xmlns="{PACKAGE}/relationships">\
<Relationship Id="rId1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="{OFFICE}/styles" Target="styles.xml"/>\
<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" \
Target="vbaProject.bin"/></Relationships>"""
WORKBOOK = f"""<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr codeName="ThisWorkbook"/>\
<sheets><sheet name="salessheets" sheetId="1" r:id="rId1"/></sheets></workbook>"""
WORKSHEET = f'<worksheet xmlns="{MAIN}"><sheetPr codeName="{SHEET}"/><sheetData/></worksheet>'
STYLES = f"""<styleSheet xmlns="{MAIN}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>"""


def addin(program: Command, language: Language) -> bytes:
    """Write the add-in; `program` starts salessheets on this machine. The same arguments give the same bytes."""
    project = vba_project("salessheets", [Module(name="SalesSheets", source=macros(program, language))], [SHEET])
    parts = {
        "[Content_Types].xml": TYPES,
        "_rels/.rels": TOP,
        "customUI/customUI14.xml": custom_ui(language),
        "xl/workbook.xml": WORKBOOK,
        "xl/_rels/workbook.xml.rels": INSIDE,
        "xl/worksheets/sheet1.xml": WORKSHEET,
        "xl/styles.xml": STYLES,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, LONG_AGO), (XML + text).encode(), zipfile.ZIP_DEFLATED)
        package.writestr(zipfile.ZipInfo("xl/vbaProject.bin", LONG_AGO), project, zipfile.ZIP_DEFLATED)
    return out.getvalue()
