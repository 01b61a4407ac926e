"""Where a paragraph stands, in the words a person would use: paragraph 3; table 1, row 2, cell 3."""

from __future__ import annotations

from dataclasses import dataclass, field

from salessheets.documents.word.ooxml import TBL, TC, TR, Element, P, is_mark, nearest, w
from salessheets.text import Text, same

NOWHERE = same("")


def places(root: Element, prefix: Text = NOWHERE) -> dict[Element, Text]:
    """Name the place of every paragraph of a story: body, header, footer, footnotes."""
    walk = _Walk(prefix)
    walk.story(root)
    return walk.found


def place_of(element: Element, found: dict[Element, Text]) -> Text:
    """Give the place of the paragraph around (or at) an element."""
    paragraph = element if element.tag == P else nearest(element, P)
    if paragraph is None:
        paragraph = next(element.iter(P), element)
    return found.get(paragraph, NOWHERE)


@dataclass(slots=True)
class _Walk:
    prefix: Text
    found: dict[Element, Text] = field(default_factory=dict)
    paragraphs: int = 0
    tables: int = 0

    def story(self, container: Element) -> None:
        for child in container:
            if is_mark(child):
                continue
            if child.tag == P:
                self.paragraphs += 1
                number = self.paragraphs
                self.paragraph(child, _after(self.prefix, Text(f"第 {number} 段", f"paragraph {number}")))
            elif child.tag == TBL:
                self.tables += 1
                self.table(child, self.prefix, self.tables)
            else:
                self.story(child)

    def paragraph(self, paragraph: Element, place: Text) -> None:
        self.found[paragraph] = place
        for box in paragraph.iter(w("txbxContent")):
            for inner in box.iter(P):
                self.found.setdefault(inner, _after(place, Text("文本框", "text box")))

    def table(self, table: Element, prefix: Text, number: int) -> None:
        rows = [row for row in table.iter(TR) if nearest(row, TBL) is table]
        for r, row in enumerate(rows, 1):
            cells = [cell for cell in row.iter(TC) if nearest(cell, TR) is row]
            for c, cell in enumerate(cells, 1):
                here = Text(f"表 {number} 第 {r} 行第 {c} 格", f"table {number} row {r} cell {c}")
                self.cell(cell, _after(prefix, here))

    def cell(self, cell: Element, place: Text) -> None:
        inner = 0
        for child in cell.iter(P, TBL):
            if nearest(child, TC) is not cell:
                continue
            if child.tag == P:
                self.paragraph(child, place)
            else:
                inner += 1
                self.table(child, place, inner)


def _after(prefix: Text, place: Text) -> Text:
    return Text(f"{prefix.zh} › {place.zh}", f"{prefix.en} › {place.en}") if prefix.zh else place
