"""Every word that people type, made hostile: it comes through every form intact, and the file stays a file."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from forms_case import full, rendered
from word_files import parts

from salessheets.columns.words import Prose, Words
from salessheets.documents.forms import writers
from salessheets.documents.pdf import convert
from salessheets.documents.word import outline
from salessheets.files import safe_name
from salessheets.libreoffice import libreoffice
from salessheets.outputs import Outputs
from salessheets.projects import Case
from salessheets.sheets import Record
from salessheets.text import Language

TRICKY = (
    "a&b &amp; <w:p/> \"'{{ 7*7 }} {% for x in y %}{# c #} {%p if z %} ｛｛全角｝｝ ${x} #{x} 🧨 👩‍👩‍👧 龘𠮷\U0002a6a5 "
    "\u202eabc\u202c שלום =1+1 @SUM(1) ]]> --> %s {0} \\n C:\\x 第一行\n第二行\t制表"
)
BROKEN = "\x00\x01\x1f\ufffe\uffff\ud800"  # no XML can hold these
LONG = "很长的一段话" * 700 + "W" * 800  # 5,000 characters, among them a word that no line can hold
TEXTS = {"tricky": TRICKY, "broken": f"前{BROKEN}后", "long": LONG}
SEEN = {  # a line ends in its paragraph, or the paragraph with it, or all are told on one line
    "tricky": re.compile(re.escape(TRICKY).replace("\\\n", "(?:⏎|\n|；|; | )").replace("\\\t", "⇥")),
    "broken": re.compile("前" + "\ufffd" * len(BROKEN) + "后"),
    "long": re.compile(LONG),
}
BRIEF = {"D15": re.compile(re.escape(TRICKY.splitlines()[0]))}  # what changed is told by its first line
CHART = re.compile(r"^.*\[chart\].*\n", re.MULTILINE)  # labels are shortened to their axis on purpose
MARK = re.compile(r"\[\[\w+\.\w+\.\d+\]\]")
BOTH: tuple[Language, ...] = ("zh", "en")


@cache
def hostile(kind: str) -> Case:
    """The full project, every text in it replaced by a hostile one that says where it stands."""
    case = full()
    records = {sheet: tuple(armed(row, kind) for row in rows) for sheet, rows in case.project.records.items()}
    return replace(case, project=replace(case.project, records=records), memo={})


def armed(row: Record, kind: str) -> Record:
    """One row, what people type freely in it replaced."""
    texts = {
        key: f"[[{row.SHEET.key}.{key}.{row.row}]]{TEXTS[kind]}"
        for key, column in row.SHEET.columns.items()
        if type(column.kind) in (Prose, Words) and getattr(row, key)
    }
    return replace(row, **texts)  # type: ignore[arg-type]


def forms(case: Case) -> list[tuple[str, str]]:
    return [(id_, instance) for id_, writer in writers().items() for instance in writer.instances(case)[:2]]


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize(("form", "instance"), forms(full()))
def test_what_is_printed_is_whole(form: str, instance: str, kind: str, language: Language) -> None:
    data = rendered(hostile(kind), form, language, instance)
    for name, part in parts(data).items():
        if name.endswith((".xml", ".rels")):
            ET.fromstring(part)
    text = CHART.sub("", outline(data))
    marks = list(MARK.finditer(text))
    whole = BRIEF.get(form, SEEN[kind]) if kind == "tricky" else SEEN[kind]
    torn = [mark.group() for mark in marks if not whole.match(text, mark.end())]
    assert marks
    assert torn == []


def test_names_of_files_are_safe_whatever_the_instance_is_called() -> None:
    outputs = Outputs(language="zh")
    for name in (TRICKY, BROKEN, LONG, "../../etc/passwd", "CON", 'a/b\\c:d*e?f"g<h>i|j', "x" * 300, " . ", ""):
        made = outputs.form("XS-2026-001", writers()["D9"].form, instance=safe_name(name), version="")
        path = Path(made)
        assert ".." not in path.parts
        assert not re.search(r'[<>:"\\|?*\x00-\x1f]', path.name)
        assert len(path.name.encode()) <= 255
        path.name.encode()


@pytest.mark.libreoffice
@pytest.mark.skipif(libreoffice() is None, reason="LibreOffice is not installed")
def test_libreoffice_lays_out_texts_longer_than_a_page(tmp_path: Path) -> None:
    names = tuple(f"{form}.docx" for form in ("D1", "D10"))  # long cards and rows; names that charts draw
    for name in names:
        (tmp_path / name).write_bytes(rendered(hostile("long"), Path(name).stem))
    convert(tmp_path, names, lambda *_: None)
    assert [(tmp_path / name).with_suffix(".pdf").is_file() for name in names] == [True, True]
