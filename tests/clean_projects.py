"""The demo's clean projects, from real workbooks, and what is found when one cell of one of them is changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from pathlib import Path

import pytest

from salessheets import gathering
from salessheets.demo.build import make_projects, places, tell
from salessheets.demo.office import office
from salessheets.findings import Cell, Finding, Severity
from salessheets.folders import Root, find_root, project_folder, settings_file
from salessheets.gathering import gather, gather_office, read_file
from salessheets.portfolios import init
from salessheets.projects import Case, Project
from salessheets.reviews import case_of, findings_of, fold
from salessheets.settings import Settings
from salessheets.sheets import Record
from salessheets.workbooks.blank import workbook
from salessheets.workbooks.office import settings_of
from salessheets.workbooks.patch import set_values
from salessheets.workbooks.read import Reading, read

AS_OF = date(2026, 11, 23)
EXECUTING, FILED, OFFICE = "keyaccounts", "pumps", "office"
CLEAN = (EXECUTING, FILED)
OTHERS = ("southwest", "dealers", "drives")
"""Projects with faults of their own, for rows that the clean ones have no reason to hold."""


class Clean:
    """A project without an error; only the workbook that a change is made in is read again."""

    def __init__(self, root: Root, name: str) -> None:
        self.root = root
        self.folder = project_folder(root, name) if name else None
        self.readings: dict[str, Reading] = {}

    @cached_property
    def settings(self) -> Settings:
        return settings_of(gather_office(self.root))[0]

    @cached_property
    def project(self) -> Project:
        return self.gathered({})

    @cached_property
    def case(self) -> Case:
        return case_of(self.project, self.settings, AS_OF)

    @cached_property
    def before(self) -> tuple[Finding, ...]:
        """What is found without any change: in a clean project no error, but perhaps a hint."""
        return self.findings({})

    def gathered(self, changed: Mapping[str, bytes]) -> Project:
        """The project, with some workbooks in another version."""

        def remembered(root: Path, file: str, skip: Mapping[str, Finding], _: object = None) -> Reading:
            if file in changed:
                return read(changed[file], file)
            if file not in self.readings:
                self.readings[file] = read_file(root, file, skip)
            return self.readings[file]

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(gathering, "read_file", remembered)
            return gather(self.root.path, self.folder) if self.folder else gather_office(self.root)

    def findings(self, changed: Mapping[str, bytes]) -> tuple[Finding, ...]:
        """All that is found."""
        project = self.gathered(changed)
        if self.folder:
            return findings_of(case_of(project, self.settings, AS_OF))
        settings, wrong = settings_of(project)
        return fold(project, settings, AS_OF, [], wrong).findings

    def found_anew(self, values: Mapping[Cell, str]) -> list[tuple[str, Cell | None]]:
        """What is found only when cells of one workbook hold these instead; rule and cell."""
        (file,) = {cell.file for cell in values}
        data = (self.root.path / file).read_bytes()
        spoiled = set_values(data, {(cell.sheet, cell.ref): value for cell, value in values.items()})
        known = {(finding.rule, finding.cell) for finding in self.before}
        found = [(finding.rule, finding.cell) for finding in self.findings({file: spoiled})]
        return [each for each in found if each not in known]

    def is_spotted(self, record: Record) -> bool:
        """Whether there is an error in a row as it is."""
        return (record.at.file, record.at.sheet, record.row) in self.spots

    @cached_property
    def spots(self) -> frozenset[tuple[str, str, int]]:
        """The rows in which errors are found."""
        cells = [finding.cell for finding in self.before if finding.severity is Severity.ERROR]
        return frozenset((cell.file, cell.sheet, cell.row) for cell in cells if cell)

    def rows(self, kind: type[Record]) -> tuple[Record, ...]:
        """The rows of a sheet, or its card."""
        return self.project.of(kind)


def clean_projects(folder: Path) -> dict[str, Clean]:
    """Write the clean projects and the settings of the demo; by story, and the settings as `office`."""
    init(folder, "zh")
    root = find_root(folder)
    (folder / str(settings_file(root))).write_bytes(workbook("settings", "zh", office(AS_OF, "zh"), modified=AS_OF))
    found = {OFFICE: Clean(root, "")}
    chosen = [place for place in places(AS_OF, "zh") if place.story.key in (*CLEAN, *OTHERS)]
    make_projects(root, [tell(place, "zh", AS_OF) for place in chosen], "zh", AS_OF)
    found |= {place.story.key: Clean(root, place.folder) for place in chosen}
    return found
