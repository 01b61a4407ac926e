"""What every template that comes with the program must have: fonts, page numbers, rows that hold together, a modern Word."""

from __future__ import annotations

import re
from functools import cache

import pytest
from docx.oxml.ns import qn
from forms_case import full, rendered
from lxml import etree
from word_files import parts

from salessheets.documents.forms import writers
from salessheets.documents.templates_build import build_templates
from salessheets.text import Language

BUILT = build_templates()
BLOCK = re.compile(r"/(?:公共块|blocks)/")
SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")


@cache
def opened(name: str) -> dict[str, bytes]:
    """A template as its parts."""
    return parts(BUILT[name])


@pytest.mark.parametrize("name", BUILT)
def test_fonts_are_named_for_every_script_and_no_theme_wins(name: str) -> None:
    for part, data in opened(name).items():
        text = data.decode() if part.startswith("word/") and part.endswith(".xml") else ""
        assert not re.search(r"w:(?:ascii|hAnsi|eastAsia|cs)\w*Theme=", text), part
        for fonts in re.findall(r"<w:rFonts [^>]*>", text if part == "word/styles.xml" else ""):
            assert all(f"w:{script}=" in fonts for script in SCRIPTS), fonts
    assert 'w:eastAsia="zh-CN"' in opened(name)["word/styles.xml"].decode()


@pytest.mark.parametrize("name", BUILT)
def test_word_opens_it_as_a_document_of_today_and_nothing_is_left_of_the_empty_one(name: str) -> None:
    settings = opened(name)["word/settings.xml"].decode()
    assert re.search(r'w:name="compatibilityMode"[^>]*w:val="15"', settings)
    assert "word/stylesWithEffects.xml" not in opened(name)
    assert b"Macintosh" not in opened(name)["docProps/app.xml"]
    assert b"python-docx" not in opened(name)["docProps/core.xml"]


@pytest.mark.parametrize("name", [name for name in BUILT if not BLOCK.search(name)])
def test_pages_are_numbered(name: str) -> None:
    feet = [data.decode() for part, data in opened(name).items() if re.match(r"word/footer\d", part)]
    assert feet
    assert all(re.search(r"\bPAGE\b", foot) for foot in feet)
    if "—" not in "".join(feet):  # official pages carry the number alone
        assert all(re.search(r"\bNUMPAGES\b", foot) for foot in feet)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", list(writers()))
def test_rows_do_not_split_and_header_rows_lead(form: str, language: Language) -> None:
    instance = next(iter(writers()[form].instances(full())), "")
    root = etree.fromstring(parts(rendered(full(), form, language, instance))["word/document.xml"])
    tables = list(root.iter(qn("w:tbl")))
    heads = 0
    for table in tables:
        rows = table.findall(qn("w:tr"))
        assert all(row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None for row in rows)
        marked = [row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for row in rows]
        assert marked == sorted(marked, reverse=True)  # only rows at the top of a table repeat
        heads += marked[0]
    assert heads >= 1


def test_the_look_at_fonts_can_fail() -> None:
    assert re.search(r"w:(?:ascii|hAnsi|eastAsia|cs)\w*Theme=", '<w:rFonts w:eastAsiaTheme="minorEastAsia"/>')
