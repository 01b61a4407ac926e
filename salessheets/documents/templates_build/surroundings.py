"""What surrounds the text of a built template: settings, properties, stand-ins for fonts; and the package itself."""

from __future__ import annotations

import io
import re
import zipfile

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from salessheets.documents.templates_build.styles import FALLBACKS, FONTS
from salessheets.documents.word.package import packed, write_package
from salessheets.documents.word.properties import CREATOR
from salessheets.ooxml_names import CONTENT_TYPES_PART, XML_DECLARATION, relationships_part

DROPPED = re.compile(r"docProps/thumbnail\.jpeg|customXml/.*|word/stylesWithEffects\.xml")
POINTER = re.compile(rb"<(?:Relationship|Override) [^>]*(?:thumbnail|customXml|stylesWithEffects)[^>]*/>")
WORD_2013 = 15  # older, and Word says 兼容模式 in its title bar and takes functions away
COMPATIBLE = "".join(
    f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
    for name, value in (
        ("compatibilityMode", WORD_2013),
        ("overrideTableStyleFontSizeAndJustification", 1),
        ("enableOpenTypeFeatures", 1),
        ("doNotFlipMirrorIndents", 1),
        ("differentiateMultirowTableHeaders", 1),
    )
)
SCHEME = " ".join(
    f'w:{role}="{color}"'
    for role, color in (
        ("bg1", "light1"),
        ("t1", "dark1"),
        ("bg2", "light2"),
        ("t2", "dark2"),
        *((f"accent{number}", f"accent{number}") for number in range(1, 7)),
        ("hyperlink", "hyperlink"),
        ("followedHyperlink", "followedHyperlink"),
    )
)
SETTINGS = (
    '<w:zoom w:percent="100"/>',
    '<w:defaultTabStop w:val="420"/>',
    '<w:characterSpacingControl w:val="compressPunctuation"/>',
    f"<w:compat><w:useFELayout/>{COMPATIBLE}</w:compat>",
    '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>',
    f"<w:clrSchemeMapping {SCHEME}/>",
    '<w:decimalSymbol w:val="."/>',
    '<w:listSeparator w:val=","/>',
)
MADE_BY = (
    f"{XML_DECLARATION}"
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>salessheets</Application></Properties>"
).encode()


def set_up(word: Word) -> None:
    """Settings of our own in the place of those that came with the empty document, and nothing said about its maker."""
    root = word.settings.element
    for child in list(root):
        root.remove(child)
    for xml in SETTINGS:
        root.append(parse_xml(re.sub(r"^<(w:\w+)", rf"<\1 {nsdecls('w')}", xml, count=1)))
    word.core_properties.author = CREATOR
    word.core_properties.comments = ""


def settled(data: bytes) -> bytes:
    """Write the package the same way each time: no clock, fallbacks of fonts named, nothing that is not needed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = {name: archive.read(name) for name in sorted(archive.namelist()) if not DROPPED.fullmatch(name)}
    members["word/fontTable.xml"] = font_table()
    members["docProps/app.xml"] = MADE_BY
    for name in (relationships_part(""), relationships_part("word/document.xml"), CONTENT_TYPES_PART):
        members[name] = POINTER.sub(b"", members[name])
    first = [CONTENT_TYPES_PART, relationships_part("")]
    order = [*first, *(name for name in members if name not in first)]
    return write_package(packed(name.encode(), members[name]) for name in order)


def font_table() -> bytes:
    """Name every font with what may stand in for it."""
    names = sorted(
        {
            font
            for each in FONTS.values()
            for role in ("text", "head", "title", "topic", "page")
            for font in getattr(each, role)
        }
    )
    entries = "".join(f'<w:font w:name="{name}">{stand_in(name)}</w:font>' for name in names)
    return f"{XML_DECLARATION}<w:fonts {nsdecls('w')}>{entries}</w:fonts>".encode()


def stand_in(font: str) -> str:
    """What may stand in for a font, and the characters that it has."""
    if font in FALLBACKS:
        return f'<w:altName w:val="{FALLBACKS[font]}"/><w:charset w:val="86"/>'
    return '<w:charset w:val="00"/>'
