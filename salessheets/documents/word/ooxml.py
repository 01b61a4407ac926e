"""Names of WordprocessingML, and reading its parts without trusting them."""

from __future__ import annotations

from lxml import etree

from salessheets.ooxml_names import WORDPROCESSINGML

Element = etree._Element  # noqa: SLF001 - lxml's public name for the type is private

W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
VML = "urn:schemas-microsoft-com:vml"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Qualify a WordprocessingML name: p → {…}p."""
    return f"{{{WORDPROCESSINGML}}}{name}"


P, T, RUN, TBL, TR, TC, SECT = w("p"), w("t"), w("r"), w("tbl"), w("tr"), w("tc"), w("sectPr")
DOC_PR = f"{{{WP}}}docPr"


def read_xml(data: bytes) -> Element:
    """Parse a part; comments and processing instructions are left out, entities never resolved.

    Raises:
        ValueError: not well-formed, or it declares a document type.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root: Element = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        raise ValueError(str(fault)) from fault
    if root.getroottree().docinfo.doctype:  # type: ignore[attr-defined]
        raise ValueError("DOCTYPE")
    return root


def write_xml(root: Element) -> bytes:
    """Serialise a part with its declaration."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def nearest(element: Element, name: str) -> Element | None:
    """Give the innermost ancestor of that name."""
    return next(element.iterancestors(name), None)


def is_mark(element: Element) -> bool:
    """Whether a node is one of the processing instructions that stand for tags while compiling."""
    return not isinstance(element.tag, str)


def drop(element: Element) -> None:
    """Take an element out, leaving the text behind it where it is."""
    parent = element.getparent()
    if parent is None:
        return
    tail, before = element.tail, element.getprevious()
    if tail and before is not None:
        before.tail = (before.tail or "") + tail
    elif tail:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
