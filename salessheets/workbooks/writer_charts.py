"""Charts in the palette and the fonts of the book."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Literal

from salessheets.workbooks.style import Palette
from salessheets.workbooks.writer_values import Series

ChartKind = Literal["column", "bar", "line", "stacked", "stacked_bar", "doughnut"]
TYPES: dict[ChartKind, dict[str, str]] = {
    "column": {"type": "column"},
    "bar": {"type": "bar"},
    "line": {"type": "line"},
    "stacked": {"type": "column", "subtype": "stacked"},
    "stacked_bar": {"type": "bar", "subtype": "stacked"},
    "doughnut": {"type": "doughnut"},
}
SIDEWAYS = ("bar", "stacked_bar")
STACKED = ("stacked", "stacked_bar")


def chart_of(
    add: Callable[[dict[str, str]], Any],
    kind: ChartKind,
    series: Sequence[Series],
    title: str,
    *,
    font: str,
    formats: tuple[str, str],
    labels: bool,
) -> Any:  # noqa: ANN401
    """Make a chart: title at the left, thin grid, no frame."""
    chart = add(TYPES[kind])
    words = {"name": font, "size": 9, "color": Palette.MUTED, "bold": False}
    for index, one in enumerate(series):
        chart.add_series(series_options(kind, one, index, words, number_format=formats[1], labels=labels))
    chart.set_title(
        {"name": title, "name_font": {"name": font, "size": 12, "bold": True, "color": Palette.DARK}, "overlay": False}
    )
    if kind != "doughnut":
        set_axes(chart, kind, words, formats)
    legend = {"position": "right" if kind == "doughnut" else "bottom", "font": words}
    chart.set_legend(legend if len(series) > 1 or kind == "doughnut" else {"none": True})
    chart.set_chartarea({"border": {"color": Palette.LINE}, "fill": {"color": Palette.PAPER}})
    if kind == "doughnut":
        chart.set_hole_size(58)
    return chart


def series_options(
    kind: ChartKind, one: Series, index: int, words: dict[str, object], *, number_format: str, labels: bool
) -> dict[str, object]:
    """Describe one series to XlsxWriter."""
    colour = one.colour or Palette.SERIES[index % len(Palette.SERIES)]
    options: dict[str, object] = {"name": one.name, "categories": f"={one.categories}", "values": f"={one.values}"}
    if kind == "line":
        options |= {"line": {"color": colour, "width": 2.25}, "smooth": False}
        options["marker"] = {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": Palette.PAPER}}
    else:
        options |= {"fill": {"color": colour}, "border": {"color": Palette.PAPER}}
        options |= {"gap": 55, "overlap": 100 if kind in STACKED else -5} if kind != "doughnut" else {}
    if one.colours:
        edge = {"color": Palette.PAPER}
        options["points"] = [{"fill": {"color": point}, "border": edge} for point in one.colours]
    if labels:
        inner = {**words, "color": Palette.PAPER, "bold": True} if kind == "doughnut" else words
        options["data_labels"] = {"value": True, "font": inner} | (
            {"num_format": number_format} if number_format else {}
        )
    return options


def set_axes(chart: Any, kind: ChartKind, words: dict[str, object], formats: tuple[str, str]) -> None:  # noqa: ANN401
    """Set quiet axes; lying bars read from top to bottom, and XlsxWriter swaps their axes."""
    names: dict[str, object] = {
        "num_font": words,
        "line": {"color": Palette.SOFT},
        "major_tick_mark": "none",
    }
    values: dict[str, object] = {
        "num_font": words,
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": Palette.LINE, "width": 0.75}},
        "major_tick_mark": "none",
    }
    for axis, number_format in zip((names, values), formats, strict=True):
        if number_format:
            axis["num_format"] = number_format
    if kind in SIDEWAYS:
        names |= {"reverse": True, "crossing": "max"}
        names, values = values, names
    chart.set_x_axis(names)
    chart.set_y_axis(values)
