"""What becomes of the files: new, same, updated, kept; and whose template is taken."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document as Word
from forms_case import SOURCES, full
from small_portfolio import portfolio

from salessheets.documents.desk import Desk
from salessheets.documents.forms import writers
from salessheets.documents.shelf import Shelf
from salessheets.documents.word import TemplateError, outline
from salessheets.documents.word.reading import read_finished
from salessheets.documents.writing import Document, draft
from salessheets.errors import SalessheetsError
from salessheets.evidence import Evidence
from salessheets.folders import MARKER
from salessheets.outputs import Outputs
from salessheets.projects import Case
from salessheets.sheets import Charter
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language

D1 = "output/XS-2026-001/表单/XS-2026-001_D1_立项申请表_草稿.docx"


def desk(root: Path, language: Language = "zh") -> Desk:
    portfolio(root)
    return Desk(
        folder="XS-2026-001 华东新品推广",
        root=root,
        name="XS-2026-001",
        shelf=Shelf(
            builtin=template_folder(DOCUMENT_TEMPLATES, language), team=root / "doc_templates", language=language
        ),
        outputs=Outputs(language=language),
    )


def write(root: Path, case: Case, form: str = "D1", language: Language = "zh") -> tuple[Document, ...]:
    writer, there = writers()[form], desk(root, language)
    return tuple(draft(writer, case, there, instance) for instance in writer.instances(case))


def renamed(name: str) -> Case:
    case = full()
    charter = replace(case.charter, name=name)
    records = {**case.project.records, Charter: (charter,)}
    return replace(case, project=replace(case.project, records=records), memo={})


def test_a_new_draft_carries_what_it_is(tmp_path: Path) -> None:
    (made,) = write(tmp_path, full())
    assert (made.state, made.path, made.draft, made.version, made.number) == ("new", D1, True, "V0", "")
    data = (tmp_path / D1).read_bytes()
    assert "[watermark 草稿]" in outline(data)
    told = read_finished(data).properties
    assert told["salessheets.form"] == "D1"
    assert told["salessheets.project"] == "XS-2026-001"
    assert told["salessheets.form_number"] == "XS-2026-001-D1"
    assert told["salessheets.source_date"] == "2026-06-12"
    assert (told["salessheets.version"], told["salessheets.number"]) == ("V0", "")
    assert told["salessheets.content"] == read_finished(data).content
    assert len(told["salessheets.template"]) >= 32


def test_minutes_have_a_file_each_named_in_the_language(tmp_path: Path) -> None:
    names = [Path(each.path).name for each in write(tmp_path, full(), "D9")]
    assert names == [f"XS-2026-001_D9_会议纪要_M0{number}_草稿.docx" for number in (1, 2, 3)]
    english = [each.path for each in write(tmp_path, full(), "D9", "en")]
    assert english[0] == "output/XS-2026-001/forms/XS-2026-001_D9_minutes_M01_draft.docx"


def test_unchanged_data_leaves_the_file_alone(tmp_path: Path) -> None:
    write(tmp_path, full())
    before = (tmp_path / D1).stat().st_mtime_ns
    case = full()
    saved = tuple(replace(source, digest="1" * 40, modified=date(2026, 7, 8)) for source in SOURCES)
    again = replace(case, project=replace(case.project, evidence=Evidence(sources=saved)), memo={})
    assert write(tmp_path, again)[0].state == "same"
    assert (tmp_path / D1).stat().st_mtime_ns == before


def test_changed_data_makes_it_anew(tmp_path: Path) -> None:
    write(tmp_path, full())
    assert write(tmp_path, renamed("改了名"))[0].state == "updated"
    assert "改了名" in outline((tmp_path / D1).read_bytes())


def test_a_file_that_a_person_edited_is_kept(tmp_path: Path) -> None:
    write(tmp_path, full())
    word = Word(str(tmp_path / D1))
    word.add_paragraph("手写的一句")
    word.save(str(tmp_path / D1))
    edited = (tmp_path / D1).read_bytes()
    assert write(tmp_path, renamed("改了名"))[0].state == "kept"
    assert (tmp_path / D1).read_bytes() == edited


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 half", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old"])
def test_a_file_that_is_none_of_ours_is_kept(tmp_path: Path, data: bytes) -> None:
    (tmp_path / D1).parent.mkdir(parents=True)
    (tmp_path / D1).write_bytes(data)
    assert write(tmp_path, full())[0].state == "kept"
    assert (tmp_path / D1).read_bytes() == data


def test_properties_alone_are_no_edit(tmp_path: Path) -> None:
    write(tmp_path, full())
    data = (tmp_path / D1).read_bytes()
    old = read_finished(data)
    word = Word(io.BytesIO(data))
    assert word.core_properties.title == "XS-2026-001-D1 立项申请表"
    assert old.properties["salessheets.content"] == old.content


def test_a_template_of_the_team_replaces_the_built_in(tmp_path: Path) -> None:
    write(tmp_path, full())
    team = tmp_path / "doc_templates"
    team.mkdir()
    word = Word()
    word.add_paragraph("我司格式 {{ charter.name }} {{ charter.planned_start|day }}")
    word.save(str(team / "D1_立项申请表.docx"))
    (team / "~$D1_立项申请表.docx").write_bytes(b"lock")
    assert write(tmp_path, full())[0].state == "updated"
    assert "我司格式 智能门锁 L3 华东新品推广 2026年1月15日" in outline((tmp_path / D1).read_bytes())


def test_a_block_of_the_team_replaces_the_built_in(tmp_path: Path) -> None:
    blocks = tmp_path / "doc_templates" / "公共块"
    blocks.mkdir(parents=True)
    word = Word()
    word.add_paragraph("本表由总经理一人签批")
    word.save(str(blocks / "签批栏.docx"))
    write(tmp_path, full())
    text = outline((tmp_path / D1).read_bytes())
    assert "本表由总经理一人签批" in text
    assert "部门负责人 |" not in text


def test_faults_of_a_template_are_told_and_write_nothing(tmp_path: Path) -> None:
    team = tmp_path / "doc_templates"
    team.mkdir()
    word = Word()
    word.add_paragraph("{{ charter.nam }}")
    word.save(str(team / "D1_立项申请表.docx"))
    with pytest.raises(TemplateError, match="nam"):
        write(tmp_path, full())
    assert not (tmp_path / D1).exists()


def test_a_missing_template_says_what_to_do(tmp_path: Path) -> None:
    bare = Shelf(builtin=tmp_path, language="zh")
    with pytest.raises(SalessheetsError, match="doc_templates"):
        bare.template(writers()["D1"].form)


def test_nothing_is_written_where_the_portfolio_is_not(tmp_path: Path) -> None:
    there = desk(tmp_path)
    (tmp_path / MARKER).unlink()
    with pytest.raises(SalessheetsError) as refused:
        draft(writers()["D1"], renamed("华东新品推广"), there, "")
    assert "共享盘可能断开了" in refused.value.message.zh
    assert list(tmp_path.iterdir()) == []
