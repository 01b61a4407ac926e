"""What the forms print, by golden outlines, and what holds for all of them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from committed import agrees
from form_fields import WANTED
from forms_case import EACH, SOURCES, empty, fields, full, rendered
from sheets_in_text import written

from salessheets.documents.forms import wanted, writers
from salessheets.documents.identity import context_digest
from salessheets.documents.shelf import BLOCKS_FOLDER, template_name
from salessheets.documents.word import outline
from salessheets.errors import SalessheetsError
from salessheets.evidence import Evidence
from salessheets.projects import Case
from salessheets.sheets import (
    Action,
    Activity,
    Condition,
    CustomerNeed,
    Feedback,
    Filing,
    Goal,
    Meeting,
    Member,
    Risk,
    Strategy,
)
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language

GOLDEN = Path(__file__).parent / "golden"
BARE = {"D2": "1", "D9": "M-01", "D14": "王立", "D15": "2026-W10", "D16": "王立"}  # instances where nothing is known
BOTH: tuple[Language, ...] = ("zh", "en")
HOSTILE = "a&b <w:p/> \"'{{ 7*7 }} {% for x in y %} 🧨 龘𠮷 \u202eabc\u202c =1+1\n第二行\t{# c #} ]]>"


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize(("form", "instance"), EACH)
@pytest.mark.parametrize("case", [full, empty])
def test_outline(form: str, instance: str, language: Language, case: object) -> None:
    made = full() if case is full else empty()
    which = instance if case is full else BARE.get(form, "")
    found = outline(rendered(made, form, language, which))
    name = f"{form}_{language}{'' if case is full else '_empty'}.txt"
    assert agrees(GOLDEN / name, found.encode()), f"{name} differs; run with SALESSHEETS_UPDATE=1 and look at it"


@pytest.mark.parametrize(("form", "instance"), EACH)
def test_no_block_vanishes_when_there_is_no_data(form: str, instance: str) -> None:
    heads = [re.findall(r"^(?:\[[^]]*\] )?([一二三四五六七八九十]+、.*)$", text, re.MULTILINE) for text in (
        outline(rendered(full(), form, instance=instance)),
        outline(rendered(empty(), form, instance=BARE.get(form, ""))),
    )]  # fmt: skip
    assert heads[0] == heads[1]
    assert len(heads[0]) >= 4
    assert "None" not in outline(rendered(empty(), form, instance=BARE.get(form, "")))


def test_every_form_has_what_all_must_have() -> None:
    for writer in writers().values():
        case = full()
        for instance in writer.instances(case):
            found = fields(case, writer.form.id, instance=instance)
            assert {"header", "history", "signatures", "money_unit"} <= set(found)
            assert len(found["signatures"]) == len(writer.form.signatures)  # type: ignore[arg-type]


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize("form", sorted(WANTED))
def test_every_field_of_the_schema_is_printed(form: str, language: Language) -> None:
    folder = template_folder(DOCUMENT_TEMPLATES, language)
    files = [folder / template_name(writers()[form].form, language), *folder.glob(f"{BLOCKS_FOLDER.say(language)}/*")]
    used = set(re.findall(r"[a-z_0-9]+(?:\.[a-z_0-9]+)?", " ".join(outline(file.read_bytes()) for file in files)))
    assert set(WANTED[form].split()) - used == set()


def test_the_header_names_the_sources_but_not_the_restricted_one() -> None:
    header = fields(full(), "D12")["header"]
    assert isinstance(header, dict)
    assert header["sources"] == "执行记录.xlsx (fedcba987654)、项目计划.xlsx (0123456789ab)"
    assert header["last_update"] == date(2026, 6, 12)  # the restricted workbook is newer
    assert header["form_no"] == "XS-2026-001-D12"
    assert (header["version"], header["doc_no"]) == ("V0", "—")
    assert fields(full(), "D9", instance="M-02")["header"]["form_no"] == "XS-2026-001-D9-M02"  # type: ignore[index]


def test_people_are_named_choices_said_and_money_in_the_unit_of_the_settings() -> None:
    case = written("""
        set form_money_unit yuan

        charter
        code         | XS-2026-001
        applicant    | 1007
        type         | launch
        budget_total | 123456.5
        """).case()
    case = replace(case, settings=replace(case.settings, people=full().settings.people))
    zh, en = fields(case, "D1")["charter"], fields(case, "D1", "en")["charter"]
    assert isinstance(zh, dict)
    assert isinstance(en, dict)
    assert (zh["applicant"], zh["type"], zh["budget_total"]) == ("周岩", "新产品推广", "123,456.50")
    assert en["type"] == "New product launch"
    assert fields(case, "D1")["budget_in_words"] == "壹拾贰万叁仟肆佰伍拾陆元伍角整"


def test_actions_of_the_meeting_before_are_those_of_the_same_type() -> None:
    found = fields(full(), "D9", instance="M-02")
    assert [row["id"] for row in rows(found["previous_actions"])] == ["T-01", "T-02"]
    assert [row["status"] for row in rows(found["previous_actions"])] == ["已完成", "进行中"]
    assert [row["no"] for row in rows(found["items"])] == ["1", "2", "3"]
    assert rows(fields(full(), "D9", instance="M-03")["previous_actions"]) == []
    assert rows(fields(full(), "D9", instance="M-01")["items"])[0]["resolution_no"] == "M-01/1"


def test_minutes_are_made_of_meetings_held() -> None:
    case = replace(full(), as_of=date(2026, 3, 10), memo={})
    assert writers()["D9"].instances(case) == ("M-01",)
    assert writers()["D9"].instances(full()) == ("M-01", "M-02", "M-03")


def test_goals_are_set_against_the_target_in_force() -> None:
    goals = rows(fields(full(), "D12")["goals"])
    assert (goals[0]["target"], goals[0]["actual"], goals[0]["attainment"]) == ("660", "623.5", "94.5%")
    assert rows(fields(full(), "D1")["goals"])[0]["target"] == "600"


def test_costs_add_up() -> None:
    total = fields(full(), "D12")["total"]
    assert isinstance(total, dict)
    groups = rows(fields(full(), "D12")["categories"])
    assert [group["category"] for group in groups] == ["推广", "差旅", "样品", "渠道", "展台搭建"]
    assert sum(Decimal(str(group["planned"])) for group in groups) == Decimal(str(total["planned"]))
    assert groups[1]["actual"] == "4.86"  # summed up from the activities


def test_an_appraisal_is_made_for_each_round_with_means_of_those_who_judged() -> None:
    assert writers()["D2"].instances(full()) == ("1", "2")
    found = fields(full(), "D2", instance="1")
    panel = rows(found["panels"])[0]
    assert [judge["name"] for judge in rows(panel["judges"])] == ["周岩", "孙倩", "钱程"]  # the chair first
    assert [judge["recused"] for judge in rows(panel["judges"])] == ["否", "否", "是"]
    market = rows(panel["criteria"])[0]
    assert (market["scores"], market["mean"], market["weighted"]) == (["88", "70", "回避"], "79", "31.6")
    assert (found["review_score"], found["review_default"]) == ("75.78", "有条件批准")
    assert [row["label"] for row in rows(found["results"]) if row["chosen"]] == ["有条件批准"]
    assert rows(found["opinions"])[0]["problems"] == "集采窗口只有一季\n竞品价格低约 8%"


def test_a_round_that_is_not_concluded_has_scores_alone() -> None:
    found = fields(full(), "D2", instance="2")
    assert (found["review_score"], found["review_default"]) == ("—", "—")
    assert found["decision"]["round"] == "2"  # type: ignore[index]
    assert [row["label"] for row in rows(rows(found["panels"])[0]["criteria"])][3:] == ["合规性"]
    assert rows(found["opinions"])[0]["veto"] == "是"
    assert not any(row["chosen"] for row in rows(found["results"]))


def test_the_matrix_grows_with_the_people_and_goes_on_in_another() -> None:
    matrices = rows(fields(full(), "D3")["matrices"])
    assert [matrix["people"] for matrix in matrices] == [
        ["陈静怡", "王立", "赵敏", "吴迪", "周岩", "孙倩", "李晓东", "钱程"]
    ]
    assert [row["item"] for row in rows(matrices[0]["work"])] == ["1 样机与报价", "2 集采入围", "10 经销商签约"]
    assert rows(matrices[0]["work"])[0]["parts"] == ["", "I", "A/R", "", "C", "", "", ""]
    wide = written("team\nname | role\n" + "\n".join(f"组员{n:02} | 销售" for n in range(1, 12))).case()
    assert [len(matrix["people"]) for matrix in rows(fields(wide, "D3")["matrices"])] == [8, 3]  # type: ignore[arg-type]


def test_risks_stand_by_level_and_open_ones_on_the_map() -> None:
    found = fields(full(), "D5")
    assert [(row["id"], row["score"], row["level"]) for row in rows(found["risks"])] == [
        ("R-01", "12", "较大"),
        ("R-02", "8", "一般"),
        ("R-10", "—", "—"),
    ]
    assert rows(found["risks"])[0]["linked_actions"] == "T-05"
    cells = {
        (line["probability"], at): cell
        for line in rows(found["heat"])
        for at, cell in enumerate(rows(line["cells"]), 1)
    }
    assert [place for place, cell in cells.items() if cell["count"]] == [("4", 4)]
    assert cells["4", 4] == {"level": "critical", "count": "1", "ids": "R-02"}
    assert cells["1", 1]["level"] == "low"
    assert found["unplaced"] == "1"


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


@pytest.mark.parametrize("language", BOTH)
@pytest.mark.parametrize(("form", "instance"), EACH)
def test_hostile_texts_come_through(form: str, instance: str, language: Language) -> None:
    case = hostile()
    data = rendered(case, form, language, instance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
    text = outline(data)
    assert "a&b <w:p/> \"'{{ 7*7 }} {% for x in y %} 🧨 龘𠮷 \u202eabc\u202c =1+1" in text
    assert "49" not in text
    assert "第二行" in text


def hostile() -> Case:
    case = full()
    kinds = {
        Goal: "name",
        Action: "description",
        Meeting: "title",
        Risk: "description",
        Condition: "condition",
        Member: "department",
        Activity: "content",
        Feedback: "suggestion",
        Strategy: "content",
        CustomerNeed: "need",
        Filing: "confirmed_by",
    }
    records = dict(case.project.records)
    for kind, key in kinds.items():
        records[kind] = tuple(replace(row, **{key: HOSTILE}) for row in case.project.records[kind])  # type: ignore[arg-type]
    return replace(case, project=replace(case.project, records=records), memo={})


@pytest.mark.parametrize(("form", "instance"), EACH)
def test_same_data_same_bytes_whatever_the_order_of_rows(form: str, instance: str) -> None:
    first = rendered(full(), form, instance=instance)
    assert rendered(full(), form, instance=instance) == first
    case = full()
    turned = {kind: tuple(reversed(kept)) for kind, kept in case.project.records.items()}
    case = replace(case, project=replace(case.project, records=turned), memo={})
    assert outline(rendered(case, form, instance=instance)) == outline(first)


def test_a_workbook_saved_without_change_is_no_other_document() -> None:
    case = full()
    saved = tuple(replace(source, digest="0" * 40, modified=date(2026, 7, 9)) for source in SOURCES)
    again = replace(case, project=replace(case.project, evidence=Evidence(sources=saved)), memo={})
    assert context_digest(fields(case, "D12")) == context_digest(fields(again, "D12"))
    other = replace(case, settings=replace(case.settings, org_name="别家公司"), memo={})
    assert context_digest(fields(case, "D12")) != context_digest(fields(other, "D12"))


def test_forms_that_are_not_there_are_named() -> None:
    assert [writer.form.id for writer in wanted(["d9", "D1", "D9"])] == ["D9", "D1"]
    assert [writer.form.id for writer in wanted([])] == [form for form, _ in EACH]
    with pytest.raises(SalessheetsError, match="还不能生成"):
        wanted(["P1"])
    with pytest.raises(SalessheetsError, match="没有表单"):
        wanted(["D99"])
