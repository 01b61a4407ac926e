"""The demo: what `check` says of it is exactly what was put into it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from salessheets.__main__ import run
from salessheets.demo.build import DEMO, Place, build, clear, places, project_files
from salessheets.demo.faults import FINE, HIDDEN, MISHAPS, OWN_COLUMN, SEEDED, STRAYS, Mishap, Seeded
from salessheets.demo.rows import rows_of
from salessheets.demo.spoiling import spot
from salessheets.errors import SalessheetsError
from salessheets.evidence import Issued
from salessheets.findings import Cell, Finding, Severity
from salessheets.folders import MARKER, find_root, project_folders
from salessheets.gathering import gather_office
from salessheets.ledger.numbers import claims
from salessheets.ledger.place import Ledger
from salessheets.reviews import ProjectReview, Review, fold, review_folder
from salessheets.sheets import WORKBOOKS, Meeting, NumberingRow, Record
from salessheets.text import Language
from salessheets.workbooks.office import settings_of

RUNS: tuple[tuple[Language, date], ...] = (("zh", date(2026, 11, 23)), ("en", date(2027, 3, 6)))
CLEAN = ("keyaccounts", "pumps")


class Demo:
    """A demo that was built and reviewed."""

    def __init__(self, folder: Path, language: Language, as_of: date) -> None:
        self.language, self.as_of = language, as_of
        self.folder = folder
        if language == "zh":
            assert run(["--as-of", str(as_of), "demo", str(folder), "--jobs", "0"]) == 0
        else:
            build(folder, language, as_of, jobs=0)
        root = find_root(folder)
        office = gather_office(root)
        settings, more = settings_of(office)
        reviews = [review_folder(root.path, each, settings, as_of) for each in project_folders(root)]
        given, damaged = claims(Ledger(root=root.path, language=language))
        assert damaged == ()
        self.office = office
        self.review: Review = fold(office, settings, as_of, reviews, more, given)
        self.places = {place.story.key: place for place in places(as_of, language)}

    def project(self, key: str) -> ProjectReview:
        code = self.places[key].code
        return next(each for each in self.review.projects if each.code == code)

    def file(self, place: Place, kind: type[Record]) -> str:
        stem = next(each.stem for each in WORKBOOKS if kind in each.sheets)
        return f"{place.folder}/{stem.say(self.language)}.xlsx"

    def cell(self, fault: Seeded) -> Cell:
        """Where a fault is to be named."""
        place = self.places[fault.project]
        found = spot(rows_of(place.story, self.as_of, self.language, place.code), fault)
        title = fault.sheet.SHEET.title.say(self.language)
        return Cell(self.file(place, fault.sheet), title, found.row, found.column)

    def seeded(self) -> dict[tuple[str, Cell], Seeded]:
        return {(fault.rule, self.cell(fault)): fault for fault in SEEDED}

    def strays(self) -> dict[tuple[str, Cell], str]:
        return {
            (
                stray.rule,
                Cell(f"{self.places[stray.project].folder}/{stray.name.say(self.language)}.xlsx"),
            ): stray.project
            for stray in STRAYS
        }

    def mishaps(self) -> dict[tuple[str, Cell | None], Mishap]:
        return {(mishap.rule, self.mishap_cell(mishap)): mishap for mishap in MISHAPS}

    def mishap_cell(self, mishap: Mishap) -> Cell | None:
        """Where it is to be named: the meeting, the document itself, or how numbers are built."""
        if mishap.what == "forgotten":
            row = f"id={mishap.instance}"
            fault = Seeded(project=mishap.project, sheet=Meeting, row=row, column="id", value=None, rule=mishap.rule)
            return self.cell(fault)
        if mishap.what == "struck":
            return self.office.of(NumberingRow)[0].cell("series")
        return Cell(next(final.path for final in self.issued(mishap.project) if final.form == mishap.form))

    def issued(self, key: str) -> list[Issued]:
        return [final.issued for final in self.project(key).finals]


def errors(findings: tuple[Finding, ...]) -> Iterator[tuple[str, Cell | None]]:
    return ((finding.rule, finding.cell) for finding in findings if finding.severity is Severity.ERROR)


@pytest.fixture(scope="module", params=RUNS, ids=["zh", "en"])
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Demo:
    language, as_of = request.param
    return Demo(tmp_path_factory.mktemp(language) / "demo", language, as_of)


def test_check_names_every_seeded_fault_at_its_cell(demo: Demo) -> None:
    found = {(finding.rule, finding.cell) for finding in demo.review.findings}
    assert [fault for spot, fault in demo.seeded().items() if spot not in found] == []
    assert [project for spot, project in demo.strays().items() if spot not in found] == []
    assert [mishap for spot, mishap in demo.mishaps().items() if spot not in found] == []


def test_there_is_no_error_but_the_seeded_ones(demo: Demo) -> None:
    expected = {*demo.seeded(), *demo.strays(), *demo.mishaps()}
    assert [each for each in errors(demo.review.findings) if each not in expected] == []


def test_clean_projects_have_no_error(demo: Demo) -> None:
    for key in CLEAN:
        assert not list(errors(demo.project(key).findings))


def test_what_its_gates_asked_for_is_final_signed_and_as_it_was_issued(demo: Demo) -> None:
    for key in CLEAN:
        finals = demo.project(key).finals
        assert {final.state for final in finals} <= {"current", "signed"}
        assert {"D1", "D2", "D4", "D7"} <= {final.issued.form for final in finals if final.signed}
    assert {final.form for final in demo.issued("pumps")} == {f"D{number}" for number in range(1, 17)}
    for rule in ("3.3e", "5.1a", "5.1c", "5.1f"):
        assert [each for each in demo.project("pumps").findings if each.rule == rule] == []


def test_numbers_follow_the_days_of_the_documents(demo: Demo) -> None:
    claimed = {(each.project, each.form, each.instance): each for each in demo.review.claims}
    days: dict[tuple[str, int], list[tuple[int, date]]] = {}
    for key in demo.places:
        for issued in demo.issued(key):
            claim = claimed.get((demo.places[key].code, issued.form, issued.instance))
            if claim:
                assert claim.path == issued.path
                days.setdefault((claim.series, claim.year), []).append((claim.seq, issued.on))
    assert len(days) > 3
    for found in days.values():
        assert [day for _, day in sorted(found)] == sorted(day for _, day in found)


def test_oddly_written_values_are_no_fault(demo: Demo) -> None:
    named = {finding.cell for finding in demo.review.findings}
    assert [fault for fault in FINE if demo.cell(fault) in named] == []


def test_hidden_row_and_own_column_are_noted(demo: Demo) -> None:
    key, kind, row = HIDDEN
    hidden = Cell(demo.file(demo.places[key], kind), kind.SHEET.title.say(demo.language), row + 1, 1)
    found = {(finding.rule, finding.cell, finding.value) for finding in demo.review.findings}
    assert ("C-hidden", hidden, "") in found
    key, sheet, header = OWN_COLUMN
    own = Cell(
        demo.file(demo.places[key], sheet), sheet.SHEET.title.say(demo.language), 1, len(sheet.SHEET.columns) + 1
    )
    assert ("W-header-extra", own, header.say(demo.language)) in found


def test_projects_stand_everywhere_in_the_process(demo: Demo) -> None:
    states = {key: demo.project(key).status.state for key in demo.places}
    assert states == {
        "pumps": "archived",
        "dealers": "evaluating",
        "campus": "terminated",
        "drives": "executing",
        "keyaccounts": "executing",
        "mall": "rejected",
        "southwest": "planning",
        "cloud": "reviewing",
    }
    phases = {demo.project(key).status.phase for key in demo.places}
    assert phases == {"launch", "plan", "execute", "evaluate", "close"}


def test_lights_are_green_yellow_and_red_where_the_stories_say_so(demo: Demo) -> None:
    lights = {key: demo.project(key).status.measures["light_overall"].light for key in demo.places}
    assert (lights["keyaccounts"], lights["dealers"], lights["drives"]) == ("green", "yellow", "red")
    late = demo.project("drives").status.measures
    assert late["light_schedule"].light == "red"
    assert demo.project("dealers").status.measures["light_cost"].light == "yellow"


def test_the_command_writes_findings_and_forms(demo: Demo) -> None:
    if demo.language == "zh":
        written = [path.name for path in (demo.folder / "output").rglob("*") if path.is_file()]
        assert sum(name.endswith(".docx") for name in written) > len(demo.places)
        assert sum(name == "校验结果.xlsx" for name in written) == len(demo.places) + 1  # and the portfolio's own


def test_finals_of_a_day_are_the_same_whatever_the_processes(demo: Demo, tmp_path: Path) -> None:
    if demo.language == "en":
        build(tmp_path / "again", demo.language, demo.as_of, jobs=2)
        paths = [issued.path for key in demo.places for issued in demo.issued(key)]
        assert [
            path for path in paths if (tmp_path / "again" / path).read_bytes() != (demo.folder / path).read_bytes()
        ] == []


def test_same_day_gives_the_same_bytes() -> None:
    as_of = date(2026, 5, 4)
    place = places(as_of, "zh")[-1]
    assert list(project_files(place, "zh", as_of)) == list(project_files(place, "zh", as_of))


def test_a_demo_is_replaced_and_nothing_else_is(tmp_path: Path) -> None:
    own = tmp_path / "mine"
    own.mkdir()
    (own / "budget.xlsx").write_bytes(b"mine")
    with pytest.raises(SalessheetsError, match="别的内容"):
        clear(own)
    (own / MARKER).write_text('{"id": "ours", "format": 1, "language": "zh"}', encoding="utf-8")
    with pytest.raises(SalessheetsError, match="别的内容"):
        clear(own)
    assert (own / "budget.xlsx").read_bytes() == b"mine"
    (own / MARKER).write_text(f'{{"id": "{DEMO}", "format": 1, "language": "zh"}}', encoding="utf-8")
    clear(own)
    assert not own.exists()


def test_a_file_in_the_way_is_refused(tmp_path: Path) -> None:
    (tmp_path / "demo").write_text("mine", encoding="utf-8")
    with pytest.raises(SalessheetsError):
        clear(tmp_path / "demo")
