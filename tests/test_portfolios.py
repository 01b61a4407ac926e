from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from salessheets.errors import SalessheetsError
from salessheets.findings import Severity
from salessheets.folders import MARKER, Root, find_root, project_folders
from salessheets.gathering import gather, gather_office
from salessheets.portfolios import init, new
from salessheets.reviews import ProjectReview, case_of, review_case
from salessheets.settings import DEFAULTS
from salessheets.sheets import Charter, Member, NumberingRow
from salessheets.text import LANGUAGES, Language, Text
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.office import settings_of
from salessheets.workbooks.row_values import SheetRows

DAY = date(2026, 3, 5)
DISK_FULL = Text("磁盘已满", "The disk is full")


def reviews(root: Root) -> list[ProjectReview]:
    settings, _ = settings_of(gather_office(root))
    return [review_case(case_of(gather(root.path, each), settings, DAY)) for each in project_folders(root)]


@pytest.mark.parametrize(("language", "names"), [
    ("zh", ["XS-2026-001 华东新品推广", "output", "台账", "设置.xlsx", "新建项目.xlsx"]),
    ("en", ["XS-2026-001 华东新品推广", "ledger", "output", "settings.xlsx", "new-project.xlsx"]),
])  # fmt: skip
def test_a_project_just_made_has_no_error(tmp_path: Path, language: Language, names: list[str]) -> None:
    root = init(tmp_path / "销售项目", language)
    path = new(root, "华东新品推广", as_of=DAY, type="launch", manager="张三", department="销售一部")
    assert sorted(each.name for each in root.path.iterdir() if each.name != MARKER) == sorted(names)
    (review,) = reviews(root)
    assert [each for each in review.findings if each.severity in (Severity.ERROR, Severity.WARNING)] == []
    (folder,) = project_folders(root)
    project = gather(root.path, folder)
    assert (project.code, project.the(Charter).name, project.the(Charter).type) == (
        "XS-2026-001",
        "华东新品推广",
        "launch",
    )
    assert [(member.name, member.role) for member in project.of(Member)] == [("张三", "manager")]
    assert len(folder.workbooks) == 6
    assert len(folder.restricted) == 1
    signed = {"zh": "附件/签批", "en": "attachments/signed"}[language]
    assert (path / signed).is_dir()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_portfolio_just_made_has_the_default_settings(tmp_path: Path, language: Language) -> None:
    root = init(tmp_path, language, id="mine")
    office = gather_office(root)
    assert settings_of(office) == (DEFAULTS, ())
    assert office.findings == ()
    assert json.loads((tmp_path / MARKER).read_text(encoding="utf-8")) == {
        "id": "mine",
        "format": 1,
        "language": language,
    }
    assert find_root(tmp_path) == root


def test_a_portfolio_is_not_made_where_one_is(tmp_path: Path) -> None:
    init(tmp_path, "zh")
    for folder in (tmp_path, tmp_path / "a" / "b"):
        with pytest.raises(SalessheetsError, match="已经在项目组合"):
            init(folder, "zh")


def test_a_damaged_marker_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / MARKER).write_text("?", encoding="utf-8")
    with pytest.raises(SalessheetsError):
        init(tmp_path, "zh")
    assert (tmp_path / MARKER).read_text(encoding="utf-8") == "?"


def test_a_file_in_the_way_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("", encoding="utf-8")
    with pytest.raises(SalessheetsError, match="不是文件夹"):
        init(tmp_path / "a", "zh")


def test_an_existing_settings_workbook_is_kept(tmp_path: Path) -> None:
    (tmp_path / "设置.xlsx").write_bytes(b"mine")
    init(tmp_path, "zh")
    assert (tmp_path / "设置.xlsx").read_bytes() == b"mine"


