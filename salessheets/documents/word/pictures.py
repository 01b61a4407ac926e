"""Pictures in a document: `{{ value|image }}`, or a picture of the template whose alt text is `{{ value }}`.

The value is the bytes of a PNG or JPEG, or a mapping with them as `image`, and `alt` (its alt text) if wanted. Empty is no
picture. `image(width=4)` and `height=` are in cm. Without them a picture has its own size, but is never wider than the
cell or the text around it; one that takes the place of the template's fits into its frame. Proportions stay.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast
from xml.sax.saxutils import quoteattr

from jinja2 import pass_context
from jinja2.runtime import Context, Undefined

from salessheets.documents.word.additions import Additions
from salessheets.documents.word.amounts import as_decimal
from salessheets.documents.word.budget import budget_of
from salessheets.documents.word.filters import Filter
from salessheets.documents.word.ooxml import WP
from salessheets.documents.word.picture_size import EMU_PER_INCH, read_picture
from salessheets.documents.word.printing import NotPlain, Refused, Sign, Xml
from salessheets.ooxml_names import DRAWINGML, OFFICE_RELATIONSHIPS
from salessheets.text import Text

PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
EMU_PER_CM = EMU_PER_INCH * 100 // 254
BROADEST = 100 * EMU_PER_CM
BAD_SIZE = Text("图片的宽和高是厘米数", "width and height of a picture are centimetres")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(Sign):
    """A picture: bytes, png or jpeg, its size in EMU, and the size that the template asks for (0: none)."""

    data: bytes
    kind: str
    width: int
    height: int
    alt: str = ""
    wanted: tuple[int, int] = (0, 0)

    @property
    def text(self) -> str:
        """Its alt text."""
        return self.alt

    def within(self, width: int, height: int) -> tuple[int, int]:
        """Give the size at which it fits a frame (0: no limit), larger or smaller than its own."""
        ratios = [limit / own for limit, own in ((width, self.width), (height, self.height)) if limit]
        scale = min(ratios, default=1)
        return max(1, round(self.width * scale)), max(1, round(self.height * scale))


@dataclass(slots=True)
class Pictures:
    """The pictures of one filling: each part once, each relationship once."""

    additions: Additions
    parts: dict[str, str] = field(default_factory=dict)
    related: dict[tuple[str, str], str] = field(default_factory=dict)

    def relation(self, host: str, picture: Picture) -> str:
        """Give the id by which a part of the document points to a picture."""
        digest = hashlib.sha256(picture.data).hexdigest()[:20]
        if digest not in self.parts:
            self.parts[digest] = f"word/media/filled-{digest}.{picture.kind}"
            self.additions.add(self.parts[digest], picture.data, stored=True)
        key = (host, digest)
        if key not in self.related:
            self.related[key] = self.additions.relate(host, f"{OFFICE_RELATIONSHIPS}/image", self.parts[digest])
        return self.related[key]


def picture_filters() -> dict[str, Filter]:
    """Give the filters by name; only `image` can be named by a template."""
    return {
        "image": image,
        "_drawing": drawing,
        "_pictured": pictured,
        "_embedded": embedded,
        "_fitted": fitted,
        "_alt": lambda value: found.alt if (found := picture(value)) is not None else value,
    }


def picture(value: object) -> Picture | None:
    """Take a value as a picture; None when it is none, as a text or nothing.

    Raises:
        Refused: bytes that are no PNG or JPEG.
    """
    if isinstance(value, Picture):
        return value
    alt = ""
    if isinstance(value, Mapping) and "image" in value:
        alt, value = str(value.get("alt") or ""), value["image"]
    if not isinstance(value, bytes) or not value:
        return None
    kind, width, height = read_picture(value)
    return Picture(data=value, kind=kind, width=width, height=height, alt=" ".join(alt.split()))


def image(value: object, width: object = None, height: object = None) -> Picture | None:
    """Take a value as a picture of a size in cm; nothing is none."""
    if isinstance(value, Undefined):
        str(value)
    found = picture(value)
    if found is None:
        if value in (None, "", "—") or isinstance(value, Mapping):
            return None
        raise NotPlain(type(value).__name__)
    wanted = (_emu(width), _emu(height))
    return Picture(
        data=found.data, kind=found.kind, width=found.width, height=found.height, alt=found.alt, wanted=wanted
    )


def _emu(length: object) -> int:
    amount = as_decimal(length)
    if length is None:
        return 0
    if amount is None or not 0 < amount * EMU_PER_CM <= BROADEST:
        raise Refused(BAD_SIZE)
    return int(amount * EMU_PER_CM)


@pass_context
def drawing(context: Context, value: object, host: str, room: int) -> Xml:
    """Write a picture as a run of its own, no wider than there is room."""
    if not isinstance(value, Picture):
        return Xml("")
    limits = value.wanted if any(value.wanted) else (min(room, value.width), 0)
    width, height = value.within(*limits)
    identity = pictures_of(context).relation(host, value)
    number, size = next(budget_of(context).ids), f'cx="{width}" cy="{height}"'
    return Xml(
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Picture {number}" descr={quoteattr(value.alt)}/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{DRAWINGML}"><a:graphicData uri="{PIC}"><pic:pic xmlns:pic="{PIC}"><pic:nvPicPr>'
        '<pic:cNvPr id="0" name=""/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
        f'<a:blip xmlns:r="{OFFICE_RELATIONSHIPS}" r:embed="{identity}"/><a:stretch><a:fillRect/></a:stretch>'
        f"</pic:blipFill><pic:spPr>"
        f'<a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def pictured(value: object) -> bool:
    """Whether the frame of the template stays: for a picture, and for a text, which is then its alt text."""
    return picture(value) is not None or (isinstance(value, str) and value not in ("", "—"))


@pass_context
def embedded(context: Context, value: object, host: str, otherwise: str) -> str:
    """Give the relationship of the picture in a frame; the template's own where the value is a text."""
    found = picture(value)
    return otherwise if found is None else pictures_of(context).relation(host, found)


def fitted(value: object, width: int, height: int, side: int) -> int:
    """Give one side of a picture that fits a frame."""
    found = picture(value)
    return (width, height)[side] if found is None else found.within(width, height)[side]


def pictures_of(context: Context) -> Pictures:
    """Give the pictures of the filling that a context belongs to."""
    return cast("Pictures", context.parent["_pictures"])
