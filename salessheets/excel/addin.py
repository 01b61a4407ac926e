"""The add-in: a workbook that Excel never shows, with the ribbon and the macros; written part by part, no Excel needed."""

from __future__ import annotations

import io
import zipfile

from salessheets.excel.ribbon import custom_ui, macros
from salessheets.excel.vba import Module, vba_project
from salessheets.ooxml_names import (
    CONTENT_TYPES,
    CONTENT_TYPES_PART,
    OFFICE_RELATIONSHIPS,
    PACKAGE_RELATIONSHIPS,
    SPREADSHEETML,
    XML_DECLARATION,
    relationships_part,
)
from salessheets.service.plans import Command
from salessheets.text import Language

LONG_AGO = (1980, 1, 1, 0, 0, 0)
SHEET = "Sheet1"
TYPES = f"""<Types xmlns="{CONTENT_TYPES}">\
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
<Default Extension="xml" ContentType="application/xml"/>\
<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.addin.macroEnabled.main+xml"/>\
<Override PartName="/xl/worksheets/sheet1.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
<Override PartName="/xl/styles.xml" \
ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>\
<Override PartName="/xl/vbaProject.bin" ContentType="application/vnd.ms-office.vbaProject"/></Types>"""
TOP = f"""<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">\
<Relationship Id="rId1" Type="{OFFICE_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/>\
<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2007/relationships/ui/extensibility" \
Target="customUI/customUI14.xml"/></Relationships>"""
INSIDE = f"""<Relationships xmlns="{PACKAGE_RELATIONSHIPS}">\
<Relationship Id="rId1" Type="{OFFICE_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/>\
<Relationship Id="rId2" Type="{OFFICE_RELATIONSHIPS}/styles" Target="styles.xml"/>\
<Relationship Id="rId3" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" \
Target="vbaProject.bin"/></Relationships>"""
WORKBOOK = f"""<workbook xmlns="{SPREADSHEETML}" xmlns:r="{OFFICE_RELATIONSHIPS}">\
<workbookPr codeName="ThisWorkbook"/>\
<sheets><sheet name="salessheets" sheetId="1" r:id="rId1"/></sheets></workbook>"""
WORKSHEET = f'<worksheet xmlns="{SPREADSHEETML}"><sheetPr codeName="{SHEET}"/><sheetData/></worksheet>'
STYLES = f"""<styleSheet xmlns="{SPREADSHEETML}">\
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>"""


def addin(program: Command, language: Language) -> bytes:
    """Write the add-in; `program` starts salessheets on this machine. The same arguments give the same bytes."""
    project = vba_project("salessheets", [Module(name="SalesSheets", source=macros(program, language))], [SHEET])
    parts = {
        CONTENT_TYPES_PART: TYPES,
        relationships_part(""): TOP,
        "customUI/customUI14.xml": custom_ui(language),
        "xl/workbook.xml": WORKBOOK,
        relationships_part("xl/workbook.xml"): INSIDE,
        "xl/worksheets/sheet1.xml": WORKSHEET,
        "xl/styles.xml": STYLES,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(zipfile.ZipInfo(name, LONG_AGO), (XML_DECLARATION + text).encode(), zipfile.ZIP_DEFLATED)
        package.writestr(zipfile.ZipInfo("xl/vbaProject.bin", LONG_AGO), project, zipfile.ZIP_DEFLATED)
    return out.getvalue()
