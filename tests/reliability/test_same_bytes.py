"""The same workbooks give the same bytes, whatever the clock, zone, locale, hash seed, order of listing or processes."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from datetime import date
from pathlib import Path

import pytest
from reliability.circumstances import AS_OF, SHORT, Circumstances, told, worked
from reliability.lab import tell
from small_portfolio import portfolio, project

from salessheets.demo.build import build

long = pytest.mark.reliability
posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps one of two names that differ in case")
EARLIER = 1_780_000_000
"""When people saved their workbooks: part of what they put in, and the same in every copy."""
CHARTER = """
charter
code | {code}
name | {name}

tasks
id | name | planned_start | planned_end
1  | 调研 | 2026-03-02    | 下周
"""
MINUTES = """
meetings
id   | type   | title | date       | time  | place  | chair | recorder | present
{id} | 进展会 | 例会  | 2026-02-06 | 09:30 | 会议室 | 张伟  | 李娜     | 张伟、李娜

agenda
meeting | no | topic | resolution | needs_action
{id}    | 1  | 进度  | 同意       | 否
"""
ELSEWHERE = Circumstances(
    name="elsewhere",
    says={"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "LANG": "C", "PYTHONHASHSEED": "7"},
    jobs=2,
    shuffled=True,
    clock="+400d",
)
CIRCUMSTANCES = (
    ELSEWHERE,
    Circumstances(name="clock", clock="-900d"),
    Circumstances(name="west", says={"TZ": "Etc/GMT+12", "LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    Circumstances(name="hashes", says={"PYTHONHASHSEED": "4294967295"}),
    Circumstances(name="listing", shuffled=True),
    Circumstances(name="processes", jobs=3),
    Circumstances(name="tomorrow", clock="+0", jumps_to="+1d", jobs=2),
    Circumstances(name="yesterday", clock="+0", jumps_to="-1d"),
)


def odd_portfolio(folder: Path) -> Path:
    """Projects whose names are decomposed, long, or twins but for case, on a system that keeps them apart."""
    root = portfolio(folder)
    split = unicodedata.normalize("NFD", "Café über Öl")
    for number, name in enumerate((split, "长" * 60, "Twin", "TWIN", "平常"), start=1):
        code = "XS-2026-003" if name == "TWIN" else f"XS-2026-{number:03}"
        books = {"项目计划": CHARTER.format(code=code, name=name[:20])}
        if name.casefold() != "twin":  # two projects with one code get no finals
            books |= {"执行记录": MINUTES.format(id="M-01"), f"执行记录-{split}": MINUTES.format(id="M-02")}
        here = project(root, f"{code} {name}", books)
        attachments = here / "附件" / split
        attachments.mkdir(parents=True)
        for file in ("a.pdf", "A.PDF", f"{split}.pdf", f"{'长' * 70}.pdf"):
            (attachments / file).write_bytes(b"%PDF-1.4")
        (here / "执行记录-PLAN.xlsx").write_bytes((here / "项目计划.xlsx").read_bytes())
        (here / "执行记录-plan.XLSX").write_bytes((here / "项目计划.xlsx").read_bytes())
    return aged(root.path)


def aged(folder: Path) -> Path:
    """Make all files as old as each other."""
    for path in folder.rglob("*"):
        os.utime(path, (EARLIER, EARLIER))
    return folder


def copied(seed: Path, circumstances: Circumstances, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of a portfolio that stands elsewhere, and a folder for what its circumstances need."""
    folder = tmp_path / f"{circumstances.name} 销售项目"
    shutil.copytree(seed, folder)
    return folder, tmp_path / circumstances.name


def differing(one: dict[str, bytes], other: dict[str, bytes]) -> list[str]:
    """Files that are not the same in both."""
    return sorted(file for file in one.keys() | other.keys() if one.get(file) != other.get(file))


@posix
def test_odd_names_elsewhere_and_at_another_time(tmp_path: Path) -> None:
    seed = odd_portfolio(tmp_path / "seed")
    here, there = (
        worked(*copied(seed, each, tmp_path), each, work=SHORT) for each in (Circumstances(name="here"), ELSEWHERE)
    )
    assert any(file.endswith("V1.0.docx") for file in here), "finals are among what is compared"
    assert any("output/" in file and file.endswith(".xlsx") for file in here)
    assert differing(here, there) == []


def test_the_circumstances_are_what_they_say(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    for number in range(40):
        (folder / str(number)).touch()
    here = told(folder, tmp_path / "here", Circumstances(name="here", says={"PYTHONHASHSEED": "1"}))
    there = told(folder, tmp_path / "there", ELSEWHERE)
    assert int(there[0]) - int(here[0]) > 300 * 86_400, "the clock"
    assert here[1:3] != there[1:3], "the zone"
    assert sorted(here[3:-1]) == sorted(there[3:-1])
    assert here[3:-1] != there[3:-1], "the order of listing"
    assert here[-1] != there[-1], "the seed of hashes"


@long
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_demo_under_all_circumstances(tmp_path: Path, language: str) -> None:
    seed = tmp_path / "seed"
    build(seed, "en" if language == "en" else "zh", date.fromisoformat(AS_OF), 0)
    plain = Circumstances(name="here")
    here = worked(*copied(aged(seed), plain, tmp_path), plain, language=language)
    for circumstances in CIRCUMSTANCES:
        there = worked(*copied(seed, circumstances, tmp_path), circumstances, language=language)
        tell(f"{language} {circumstances.name}: {len(there)} files, {len(differing(here, there))} differ")
        assert differing(here, there) == []
        shutil.rmtree(tmp_path / f"{circumstances.name} 销售项目")
