"""D13 归档备案表: what is handed over to the archive, item by item, with what proves each file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from salessheets.catalogue import form
from salessheets.columns import parse
from salessheets.derived.archive_items import CLASSES, Item, archive_number, items, whole
from salessheets.derived.attachments import spelled
from salessheets.derived.states import outcome
from salessheets.documents.common import Issue, common
from salessheets.documents.shown import Row, Shown
from salessheets.projects import Case
from salessheets.sheets import Filing
from salessheets.showing import EMPTY

FORM = "D13"
DIGITS = 4
Numbered = tuple[str, Item]


def fields(shown: Shown, issue: Issue) -> Mapping[str, object]:
    """Give what the form prints; `proof` holds, by item, what changes whenever a file is saved."""
    case = shown.case
    listed = [(f"{place:0{DIGITS}}", item) for place, item in enumerate(items(case), 1)]
    return {
        **common(shown, issue),
        "filing": shown.row(row) if (row := whole(case)) else shown.blank_row(Filing.SHEET),
        "archive_no": shown.listed(dict.fromkeys(filter(None, (group_number(case, item) for _, item in listed)))),
        "outcome": shown.label("closing_kind", outcome(case)),
        "measures": shown.measures("filing_complete"),
        "count": str(len(listed)),
        "groups": groups(shown, listed),
        "proof": {number: proof(shown, item) for number, item in listed},
        "spared": [shown.row(row, item=item_name(shown, row)) for row in spared(case)],
    }


def group_number(case: Case, item: Item) -> str:
    """The number that all items kept as long as this one share."""
    return archive_number(case, item.retention, "")


def groups(shown: Shown, listed: Sequence[Numbered]) -> list[Row]:
    """Give the items by archive class."""
    keys = dict.fromkeys((*CLASSES, *(item.archive_class for _, item in listed)))
    found = {key: [item_row(shown, each) for each in listed if each[1].archive_class == key] for key in keys}
    return [{"label": shown.label("archive_class", key), "rows": rows} for key, rows in found.items() if rows]


def item_row(shown: Shown, numbered: Numbered) -> Row:
    """Give an item."""
    case, (number, item) = shown.case, numbered
    owners = (case.settings.org_name, case.charter.department)
    return {
        "item_no": number,
        "archive_no": shown.text(archive_number(case, item.retention, number)),
        "doc_no": shown.text(item.number),
        "responsible": " ".join(filter(None, owners)) or EMPTY,
        "title": item.title.say(shown.language),
        "secrecy": shown.label("secrecy", case.charter.secrecy),
        "pages": EMPTY if item.pages is None else str(item.pages),
        "retention": shown.label("retention", item.retention),
        "version": shown.text(item.version),
        "file": shown.text(item.file),
        "location": shown.text(item.location),
    }


def proof(shown: Shown, item: Item) -> Row:
    """Give the day of an item and the digest of its file."""
    digests = dict(shown.case.project.evidence.checksums)
    digest = item.sha256 or digests.get(spelled(item.file), "")
    return {"date8": f"{item.day:%Y%m%d}" if item.day else EMPTY, "sha256": shown.text(digest)}


def spared(case: Case) -> list[Filing]:
    """The rows of 归档 that say why something is not applicable."""
    return sorted((row for row in case.of(Filing) if row.reason), key=lambda row: row.item)


def item_name(shown: Shown, row: Filing) -> str:
    """Name what a row of 归档 is about: forms by id and title."""
    target = parse(row.item)
    if target is None or target.kind != "form":
        return shown.text(row.item)
    return f"{target} {form(target.key).title.say(shown.language)}"
