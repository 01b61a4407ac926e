"""Which document a file is: the properties it carries, and the digest that tells whether its data changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from salessheets.derived.finals import versions
from salessheets.documents.common import PROVENANCE, Issue
from salessheets.documents.shown import Shown
from salessheets.files import digest

FORM = "salessheets.form"
PROJECT = "salessheets.project"
INSTANCE = "salessheets.instance"
FORM_NUMBER = "salessheets.form_number"
NUMBER = "salessheets.number"
VERSION = "salessheets.version"
LANGUAGE = "salessheets.language"
SOURCE_DATE = "salessheets.source_date"
TEMPLATE = "salessheets.template"
CONTEXT = "salessheets.context"
CONTENT = "salessheets.content"
LEDGER = "salessheets.ledger"
AFTER = "salessheets.after"
SAME = (FORM, PROJECT, INSTANCE, VERSION, LANGUAGE, TEMPLATE, CONTEXT, LEDGER)
"""A document that agrees in these is the same document."""


def properties(
    shown: Shown, issue: Issue, form_number: str, template: str, fields: Mapping[str, object]
) -> dict[str, str]:
    """Give the custom properties of a document but the digest of its content."""
    updated = shown.case.project.evidence.last_update
    return {
        FORM: issue.form.id,
        PROJECT: shown.case.project.code,
        INSTANCE: issue.instance,
        FORM_NUMBER: form_number,
        NUMBER: issue.number,
        VERSION: issue.version,
        LANGUAGE: shown.language,
        SOURCE_DATE: updated.isoformat() if updated else "",
        TEMPLATE: template,
        CONTEXT: context_digest(fields),
        LEDGER: ledger_digest(shown, issue, fields),
    }


def ledger_digest(shown: Shown, issue: Issue, fields: Mapping[str, object]) -> str:
    """Digest what a document tells of finals, earlier versions of its own and others; "" when it tells of none."""
    before = versions(shown.case, issue.form.id, issue.instance, shown.language)
    told = [fields.get("documents") or [], [each.version for each in before]]
    return digest(json.dumps(told, ensure_ascii=False, default=plain).encode()) if any(told) else ""


def context_digest(fields: Mapping[str, object]) -> str:
    """Digest what a document prints, its provenance left out: a workbook saved without a change changes nothing."""
    kept = {key: without(key, value) for key, value in fields.items() if key not in PROVENANCE}
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, default=plain)
    return digest(text.encode("utf-8", "surrogatepass"))


def without(key: str, value: object) -> object:
    """Leave the fields of provenance out of a group of fields."""
    if not isinstance(value, Mapping):
        return value
    return {name: each for name, each in value.items() if f"{key}.{name}" not in PROVENANCE}


def plain(value: object) -> str:
    """Write a date, or a figure that is drawn, for the digest."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:f}"
    raise TypeError(type(value).__name__)