def test_the_next_code_comes_after_the_greatest_of_the_year(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    for name in ("XS-2026-007 旧", "XS-2025-040 去年", "别的"):
        (tmp_path / name).mkdir()
    assert new(root, "甲", as_of=DAY).name == "XS-2026-008 甲"
    assert new(root, "乙", as_of=date(2027, 1, 4)).name == "XS-2027-001 乙"


def test_a_code_is_not_given_twice_after_its_folder_is_gone(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    path = new(root, "甲", as_of=DAY)
    path.rename(tmp_path / "归档的项目")
    assert new(root, "乙", as_of=DAY).name == "XS-2026-002 乙"


def test_projects_made_at_the_same_time_get_codes_of_their_own(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    with ThreadPoolExecutor(6) as pool:
        paths = list(pool.map(lambda name: new(root, name, as_of=DAY), "甲乙丙丁戊己"))
    assert sorted(path.name.split()[0] for path in paths) == [f"XS-2026-{number:03}" for number in range(1, 7)]
    assert len(project_folders(root)) == 6


def test_the_pattern_of_the_settings_counts(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    rows: SheetRows = {NumberingRow: ({"item": "project", "pattern": "P{year}{seq:02}"},)}
    (tmp_path / "设置.xlsx").write_bytes(workbook("settings", "zh", rows))
    assert new(root, "甲", as_of=DAY).name == "P202601 甲"
    assert reviews(root)[0].code == "P202601"
    with pytest.raises(SalessheetsError, match="不符合"):
        new(root, "乙", as_of=DAY, code="XS-2026-001")


def test_a_pattern_without_number_is_told(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    rows: SheetRows = {NumberingRow: ({"item": "project", "pattern": "P{year}"},)}
    (tmp_path / "设置.xlsx").write_bytes(workbook("settings", "zh", rows))
    with pytest.raises(SalessheetsError, match="流水号"):
        new(root, "甲", as_of=DAY)


@pytest.mark.parametrize("code", ["", "XS 1", "../x", "XS-2026-1", "a/b"])
def test_a_code_that_cannot_be_is_refused_and_nothing_is_left(tmp_path: Path, code: str) -> None:
    root = init(tmp_path, "zh")
    with pytest.raises(SalessheetsError, match="不符合"):
        new(root, "甲", as_of=DAY, code=code)
    assert project_folders(root) == ()
    assert list((tmp_path / "台账" / "编号").iterdir()) == []


def test_a_code_in_use_is_refused_whatever_its_case(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    new(root, "甲", as_of=DAY, code="XS-2026-005")
    with pytest.raises(SalessheetsError, match="已被使用"):
        new(root, "乙", as_of=DAY, code="XS-2026-005")
    (tmp_path / "xs-2026-006 小写").mkdir()
    with pytest.raises(SalessheetsError, match="已被使用"):
        new(root, "乙", as_of=DAY, code="XS-2026-006")


def test_names_that_no_folder_can_have_are_made_safe(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    path = new(root, "  华东/华南: 推广?  ", as_of=DAY)
    assert path.name == "XS-2026-001 华东_华南_ 推广_"
    assert gather(root.path, project_folders(root)[0]).the(Charter).name == "华东/华南: 推广?"


def test_a_long_name_leaves_room_for_what_stands_in_the_folder(tmp_path: Path) -> None:
    root = init(tmp_path / "share", "en")
    path = new(root, "x" * 5000, as_of=DAY)
    assert len(path.name) <= 80
    [folder] = project_folders(root)
    [charter] = gather(root.path, folder).of(Charter)
    assert charter.name == "x" * 5000


def test_a_project_without_a_name_or_of_no_known_type_is_refused(tmp_path: Path) -> None:
    root = init(tmp_path, "zh")
    with pytest.raises(SalessheetsError, match="名字"):
        new(root, "  ", as_of=DAY)
    with pytest.raises(SalessheetsError, match="没有项目类型「打猎」。可用：新产品推广"):
        new(root, "甲", as_of=DAY, type="打猎")


def test_a_run_that_fails_leaves_neither_folder_nor_claim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = init(tmp_path, "zh")

    def full(*_: object) -> bool:
        raise SalessheetsError(DISK_FULL)

    monkeypatch.setattr("salessheets.portfolios.write_whole", full)
    with pytest.raises(SalessheetsError):
        new(root, "甲", as_of=DAY)
    monkeypatch.undo()
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(
        [MARKER, "output", "台账", "设置.xlsx", "新建项目.xlsx"]
    )
    assert new(root, "甲", as_of=DAY).name == "XS-2026-001 甲"
