"""热力图: open risks counted by probability and impact, in the colours of their levels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from salessheets.columns import LISTS
from salessheets.settings import Settings
from salessheets.sheets import HeatMap, Risk
from salessheets.text import Language, Text
from salessheets.workbooks.filling import whole_column
from salessheets.workbooks.row_values import RowValues
from salessheets.workbooks.style import LABEL, NOTE, Palette, Style
from salessheets.workbooks.writer import BookWriter
from salessheets.workbooks.writer_sheet import SheetWriter
from salessheets.workbooks.writer_values import Area, Formula

TITLE = Text("风险热力图", "Risk heat map")
SUBTITLE = Text("未关闭的风险数，按概率和影响", "Open risks by probability and impact")
PROBABILITY = Text("概率", "Probability")
IMPACT = Text("影响", "Impact")
LEVEL, SCORES = Text("等级", "Level"), Text("分值", "Score")
COLOURS: Mapping[str, Style] = {
    "low": Style(fill="#CFE8D5", colour="#14532D"),
    "general": Style(fill="#FFE699", colour="#5C3D00"),
    "major": Style(fill="#F4A261", colour="#4A2300"),
    "critical": Style(fill="#C8443A", colour="#FFFFFF"),
}
SIZE = 5
FIRST_ROW, FIRST_COLUMN = 4, 3
EMPTY = {"low": "#9CC7A8", "general": "#D9B95A", "major": "#C77F45", "critical": "#DE8C85"}


def write_heat_map(book: BookWriter, risks: Sequence[RowValues], settings: Settings) -> SheetWriter:
    """Write the five by five counts, C4:G8, and the levels beside them."""
    language = book.language
    sheet = book.sheet(HeatMap.SHEET.title.say(language), tab_colour="#C8443A")
    for number, wide in enumerate((3, 14, 13, 13, 13, 13, 13, 4, 16, 12, 10), 1):
        sheet.width(number, wide)
    sheet.title(1, TITLE.say(language), SUBTITLE.say(language), column=2)
    counts = counted(risks)
    for level in range(SIZE, 0, -1):
        row = FIRST_ROW + SIZE - level
        sheet.height(row, 46)
        sheet.write(row, 2, f"{PROBABILITY.say(language)} {level}", "code", LABEL)
        for impact in range(1, SIZE + 1):
            write_count(sheet, row, level, impact, counts, settings)
    for impact in range(1, SIZE + 1):
        sheet.write(FIRST_ROW + SIZE, FIRST_COLUMN + impact - 1, f"{IMPACT.say(language)} {impact}", "code", LABEL)
    sheet.height(FIRST_ROW + SIZE, 24)
    write_legend(sheet, settings)
    sheet.print_area(Area(1, 1, FIRST_ROW + SIZE + 1, 11))
    return sheet


def level_of(score: int, settings: Settings) -> str:
    """The level of a score."""
    limits = (("critical", settings.risk_critical), ("major", settings.risk_major), ("general", settings.risk_general))
    return next((key for key, least in limits if score >= least), "low")


def counted(risks: Sequence[RowValues]) -> Counter[tuple[int, int]]:
    """Open risks by probability and impact."""
    pairs = ((str(row.get("probability")), str(row.get("impact")), row.get("status")) for row in risks)
    return Counter(
        (int(one), int(other))
        for one, other, status in pairs
        if one.isdecimal() and other.isdecimal() and status != "closed"
    )


def write_count(
    sheet: SheetWriter, row: int, level: int, impact: int, counts: Counter[tuple[int, int]], settings: Settings
) -> None:
    """Write one cell of the map; a zero steps back."""
    column = FIRST_COLUMN + impact - 1
    key = level_of(level * impact, settings)
    look = Style(bold=True, size=16, border=Palette.PAPER).on(COLOURS[key])
    sheet.write(
        row, column, Formula(count_formula(sheet.language, level, impact), counts[level, impact]), "level", look
    )
    area = Area(row, column, row, column)
    sheet.rule(area, f"{area.ref}=0", Style(colour=EMPTY[key]))


def count_formula(language: Language, level: int, impact: int) -> str:
    """Count the open risks of a probability and an impact."""
    probability, hit, status = (whole_column(Risk, key, language) for key in ("probability", "impact", "status"))
    closed = LISTS["risk_status"].label("closed")
    left = ",".join(f'{status},"<>{word}"' for word in (closed.zh, closed.en))
    return f"COUNTIFS({probability},{level},{hit},{impact},{left})"


def write_legend(sheet: SheetWriter, settings: Settings) -> None:
    """Write the levels with their scores."""
    language = sheet.language
    limits = (1, settings.risk_general, settings.risk_major, settings.risk_critical, SIZE * SIZE + 1)
    keys = ("low", "general", "major", "critical")
    for column, text in enumerate((LEVEL, SCORES), 9):
        sheet.write(FIRST_ROW - 1, column, text.say(language), "code", Style(bold=True).on(NOTE))
    for step, key in enumerate(reversed(keys)):
        number = keys.index(key)
        label = LISTS["risk_level"].label(key).say(language)
        sheet.write(FIRST_ROW + step, 9, label, "code", Style(bold=True, border=Palette.PAPER).on(COLOURS[key]))
        sheet.write(FIRST_ROW + step, 10, f"{limits[number]}–{limits[number + 1] - 1}", "code", NOTE)
