"""The add-in is whole: Office's own formats, read back by others' programs, say what we wrote."""

from __future__ import annotations

import io
import re
import struct
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from real_libreoffice import converted, libreoffice_here

from salessheets.excel.addin import addin
from salessheets.excel.ribbon import BUTTONS, custom_ui, literal, macros
from salessheets.excel.vba import Module, vba_project
from salessheets.excel.vba.compound import Tree, compound_file
from salessheets.excel.vba.packing import CHUNK, compressed
from salessheets.text import LANGUAGES, Language

PROGRAM = ("C:\\Users\\张三\\Py 3\\python.exe", "-P", "-m", "salessheets")
CALL = re.compile(r'ChrW\((\d+)\)|"((?:[^"]|"")*)"')


def unpacked(data: bytes) -> bytes:
    """The inverse of packing, by [MS-OVBA] 2.4.1.3."""
    assert data[0] == 1
    out, at = bytearray(), 1
    while at < len(data):
        (head,) = struct.unpack_from("<H", data, at)
        end, start, at = at + (head & 0xFFF) + 3, len(out), at + 2
        if not head & 0x8000:
            out += data[at : at + CHUNK]
            at += CHUNK
        while at < end:
            flags, at = data[at], at + 1
            for bit in range(8):
                if at >= end:
                    break
                at += taken(data, at, out, start, copy=bool(flags >> bit & 1))
    return bytes(out)


def taken(data: bytes, at: int, out: bytearray, start: int, *, copy: bool) -> int:
    """Unpack one token, and give its size."""
    if not copy:
        out.append(data[at])
        return 1
    (token,) = struct.unpack_from("<H", data, at)
    bits = max(4, (len(out) - start - 1).bit_length())
    for _ in range((token & (0xFFFF >> bits)) + 3):
        out.append(out[-(token >> (16 - bits)) - 1])
    return 2


@given(
    st.lists(st.sampled_from([b"Sub ", b"End Sub\r\n", b"x" * 40, b"\xb2\x00", b"1234567890"]), max_size=900).map(
        b"".join
    )
)
def test_what_is_packed_comes_out_again(data: bytes) -> None:
    assert unpacked(compressed(data)) == data


def test_what_cannot_be_shortened_stays_as_it_is() -> None:
    noise = bytes((at * at * 31 + at // 7 * 13) & 0xFF for at in range(CHUNK))
    body = bytes(range(256)) * 16
    assert unpacked(compressed(body)) == body
    assert unpacked(compressed(noise)) == noise


def test_the_compound_file_holds_every_stream_under_its_storage() -> None:
    olefile = pytest.importorskip("olefile")
    big = bytes(range(256)) * 300
    tree: Tree = {"VBA": {"dir": b"d" * 70, "Sheet1": b"", "Big": big}, "PROJECT": b"p" * 4096}
    read = olefile.OleFileIO(io.BytesIO(compound_file(tree)))
    assert sorted(map("/".join, read.listdir())) == ["PROJECT", "VBA/Big", "VBA/Sheet1", "VBA/dir"]
    assert read.openstream("VBA/Big").read() == big
    assert read.openstream("VBA/dir").read() == b"d" * 70
    assert read.openstream("PROJECT").read() == b"p" * 4096


def test_the_project_names_its_modules_and_holds_their_text() -> None:
    olefile = pytest.importorskip("olefile")
    source = 'Attribute VB_Name = "One"\nSub A()\nEnd Sub\n'
    read = olefile.OleFileIO(io.BytesIO(vba_project("mine", [Module(name="One", source=source)], ["Sheet1"])))
    assert unpacked(read.openstream("VBA/One").read()).decode() == source.replace("\n", "\r\n")
    project = read.openstream("PROJECT").read().decode()
    assert "Document=ThisWorkbook/&H00000000\r\nDocument=Sheet1/&H00000000\r\nModule=One\r\n" in project
    assert b"mine" in unpacked(read.openstream("VBA/dir").read())


def test_oletools_reads_the_macros() -> None:
    olevba = pytest.importorskip("oletools.olevba")
    parser = olevba.VBA_Parser("salessheets.xlam", data=addin(PROGRAM, "zh"))
    code = {name: text.replace("\r\n", "\n").strip() for _, _, name, text in parser.extract_macros()}
    assert code["SalesSheets.bas"] == macros(PROGRAM, "zh").strip()


@pytest.mark.libreoffice
@libreoffice_here
def test_libreoffice_opens_it_and_finds_the_macros(tmp_path: Path) -> None:
    file = tmp_path / "salessheets.xlam"
    file.write_bytes(addin(PROGRAM, "zh"))
    [saved] = converted([file], "ods", tmp_path, "--infilter=Calc MS Excel 2007 VBA XML")
    with zipfile.ZipFile(saved) as package:
        basic = package.read("Basic/salessheets/SalesSheets.xml").decode()
    assert all(f"Public Sub {button.macro}(control As Object)" in basic for button in BUTTONS)


@pytest.mark.parametrize("said", LANGUAGES)
def test_each_button_runs_a_macro_that_is_there(said: Language) -> None:
    buttons = [node for node in ET.fromstring(custom_ui(said)).iter() if node.tag.endswith("button")]
    assert [node.get("label") for node in buttons] == [button.label.say(said) for button in BUTTONS]
    for node in buttons:
        module, _, macro = str(node.get("onAction")).partition(".")
        assert f'Attribute VB_Name = "{module}"' in macros(PROGRAM, said)
        assert f"Public Sub {macro}(control As Object)" in macros(PROGRAM, said)


def test_every_part_is_whole_and_related() -> None:
    with zipfile.ZipFile(io.BytesIO(addin(PROGRAM, "zh"))) as package:
        names = set(package.namelist())
        for name in names - {"xl/vbaProject.bin"}:
            ET.fromstring(package.read(name))
        targets = [node.get("Target") for node in ET.fromstring(package.read("_rels/.rels"))]
        inside = [f"xl/{node.get('Target')}" for node in ET.fromstring(package.read("xl/_rels/workbook.xml.rels"))]
    assert {*targets, *inside} <= names


def test_macros_are_ascii_in_lines_that_vba_takes() -> None:
    text = macros(("C:\\" + "很长的文件夹" * 30 + "\\python.exe", *PROGRAM[1:]), "zh")
    assert text.isascii()
    assert max(map(len, text.splitlines())) < 1024
    assert text.count("& _\n") < 24 * 4


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60))
def test_a_string_of_vba_says_what_was_meant(text: str) -> None:
    said = literal(text)
    units = b"".join(
        struct.pack("<H", int(number)) if number else plain.replace('""', '"').encode("utf-16le")
        for number, plain in CALL.findall(said)
    )
    assert units.decode("utf-16le") == text
    assert said.isascii()


def test_the_macro_starts_this_python_and_nothing_from_the_share() -> None:
    text = macros(("C:\\py\\python.exe", "-P", "-m", "salessheets"), "en")
    assert '"""C:\\py\\python.exe"" ""-P"" ""-m"" ""salessheets""" & " excel press " & button' in text
    assert "RunPython" not in text


def test_names_that_would_arrive_as_others_are_refused() -> None:
    assert 'If ActiveWorkbook.Name Like "*[=%]*" Then' in macros(PROGRAM, "zh")


def test_the_same_add_in_has_the_same_bytes() -> None:
    assert addin(PROGRAM, "zh") == addin(PROGRAM, "zh")
    assert addin(PROGRAM, "zh") != addin(PROGRAM, "en")
