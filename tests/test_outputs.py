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
    assert ZH.package(CODE, 1) == "output/归档/XS-2026-001_V1"
    assert ZH.number_register() == "台账/文号登记簿.xlsx"
    assert EN.filing_register() == "ledger/filing-register.xlsx"


def test_forms_carry_code_form_title_instance_and_version() -> None:
    assert ZH.form(CODE, form("D4")) == "output/XS-2026-001/表单/XS-2026-001_D4_项目计划书_草稿.docx"
    assert EN.form(CODE, form("D4")) == "output/XS-2026-001/forms/XS-2026-001_D4_project-plan_draft.docx"
    assert ZH.form(CODE, form("D9"), instance="M-03", version="V1.0").endswith("/XS-2026-001_D9_会议纪要_M03_V1.0.docx")
    assert ZH.report(form("P1"), "2026-W47", "V1.0", ".xlsx") == "output/汇报/P1_项目组合报告_2026-W47_V1.0.xlsx"
    at = ZH.restricted_form("XS-2026-001 新品", CODE, form("D14"), instance="张三", version="V1.0")
    assert at == "XS-2026-001 新品/绩效/XS-2026-001_D14_绩效评估表_张三_V1.0.docx"


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


def test_a_code_that_stands_twice_gives_way_to_the_folder() -> None:
    pairs = [("XS-1", "XS-1 甲"), ("xs-1", "乙"), ("XS-2", "XS-2 丙"), ("", "丁")]
    assert output_folders(pairs) == {"XS-1 甲": "XS-1 甲", "乙": "乙", "XS-2 丙": "XS-2", "丁": "丁"}
