"""Pictures from the data: in cells, in frames of the template, in loops and headers; none where there is none."""

from __future__ import annotations

import io
import re
import struct
import zlib
from functools import partial
from xml.etree import ElementTree as ET

import pytest
from docx import Document
from docx.document import Document as Word
from docx.shared import Cm
from word_files import made, paragraphs, parts, png, table

from salessheets.documents.word import TemplateError, compile_template, outline

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
CM = 360_000


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def picture(width: int, height: int, shade: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([shade]) * width) * height)
    dots = chunk(b"pHYs", struct.pack(">IIB", 10_000, 10_000, 1))  # 100 dots a cm
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + dots + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(width: int, height: int) -> bytes:
    app = b"\xff\xe0\0\x10JFIF\0\1\1\2" + struct.pack(">HH", 100, 100) + b"\0\0"
    return b"\xff\xd8" + app + b"\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + bytes(12) + b"\xff\xd9"


def sizes(data: bytes, part: str = "word/document.xml") -> list[tuple[float, float]]:
    """Width and height of every picture in cm."""
    found = ET.fromstring(parts(data)[part]).iter(f"{WP}extent")
    return [tuple(round(int(each.get(side, "0")) / CM, 2) for side in ("cx", "cy")) for each in found]  # type: ignore[misc]


def media(data: bytes) -> list[bytes]:
    return [content for name, content in parts(data).items() if name.startswith("word/media/")]


def ids(data: bytes) -> list[str | None]:
    return [each.get("id") for each in ET.fromstring(parts(data)["word/document.xml"]).iter(f"{WP}docPr")]


def ids_of_all_parts(data: bytes) -> list[str]:
    xml = (content.decode() for name, content in parts(data).items() if name.endswith(".xml"))
    return [number for text in xml for number in re.findall(r'<wp:docPr[^<>]*? id="(\d+)"', text)]


def framed(word: Word, alt: str = "{{ x }}", width: float = 4, height: float = 2) -> None:
    run = word.add_paragraph("前").add_run()
    run.add_picture(io.BytesIO(png()), width=Cm(width), height=Cm(height))
    next(run._r.iter(f"{WP}docPr")).set("descr", alt)


def test_a_picture_has_its_own_size_but_never_leaves_its_cell() -> None:
    def build(word: Word) -> None:
        table(word, ["{{ a|image }}", "{{ b|image }}"], ["{{ a|image(width=1) }}", "{{ a|image(width=3, height=1) }}"])

    filled = compile_template(made(build)).render({"a": picture(200, 100), "b": {"image": picture(3000, 1500)}})
    own, cut, one, both = sizes(filled)
    assert own == (2, 1)
    width = Document(io.BytesIO(made(build))).tables[0].rows[0].cells[1].width
    assert width is not None
    assert 4 < cut[0] < width / CM
    assert cut[0] == pytest.approx(2 * cut[1], abs=0.02)
    assert (one, both) == ((1, 0.5), (2, 1))
    assert len(media(filled)) == 2


@pytest.mark.parametrize(
    ("data", "size"), [(picture(100, 100), (2, 2)), (picture(400, 100), (4, 1)), (jpeg(100, 200), (1, 2))]
)
def test_a_frame_of_the_template_is_filled_in_proportion(data: bytes, size: tuple[float, float]) -> None:
    filled = compile_template(made(framed)).render({"x": {"image": data, "alt": "现场 <1>"}})
    assert sizes(filled) == [size]
    assert data in media(filled)
    assert b"<1&gt;" not in parts(filled)["word/document.xml"]
    assert [each.get("descr") for each in ET.fromstring(parts(filled)["word/document.xml"]).iter(f"{WP}docPr")] == [
        "现场 <1>"
    ]
    Document(io.BytesIO(filled))


