"""The roll-up put in its place: portfolio workbook, portfolio page, a page for each project."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from salessheets.outputs import FORMS, Outputs
from salessheets.reporters.delivery import Delivery, delivered, names_of
from salessheets.reviews import ProjectReview, Review
from salessheets.rollup.portfolio_page import portfolio_page
from salessheets.rollup.portfolio_workbook import portfolio_workbook
from salessheets.rollup.project_page import Beside, project_page
from salessheets.rollup.rollup import Rollup
from salessheets.text import Language, Text

SHOWN = (".docx", ".pdf")


def write_rollup(root: Path, review: Review, language: Language) -> Delivery:
    """Write all of it below `output/`; what did not change is left alone, what is open elsewhere is told."""
    outputs = Outputs(language=language, path_max=review.settings.path_max)
    names = names_of(review)
    done = write_portfolio(root, review, outputs, names)
    for project in review.projects:
        done += write_page(root, review, project, outputs, names[project.folder])
    return done


def write_portfolio(root: Path, review: Review, outputs: Outputs, names: Mapping[str, str]) -> Delivery:
    """Write what shows all projects; `names` are those of their folders below `output/`."""
    return delivered(root, of_all(Rollup(review=review, language=outputs.language, names=names), outputs))


def of_all(rollup: Rollup, outputs: Outputs) -> Iterator[tuple[str, bytes, Text | None]]:
    """Workbook and page of the portfolio, each with its place."""
    yield outputs.portfolio_workbook(), portfolio_workbook(rollup), None
    yield outputs.dashboard(), portfolio_page(rollup).encode(), None


def write_page(root: Path, review: Review, project: ProjectReview, outputs: Outputs, name: str) -> Delivery:
    """Write the page of a project; `name` is that of its folder below `output/`."""
    page = project_page(review, project, outputs.language, beside(root, name, outputs))
    return delivered(root, iter([(outputs.page(name), page.encode(), None)]))


def beside(root: Path, name: str, outputs: Outputs) -> Beside:
    """What stands in a project's output folder already."""
    return Beside(
        forms=forms(root / outputs.under(outputs.project(name), FORMS)),
        findings=(root / outputs.findings(name)).is_file(),
    )


def forms(folder: Path) -> tuple[str, ...]:
    """The forms in a folder, by name; locks of open documents are none."""
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in entries if entry.is_file()]
    except OSError:
        return ()
    return tuple(sorted(name for name in names if name.lower().endswith(SHOWN) and not name.startswith(("~", "."))))
