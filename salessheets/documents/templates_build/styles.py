"""The styles of all forms: fonts, sizes, tables, defined once for each language."""

from __future__ import annotations

from dataclasses import dataclass, replace

from salessheets.text import Language, Text

INK, HEAD, BAND, RED, MUTED = "1F2A37", "DCE8F2", "F3F6F9", "C00000", "5B6673"
DARK = "1F3A5F"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The fonts of a language: of text, of headings, of titles; each for western and for east-asian letters."""

    text: tuple[str, str]
    head: tuple[str, str]
    title: tuple[str, str]
    topic: tuple[str, str]
    page: tuple[str, str] = ("宋体", "宋体")
    label: tuple[str, str] = ("Times New Roman", "黑体")


FONTS: dict[Language, Fonts] = {
    "zh": Fonts(
        text=("Times New Roman", "仿宋_GB2312"),
        head=("Arial", "黑体"),
        title=("Times New Roman", "方正小标宋简体"),
        topic=("Times New Roman", "楷体_GB2312"),
    ),
    "en": Fonts(
        text=("Arial", "宋体"),
        head=("Arial", "黑体"),
        title=("Arial", "黑体"),
        topic=("Arial", "黑体"),
        label=("Arial", "黑体"),
    ),
}
FALLBACKS = {
    "仿宋_GB2312": "FangSong",
    "楷体_GB2312": "KaiTi",
    "方正小标宋简体": "SimSun",
    "黑体": "SimHei",
    "宋体": "SimSun",
}
"""What a program takes where a font is missing: named in the font table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A paragraph style; sizes in half points, spacing in twentieths of a point, `line` exact where it is given."""

    id: str
    name: Text
    font: str
    size: dict[Language, int]
    bold: bool = False
    color: str = INK
    before: int = 0
    after: int = 0
    line: int = 0
    align: str = ""
    indent: int = 0
    left: int = 0
    hanging: int = 0
    keep: bool = False
    level: int = -1
    spread: int = 0
    extra: str = ""

    def xml(self, language: Language) -> str:
        """Write the style."""
        bold = self.bold or (language == "en" and self.font in ("head", "title", "topic"))
        size = self.size[language]
        return (
            f'<w:style w:type="paragraph" w:customStyle="{int(self.level < 0 and self.id not in BUILT_IN)}"'
            f' w:styleId="{self.id}"><w:name w:val="{self.name.say(language)}"/>'
            + ("" if self.id == "Normal" else '<w:basedOn w:val="Normal"/>')
            + f"<w:qFormat/><w:pPr>{self._paragraph(language)}</w:pPr><w:rPr>{fonts(language, self.font)}"
            + ("<w:b/><w:bCs/>" if bold else '<w:b w:val="0"/><w:bCs w:val="0"/>')
            + f'<w:color w:val="{self.color}"/>'
            + (f'<w:spacing w:val="{self.spread}"/>' if self.spread and language == "zh" else "")
            + f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr></w:style>'
        )

    def _paragraph(self, language: Language) -> str:
        line = f'w:line="{self.line}" w:lineRule="exact"' if self.line else 'w:line="240" w:lineRule="auto"'
        parts = (
            "<w:keepNext/>" if self.keep else "",
            self.extra,
            f'<w:spacing w:before="{self.before}" w:after="{self.after}" {line}/>',
            self._indent(language),
            f'<w:jc w:val="{self.align}"/>' if self.align else "",
            f'<w:outlineLvl w:val="{self.level}"/>' if self.level >= 0 else "",
        )
        return "".join(parts)

    def _indent(self, language: Language) -> str:
        if self.hanging:
            return f'<w:ind w:left="{self.left}" w:hanging="{self.hanging}"/>'
        if self.indent and language == "zh":
            first = self.indent * 10 * self.size["zh"]
            return f'<w:ind w:firstLineChars="{self.indent * 100}" w:firstLine="{first}"/>'
        return ""

    def plain(self) -> Style:
        """The style of minutes that do not follow the official format: as close as other forms, with room between."""
        return replace(
            self,
            before=max(self.before, 200 if self.level == 0 else 0),
            after=max(self.after, 80),
            line=0,
            left=1500,
            hanging=1500 if self.hanging else 0,
            extra=self.extra.replace(TABS.format(NARROW), TABS.format(WIDE)),
        )


def both(zh: float, en: float | None = None) -> dict[Language, int]:
    """Sizes in points for the two languages, as half points."""
    return {"zh": int(zh * 2), "en": int((zh if en is None else en) * 2)}


def fonts(language: Language, role: str) -> str:
    """Name the fonts of a role, without theme attributes, which would win."""
    western, eastern = getattr(FONTS[language], role)
    return f'<w:rFonts w:ascii="{western}" w:hAnsi="{western}" w:eastAsia="{eastern}" w:cs="{western}"/>'


BUILT_IN = ("Normal", "Title", "Header", "Footer")
RULE = '<w:pBdr><w:bottom w:val="single" w:sz="{}" w:space="{}" w:color="{}"/></w:pBdr>'
TOP_RULE = '<w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="A5AFBA"/></w:pBdr>'
TABS = '<w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs>'
WIDE, NARROW, ACROSS = 9412, 8845, 14344  # widths of text in twips: of forms, of official minutes, of pages laid across

STYLES: tuple[Style, ...] = (
    Style(id="Normal", name=Text("Normal", "Normal"), font="text", size=both(12, 10.5)),
    Style(id="Title", name=Text("Title", "Title"), font="title", size=both(22, 22), align="center", before=60, after=160, color=DARK),
    Style(id="Heading1", name=Text("heading 1", "heading 1"), font="head", size=both(14, 13), before=240, after=100, keep=True, level=0, color=DARK),
    Style(id="Heading2", name=Text("heading 2", "heading 2"), font="head", size=both(11, 11), before=140, after=60, keep=True, level=1),
    Style(id="Header", name=Text("header", "header"), font="text", size=both(9, 8.5), color=MUTED, extra=RULE.format(4, 4, "A5AFBA") + TABS.format(WIDE)),
    Style(id="Footer", name=Text("footer", "footer"), font="text", size=both(9, 8.5), color=MUTED, extra=TOP_RULE + TABS.format(WIDE)),
    Style(id="BodyText", name=Text("报告正文", "Report text"), font="text", size=both(12, 10.5), after=80, line=0, align="both"),
    Style(id="PledgeTo", name=Text("承诺称谓", "Pledge, to whom"), font="text", size=both(12, 10.5), after=40, keep=True),
    Style(id="PledgeText", name=Text("承诺正文", "Pledge text"), font="text", size=both(12, 10.5), after=40, align="both", indent=2),
    Style(id="FormText", name=Text("表格文字", "Form text"), font="text", size=both(10.5, 9.5), before=30, after=30),
    Style(id="FormSmall", name=Text("表格小字", "Form text, small"), font="text", size=both(9, 8), before=20, after=20),
    Style(id="FormNumber", name=Text("表格数字", "Form figure"), font="text", size=both(9, 8), before=20, after=20, align="right"),
    Style(id="FormLabel", name=Text("表格栏名", "Form label"), font="head", size=both(10, 9), before=30, after=30, color=DARK),
    Style(id="FormHead", name=Text("表格表头", "Form column head"), font="head", size=both(9, 8), before=40, after=40, align="center", color=DARK),
    Style(id="FormSum", name=Text("表格合计", "Form total"), font="head", size=both(9, 8), before=20, after=20, align="right"),
    Style(id="FormNote", name=Text("表注", "Form note"), font="text", size=both(9, 8.5), before=60, after=60, color=MUTED),
    Style(id="Gap", name=Text("表后空行", "Gap"), font="text", size=both(1), line=20, after=110),
    Style(id="PageOdd", name=Text("单页码", "Page number, odd"), font="page", size=both(14), align="right"),
    Style(id="PageEven", name=Text("双页码", "Page number, even"), font="page", size=both(14), align="left"),
    Style(id="MinutesCell", name=Text("纪要表格文字", "Minutes table text"), font="text", size=both(10.5, 8.5), before=40, after=40),
    Style(id="MinutesHeader", name=Text("纪要页眉", "Minutes header"), font="text", size=both(9, 8.5), color=MUTED, extra=RULE.format(4, 4, "A5AFBA") + TABS.format(NARROW)),
    Style(id="MinutesIssuer", name=Text("纪要单位", "Minutes issuer"), font="title", size=both(22, 12), align="center", color=RED),
    Style(id="MinutesMark", name=Text("纪要标志", "Minutes mark"), font="title", size=both(36, 26), align="center", before=60, after=240, color=RED, spread=200),
    Style(id="MinutesLine", name=Text("纪要文号行", "Minutes number"), font="text", size=both(16, 10.5), after=0, extra=RULE.format(18, 6, RED) + TABS.format(NARROW)),
    Style(id="MinutesTitle", name=Text("纪要标题", "Minutes title"), font="title", size=both(22, 18), align="center", before=480, after=300),
    Style(id="MinutesHead", name=Text("纪要一级标题", "Minutes heading"), font="head", size=both(16, 13), line=579, indent=2, keep=True, level=0),
    Style(id="MinutesTopic", name=Text("纪要二级标题", "Minutes item"), font="topic", size=both(16, 11.5), line=579, indent=2, keep=True, level=1),
    Style(id="MinutesText", name=Text("纪要正文", "Minutes text"), font="text", size=both(16, 10.5), line=579, indent=2, align="both"),
    Style(id="MinutesPeople", name=Text("纪要人员", "Minutes people"), font="text", size=both(16, 10.5), line=579, left=1600, hanging=960),
)  # fmt: skip
LABEL = (
    '<w:style w:type="character" w:customStyle="1" w:styleId="Label"><w:name w:val="{name}"/><w:qFormat/>'
    "<w:rPr>{fonts}{bold}</w:rPr></w:style>"
)
TABLE = (
    '<w:style w:type="table" w:customStyle="1" w:styleId="FormTable"><w:name w:val="{name}"/><w:tblPr><w:tblBorders>'
    '<w:top w:val="single" w:sz="8" w:space="0" w:color="{ink}"/><w:left w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
    '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{ink}"/><w:right w:val="single" w:sz="8" w:space="0" w:color="{ink}"/>'
    '<w:insideH w:val="single" w:sz="4" w:space="0" w:color="8793A1"/><w:insideV w:val="single" w:sz="4" w:space="0" w:color="8793A1"/>'
    '</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
)


def styles(language: Language) -> list[str]:
    """Write all styles of a language."""
    label = LABEL.format(
        name=Text("标签", "Label").say(language),
        fonts=fonts(language, "label"),
        bold="<w:b/>" if language == "en" else "",
    )
    named = TABLE.format(name=Text("表单", "Form").say(language), ink=DARK)
    written = (each.plain() if language == "en" and each.id.startswith("Minutes") else each for each in STYLES)
    return [*(each.xml(language) for each in written), label, named]
