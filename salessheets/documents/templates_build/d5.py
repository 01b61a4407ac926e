"""The template of D5 风险登记册."""

from __future__ import annotations

from salessheets.documents.templates_build import blocks
from salessheets.documents.templates_build.headings import DUE, NO, OWNER, STATUS
from salessheets.documents.templates_build.markup import Cell, Row
from salessheets.documents.templates_build.matrix import matrix
from salessheets.documents.templates_build.page import Column, Page
from salessheets.documents.templates_build.styles import BAND
from salessheets.text import Text

COLOURS = {"critical": "E8837A", "major": "F6B98A", "general": "FFE699", "low": "CFE8D5"}
"""By level, dark letters on all of them; a risk register in Excel has the same, stronger."""
MAP_WIDTHS = (15, 1, 1, 17, 1, 17, 1, 17, 1, 17, 1, 1)
"""Of the label, then the cells of four levels, each behind its tag, between the tags of the loop."""
PROBABILITY = Text("概率 P", "Probability")
IMPACT = Text("影响 I", "Impact")
RESIDUAL = Text(
    "分值 = P×I；监控中的风险已有残余值的，分值和等级按残余 P×I。",
    "Score = P×I; of a risk being monitored, score and level are those of its residual P×I where it has one.",
)
NOTE = Text(
    "单元格内为未关闭风险的数量和编号。未关闭风险：{{ measures.open_risks }}；尚未评估、不在图中：{{ unplaced }}",
    "Each cell has the number of open risks and which they are. Open risks: {{ measures.open_risks }}; not assessed and not on the map: {{ unplaced }}",
)


def risk_register(page: Page) -> None:
    """The register, from top to bottom."""
    blocks.opening(page)
    page.heading(Text("登记册", "Register"))
    page.note(RESIDUAL)
    register(page)
    page.heading(Text("热力图", "Heat map"))
    heat_map(page)
    blocks.closing(page)


def register(page: Page) -> None:
    """A risk a row, what is done about it below."""
    space = "　　" if page.language == "zh" else "  ·  "
    mark = "：" if page.language == "zh" else ": "

    def line(*pairs: tuple[Text, str]) -> tuple[Text, str]:
        rest = "".join(f"{space}{page.say(label)}{mark}{{{{ {tag} }}}}" for label, tag in pairs[1:])
        return pairs[0][0], f"{{{{ {pairs[0][1]} }}}}{rest}"

    page.table(
        "risk in risks",
        [
            Column.centred(NO, 7, "risk.id"),
            Column.centred(Text("类别", "Category"), 12, "risk.category"),
            Column.words(Text("描述", "Risk"), 33, "risk.description"),
            Column.centred("P", 4, "risk.probability"),
            Column.centred("I", 4, "risk.impact"),
            Column.centred(Text("分值", "Score"), 8, "risk.score"),
            Column.centred(Text("等级", "Level"), 11, "risk.level"),
            Column.centred(Text("策略", "Response"), 11, "risk.response"),
            Column.centred(OWNER, 10, "risk.owner"),
            Column.centred(DUE, 12, "risk.due"),
            Column.centred(Text("残余 P", "Residual P"), 10, "risk.residual_probability"),
            Column.centred(Text("残余 I", "Residual I"), 10, "risk.residual_impact"),
            Column.centred(Text("复核日期", "Next review"), 12, "risk.review_on"),
            Column.centred(STATUS, 12, "risk.status"),
        ],
        below=[
            line((Text("触发条件", "Trigger"), "risk.trigger"), (Text("次生风险", "Secondary risk"), "risk.secondary")),
            line((Text("措施", "Measures"), "risk.measures")),
            line(
                (Text("临近度", "Proximity"), "risk.proximity"),
                (Text("执行人", "Actionee"), "risk.actionee"),
                (Text("升级", "Escalated"), "risk.escalated"),
                (Text("识别日期", "Found on"), "risk.found_on"),
                (Text("识别人", "Found by"), "risk.found_by"),
                (Text("关联行动项", "Actions"), "risk.linked_actions"),
                (Text("关闭日期", "Closed on"), "risk.closed_on"),
            ),
        ],
    )


def heat_map(page: Page) -> None:
    """Five by five, each cell in the colour of its level."""
    count = len(MAP_WIDTHS)
    corner = page.say(PROBABILITY) + " \\ " + page.say(IMPACT)
    label = Cell(text="{{ line.probability }}", style="FormLabel", fill=BAND, align="center")
    steps = (
        Cell(text="{%tc for step in impacts %}", style="FormSmall", span=2),
        Cell(text="{{ step }}", style="FormLabel", fill=BAND, align="center"),
        Cell(text="{%tc endfor %}", style="FormSmall", span=count - 4),
    )
    rows = [
        Row(cells=(Cell(text=corner, style="FormLabel", fill=BAND, align="center"), *steps), repeat=True),
        *page.looped("line in heat", [Row(cells=(label, *levels()), height=620, keep=True)], count),
    ]
    page.body.append(matrix(MAP_WIDTHS, rows))
    page.gap(keep=True)
    legend(page)
    page.add(NOTE, "FormNote")


def levels() -> tuple[Cell, ...]:
    """The cells of a row of the map: of each the one in the colour of its level."""
    cells: list[Cell] = []
    for place, (level, colour) in enumerate(COLOURS.items()):
        word = "elif" if place else "if"
        tag = "else" if place == len(COLOURS) - 1 else f'{word} cell.level == "{level}"'
        cells.append(Cell(text=f"{{%tc {tag} %}}", style="FormSmall"))
        cells.append(Cell(text=("{{ cell.count }}", "{{ cell.ids }}"), style="FormSmall", fill=colour, align="center"))
    start, end = (Cell(text=f"{{%tc {tag} %}}", style="FormSmall") for tag in ("for cell in line.cells", "endfor"))
    return (start, *cells, Cell(text="{%tc endif %}", style="FormSmall"), end)


def legend(page: Page) -> None:
    """What the colours say."""
    cells = tuple(
        Cell(text=f"{{{{ levels[{place}].label }}}}", style="FormSmall", fill=colour, align="center")
        for place, colour in enumerate(COLOURS.values())
    )
    page.body.append(matrix((1, 1, 1, 1), [Row(cells=cells, keep=True)]))
    page.gap(keep=True)
