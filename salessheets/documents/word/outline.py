"""The text of a .docx line by line, for golden tests and for comparing what two documents say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from salessheets.documents.word.chart_reading import CHART, charts_of
from salessheets.documents.word.ooxml import MC, TBL, TC, TR, VML, Element, P, T, nearest, w
from salessheets.documents.word.parts import WORD_TYPE, Parts, open_parts, parsed

SIGNS = {w("tab"): "⇥", w("br"): "⏎", w("cr"): "⏎", w("noBreakHyphen"): "-"}
SKIPPED = {w("pPr"), w("rPr"), w("tblPr"), w("tblGrid"), w("trPr"), w("tcPr"), w("sectPr"), w("del"), w("sdtPr")}
FALLBACK = f"{{{MC}}}Fallback"
TEXT_PATH = f"{{{VML}}}textpath"


@dataclass(frozen=True, slots=True)
class Reading:
    """What the lines of a part need from elsewhere: names of styles, lines of charts by the pointer to each."""

    styles: Mapping[str, str]
    charts: Mapping[Element, tuple[str, ...]]


def outline(data: bytes) -> str:
    """Give headers, paragraphs (headings with their style), tables as ` | ` rows, notes and footers: a line each."""
    parts = open_parts(data)
    main = parts.main
    lines: list[str] = []
    lines += _stories(parts, "header")
    root = parsed(main, parts.data(main))
    lines += _blocks(root, Reading(_style_names(parts), charts_of(parts, main, root)))
    lines += _stories(parts, "footnotes")
    lines += _stories(parts, "endnotes")
    lines += _stories(parts, "footer")
    return "\n".join(lines) + "\n"


def _stories(parts: Parts, kind: str) -> Iterator[str]:
    """Give the lines of all headers, footers or notes, each under its kind."""
    for name in sorted(name for name in parts.sources if parts.type_of(name) == f"{WORD_TYPE}.{kind}+xml"):
        root = parsed(name, parts.data(name))
        for line in _blocks(root, Reading({}, charts_of(parts, name, root))):
            if line:
                yield f"[{kind.removesuffix('s')}] {line}"


def _style_names(parts: Parts) -> dict[str, str]:
    part = parts.by_kind(parts.main, "styles")
    if part is None or part not in parts.sources:
        return {}
    names: dict[str, str] = {}
    for style in parsed(part, parts.data(part)).iter(w("style")):
        name = style.find(w("name"))
        names[style.get(w("styleId")) or ""] = (name.get(w("val")) or "") if name is not None else ""
    return names


def _blocks(container: Element, reading: Reading) -> Iterator[str]:
    for child in container:
        if child.tag in SKIPPED or child.tag == FALLBACK:
            continue
        if child.tag == P:
            yield from _paragraph(child, reading)
        elif child.tag == TBL:
            yield from _table(child, reading)
        else:
            yield from _blocks(child, reading)


def _paragraph(paragraph: Element, reading: Reading) -> Iterator[str]:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    name = reading.styles.get(style.get(w("val")) or "", "") if style is not None else ""
    mark = f"[{name}] " if name.lower().startswith(("heading", "title", "标题")) else ""
    yield mark + _text(paragraph)
    for pointer in paragraph.iter(CHART):
        if nearest(pointer, P) is paragraph:
            yield from reading.charts.get(pointer, ())
    for box in paragraph.iter(w("txbxContent")):
        if nearest(box, FALLBACK) is None and nearest(box, P) is paragraph:
            yield from (f"[text box] {line}" for line in _blocks(box, reading))


def _table(table: Element, reading: Reading) -> Iterator[str]:
    for row in table.iter(TR):
        if nearest(row, TBL) is table:
            cells = [cell for cell in row.iter(TC) if nearest(cell, TR) is row]
            yield " | ".join(" / ".join(_blocks(cell, reading)) for cell in cells)


def _text(element: Element) -> str:
    return "".join(_pieces(element))


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        tag = child.tag
        if tag in SKIPPED or tag in (FALLBACK, w("txbxContent")):
            continue
        if tag == T:
            yield child.text or ""
        elif tag in SIGNS:
            yield SIGNS[tag]
        elif tag == TEXT_PATH and child.get("string"):
            yield f"[watermark {child.get('string')}]"
        elif tag == w("fldSimple"):
            yield f"{{{(child.get(w('instr')) or '').strip()}}}"
        elif tag == w("instrText"):
            yield f"{{{(child.text or '').strip()}}}"
        else:
            yield from _pieces(child)
