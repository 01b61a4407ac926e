"""Placeholder charts as DrawingML: the house look, with sample data that a fill replaces."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

from salessheets.documents.templates_build.styles import DARK, INK
from salessheets.documents.word.chart_book import SHEET, column
from salessheets.ooxml_names import CHARTML, DRAWINGML, OFFICE_RELATIONSHIPS, XML_DECLARATION

GRID, LINE = "D9DFE5", "A5AFBA"
AXIS, VALUES, SECOND, SECOND_VALUES = 1001, 1002, 1003, 1004

Kind = Literal["column", "stacked_column", "bar", "stacked_bar", "line", "pie", "column_line", "gantt"]
LYING = ("bar", "stacked_bar", "gantt")
STACKED = ("stacked_column", "stacked_bar", "gantt")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """All that the chart part needs, in the words of one language."""

    kind: Kind
    title: str
    categories: tuple[str, ...]
    series: tuple[str, ...]
    colours: tuple[str, ...]
    categories_title: str
    values_title: str
    second_title: str
    labels: bool
    number_format: str
    fonts: tuple[str, str]
    size: float

    def text(self, *, factor: float = 1, colour: str = INK, bold: bool = False) -> str:
        """The properties of a text of the chart."""
        western, eastern = self.fonts
        return (
            f'<a:defRPr sz="{round(self.size * factor * 100)}" b="{int(bold)}"><a:solidFill><a:srgbClr val="{colour}"/>'
            f'</a:solidFill><a:latin typeface="{western}"/><a:ea typeface="{eastern}"/></a:defRPr>'
        )


def chart_xml(look: Look, samples: Sequence[Sequence[float]]) -> str:
    """Write the part; its workbook is rId1."""
    title = f'{heading(look, look.title, 1.2)}<c:autoTitleDeleted val="{int(not look.title)}"/>'
    return (
        f'{XML_DECLARATION}<c:chartSpace xmlns:c="{CHARTML}" xmlns:a="{DRAWINGML}" '
        f'xmlns:r="{OFFICE_RELATIONSHIPS}"><c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>'
        f"{title}<c:plotArea><c:layout/>{plots(look, samples)}{axes(look)}"
        f'<c:spPr><a:noFill/></c:spPr></c:plotArea>{legend(look)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
        "</c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"<c:txPr><a:bodyPr/><a:p><a:pPr>{look.text()}</a:pPr><a:endParaRPr lang='zh-CN'/></a:p></c:txPr>"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def plots(look: Look, samples: Sequence[Sequence[float]]) -> str:
    """Write the plots with their series; of columns and a line, the line is the last series."""
    every = [series_xml(look, number, values) for number, values in enumerate(samples)]
    if look.kind == "pie":
        return f'<c:pieChart><c:varyColors val="1"/>{"".join(every)}<c:firstSliceAng val="0"/></c:pieChart>'
    if look.kind == "line":
        return line_plot(every, (AXIS, VALUES))
    if look.kind == "column_line":
        return bar_plot(look, every[:-1]) + line_plot(every[-1:], (SECOND, SECOND_VALUES))
    return bar_plot(look, every)


def bar_plot(look: Look, series: Sequence[str]) -> str:
    """Write columns or bars."""
    stacked = look.kind in STACKED
    overlap = '<c:overlap val="100"/>' if stacked else '<c:overlap val="-5"/>'
    return (
        f'<c:barChart><c:barDir val="{"bar" if look.kind in LYING else "col"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{"".join(series)}'
        f'<c:gapWidth val="60"/>{overlap}<c:axId val="{AXIS}"/><c:axId val="{VALUES}"/></c:barChart>'
    )


def line_plot(series: Sequence[str], ids: tuple[int, int]) -> str:
    """Write lines."""
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{"".join(series)}<c:marker val="1"/>'
        f'<c:axId val="{ids[0]}"/><c:axId val="{ids[1]}"/></c:lineChart>'
    )


def series_xml(look: Look, number: int, values: Sequence[float]) -> str:
    """Write a series with its sample data."""
    letter = column(number + 1)
    end = len(look.categories) + 1
    names = points(look.categories)
    smooth = '<c:smooth val="0"/>' if is_line(look, number) else ""
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{SHEET}!${letter}$1</c:f>'
        f"<c:strCache>{points(look.series[number : number + 1])}</c:strCache></c:strRef></c:tx>"
        f"{appearance(look, number)}{data_labels(look, number)}"
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${end}</c:f><c:strCache>{names}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${letter}$2:${letter}${end}</c:f><c:numCache><c:formatCode>General"
        f"</c:formatCode>{points(list(map(str, values)))}</c:numCache></c:numRef></c:val>"
        f"{smooth}</c:ser>"
    )


def points(texts: Sequence[str]) -> str:
    """Write cached points."""
    written = "".join(f'<c:pt idx="{at}"><c:v>{escape(text)}</c:v></c:pt>' for at, text in enumerate(texts))
    return f'<c:ptCount val="{len(texts)}"/>{written}'


def is_line(look: Look, number: int) -> bool:
    """Whether a series is drawn as a line."""
    return look.kind == "line" or (look.kind == "column_line" and number == len(look.series) - 1)


def appearance(look: Look, number: int) -> str:
    """Write the colours of a series."""
    colour = look.colours[number % len(look.colours)]
    fill = f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
    if look.kind == "pie":
        return "".join(slice_xml(at, colour) for at, colour in enumerate(look.colours))
    if is_line(look, number):
        return (
            f'<c:spPr><a:ln w="25400" cap="rnd">{fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="circle"/>'
            f'<c:size val="5"/><c:spPr>{fill}<a:ln w="9525">{fill}</a:ln></c:spPr></c:marker>'
        )
    if look.kind == "gantt" and number == 0:
        fill = "<a:noFill/><a:ln><a:noFill/></a:ln>"
    return f'<c:spPr>{fill}</c:spPr><c:invertIfNegative val="0"/>'


def slice_xml(at: int, colour: str) -> str:
    """Write the colour of a slice of a pie, parted from the next by a white line."""
    white = '<a:ln w="12700"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln>'
    return (
        f'<c:dPt><c:idx val="{at}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        f"{white}</c:spPr></c:dPt>"
    )


def data_labels(look: Look, number: int) -> str:
    """Write the labels at the points: figures, or the shares of a pie."""
    if not look.labels or (look.kind == "gantt" and number == 0):
        return ""
    share = look.kind == "pie"
    leaders = '<c:showLeaderLines val="1"/>' if share else ""
    place = (
        "" if look.kind in STACKED else '<c:dLblPos val="t"/>' if is_line(look, number) else '<c:dLblPos val="outEnd"/>'
    )
    text = look.text(factor=0.9, colour="FFFFFF" if look.kind in STACKED else INK)
    return (
        f'<c:dLbls><c:numFmt formatCode="{"0.0%" if share else "General" if look.kind == "gantt" else escape(look.number_format)}" sourceLinked="0"/>'
        f'<c:spPr><a:noFill/></c:spPr><c:txPr><a:bodyPr/><a:p><a:pPr>{text}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p>'
        f'</c:txPr>{place}<c:showLegendKey val="0"/><c:showVal val="{int(not share)}"/><c:showCatName val="0"/>'
        f'<c:showSerName val="0"/><c:showPercent val="{int(share)}"/><c:showBubbleSize val="0"/>'
        f"{leaders}</c:dLbls>"
    )


def axes(look: Look) -> str:
    """Write the axes; a pie has none, columns with a line have two pairs."""
    if look.kind == "pie":
        return ""
    lying = look.kind in LYING
    first = category_axis(look, (AXIS, VALUES), "l" if lying else "b", look.categories_title)
    second = value_axis(look, (VALUES, AXIS), "b" if lying else "l", look.values_title)
    if look.kind != "column_line":
        return first + second
    other = value_axis(look, (SECOND_VALUES, SECOND), "r", look.second_title)
    return first + second + category_axis(look, (SECOND, SECOND_VALUES), "b", "", hidden=True) + other


def category_axis(look: Look, ids: tuple[int, int], place: str, title: str, *, hidden: bool = False) -> str:
    """Write an axis of categories; lying bars run from the top down."""
    order = "maxMin" if look.kind in LYING else "minMax"
    return (
        f'<c:catAx><c:axId val="{ids[0]}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="{int(hidden)}"/><c:axPos val="{place}"/>{heading(look, title, 1, upright=place in ("l", "r"))}'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="low"/><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{LINE}"/></a:solidFill></a:ln>'
        f'</c:spPr><c:crossAx val="{ids[1]}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>'
    )


def value_axis(look: Look, ids: tuple[int, int], place: str, title: str) -> str:
    """Write an axis of values with light grid lines; a second one stands at the right without them."""
    second = place == "r"
    grid = f'<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="{GRID}"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'
    cross = "max" if second or look.kind in LYING else "autoZero"
    return (
        f'<c:valAx><c:axId val="{ids[0]}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{place}"/>{"" if second else grid}{heading(look, title, 1, upright=place in ("l", "r"))}'
        f'<c:numFmt formatCode="{escape(look.number_format)}" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'<c:crossAx val="{ids[1]}"/><c:crosses val="{cross}"/><c:crossBetween val="between"/></c:valAx>'
    )


def heading(look: Look, words: str, factor: float, *, upright: bool = False) -> str:
    """Write the title of the chart or of an axis; along an upright axis it runs upwards."""
    if not words:
        return ""
    text = look.text(factor=factor, colour=DARK, bold=factor > 1)
    body = '<a:bodyPr rot="-5400000" vert="horz"/>' if upright else "<a:bodyPr/>"
    lettered = text.replace("a:defRPr", "a:rPr")
    return (
        f"<c:title><c:tx><c:rich>{body}<a:p><a:pPr>{text}</a:pPr><a:r>{lettered}<a:t>{escape(words)}</a:t></a:r>"
        '</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def legend(look: Look) -> str:
    """Write the legend below; a single series needs none, an invisible one does not count."""
    shown = len(look.series) - (look.kind == "gantt")
    if shown < 2 and look.kind != "pie":  # noqa: PLR2004
        return ""
    return '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
