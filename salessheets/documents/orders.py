"""Orders: the forms wanted of one project each, and the project opened for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from salessheets.cache.readings import FRESH, Kept, Notes
from salessheets.documents.checksums import FILING, with_checksums
from salessheets.documents.desk import Desk
from salessheets.documents.forms import wanted
from salessheets.documents.own_forms import own_forms
from salessheets.documents.shelf import TEAM_FOLDER, Shelf
from salessheets.findings import Finding
from salessheets.folders import ProjectFolder, Root, project_folders
from salessheets.gathering import gather
from salessheets.outputs import Outputs, first_word, output_folder
from salessheets.projects import Case
from salessheets.reviews import case_of
from salessheets.settings import Settings
from salessheets.templates import DOCUMENT_TEMPLATES, template_folder
from salessheets.text import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """The forms wanted of one project folder; `others` are the first words of the other folders.

    `name` is that of its folder below `output/`, "" to tell it by code and `others`.
    `only` is the code that the project must have, "" for any; `instances` are pairs of form and meeting, round or
    period, for a form of which not all are wanted; `finals` are those to be made final ("" for all instances), `again`
    as a next version; `asked` are the drafts that a home sheet asks for; `skip` names workbooks that kill their reader;
    `notes` are what is known of its workbooks from before.
    """

    root: Root
    folder: ProjectFolder
    forms: tuple[str, ...]
    language: Language
    settings: Settings
    as_of: date
    others: frozenset[str] = frozenset()
    name: str = ""
    only: str = ""
    instances: tuple[tuple[str, str], ...] = ()
    finals: tuple[tuple[str, str], ...] = ()
    asked: tuple[tuple[str, str], ...] = ()
    again: bool = False
    skip: tuple[tuple[str, Finding], ...] = ()
    notes: Notes | None = None

    def wants(self, code: str) -> bool:
        """Whether it is for a project of this code."""
        return not self.only or code.casefold() == self.only


def orders(
    root: Root,
    forms: Sequence[str],
    language: Language,
    settings: Settings,
    as_of: date,
    *,
    project: str = "",
    among: tuple[ProjectFolder, ...] | None = None,
) -> tuple[Order, ...]:
    """Order forms of all projects (`among` some), or of the one with a code; its folder is known by its name where it can be.

    Raises:
        SalessheetsError: a form does not exist or cannot be written yet.
    """
    ids = tuple(writer.form.id for writer in wanted(forms, own_forms(root.path / TEAM_FOLDER)))
    folders = project_folders(root) if among is None else among
    named = [folder for folder in folders if project and first_word(folder.name) == project.casefold()]
    return tuple(
        Order(
            root=root,
            folder=folder,
            forms=ids,
            language=language,
            settings=settings,
            as_of=as_of,
            others=frozenset(first_word(other.name) for other in folders if other is not folder),
            only=project.casefold(),
        )
        for folder in named or folders
    )


def opened(order: Order) -> tuple[Case, Desk]:
    """Read the project of an order, as far as it is not known; with the digests of its files where D13 is wanted."""
    reader = Kept(order.notes.store, order.notes.known) if order.notes else FRESH
    project = gather(order.root.path, order.folder, dict(order.skip), reader)
    case = case_of(project, order.settings, order.as_of)
    if FILING in order.forms and order.wants(project.code):
        case = with_checksums(order.root.path, case)
    return case, desk_of(order, project.code)


def desk_of(order: Order, code: str) -> Desk:
    """Where the documents of an order are written."""
    return Desk(
        root=order.root.path,
        folder=order.folder.name,
        name=order.name or output_folder(code, order.folder.name, order.others),
        shelf=Shelf(
            builtin=template_folder(DOCUMENT_TEMPLATES, order.language),
            team=order.root.path / TEAM_FOLDER,
            language=order.language,
        ),
        outputs=Outputs(language=order.language, path_max=order.settings.path_max),
        language=order.root.language,
    )
