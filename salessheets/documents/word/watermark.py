"""The draft mark: 草稿 across every page, in the headers, as Word's own watermarks are."""

from __future__ import annotations

from lxml import etree

from salessheets.documents.word.attributes import PLACEHOLDER
from salessheets.documents.word.ooxml import SECT, VML, Element, P, is_mark, w
from salessheets.documents.word.parts import WORD_TYPE, Parts, parsed, resolved
from salessheets.documents.word.story import Placed, Story
from salessheets.documents.word.tags import Kind, Tag
from salessheets.ooxml_names import OFFICE_RELATIONSHIPS, WORDPROCESSINGML
from salessheets.text import Text, same

HEADER_KIND = f"{OFFICE_RELATIONSHIPS}/header"
HEADER_TYPE = f"{WORD_TYPE}.header+xml"
DRAFT, WIDTH, HEIGHT = "_draft", "_draft_width", "_draft_height"
WIDEST, HIGHEST = 400, 170
EAST_ASIAN = "\u2e80"
WORDS = Text("草稿", "DRAFT")
EMPTY_HEADER = f'<w:hdr xmlns:w="{WORDPROCESSINGML}"><w:p/></w:hdr>'.encode()
SHAPE = f"""<w:r xmlns:w="{WORDPROCESSINGML}" xmlns:v="{VML}" xmlns:o="urn:schemas-microsoft-com:office:office"
 xmlns:w10="urn:schemas-microsoft-com:office:word"><w:rPr><w:noProof/></w:rPr><w:pict>
<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>
<v:f eqn="sum @6 0 @5"/></v:formulas>
<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800"
 o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>
<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>
</v:shapetype>
<v:shape id="PowerPlusWaterMarkObject{{number}}" o:spid="_x0000_s{{spid}}" type="#_x0000_t136"
 style="position:absolute;margin-left:0;margin-top:0;width:{{width}}pt;height:{{height}}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin"
 o:allowincell="f" fillcolor="#d5dbe3" stroked="f"><v:fill opacity=".4"/>
<v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="{{words}}"/>
<w10:wrap anchorx="margin" anchory="margin"/></v:shape></w:pict></w:r>"""


def fields(words: str) -> dict[str, object]:
    """Give the names that the mark is made from: its words, and the size that suits them."""
    ems = sum(1 if sign >= EAST_ASIAN else 0.68 for sign in words) or 1
    height = min(HIGHEST, WIDEST / ems)
    return {DRAFT: words, WIDTH: round(height * ems), HEIGHT: round(height)}


def needed_headers(story: Story, parts: Parts) -> tuple[str, ...]:
    """See to it that every page of the document has a header when drafted; give the new headers' names.

    A section without a header of its own shows that of the section before; only where there is none at all, a new
    one is referred to, and only in a draft.
    """
    both = _even_and_odd(parts)
    have: set[str] = set()
    made: list[str] = []
    for section in story.root.iter(SECT):
        kinds = ["default"] + ["first"] * _on(section, "titlePg") + ["even"] * both
        have |= {each.get(w("type")) or "default" for each in section.findall(w("headerReference"))}
        for kind in [kind for kind in kinds if kind not in have]:
            name = _free_name(parts, len(made))
            parts.add(name, EMPTY_HEADER, HEADER_TYPE)
            identity = parts.relate(story.part, HEADER_KIND, f"/{name}")
            reference = etree.Element(
                w("headerReference"), {w("type"): kind, f"{{{OFFICE_RELATIONSHIPS}}}id": identity}
            )
            section.insert(0, reference)
            _only_in_draft(story, reference)
            have.add(kind)
            made.append(name)
    return tuple(made)


def headers(parts: Parts) -> tuple[str, ...]:
    """Give the header parts of the document."""
    main = parts.main
    return tuple(resolved(main, each.target) for each in parts.of(main) if each.kind == HEADER_KIND)


def mark_header(story: Story, number: int) -> None:
    """Put the watermark into a header, to be shown only when the document is a draft."""
    shape = SHAPE.replace("{number}", str(number)).replace("{spid}", str(2048 + number))
    for word, name in (("{words}", DRAFT), ("{width}", WIDTH), ("{height}", HEIGHT)):
        story.tags.append(Placed(tag=_tag("value", name), part=story.part, place=same(""), in_attribute=True))
        shape = shape.replace(word, PLACEHOLDER.format(len(story.tags) - 1))
    run = etree.fromstring(shape.replace("\n", ""))
    paragraph = next((each for each in reversed(story.root) if each.tag == P), None)
    if paragraph is None or not _settled(story.root, paragraph):
        paragraph = etree.SubElement(story.root, P)
        paragraph.append(run)
        _only_in_draft(story, paragraph)
        return
    paragraph.append(run)
    _only_in_draft(story, run)


def _settled(root: Element, paragraph: Element) -> bool:
    """Whether a paragraph stands outside all conditions: as many tags of its own level before as none."""
    return not any(is_mark(child) for child in root) or root[-1] is paragraph


def _only_in_draft(story: Story, element: Element) -> None:
    begin = story.mark(Placed(tag=_tag("statement", f"if {DRAFT}"), part=story.part, place=same("")))
    end = story.mark(Placed(tag=_tag("statement", "endif"), part=story.part, place=same("")))
    element.addprevious(begin)
    element.addnext(end)


def _tag(kind: Kind, code: str) -> Tag:
    return Tag(kind=kind, level="", code=code, text="", start=0, end=0)


def _even_and_odd(parts: Parts) -> bool:
    settings = parts.by_kind(parts.main, "settings")
    if settings is None or settings not in parts.sources:
        return False
    return _on(parsed(settings, parts.data(settings)), "evenAndOddHeaders")


def _on(element: Element, name: str) -> bool:
    found = element.find(w(name))
    return found is not None and (found.get(w("val")) or "1") not in ("0", "false", "off")


def _free_name(parts: Parts, number: int) -> str:
    while (name := f"word/header_draft{number}.xml") in parts.sources or name in parts.added:
        number += 1
    return name
