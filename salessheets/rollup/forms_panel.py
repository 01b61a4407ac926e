"""The documents on a project's page: every file with its state, and the finals that something holds back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import PurePosixPath

from salessheets.catalogue import issued_form
from salessheets.derived.finals import Final
from salessheets.documents.row_order import natural
from salessheets.outputs import FORMS as FOLDER
from salessheets.reporters.document_words import DOCUMENT_STATES, DRAFT
from salessheets.reporters.report import is_restricted
from salessheets.reporters.words import visible
from salessheets.reviews import ProjectReview
from salessheets.rollup.page_values import Mark, Spot, finding_row, href, sources
from salessheets.rollup.project_parts import TO_ROOT
from salessheets.text import Language, Text
from salessheets.workbooks.style import ToneName

TONES: Mapping[str, ToneName] = {
    "current": "green",
    "signed": "green",
    "stale": "yellow",
    "edited": "yellow",
    "returned": "red",
    "lost": "red",
}
EARLIER = Text("旧版", "earlier version")
HELD = Text("{form} 还不能定稿，先改好：", "{form} cannot be made final yet; mend first:")


def form_rows(project: ProjectReview, names: Sequence[str], language: Language) -> Iterator[Mapping[str, object]]:
    """Every file in the folder of forms; of the last version of a final, 文号, state and the cells that changed."""
    shown = (each for each in project.finals if not issued_form(each.issued.form).restricted)
    finals = {PurePosixPath(each.issued.path).stem: each for each in shown}
    for name in sorted(names, key=natural):
        final = finals.get(PurePosixPath(name).stem)
        yield {
            "place": Spot(text=visible(name), href=href(f"{FOLDER.say(language)}/{name}")),
            "number": visible(final.issued.number) if final else "",
            "mark": mark(final, name, language),
            "places": sources(final.changed, TO_ROOT, language, 3) if final else (),
        }
    here = {PurePosixPath(name).stem for name in names}
    for stem, final in finals.items():
        if stem not in here:
            yield {
                "place": Spot(text=visible(PurePosixPath(final.issued.path).name)),
                "number": visible(final.issued.number),
                "mark": mark(final, "", language),
                "places": (),
            }


def mark(final: Final | None, name: str, language: Language) -> Mark:
    """The state of a file as a word in a colour."""
    if final:
        return Mark(word=DOCUMENT_STATES[final.state].say(language), tone=TONES[final.state])
    draft = any(f"_{word}" in name for word in (DRAFT.zh, DRAFT.en))
    return Mark(word=(DRAFT if draft else EARLIER).say(language))


def held_rows(project: ProjectReview, language: Language) -> Iterator[Mapping[str, object]]:
    """The finals that were asked for, with what holds them back."""
    for held in project.held:
        findings = [each for each in held.findings if not is_restricted(each)]
        if findings:
            yield {
                "title": HELD.fill(form=visible(f"{held.form} {held.instance}".strip())).say(language),
                "rows": [finding_row(each, TO_ROOT, language) for each in findings],
            }
