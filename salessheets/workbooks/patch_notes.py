"""Notes on cells: the comments part, the drawing that shows them, and the sheet's pointer to it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from salessheets.findings import column_letters
from salessheets.ooxml_names import (
    OFFICE_RELATIONSHIPS,
    OFFICE_RELATIONSHIPS_STRICT,
    SPREADSHEETML,
    SPREADSHEETML_STRICT,
    XML_DECLARATION,
)
from salessheets.text import Text
from salessheets.workbooks.patch_parts import base_of, name_suffix_type, name_type, relate, relations
from salessheets.workbooks.patch_places import Area, area_of, place_of
from salessheets.workbooks.patch_shapes import SPACES, blocks_for, claimed, claims, note_shapes
from salessheets.workbooks.patch_xml import (
    Span,
    Splice,
    appended,
    cell_text,
    child,
    children,
    is_well_formed,
    local,
    own_prefix,
    prefix_for,
    quoted,
    refuse,
    root_of,
    spliced,
)
from salessheets.workbooks.patch_zip import Parcel

COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
AUTHOR = "salessheets"
AFTER_DRAWING = frozenset(
    ("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")
)
"""What the schema puts after `legacyDrawing` in a worksheet."""
PARTING = "\n――――――――\n"
LONGEST_NOTE = 32_000


def add_notes(parcel: Parcel, sheet: str, notes: Mapping[str, str]) -> None:
    """Put notes on cells of one worksheet; what a note said already stays above."""
    comments, drawing = comments_of(parcel, sheet), drawing_of(parcel, sheet)
    notes = uncovered(parcel.read_xml(sheet), notes)
    old = refs_of(parcel.read_xml(comments)) if comments else ()
    undrawn = (*(() if drawing else old), *(ref for ref in notes if ref not in old))
    comments = comments or new_comments(parcel, sheet)
    parcel.write(comments, with_notes(parcel.read_xml(comments), notes))
    drawing = drawing or new_drawing(parcel, sheet)
    if undrawn:
        show(parcel, drawing, {ref: notes.get(ref, "") for ref in undrawn})


def comments_of(parcel: Parcel, sheet: str) -> str:
    """Find the notes of a sheet, "" where there are none; threaded comments are refused."""
    found = relations(parcel, sheet)
    if any(relation.kind == "threadedComment" for relation in found):
        refuse(
            Text(
                "工作表中有线程批注（新式批注），无法安全加注",
                "a sheet holds threaded comments, which cannot be added to",
            )
        )
    return next((relation.target for relation in found if relation.kind == "comments"), "")


def uncovered(content: bytes, notes: Mapping[str, str]) -> Mapping[str, str]:
    """Move notes on cells under merged ones to the cell that is seen, where two may come together."""
    merged = tuple(merged_areas(content))
    moved: dict[str, str] = {}
    for ref, text in notes.items():
        area = next((area for area in merged if place_of(ref) in area), None)
        shown = f"{column_letters(area.left)}{area.top}" if area else ref
        moved[shown] = f"{moved[shown]}{PARTING}{text}" if shown in moved else text
    return moved


def merged_areas(content: bytes) -> Iterator[Area]:
    """Give the merged cells of a worksheet."""
    root = root_of(content)
    listing = child(content, root, f"{own_prefix(root.tag)}mergeCells")
    for span in children(content, listing) if listing else ():
        yield area_of(span.get("ref") or "")


def drawing_of(parcel: Parcel, sheet: str) -> str:
    """Find the drawing that shows a sheet's notes and controls; "" where there is none."""
    content = parcel.read_xml(sheet)
    root = root_of(content)
    pointer = next((span for span in children(content, root) if local(span.tag) == "legacyDrawing"), None)
    if pointer is None:
        return ""
    ids = [value for name, value in pointer.tag.attributes.items() if name.rpartition(":")[2] == "id"]
    return next((relation.target for relation in relations(parcel, sheet) if relation.id in ids), "")


def refs_of(comments: bytes) -> tuple[str, ...]:
    """List the cells that have a note."""
    listing = list_of(comments, "commentList")
    return tuple(span.get("ref") or "" for span in children(comments, listing))


def list_of(comments: bytes, name: str) -> Span:
    """Find one of the two lists of a comments part."""
    root = root_of(comments)
    found = child(comments, root, own_prefix(root.tag) + name)
    if found is None:
        refuse(Text("批注部件结构异常", "its notes are stored in an unknown way"))
    return found


def with_notes(comments: bytes, notes: Mapping[str, str]) -> bytes:
    """Write notes into a comments part, those already there extended."""
    authors, listing = list_of(comments, "authors"), list_of(comments, "commentList")
    names = [comments[span.tag.end : span.inner_end] for span in children(comments, authors)]
    prefix = own_prefix(listing.tag)
    splices: list[Splice] = []
    if AUTHOR.encode() not in names:
        splices.append(appended(comments, authors, f"<{prefix}author>{AUTHOR}</{prefix}author>".encode()))
        names.append(AUTHOR.encode())
    old = {span.get("ref") or "": span for span in children(comments, listing)}
    author = names.index(AUTHOR.encode())
    new = [comment(prefix, ref, author, text) for ref, text in notes.items() if ref not in old]
    for ref, span in old.items():
        if ref in notes:
            splices += extended(comments, span, PARTING + notes[ref])
    if new:
        splices.append(appended(comments, listing, b"".join(new)))
    return spliced(comments, splices)


def comment(prefix: str, ref: str, author: int, text: str) -> bytes:
    """Write one note."""
    return (
        f'<{prefix}comment ref="{ref}" authorId="{author}"><{prefix}text>{run(prefix, text)}'
        f"</{prefix}text></{prefix}comment>"
    ).encode()


