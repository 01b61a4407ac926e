"""Tags inside a paragraph: put together again where Word split them over runs, and marked in the tree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from salessheets.documents.word.faults import TemplateFault
from salessheets.documents.word.ooxml import RUN, XML_SPACE, Element, P, T, drop, is_mark, w
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import Tag, scan
from salessheets.text import Text

BREAKS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
LINE_BREAKS = (w("br"), w("cr"))
NOT_TEXT = {w("pPr"), w("rPr"), w("del"), w("moveFrom"), w("txbxContent"), w("sectPr"), P}
NOISE = (w("proofErr"), w("lastRenderedPageBreak"))
RSID = f"{w('rsid')}"
FIELD_CODE = Text("域代码里不能写标签，请写在正文里", "a tag cannot stand in a field code: write it in the text")
SIGNS = ("{", "}", "｛", "｝")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters of a paragraph: a w:t, or a tab or break that counts as one character."""

    node: Element
    text: str
    start: int

    @property
    def end(self) -> int:
        """Where the next piece begins."""
        return self.start + len(self.text)


def tidy(root: Element) -> None:
    """Drop what Word strews between runs and what only its own revision marking needs."""
    for noise in list(root.iter(*NOISE)):
        drop(noise)
    for element in root.iter(P, RUN, w("tr"), w("sectPr")):
        for name in [key for key in element.attrib if str(key).startswith(RSID)]:
            del element.attrib[name]


def pieces(paragraph: Element) -> tuple[Piece, ...]:
    """Give the visible text of a paragraph piece by piece, text boxes and deleted text left out."""
    found: list[Piece] = []
    end = 0
    for node in _text_nodes(paragraph):
        text = (node.text or "") if node.tag == T else BREAKS[node.tag]
        found.append(Piece(node, text, end))
        end += len(text)
    return tuple(found)


def _text_nodes(element: Element) -> Iterator[Element]:
    for child in element:
        if is_mark(child) or child.tag in NOT_TEXT:
            continue
        if child.tag == T or (child.tag in BREAKS and element.tag == RUN):
            yield child
        else:
            yield from _text_nodes(child)


def text_of(paragraph: Element) -> str:
    """Give the visible text of a paragraph."""
    return "".join(piece.text for piece in pieces(paragraph))


def join_trimmed(root: Element) -> None:
    """Join paragraphs where a tag says so: `-%}` with the next one, `{%-` with the one before (docxtpl)."""
    for paragraph in list(root.iter(P)):
        previous = paragraph.getprevious()
        if previous is None or previous.tag != P:
            continue
        if not (text_of(previous).rstrip().endswith("-%}") or text_of(paragraph).lstrip().startswith("{%-")):
            continue
        # what follows moves in front, so that a chain of joins ends in its first paragraph
        properties = previous.find(w("pPr"))
        own = paragraph.find(w("pPr"))
        if own is not None:
            paragraph.remove(own)
        if properties is not None:
            previous.remove(properties)
        for child in reversed(list(previous)):
            paragraph.insert(0, child)
        if properties is not None:
            paragraph.insert(0, properties)
        drop(previous)


def mark_paragraph(story: Story, paragraph: Element, place: Text) -> None:
    """Replace the tags of one paragraph by marks, each in the run where it began."""
    _refuse_field_codes(story, paragraph, place)
    found = pieces(paragraph)
    text = "".join(piece.text for piece in found)
    if not any(sign in text for sign in SIGNS):
        return
    tags, flaws = scan(text)
    story.faults += [TemplateFault(part=story.part, place=place, tag=flaw.text, what=flaw.what) for flaw in flaws]
    if not tags:
        return
    for piece in _trimmed(found, tags):
        drop(piece.node)
    for piece in found:
        if piece.node.getparent() is None:
            continue
        touching = [tag for tag in tags if tag.start < piece.end and piece.start < tag.end]
        if touching:
            _rewrite(story, piece, touching, place)


def _trimmed(found: tuple[Piece, ...], tags: tuple[Tag, ...]) -> Iterator[Piece]:
    """Give the line breaks that a trimming tag takes away: those right before `{%-`, right behind `-%}` (docxtpl)."""
    for tag in tags:
        before = [piece for piece in reversed(found) if piece.end <= tag.start and piece.text]
        behind = [piece for piece in found if piece.start >= tag.end and piece.text]
        sides = ((before, tag.text.startswith("{%-")), (behind, tag.text.endswith("-%}")))
        for pieces_beside, trims in sides:
            yield from takewhile(lambda piece: piece.node.tag in LINE_BREAKS, pieces_beside if trims else ())


def _refuse_field_codes(story: Story, paragraph: Element, place: Text) -> None:
    for code in paragraph.iter(w("instrText")):
        if "{{" in (code.text or "") or "{%" in (code.text or ""):
            story.faults.append(
                TemplateFault(part=story.part, place=place, tag=(code.text or "").strip(), what=FIELD_CODE)
            )


def _rewrite(story: Story, piece: Piece, tags: list[Tag], place: Text) -> None:
    """Leave in a piece its own text and the marks of the tags that begin in it."""
    if piece.node.tag != T:
        drop(piece.node)
        return
    node, cursor = piece.node, piece.start
    node.text = ""
    last: Element | None = None
    for tag in tags:
        last = _add_text(node, last, piece.text[cursor - piece.start : max(tag.start, cursor) - piece.start])
        if tag.kind == "literal" and piece.start <= tag.start < piece.end:
            last = _add_text(node, last, tag.code)
        elif piece.start <= tag.start < piece.end and (tag.level or tag.kind != "comment"):
            last = story.mark(Placed(tag=tag, part=story.part, place=place))
            node.append(last)
        cursor = min(tag.end, piece.end)
    _add_text(node, last, piece.text[cursor - piece.start :])
    node.set(XML_SPACE, "preserve")
    if not len(node) and not node.text:
        drop_text(node)


def _add_text(node: Element, last: Element | None, text: str) -> Element | None:
    if last is None:
        node.text = (node.text or "") + text
    else:
        last.tail = (last.tail or "") + text
    return last


def drop_text(node: Element) -> None:
    """Take out a w:t that the tag emptied, and its run when nothing else is in it."""
    run = node.getparent()
    drop(node)
    if run is not None and all(child.tag == w("rPr") for child in run):
        drop(run)
