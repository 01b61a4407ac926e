"""Tags that stand for a whole paragraph, row or cell: `{%p %}`, `{%tr %}`, `{%tc %}`."""

from __future__ import annotations

from dataclasses import replace

from salessheets.documents.word.ooxml import SECT, TBL, TC, TR, Element, P, T, drop, is_mark, nearest, w
from salessheets.documents.word.story import GRID_FROM, PARAGRAPH_HERE, ROWS_FROM, TABLE_TO, Placed, Story, control
from salessheets.text import Text

CONTAINER = {"p": P, "tr": TR, "tc": TC}
WHOLE = {
    "p": Text("段落", "paragraph"),
    "tr": Text("表格行", "table row"),
    "tc": Text("单元格", "table cell"),
}
CONTENT = tuple(
    w(name)
    for name in ("drawing", "pict", "object", "fldSimple", "instrText", "footnoteReference", "endnoteReference", "sym")
)
BOXES = tuple(w(name) for name in ("tc", "txbxContent", "hdr", "ftr", "footnote", "endnote", "comment"))
LINE = "paragraph_text"  # the name under which a paragraph of {{p value }} knows its text
OUTSIDE = Text("这个标签不在表格里", "this tag stands outside a table")
NO_VALUE = Text("只有语句可以独占行或单元格；值请写成 {{ }}", "only statements can own a row or cell: use {{ }}")
VANISHES = Text(
    "标签所在的{whole}会整体去掉，旁边的「{rest}」会丢失；请让标签独占一个{whole}",
    "the whole {whole} is taken out and with it “{rest}”: give the tag a {whole} of its own",
)


def lift(story: Story) -> None:
    """Put each such tag in the place of its paragraph, row or cell; what would vanish with it is a fault."""
    groups: dict[Element, list[Element]] = {}
    for node in list(story.root.iter()):
        placed = story.placed(node)
        if placed is None or placed.tag.level not in CONTAINER:
            continue
        container = nearest(node, CONTAINER[placed.tag.level])
        if placed.tag.kind == "value":
            if placed.tag.level == "p" and container is not None:
                _repeat(story, container, node, placed)
            else:
                story.faults.append(placed.fault(NO_VALUE))
            continue
        if container is None:
            story.faults.append(placed.fault(OUTSIDE))
            continue
        groups.setdefault(container, []).append(node)
    for container, nodes in groups.items():
        _lift(story, container, nodes)


def _lift(story: Story, container: Element, nodes: list[Element]) -> None:
    first = story.placed(nodes[0])
    assert first is not None
    rest = _rest(story, container, nodes)
    if rest and not all(_is_comment(story, node) for node in nodes):  # a comment is there to take its place out
        whole = WHOLE[first.tag.level]
        story.faults.append(first.fault(VANISHES.fill(whole=whole, rest=rest)))
    if container.getparent() is None:
        return
    for node in nodes:
        if not _is_comment(story, node):
            node.tail = None
            container.addprevious(node)
    drop(container)


def _repeat(story: Story, paragraph: Element, node: Element, placed: Placed) -> None:
    """Make of `{{p value }}` a loop: a paragraph like this one for each line of the value."""
    if rest := _rest(story, paragraph, [node]):
        story.faults.append(placed.fault(VANISHES.fill(whole=WHOLE["p"], rest=rest)))
    tag = placed.tag
    story.tags[int(node.text or "0")] = replace(placed, tag=replace(tag, level="r", code=LINE))
    begin = replace(tag, kind="statement", level="", code=f"for {LINE} in ({tag.code})|paragraphs")
    end = replace(tag, kind="statement", level="", code="endfor")
    paragraph.addprevious(story.mark(replace(placed, tag=begin)))
    paragraph.addnext(story.mark(replace(placed, tag=end)))


def _is_comment(story: Story, node: Element) -> bool:
    placed = story.placed(node)
    return placed is not None and placed.tag.kind == "comment"


def _rest(story: Story, container: Element, nodes: list[Element]) -> str:
    """Say what else the container holds: text, other tags, pictures, fields, a section's end."""
    words: list[str] = []
    for node in container.iter():
        if is_mark(node):
            placed = story.placed(node)
            if placed is not None and node not in nodes:
                words.append(placed.tag.text)
            words.append((node.tail or "").strip())
        elif node.tag == T:
            words.append((node.text or "").strip())
        elif node.tag in CONTENT or node.tag == SECT or (node.tag == TBL and node is not container):
            words.append(f"<{node.tag.rsplit('}', 1)[-1]}>")
    return " ".join(word for word in words if word)[:60]


def guard(story: Story) -> None:
    """Mark what must be settled once the data is in: cells left without a paragraph, tables without rows."""
    for box in story.root.iter(*BOXES):
        if len(box) and any(is_mark(child) for child in box) and box[-1].tag != P:
            box.append(control(PARAGRAPH_HERE))
    for table in list(story.root.iter(TBL)):
        columns = any(_has_columns(row) for row in table.iter(TR) if nearest(row, TBL) is table)
        if columns or not _keeps_a_row(table):
            table.addprevious(control(GRID_FROM if columns else ROWS_FROM))
            table.addnext(control(TABLE_TO))


def _has_columns(row: Element) -> bool:
    """Whether the number of a row's columns shows only when it is filled."""
    spans = (
        span.get(w("val")) or "" for cell in row.findall(TC) for span in cell.iterfind(f"{w('tcPr')}/{w('gridSpan')}")
    )
    return any(is_mark(child) for child in row) or not all(map(str.isdecimal, spans))


def _keeps_a_row(table: Element) -> bool:
    """Whether a row stands before the first or behind the last tag, so that the table is never empty."""
    rows = [child for child in table if is_mark(child) or child.tag == TR]
    return bool(rows) and not (is_mark(rows[0]) and is_mark(rows[-1]))