def run(prefix: str, text: str) -> str:
    """Write text as a run in the font of notes."""
    return (
        f'<{prefix}r><{prefix}rPr><{prefix}sz val="9"/><{prefix}color indexed="81"/>'
        f'<{prefix}rFont val="Microsoft YaHei"/><{prefix}family val="2"/></{prefix}rPr>'
        f'<{prefix}t xml:space="preserve">{cell_text(text[:LONGEST_NOTE])}</{prefix}t></{prefix}r>'
    )


def extended(comments: bytes, note: Span, text: str) -> list[Splice]:
    """Add a run to a note; a plain text becomes a run first, since the two do not mix."""
    prefix = own_prefix(note.tag)
    body = child(comments, note, f"{prefix}text")
    if body is None:
        new = f"<{prefix}text>{run(prefix, text)}</{prefix}text>".encode()
        return [appended(comments, note, new)]
    parts = list(children(comments, body))
    plain = [part for part in parts if local(part.tag) == "t"]
    splices = [
        splice
        for part in plain
        for splice in (
            Splice(part.start, part.start, f"<{prefix}r>".encode()),
            Splice(part.end, part.end, f"</{prefix}r>".encode()),
        )
    ]
    after = next((part.start for part in parts if local(part.tag) in ("rPh", "phoneticPr")), None)
    new = run(prefix, text).encode()
    return [*splices, appended(comments, body, new) if after is None else Splice(after, after, new)]


def new_comments(parcel: Parcel, sheet: str) -> str:
    """Add an empty comments part to a sheet."""
    part = free_name(parcel, "comments{}.xml", sheet)
    space = SPREADSHEETML_STRICT if base_of(parcel) == OFFICE_RELATIONSHIPS_STRICT else SPREADSHEETML
    parcel.write(part, f'{XML_DECLARATION}<comments xmlns="{space}"><authors/><commentList/></comments>'.encode())
    relate(parcel, sheet, "comments", part)
    name_type(parcel, part, COMMENTS_TYPE)
    return part


def new_drawing(parcel: Parcel, sheet: str) -> str:
    """Add an empty drawing for notes to a sheet."""
    part = free_name(parcel, "drawings/vmlDrawing{}.vml", sheet)
    spaces = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in SPACES.items())
    parcel.write(part, f"<xml {spaces}></xml>".encode())
    relation = relate(parcel, sheet, "vmlDrawing", part)
    name_suffix_type(parcel, part, VML_TYPE)
    content = parcel.read_xml(sheet)
    parcel.write(sheet, spliced(content, [pointer(content, relation)]))
    return part


def free_name(parcel: Parcel, pattern: str, sheet: str) -> str:
    """Find a part name that nobody has, in the folder above the sheets."""
    folder = posixpath.dirname(posixpath.dirname(sheet)) or "xl"
    number = 1
    while parcel.find(f"{folder}/{pattern.format(number)}"):
        number += 1
    return f"{folder}/{pattern.format(number)}"


def pointer(content: bytes, relation: str) -> Splice:
    """Give the splice that points a worksheet to its drawing, at the place the schema has for it."""
    root = root_of(content)
    main = prefix_for(root.tag, SPREADSHEETML, SPREADSHEETML_STRICT)
    if main is None:
        refuse(Text("工作表的命名空间未知", "a sheet is written in an unknown namespace"))
    prefix = prefix_for(root.tag, OFFICE_RELATIONSHIPS, OFFICE_RELATIONSHIPS_STRICT)
    space = (
        OFFICE_RELATIONSHIPS_STRICT if SPREADSHEETML_STRICT in root.tag.attributes.values() else OFFICE_RELATIONSHIPS
    )
    given = "" if prefix else f' xmlns:r="{space}"'
    tag = f'<{main}legacyDrawing{given} {prefix or "r:"}id="{quoted(relation)}"/>'.encode()
    at = next((span.start for span in children(content, root) if comes_after(content, span)), root.inner_end)
    return Splice(at, at, tag)


def comes_after(content: bytes, span: Span) -> bool:
    """Tell whether an element of a worksheet comes after the drawing; wrapped ones count by what they hold."""
    if local(span.tag) != "AlternateContent":
        return local(span.tag) in AFTER_DRAWING
    return any(
        local(inner.tag) in AFTER_DRAWING for choice in children(content, span) for inner in children(content, choice)
    )


def show(parcel: Parcel, drawing: str, notes: Mapping[str, str]) -> None:
    """Draw the boxes of notes, under ids that no other drawing of the workbook uses."""
    content = parcel.read(drawing)
    sound = is_well_formed(content)
    end = content.rfind(b"</xml>")
    if end < 0:
        refuse(Text("批注图形部件结构异常", "the drawing of its notes is stored in an unknown way"))
    first = first_free_block(parcel)
    blocks = range(first, first + blocks_for(len(notes)))
    boxes = note_shapes(notes, content, first)
    new = spliced(content, [*claimed(content, blocks), Splice(end, end, boxes)])
    if sound and not is_well_formed(new):
        refuse(Text("批注图形部件结构异常", "the drawing of its notes is stored in an unknown way"))
    parcel.write(drawing, new)


def first_free_block(parcel: Parcel) -> int:
    """Find the first block of shape ids after all that are taken."""
    taken = [0]
    for name in (*parcel.members, *parcel.changed):
        if name.lower().endswith(".vml"):
            content = parcel.read(name)
            taken += claims(content)
    return max(taken) + 1
