"""Whatever text the data hold comes through: the output is well-formed and says it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from docx.document import Document as Word
from hypothesis import example, given, settings
from hypothesis import strategies as st
from word_files import made, parts, table

from salessheets.documents.word import compile_template, outline
from salessheets.documents.word.outline import SIGNS

TEXT = st.text(
    st.one_of(st.characters(), st.sampled_from("&<>\"'{}%#\n\t\r\x00\x0b\x1f\ufffe￼שלوم🎉𠮷\u200f\u202e\ud800"))
)


def build(word: Word) -> None:
    word.sections[0].header.paragraphs[0].add_run("<{{ x }}>")
    word.add_paragraph("<{{ x }}>")
    table(word, ["{%tr for r in rows %}", ""], ["{{ r.x }}", "<{{ r.x ~ '' }}>"], ["{%tr endfor %}", ""])
    word.core_properties.subject = "{{ x }}"


TEMPLATE = compile_template(made(build))


def cleaned(text: str) -> str:
    """What a reader sees: line ends and tabs as the outline shows them, unholdable characters replaced."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\v", "\n").replace("\a", "\n").replace("\f", "\n")
    shown = text.replace("\n", SIGNS_BREAK).replace("\t", SIGNS_TAB)
    return "".join(
        "\ufffd" if sign < " " or "\ud800" <= sign <= "\udfff" or sign in "\ufffe\uffff" else sign for sign in shown
    )


SIGNS_BREAK, SIGNS_TAB = "⏎", "⇥"


@settings(max_examples=60, deadline=None)
@given(TEXT)
@example("]]>&amp;<w:t>{{ x }}{% if %}")
@example("长" * 5000)
@example("\x00\x01\x08\x0b\x0c\x0e\x1f\x7f\x85\u2028")
def test_any_text_comes_through(text: str) -> None:
    filled = TEMPLATE.render(
        {"x": text, "rows": [{"x": text}]}, properties={"项目": text, text or "空": "v"}, title=text
    )
    for name, part in parts(filled).items():
        if name.startswith(("word/document", "word/header", "docProps/c")):
            ET.fromstring(part)
    want = cleaned(text)
    got = outline(filled)
    assert f"[header] <{want}>\n<{want}>\n{want} | <{want}>\n" in got
    assert {SIGNS_BREAK, SIGNS_TAB} <= set(SIGNS.values())
