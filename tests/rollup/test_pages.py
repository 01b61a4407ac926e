from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from rollup.reviews_in_text import FOLDERS, Page, hostile, review_of, two

from salessheets.reviews import Review
from salessheets.rollup.portfolio_page import portfolio_page
from salessheets.rollup.project_page import Beside, project_page
from salessheets.rollup.rollup import Rollup
from salessheets.text import LANGUAGES, Language

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
OUTLINE = """
← 全部项目
华东新品推广
XS-2026-001 · 新产品推广 · 张伟 · 数据日期 2026-03-10
红自评：绿
走到哪一步 实施中
启动✓
规划✓
实施实施中
评估
收尾
一切顺利
""".strip().splitlines()


def project_of(review: Review, at: int = 0, language: Language = "zh", beside: Beside | None = None) -> str:
    return project_page(review, review.projects[at], language, beside or Beside())


def portfolio_of(review: Review, language: Language = "zh") -> str:
    return portfolio_page(Rollup.of(review, language))


def pages(review: Review, language: Language) -> list[str]:
    each = [project_of(review, at, language) for at in range(len(review.projects))]
    return [portfolio_of(review, language), *each]


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_are_whole_fetch_nothing_and_run_nothing(language: Language) -> None:
    for source in pages(two(), language):
        page = Page(source)
        assert POLICY in source
        assert not {"script", "link", "img", "iframe", "object", "form"} & set(page.tags)
        assert all(not link.startswith(("http", "//", "javascript", "data")) for link in page.links)
        assert source in pages(two(), language)


def test_the_page_of_a_project_begins_with_where_it_stands() -> None:
    lines = Page(project_of(two())).lines
    start = lines.index(OUTLINE[0])
    assert lines[start : start + len(OUTLINE)] == OUTLINE


def test_a_gate_panel_says_what_is_wanted_and_where() -> None:
    review = two()
    lines = Page(project_of(review)).lines
    begin = lines.index("五灯")
    panel = lines[:begin]
    assert "✓ G2 计划" in panel
    assert any(line.startswith("下一道门：G3 策略") for line in panel)
    wants = next(gate for gate in review.projects[0].gates if gate.gate == "G3").missing
    assert wants
    for want in wants:
        assert any(line.startswith(want.message.zh) for line in panel)


def test_lights_stand_with_the_figures_and_cells_behind_them() -> None:
    lines = Page(project_of(two())).lines
    at = lines.index("销售", lines.index("五灯"))
    assert lines[at + 1] == "黄"
    assert "签约达成率 10.0% · 时间进度差" in lines[at + 2]
    assert "项目计划.xlsx › 销售数据!E2:E3" in lines[at + 2]


def test_errors_and_warnings_are_unfolded_by_severity() -> None:
    review = two()
    lines = Page(project_of(review)).lines
    shown = [
        finding for finding in review.projects[0].findings if finding.severity == "error" and not finding.restricted
    ]
    assert f"错误 {len(shown)} 个错误" in lines
    wrong = next(finding for finding in shown if finding.rule == "2.1a")
    at = lines.index(wrong.message.zh)
    assert (lines[at - 1], lines[at + 1]) == (str(wrong.cell), wrong.remedy.zh)


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_resolve_from_where_the_pages_stand(language: Language, tmp_path: Path) -> None:
    review = review_of(("XS-2026-001", ""), ("XS-2026-003", ""))
    forms, name = {"zh": "表单", "en": "forms"}[language], "XS_D9 会议#1.docx"
    beside = Beside(forms=(name,), findings=True)
    for file in ("项目组合.xlsx", "portfolio.xlsx", "看板.html", "dashboard.html"):
        (tmp_path / "output").mkdir(exist_ok=True)
        (tmp_path / "output" / file).touch()
    for project in review.projects:
        (tmp_path / project.folder).mkdir()
        (tmp_path / project.folder / "项目计划.xlsx").touch()
        here = tmp_path / "output" / project.code
        (here / forms).mkdir(parents=True)
        for file in ("index.html", "校验结果.xlsx", "findings.xlsx", f"{forms}/{name}"):
            (here / file).touch()
        links = Page(project_page(review, project, language, beside)).links
        assert len(links) >= 4
        assert [link for link in links if not (here / unquote(link)).is_file()] == []
    links = Page(portfolio_of(review, language)).links
    assert len(links) >= 3
    assert [link for link in links if not (tmp_path / "output" / unquote(link)).is_file()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_texts_stay_text(language: Language) -> None:
    clean = review_of(("XS-2026-001", ""))
    known = {tag for source in pages(clean, language) for tag in Page(source).tags}
    known |= {tag for source in pages(two(), language) for tag in Page(source).tags}
    for source in pages(hostile(), language):
        page = Page(source)
        assert set(page.tags) <= known
        assert not any(name.startswith("on") for name in page.attributes)
        text = " ".join(page.lines)
        assert '=HYPERLINK("http://x","<script>alert(1)</script>")' in text
        assert "javascript:alert(1) </script>" in text
        assert "<img src=x>{{7*7}}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_restricted_is_only_counted(language: Language) -> None:
    for source in pages(two(), language):
        assert "王秘密" not in source
        assert "987654" not in source
    told = {"zh": "绩效/ 里另有 1 个错误", "en": "1 error more inside performance/"}[language]
    assert any(line.startswith(told) for line in Page(project_of(two(), 0, language)).lines)


def test_the_portfolio_page_puts_the_worst_first_and_counts_beside_rates() -> None:
    lines = Page(portfolio_of(two())).lines
    table = lines[lines.index("项目 最差的灯在前") :]
    assert table.index("华东新品推广XS-2026-001 · 张伟一切顺利") < table.index("客户回访XS-2026-002")
    assert "预算执行率45.0%n = 1 个项目" in lines
    assert any(line.startswith("XS-2026-001 追加 10 万期限 2026-03-20") for line in lines)
    assert lines[lines.index("总灯") + 1] == "红 1"


def test_forms_are_listed() -> None:
    with_forms = Page(project_of(two(), beside=Beside(forms=("XS-2026-001_D1_立项申请表_草稿.docx",))))
    assert "XS-2026-001_D1_立项申请表_草稿.docx 草稿" in with_forms.lines
    assert any(line.startswith("还没有生成表单") for line in Page(project_of(two())).lines)


def test_sales_are_drawn_month_by_month() -> None:
    source = project_of(two())
    assert "<title>2026-01 目标 250,000</title>" in source
    assert "<title>2026-02 签约 180,000</title>" in source
    assert "<svg" not in project_of(two(), 1)


def test_english_pages_have_no_chinese_but_names() -> None:
    review = review_of(("XS-2026-002", "charter\ncode | XS-2026-002\nname | Callback"))
    for source in pages(review, "en"):
        text = " ".join(Page(source).lines)
        for name in ("项目计划.xlsx", "首页!", "立项!", "目标!"):
            text = text.replace(name, "")
        assert [word for word in text.split() if any("\u4e00" <= char <= "\u9fff" for char in word)] == []


def test_folders_of_the_tests_are_those_of_the_projects() -> None:
    assert [project.folder for project in two().projects] == [FOLDERS["XS-2026-001"], FOLDERS["XS-2026-002"]]