def test_pictures_in_a_loop_and_a_header_are_stored_once_and_have_their_own_ids() -> None:
    def build(word: Word) -> None:
        word.add_paragraph("{%p for x in xs %}")
        framed(word)
        word.add_paragraph("{{ x|image }}")
        word.add_paragraph("{%p endfor %}")
        word.sections[0].header.paragraphs[0].add_run("{{ logo|image(height=1) }}")

    one, two = picture(100, 100), picture(100, 100, 9)
    template = compile_template(made(build))
    filled = template.render({"xs": [one, two, one], "logo": one})
    assert len(media(filled)) == 3  # the template's own stays
    assert len(set(ids(filled))) == 6
    assert sizes(filled, "word/header1.xml") == [(1, 1)]
    assert b"filled-" in parts(filled)["word/_rels/header1.xml.rels"]
    assert filled == template.render({"xs": [one, two, one], "logo": one})
    Document(io.BytesIO(filled))


@pytest.mark.parametrize("nothing", [None, "", {}, {"image": None}])
def test_no_picture_leaves_nothing(nothing: object) -> None:
    def build(word: Word) -> None:
        framed(word)
        word.add_paragraph("后{{ x|image }}")

    filled = compile_template(made(build)).render({"x": nothing})
    assert sizes(filled) == []
    assert outline(filled) == "前\n后\n"


def test_a_text_is_the_alt_text_of_the_templates_own_picture() -> None:
    filled = compile_template(made(framed)).render({"x": "公司标识"})
    assert sizes(filled) == [(4, 2)]
    assert "公司标识" in parts(filled)["word/document.xml"].decode()


@pytest.mark.parametrize(
    ("value", "what"),
    [
        (b"GIF89a", "图片只能是 PNG 或 JPEG"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 8, "图片已损坏"),
        (b"\xff\xd8\xff\xe0\0\x10", "图片已损坏"),
        (picture(1, 1)[:16] + struct.pack(">II", 1 << 31, 1), "图片已损坏"),
    ],
)
def test_what_is_no_picture_is_a_fault_with_its_place(value: bytes, what: str) -> None:
    for data in (paragraphs("前{{ x|image }}"), made(framed)):
        with pytest.raises(TemplateError) as caught:
            compile_template(data).render({"x": value})
        assert {(fault.place.zh, fault.what.zh) for fault in caught.value.faults} == {("第 1 段", what)}


def test_a_text_where_a_picture_is_wanted_and_a_wrong_size_are_faults() -> None:
    for tag, value in (
        ("{{ x|image }}", "图.png"),
        ("{{ x|image(width=-1) }}", png()),
        ("{{ x|image(width=999) }}", png()),
    ):
        with pytest.raises(TemplateError) as caught:
            compile_template(paragraphs(tag)).render({"x": value})
        assert [fault.tag for fault in caught.value.faults] == [tag]


def test_an_unknown_name_in_an_alt_text_is_a_fault() -> None:
    with pytest.raises(TemplateError) as caught:
        compile_template(made(lambda word: framed(word, "{{ pcture }}")), known={"picture"})
    assert {(fault.tag, fault.near) for fault in caught.value.faults} == {("{{ pcture }}", "picture")}


def test_no_two_drawings_of_header_and_body_have_one_number() -> None:
    def logo(word: Word, number: str) -> None:
        run = word.sections[0].header.paragraphs[0].add_run()
        run.add_picture(io.BytesIO(png()))
        next(run._r.iter(f"{WP}docPr")).set("id", number)

    def build(word: Word, number: str) -> None:
        logo(word, "1")
        logo(word, number)
        framed(word)
        framed(word, "总公司")
        table(word, ["{%tr for each in rows %}"], ["{{ each|image }}"], ["{%tr endfor %}"])

    for number in ("1", "100001", "1073741825", "9" * 5_000):
        template = compile_template(made(partial(build, number=number)))
        for draft in (False, True):
            found = ids_of_all_parts(template.render({"x": png(), "rows": [png(), png()]}, draft=draft))
            assert len(set(found)) == len(found) == 6
