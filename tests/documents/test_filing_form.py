"""D13: what goes to the archive, numbered, with what proves each file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from forms_case import SOURCES, empty, fields, full
from sheets_in_text import written

from salessheets.documents.checksums import with_checksums
from salessheets.documents.identity import context_digest
from salessheets.evidence import Evidence, Issued
from salessheets.projects import Case

PLAN = Issued(
    form="D4",
    instance="",
    form_number="XS-2026-001-D4",
    number="销项〔2026〕3号",
    version="V1.0",
    language="zh",
    on=date(2026, 2, 9),
    source_date=None,
    path="output/XS-2026-001/表单/D4.docx",
    content="c",
    context="x",
    template="t",
    sha256="a" * 64,
    pages=7,
)


def issued(*documents: Issued) -> Case:
    case = full()
    evidence = Evidence(sources=SOURCES, issued=documents)
    return replace(case, project=replace(case.project, evidence=evidence), memo={})


def test_everything_stands_by_class_and_is_numbered_through() -> None:
    found = fields(issued(PLAN), "D13")
    listed = [(group["label"], [row["title"] for row in rows(group["rows"])]) for group in rows(found["groups"])]
    assert listed == [
        ("项目计划", ["项目计划书", "立项申请表 签批件", "计划 签批件"]),
        ("执行记录", ["经销协议原件"]),
        ("评估报告", ["第三方检测报告"]),
        ("数据", ["执行记录（工作簿）", "项目计划（工作簿）"]),
    ]
    numbers = [row["item_no"] for group in rows(found["groups"]) for row in rows(group["rows"])]
    assert numbers == [f"000{number}" for number in range(1, 8)]
    assert found["count"] == "7"


def test_a_final_document_has_number_pages_and_digest_of_the_ledger() -> None:
    found = fields(issued(PLAN), "D13")
    plan = rows(rows(found["groups"])[0]["rows"])[0]
    assert (plan["doc_no"], plan["version"], plan["pages"]) == ("销项〔2026〕3号", "V1.0", "7")
    assert plan["archive_no"] == "Z001-WS·2026-D30-XS-0001"
    assert plan["responsible"] == "华辰智能装备有限公司 华东销售部"
    assert found["proof"]["0001"] == {"date8": "20260209", "sha256": "a" * 64}  # type: ignore[index]


def test_only_the_last_version_is_listed_and_neither_the_list_itself_nor_what_few_may_know() -> None:
    again = replace(PLAN, version="V1.1", on=date(2026, 3, 9))
    case = issued(PLAN, again, replace(PLAN, form="D13"), replace(PLAN, form="D14", instance="王立"))
    titles = [(row["title"], row["version"]) for row in rows(rows(fields(case, "D13")["groups"])[0]["rows"])]
    assert titles[0] == ("项目计划书", "V1.1")
    assert [title for title, _ in titles].count("项目计划书") == 1
    assert "绩效" not in str(fields(case, "D13")["groups"])


def test_retention_is_typed_for_an_item_or_the_project_else_set_else_that_of_the_form() -> None:
    text = """
        set archive_unit 销售

        charter
        planned_end | 2026-06-30

        filing
        item | retention
        {whole}
        {row}
        """
    kept = {}
    for name, whole, row in (
        ("form", "全部 |", "D3 |"),
        ("whole", "全部 | 10年", "D3 |"),
        ("row", "全部 | 10年", "D4 | 永久"),
    ):
        case = written(text.replace("{whole}", whole).replace("{row}", row)).case()
        case = replace(case, project=replace(case.project, evidence=Evidence(issued=(PLAN,))), memo={})
        kept[name] = fields(case, "D13")["archive_no"]
    assert kept == {"form": "Z001-WS·2026-D30-销售", "whole": "Z001-WS·2026-D10-销售", "row": "Z001-WS·2026-Y-销售"}
    settings = replace(full().settings, retention={"D4": "permanent"})
    case = replace(issued(PLAN), settings=settings, memo={})
    assert rows(rows(fields(case, "D13")["groups"])[0]["rows"])[0]["retention"] == "永久"


def test_what_is_not_applicable_is_said_with_its_reason() -> None:
    assert [(row["item"], row["reason"], row["confirmed_by"]) for row in rows(fields(full(), "D13")["spared"])] == [
        ("D7 销售策略方案", "沿用公司统一销售政策", "周岩")
    ]
    assert fields(empty(), "D13")["groups"] == []


def test_files_are_digested_where_they_stand_and_the_digest_makes_no_other_document(tmp_path: Path) -> None:
    scans = tmp_path / "XS-2026-001 测试" / "附件" / "签批"
    scans.mkdir(parents=True)
    (scans / "G2.pdf").write_bytes(b"signed")
    case = full()
    evidence = replace(case.project.evidence, files=frozenset(["签批/G2.pdf"]))
    case = replace(case, project=replace(case.project, evidence=evidence), memo={})
    known = with_checksums(tmp_path, case)
    proof = fields(known, "D13")["proof"]
    assert isinstance(proof, dict)
    assert {each["sha256"] for each in proof.values()} == {"—", hashlib.sha256(b"signed").hexdigest()}
    assert context_digest(fields(known, "D13")) == context_digest(fields(case, "D13"))


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
