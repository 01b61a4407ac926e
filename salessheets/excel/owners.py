"""The project that an open workbook belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from salessheets.errors import SalessheetsError
from salessheets.folders import Root, project_folders, project_of
from salessheets.memory import Memory, memory_of
from salessheets.outputs import Outputs
from salessheets.reporters.delivery import names_of
from salessheets.reporters.report import in_performance
from salessheets.reviewing import review_portfolio
from salessheets.reviews import ProjectReview, Review
from salessheets.runner import Runner
from salessheets.text import Text, same

NEVER_SAVED = Text(
    "这个工作簿还没有存成文件。请先存到项目文件夹里，再按一次。",
    "This workbook is no file yet. Save it in the project's folder, then press again.",
)
NO_PROJECT = Text(
    "{file} 不属于哪个项目。请打开项目文件夹里的工作簿，再按一次。",
    "{file} belongs to no project. Open a workbook in a project's folder, then press again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """A project, and the workbook of it that is open: `file` as the portfolio names it.

    `runner` and `memory` are good for all that one press does.
    """

    root: Root
    review: Review
    project: ProjectReview
    file: str
    runner: Runner
    memory: Memory

    @property
    def outputs(self) -> Outputs:
        """Names of what is written."""
        return Outputs(language=self.root.language, path_max=self.review.settings.path_max)

    @property
    def name(self) -> str:
        """The project's folder below `output/`."""
        return names_of(self.review)[self.project.folder]

    @property
    def restricted(self) -> bool:
        """Whether the workbook stands in 绩效/."""
        return in_performance(self.file)


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """Where a workbook stands: the portfolio, the project's folder in it, and the workbook as the portfolio names it."""

    root: Root
    folder: str
    file: str


def belonging(path: Path) -> Belonging:
    """Find the project folder of a workbook; nothing in it is read.

    Raises:
        SalessheetsError: the workbook is no file, is in no portfolio, or belongs to no project.
    """
    if not path.is_absolute():
        raise SalessheetsError(NEVER_SAVED)
    root, folder = project_of(path)
    if folder not in {each.name for each in project_folders(root)}:
        raise SalessheetsError(NO_PROJECT.fill(file=same(path.name)))
    return Belonging(root=root, folder=folder, file=path.resolve().relative_to(root.path).as_posix())


def owner_of(place: Belonging, as_of: date, runner: Runner) -> Owner:
    """Review the portfolio, as far as anything changed, and take the project from it.

    Raises:
        SalessheetsError: the project's folder has just gone.
    """
    memory = memory_of(place.root)
    review = review_portfolio(place.root, as_of, runner, memory=memory)
    project = next((each for each in review.projects if each.folder == place.folder), None)
    if project is None:
        raise SalessheetsError(NO_PROJECT.fill(file=same(place.file)))
    return Owner(root=place.root, review=review, project=project, file=place.file, runner=runner, memory=memory)
