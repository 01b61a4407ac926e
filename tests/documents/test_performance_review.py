"""D14: one person's marks, printed in full in the project's 绩效/ and told nowhere else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from forms_case import empty, fields, full
from sheets_in_text import written
from small_portfolio import portfolio, project, workbook

from salessheets.documents import desk, generate
from salessheets.documents.forms import writers
from salessheets.documents.generate import produce
from salessheets.documents.orders import orders
from salessheets.errors import SalessheetsError
from salessheets.folders import Root
from salessheets.refresh import Refreshed, refresh
from salessheets.runner import Inline
from salessheets.settings import DEFAULTS
from salessheets.text import same

DAY = date(2026, 7, 10)
FOLDER = "XS-2026-001 华东新品推广"
PLAN = """
charter
code | XS-2026-001
name | 华东新品推广

team
name | role     | department | start
张伟 | 项目经理 | 华东销售部 | 2026-01-10
李娜 | 销售     | 华东销售部 | 2026-01-15
"""
MARKS = """
performance
person | indicator | weight | result   | score   | incentive     | interview_on
李娜   | 业绩      | 100    | {result} | {score} | 系数 {factor} | 2026-07-08
"""


def marks(result: str, score: str, factor: str) -> str:
    return MARKS.format(result=result, score=score, factor=factor)


@pytest.fixture
def root(tmp_path: Path) -> Root:
    made = portfolio(tmp_path / "销售项目")
    project(made, FOLDER, {"项目计划": PLAN, "绩效/绩效评估": marks("甲等成绩", "91.5", "1.37")})
    return made


def written_again(root: Root) -> Refreshed:
    return refresh(root, DAY, "zh", runner=Inline(), forms=tuple(writers()))


def outside(root: Root) -> dict[str, bytes]:
    """Every file that does not stand in 绩效/."""
    files = (file for file in root.path.rglob("*") if file.is_file() and "绩效" not in file.parts)
    return {file.relative_to(root.path).as_posix(): file.read_bytes() for file in files}


def test_a_review_is_made_for_each_member_with_rows_in_the_order_they_joined() -> None:
    assert writers()["D14"].instances(full()) == ("王立", "赵敏")  # 陈静怡 has no rows, 刘洋 is not of the team
    assert writers()["D14"].instances(empty()) == ()


def test_marks_add_up_to_a_grade_with_its_coefficient() -> None:
    found = fields(full(), "D14", instance="王立")
    assert (found["weights"], found["perf_total"], found["grade"], found["coefficient"]) == (
        "100",
        "88.33",
        "良",
        "1.0",
    )
    assert [row["weighted"] for row in rows(found["rows"])] == ["36", "17.2", "12.38", "12.75", "10"]
    assert rows(found["rows"])[1]["weight"] == "20"  # left blank: that of the settings
    assert found["interview_on"] == "2026-07-08"


def test_there_is_no_grade_while_a_score_is_missing() -> None:
    found = fields(full(), "D14", "en", "赵敏")
    assert (found["perf_total"], found["grade"], found["coefficient"]) == ("—", "—", "—")
    assert found["employee"] == {
        "person": "赵敏",
        "position": "Marketing",
        "department": "市场部",
        "period": "2026-01-15 to end of the project",
        "evaluator": "陈静怡",
    }


def test_what_was_written_twice_and_differs_is_printed_twice() -> None:
    case = written("""
        team
        name | role | start      | end
        王立 | 销售 | 2026-03-01 | 2026-06-30
        王立 | 销售 | 2026-01-15 | 2026-02-10

        performance
        person | indicator | score | incentive | interview_on
        王立   | 业绩      | 90    | 系数 1.0  | 2026-07-08
        王立   | 过程      | 90    | 系数 1.2  | 2026-07-09
        """).case()
    found = fields(case, "D14", instance="王立")
    assert (found["incentive"], found["interview_on"]) == ("系数 1.0\n系数 1.2", "2026-07-08、2026-07-09")
    assert found["employee"]["period"] == "2026-01-15 至 2026-06-30"  # type: ignore[index]


def test_its_header_names_the_restricted_source_and_no_other_form_does() -> None:
    header = fields(full(), "D14", instance="王立")["header"]
    assert isinstance(header, dict)
    assert "绩效评估.xlsx" in header["sources"]
    assert header["last_update"] == date(2026, 7, 1)
    for writer in writers().values():
        for instance in writer.instances(full()):
            if writer.form.id != "D14":
                assert "绩效评估" not in str(fields(full(), writer.form.id, instance=instance))


def test_reviews_stand_in_the_restricted_folder_by_the_name_that_it_has(root: Root) -> None:
    made = written_again(root)
    paths = [each.path for each in made.documents if each.form == "D14"]
    assert paths == [f"{FOLDER}/绩效/XS-2026-001_D14_绩效评估表_李娜_草稿.docx"]
    assert (root.path / paths[0]).is_file()
    english = refresh(root, DAY, "en", runner=Inline(), forms=("D14",)).documents
    assert [each.path for each in english] == [f"{FOLDER}/绩效/XS-2026-001_D14_performance-review_李娜_draft.docx"]


def test_no_byte_outside_the_restricted_folder_changes_with_the_marks(root: Root) -> None:
    first = written_again(root)
    before = outside(root)
    assert len(before) > 5
    review = next(root.path.rglob("*_D14_*")).read_bytes()
    (root.path / FOLDER / "绩效" / "绩效评估.xlsx").write_bytes(workbook(marks("丙等成绩", "61", "0.73")))
    again = written_again(root)
    assert outside(root) == before
    assert next(root.path.rglob("*_D14_*")).read_bytes() != review
    assert {each.state for each in again.documents} == {"same", "updated"}
    assert not any("D14" in name for name in before)
    assert not any(b"_D14_" in data for name, data in before.items() if name.endswith(".html"))
    assert (first.problems, again.problems) == ((), ())


def test_a_workbook_that_may_not_be_read_makes_no_review_and_no_noise(root: Root) -> None:
    (root.path / FOLDER / "绩效" / "绩效评估.xlsx").write_bytes(b"")
    made = written_again(root)
    assert [each for each in made.documents if each.form == "D14"] == []
    assert made.problems == ()


def test_a_review_that_cannot_be_written_is_told_without_the_name(root: Root, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(path: Path, data: bytes, **how: object) -> bool:
        raise SalessheetsError(same(f"{path} {len(data)} {how}"))

    monkeypatch.setattr(desk, "write_whole", held)
    [order] = orders(root, ["D14"], "zh", DEFAULTS, DAY)
    [problem] = produce(order).problems
    assert problem == generate.FAILED.fill(form="D14", project="XS-2026-001", what=generate.WITHHELD)
    assert "李娜" not in problem.zh + problem.en


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value


def test_a_coefficient_keeps_its_places() -> None:
    case = full()
    case = replace(case, settings=replace(case.settings, coef_good=case.settings.coef_good / 8), memo={})
    assert fields(case, "D14", instance="王立")["coefficient"] == "0.125"
