"""Where pictures stand in a template: frames whose alt text names a value, and how much room a cell has."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import takewhile

from salessheets.documents.word.attributes import PLACEHOLDER
from salessheets.documents.word.ooxml import DOC_PR, RUN, SECT, TBL, TC, TR, WP, Element, drop, nearest, w
from salessheets.documents.word.pictures import PIC
from salessheets.documents.word.places import place_of
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.table_cells import length, share, span, width
from salessheets.documents.word.tags import only_value
from salessheets.ooxml_names import DRAWINGML, OFFICE_RELATIONSHIPS
from salessheets.text import Text

EMU_PER_TWIP = 635
CELL_MARGINS = 216
TEXT_WIDTH = 9_000  # twips of an A4 page, where a part does not say
FRAMES = (f"{{{WP}}}inline", f"{{{WP}}}anchor")
EMBED = f"{{{OFFICE_RELATIONSHIPS}}}embed"
GROWING = ("_drawing", "_embedded")


def mark_pictures(story: Story, found: dict[Element, Text]) -> None:
    """Let the frames of the template be filled by the values that their alt texts name."""
    for frame in list(story.root.iter(*FRAMES)):
        naming, blip = frame.find(DOC_PR), next(frame.iter(f"{{{DRAWINGML}}}blip"), None)
        tag = None if naming is None else only_value(naming.get("descr") or "")
        if (
            naming is None
            or blip is None
            or tag is None
            or not blip.get(EMBED)
            or frame.find(f".//{{{PIC}}}pic") is None
        ):
            continue
        placed = Placed(tag=tag, part=story.part, place=place_of(frame, found), in_attribute=True)
        _frame(story, frame, blip, placed)
        naming.set("descr", _token(story, placed, "_alt|_line"))
        run = nearest(frame, RUN)
        if run is not None:
            begin = replace(tag, kind="statement", code=f"if ({tag.code})")
            end = replace(tag, kind="statement", code="endif")
            run.addprevious(story.mark(replace(placed, tag=begin, in_attribute=False, through="_pictured")))
            run.addnext(story.mark(replace(placed, tag=end, in_attribute=False)))


def _frame(story: Story, frame: Element, blip: Element, placed: Placed) -> None:
    extent = frame.find(f"{{{WP}}}extent")
    sizes = [extent, *frame.iter(f"{{{DRAWINGML}}}ext")]
    box = tuple(int(extent.get(side) or 0) for side in ("cx", "cy")) if extent is not None else (0, 0)
    for size in sizes:
        if size is not None and size.get("cx"):
            for side, name in enumerate(("cx", "cy")):
                size.set(name, _token(story, placed, f"_fitted({box[0]}, {box[1]}, {side})"))
    for cut in [*frame.iter(f"{{{DRAWINGML}}}srcRect"), *blip.iter(f"{{{DRAWINGML}}}extLst")]:
        drop(cut)
    own = blip.get(EMBED) or ""
    blip.set(EMBED, _token(story, placed, f"_embedded({json.dumps(story.part)}, {json.dumps(own)})"))


def _token(story: Story, placed: Placed, through: str) -> str:
    story.tags.append(replace(placed, through=through))
    return PLACEHOLDER.format(len(story.tags) - 1)


def grows(story: Story) -> bool:
    """Whether filling a part can add pictures to it."""
    return any(placed.through.startswith(GROWING) for placed in story.tags)


def room(node: Element, root: Element) -> int:
    """Give the width in EMU that there is for a picture at a place: of its cell, or of the text."""
    whole = _text_width(root)
    cell = nearest(node, TC)
    return (whole if cell is None else max(200, _cell_width(cell, whole) - CELL_MARGINS)) * EMU_PER_TWIP


def _text_width(root: Element) -> int:
    section = next(root.iter(SECT), None)
    page = section.find(w("pgSz")) if section is not None else None
    margins = section.find(w("pgMar")) if section is not None else None
    if page is None or margins is None:
        return TEXT_WIDTH
    left = length(page, "w") - length(margins, "left") - length(margins, "right")
    return left if left > 0 else TEXT_WIDTH


def _cell_width(cell: Element, whole: int) -> int:
    return width(cell) or whole * share(cell) // 5_000 or _grid_width(cell) or whole


def _grid_width(cell: Element) -> int:
    """Add up the columns of the grid over which a cell lies."""
    table, row = nearest(cell, TBL), nearest(cell, TR)
    grid = table.find(w("tblGrid")) if table is not None else None
    if grid is None or row is None:
        return 0
    before = takewhile(lambda each: each is not cell, row.findall(TC))
    start = sum(map(span, before))
    return sum(length(column, "w") for column in list(grid)[start : start + span(cell)])
