from __future__ import annotations

import pytest

from salessheets.catalogue import form
from salessheets.outputs import Outputs, output_folders
from salessheets.text import Language

ZH = Outputs(language="zh")
EN = Outputs(language="en")
CODE = "XS-2026-001"


def test_names_are_those_of_the_schema() -> None:
    assert (ZH.portfolio_workbook(), ZH.dashboard()) == ("output/项目组合.xlsx", "output/看板.html")
    assert (EN.portfolio_workbook(), EN.dashboard()) == ("output/portfolio.xlsx", "output/dashboard.html")
    assert (ZH.page(CODE), ZH.findings(CODE)) == ("output/XS-2026-001/index.html", "output/XS-2026-001/校验结果.xlsx")
    assert EN.findings(CODE) == "output/XS-2026-001/findings.xlsx"
    assert ZH.annotated(CODE, "XS-2026-001 新品/项目计划.xlsx") == "output/XS-2026-001/批注/项目计划.xlsx"
    assert EN.annotated(CODE, "XS-2026-001 x/project-plan.xlsm") == "output/XS-2026-001/annotated/project-plan.xlsm"


def test_forms_carry_code_form_title_instance_and_version() -> None:
    assert ZH.form(CODE, form("D4")) == "output/XS-2026-001/表单/XS-2026-001_D4_项目计划书_草稿.docx"
    assert EN.form(CODE, form("D4")) == "output/XS-2026-001/forms/XS-2026-001_D4_project-plan_draft.docx"
    assert ZH.form(CODE, form("D9"), instance="M-03", version="V1.0").endswith("/XS-2026-001_D9_会议纪要_M03_V1.0.docx")


def test_what_concerns_performance_stays_below_its_folder() -> None:
    file = "XS-2026-001 新品/绩效/绩效评估.xlsx"
    assert ZH.restricted_copy(file) == "XS-2026-001 新品/绩效/批注/绩效评估.xlsx"
    assert ZH.restricted_findings(file) == "XS-2026-001 新品/绩效/批注/校验结果.xlsx"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("instance", ["长" * 300, "x" * 300, "王" * 60])
def test_a_name_is_cut_at_the_instance_alone(language: Language, instance: str) -> None:
    outputs = Outputs(language=language, path_max=120)
    path = outputs.form(CODE, form("D14"), instance=instance, version="V1.0")
    assert len(path) <= 120
    name = path.rsplit("/", 1)[-1]
    assert len(name.encode()) <= 240
    assert name.startswith(f"{CODE}_D14_{form('D14').stem.say(language)}_{instance[0]}")
    assert name.endswith("_V1.0.docx")
    other = outputs.form(CODE, form("D14"), instance=f"{instance}二", version="V1.0")
    assert other != path


def test_a_code_cannot_lead_out_of_output() -> None:
    assert ZH.page("../../etc") == "output/_.._etc/index.html"


@pytest.mark.parametrize("name", ["汉" * 83, "x" * 5000, "汉" * 60, "x" * 240])
def test_forms_of_a_project_with_a_long_name_still_differ_and_fit(name: str) -> None:
    [folder] = output_folders([(name, name[:80])]).values()
    paths = {ZH.form(folder, form(each), instance="M-03") for each in ("D1", "D9", "D12")}
    assert len(paths) == 3
    assert all(len(path) <= 200 and len(path.rsplit("/", 1)[-1].encode()) <= 240 for path in paths)
    assert len(set(output_folders([(f"{name}1", "甲"), (f"{name}2", "乙")]).values())) == 2


@pytest.mark.parametrize("code", ["项目组合.xlsx", "看板.html", "校验结果.xlsx", "批注", "汇报", "归档", "REPORTS"])
def test_no_project_takes_the_place_of_what_is_ours(code: str) -> None:
    assert output_folders([(code, "甲")]) == {"甲": f"_{code}"}


def test_a_code_gives_way_to_a_folder_that_begins_with_it() -> None:
    pairs = [("XS-2", "XS-1 甲"), ("XS-2", "XS-2 乙"), ("xs-3", "丙"), ("XS-3x", "XS-3 丁")]
    assert output_folders(pairs) == {"XS-1 甲": "XS-1 甲", "XS-2 乙": "XS-2", "丙": "丙", "XS-3 丁": "XS-3x"}


def test_a_code_that_stands_twice_gives_way_to_the_folder() -> None:
    pairs = [("XS-1", "XS-1 甲"), ("xs-1", "乙"), ("XS-2", "XS-2 丙"), ("", "丁")]
    assert output_folders(pairs) == {"XS-1 甲": "XS-1", "乙": "乙", "XS-2 丙": "XS-2", "丁": "丁"}
