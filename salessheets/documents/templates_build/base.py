"""The base document of all forms: A4, styles, fonts, running header and footer."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from docx import Document
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Twips

from salessheets.documents.templates_build.markup import paragraph
from salessheets.documents.templates_build.styles import ACROSS, WIDE, fonts, styles
from salessheets.documents.templates_build.surroundings import set_up, settled
from salessheets.documents.word.ooxml import Element
from salessheets.text import Language, Text

Margins = tuple[int, int, int, int]
FORM: Margins = (1304, 1134, 1247, 1247)  # top, bottom, left, right in twips
OFFICIAL: Margins = (2098, 1984, 1588, 1474)  # GB/T 9704-2012, 5.2
PAGE_OF = Text("第 {PAGE} 页 共 {NUMPAGES} 页", "Page {PAGE} of {NUMPAGES}")
CHARACTERS = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/></w:style>'
)
TABLES = (
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)
LANGUAGES: dict[Language, str] = {"zh": "zh-CN", "en": "en-GB"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """The page around a form: margins, running header, footer for odd and for even pages, whether it lies across."""

    margins: Margins = FORM
    header: str = "{{ header.banner }}\t{{ header.code }}"
    footer: str = ""
    number: Literal["foot", "official"] = "foot"
    across: bool = False


def document(
    language: Language, body: Sequence[str], frame: Frame | None, attached: Sequence[Callable[[Word], None]] = ()
) -> bytes:
    """Build a .docx from its body and what is attached to it; without a frame it is a block that others include."""
    word = Document()
    root = word.element.body
    section = root.find(qn("w:sectPr"))
    for child in list(root):
        if child is not section:
            root.remove(child)
    for xml in body:
        section.addprevious(parse_xml(spaced(xml)))
    restyle(word, language)
    set_up(word)
    furnish(word, frame or Frame(), language, framed=frame is not None)
    if frame and frame.across:
        turn(word)
    for attach in attached:
        attach(word)
    stream = io.BytesIO()
    word.save(stream)
    return settled(stream.getvalue())


def spaced(xml: str) -> str:
    """Name the namespace of WordprocessingML at the root of a piece."""
    return re.sub(r"^<(w:\w+)", rf"<\1 {nsdecls('w')}", xml, count=1)


def restyle(word: Word, language: Language) -> None:
    """Replace all styles by ours; fonts by name, no theme, language of both scripts said."""
    root = word.styles.element
    for child in list(root):
        root.remove(child)
    east = LANGUAGES["zh"]
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(language, 'text')}"
        f'<w:lang w:val="{"en-US" if language == "zh" else LANGUAGES["en"]}" w:eastAsia="{east}" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
    )
    for xml in (defaults, CHARACTERS, TABLES, *styles(language)):
        root.append(parse_xml(spaced(xml)))
    root.find(f"{qn('w:style')}[@{qn('w:styleId')}='Normal']").set(qn("w:default"), "1")


def furnish(word: Word, frame: Frame, language: Language, *, framed: bool) -> None:
    """Set page size and margins; a framed document gets its running header and footer."""
    section = word.sections[0]
    section.page_width, section.page_height = Twips(11906), Twips(16838)
    top, bottom, left, right = map(Twips, frame.margins)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = top, bottom, left, right
    section.header_distance, section.footer_distance = Twips(680), Twips(680)
    if not framed:
        return
    official = frame.number == "official" and language == "zh"
    word.settings.odd_and_even_pages_header_footer = official
    replace(section.header.part.element, paragraph(frame.header, "MinutesHeader" if official else "Header"))
    if official:
        section.footer_distance = Twips(1360)  # the figure stands 7 mm below the text
        replace(section.even_page_header.part.element, paragraph(frame.header, "MinutesHeader"))
        replace(section.footer.part.element, paragraph("— {PAGE} —", "PageOdd"))
        replace(section.even_page_footer.part.element, paragraph("— {PAGE} —", "PageEven"))
    else:
        replace(section.footer.part.element, paragraph(f"{frame.footer}\t{PAGE_OF.say(language)}", "Footer"))


def turn(word: Word) -> None:
    """Lay the page across; what stands at the right of running lines moves there."""
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    for stop in word.styles.element.iter(qn("w:tab")):
        if stop.get(qn("w:pos")) == str(WIDE):
            stop.set(qn("w:pos"), str(ACROSS))


def replace(root: Element, xml: str) -> None:
    """Put one paragraph in the place of what a header or footer holds."""
    for child in list(root):
        root.remove(child)
    root.append(parse_xml(spaced(xml)))
