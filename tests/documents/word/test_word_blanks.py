"""A field that nobody filled in: asked for in a draft, blank in a final, a dash in a list."""

from __future__ import annotations

import json

from docx.document import Document as Word
from word_files import made, paragraphs, table

from salessheets.documents.word import Blank, compile_template, outline
from salessheets.text import Text

OWNER = Blank(Text("负责人", "Owner"))


def build(word: Word) -> None:
    table(
        word,
        ["负责人", "{{ x.owner }}"],
        ["{%tr for r in rows %}", ""],
        ["{{ r.n }}", "{{ r.owner|day }}"],
        ["{%tr endfor %}", ""],
    )
    word.add_paragraph(
        "由{{ x.owner|day }}负责。{{ x.owner ~ '' }}{% if x.owner == '—' %}无{% endif %}{{ x.owner|checkbox }}"
    )
    word.core_properties.subject = "{{ x.owner }}"


FIELDS = {"x": {"owner": OWNER}, "rows": [{"n": 1, "owner": OWNER}]}


def test_a_draft_asks_for_single_fields_and_a_list_shows_dashes() -> None:
    template = compile_template(made(build))
    zh = outline(template.render(FIELDS, draft=True)).splitlines()
    assert zh[1:] == ["负责人 | 【待填：负责人】", "1 | —", "由【待填：负责人】负责。—无☐"]
    en = outline(template.render(FIELDS, draft=True, language="en")).splitlines()
    assert en[1] == "负责人 | [to fill: Owner]"


def test_a_final_leaves_the_place_empty() -> None:
    assert outline(compile_template(made(build)).render(FIELDS)).splitlines() == ["负责人 | ", "1 | —", "由负责。—无☐"]


def test_a_run_tag_and_a_header_ask_too() -> None:
    def with_header(word: Word) -> None:
        word.sections[0].header.paragraphs[0].add_run("{{ x.owner }}")
        word.add_paragraph("{{r x.owner }}")

    drafted = outline(compile_template(made(with_header)).render(FIELDS, draft=True))
    assert drafted == "[header] 【待填：负责人】[watermark 草稿]\n【待填：负责人】\n"


def test_a_blank_equals_the_dash_wherever_a_context_is_compared() -> None:
    assert OWNER == "—"
    assert json.dumps(OWNER) == json.dumps("—")
    assert outline(compile_template(paragraphs("{{ x }}")).render({"x": ""}, draft=True)).splitlines()[1:] == [""]
