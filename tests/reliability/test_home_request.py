"""One click without any tool on the PC: a request typed on 首页 and saved by LibreOffice itself becomes the form."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import openpyxl
import pytest
from libreoffice_edits import Cells, beside, type_into
from real_libreoffice import libreoffice_here
from reliability.lab import SOON, pause, served, smb_mounted, tell, unmounted

from salessheets.__main__ import run

PORT = 44_517
DAY = "2026-03-10"
CODE = "XS-2026-001"
HOME, FORM, GENERATE = "首页", "D1", "生成"
CHARTER = {
    "申请人": "张伟", "申请日期": "2026-03-02", "背景与必要性": "华东渠道铺货率低于对手", "市场需求依据": "三百家门店的问卷",
    "战略关联": "年度新品战略", "客户与市场范围": "华东商超", "竞争概况": "两家主要对手", "计划开始": "2026-03-16",
    "计划完成": "2026-09-30", "申请预算(元)": "500000", "预算来源": "年度预算", "所需资源": "两名销售",
}  # fmt: skip
GOAL = {
    "指标类别": "签约额", "指标名称": "华东签约额", "方向": "越大越好", "单位": "万元", "基线值": "100", "目标值": "300",
    "截止日": "2026-09-30", "预期成果": "签约三百万元", "成功标准": "合同已签",
}  # fmt: skip
RISK = {"识别日期": "2026-03-02", "描述": "对手降价"}
DRAFT, FINAL = f"{CODE}_D1_立项申请表_草稿.docx", f"{CODE}_D1_立项申请表_V1.0.docx"
CANNOT = "不能定稿"
Type = Callable[[Path, Cells], None]
"""Types into a workbook of the project, by its path in the portfolio."""
Update = Callable[[], None]


def made(root: Path) -> Path:
    """A portfolio with one new project, as the commands make them; gives the project's folder."""
    assert run(["init", str(root)]) == 0
    about = ["--code", CODE, "--type", "新产品推广", "--manager", "张伟", "--department", "销售部"]
    assert run(["-C", str(root), "--as-of", DAY, "new", "华东新品推广", *about]) == 0
    return next(root.glob(f"{CODE} *"))


def request(plan: Path, word: str) -> Cells:
    """What is typed to ask for the form."""
    return {beside(plan, HOME, FORM, GENERATE): word}


def charter(plan: Path) -> Cells:
    """What is typed into the card, and as the first goal."""
    book = openpyxl.load_workbook(plan)
    rows = {str(row[1].value): row[1].row for row in book["立项"].iter_rows(max_col=2)}
    return {**{("立项", f"C{rows[label]}"): value for label, value in CHARTER.items()}, **first_row(plan, "目标", GOAL)}


def first_row(file: Path, sheet: str, values: Mapping[str, str]) -> Cells:
    """What is typed into the first row of a table, by its headers."""
    columns = {str(cell.value): cell.coordinate[:-1] for cell in openpyxl.load_workbook(file)[sheet][1]}
    return {(sheet, f"{columns[header]}2"): value for header, value in values.items()}


def ask_and_get(project: Path, type_in: Type, update: Update) -> None:
    """Ask for a draft, then for a final with faults, then mend these; nobody but the editor writes a workbook."""
    plan, risks = project / "项目计划.xlsx", project / "风险登记册.xlsx"
    output = project.parent / "output" / CODE

    def look() -> tuple[list[str], bool]:
        saved = [file.read_bytes() for file in (plan, risks)]
        update()
        assert [file.read_bytes() for file in (plan, risks)] == saved
        page = (output / "index.html").read_text(encoding="utf-8")
        return sorted(path.name for path in (output / "表单").glob("*.docx")), CANNOT in page

    type_in(plan, request(plan, "草稿"))
    assert look() == ([DRAFT], False)
    type_in(plan, request(plan, "定稿"))
    assert look() == ([DRAFT], True)
    type_in(plan, charter(plan))
    type_in(risks, first_row(risks, "风险", RISK))
    forms, held = look()
    assert FINAL in forms
    assert not held


@pytest.mark.libreoffice
@libreoffice_here
def test_a_request_saved_by_libreoffice_becomes_the_form(tmp_path: Path) -> None:
    project = made(tmp_path / "销售项目")

    def update() -> None:
        assert run(["-C", str(project.parent), "--as-of", DAY, "refresh", "--jobs", "0"]) in {0, 1}

    ask_and_get(project, lambda file, cells: type_into(file, cells, tmp_path / "office"), update)


@pytest.mark.reliability
@libreoffice_here
def test_the_same_over_a_samba_share(tmp_path: Path) -> None:
    """LibreOffice works on the mounted share; the watcher runs once on the server's side, as another machine."""
    share = tmp_path / "share"
    project = made(share / "销售项目")
    lab, view = tmp_path / "lab", tmp_path / "lab" / "view"
    with served(share, lab, PORT), unmounted(view):
        smb_mounted(lab, view)

        def type_in(file: Path, cells: Cells) -> None:
            seen = view / file.relative_to(share)
            began = time.monotonic()
            type_into(seen, cells, tmp_path / "office")
            arrived(seen.read_bytes(), file)
            tell(f"{file.name}: saved by LibreOffice and on the server after {time.monotonic() - began:.1f} s")

        def update() -> None:
            began = time.monotonic()
            assert run(["-C", str(project.parent), "--as-of", DAY, "watch", "--once", "--jobs", "0"]) in {0, 1}
            tell(f"one round of the watcher: {time.monotonic() - began:.1f} s")

        ask_and_get(project, type_in, update)
        final = project.parent / "output" / CODE / "表单" / FINAL
        arrived(final.read_bytes(), view / final.relative_to(share))


def arrived(data: bytes, there: Path) -> None:
    """Wait until a file has come over the share; only there is looked at, since rclone puts an upload off at each read."""
    end = time.monotonic() + SOON
    while not there.is_file() or there.read_bytes() != data:
        assert time.monotonic() < end, f"{there} did not arrive"
        pause(0.2)
