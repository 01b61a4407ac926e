"""What workbook and page of the portfolio are made from; what both want is worked out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from salessheets.extracts import SaleLine
from salessheets.files import safe_name
from salessheets.findings import Cell, Finding, Severity, column_letters, count
from salessheets.outputs import PAGE
from salessheets.reporters.delivery import FROM_OUTPUT, names_of
from salessheets.reporters.report import is_restricted
from salessheets.reporters.standing import worst_first
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.cutting import MANY
from salessheets.rollup.lines import Of, of_all
from salessheets.rollup.sales_sums import Sum, by_month
from salessheets.text import Language, Text
from salessheets.workbooks.writer_values import file_link


@dataclass(frozen=True, kw_only=True)
class Rollup:
    """A review, a language, and the name of each project folder below `output/`.

    A `large` one shows the most pressing rows alone, and leaves where numbers came from to the projects' pages.
    """

    review: Review
    language: Language
    names: Mapping[str, str]

    @classmethod
    def of(cls, review: Review, language: Language) -> Rollup:
        """The roll-up of a review."""
        return cls(review=review, language=language, names=names_of(review))

    @property
    def large(self) -> bool:
        """Whether there are too many projects to show every row of them."""
        return len(self.review.projects) > MANY

    @cached_property
    def projects(self) -> tuple[ProjectReview, ...]:
        """The projects, the worst light first."""
        return worst_first(self.review.projects)

    @cached_property
    def sales(self) -> list[Of[SaleLine]]:
        """The sales of all projects."""
        return of_all(self.review, lambda project: project.extracts.sales)

    @cached_property
    def months(self) -> tuple[Sum[date], ...]:
        """The sales added up by month."""
        return by_month(self.sales)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that everyone may read."""
        return tuple(finding for finding in self.review.findings if not is_restricted(finding))

    @cached_property
    def withheld(self) -> Mapping[Severity, int]:
        """How many findings of each severity only those may read who read 绩效/."""
        told, shown = count(self.review.findings), count(self.findings)
        return {each: number - shown[each] for each, number in told.items() if number > shown[each]}

    def say(self, text: Text) -> str:
        """Say a text in the language of the roll-up."""
        return text.say(self.language)

    def workbook(self, file: str, cell: Cell | None = None) -> str:
        """The link from the portfolio workbook to a team's workbook, or to a cell of it; "" where there is none."""
        if not file or not file.isprintable():
            return ""
        if cell is None or not cell.sheet:
            return file_link(FROM_OUTPUT + file)
        return file_link(FROM_OUTPUT + file, cell.sheet, f"{column_letters(cell.column or 1)}{cell.row or 1}")

    def cell(self, cell: Cell | None) -> str:
        """The link from the portfolio workbook to a cell."""
        return self.workbook(cell.file, cell) if cell else ""

    def page(self, project: ProjectReview) -> str:
        """The link from the portfolio workbook to a project's page."""
        return file_link(self.page_path(project))

    def page_path(self, project: ProjectReview) -> str:
        """The way from `output/` to a project's page."""
        return f"{safe_name(self.names[project.folder])}/{PAGE}"
