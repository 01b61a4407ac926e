"""The SHA-256 digests of the files that a project hands over to the archive: read only when D13 is asked for."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from salessheets.derived.archive_items import Item, items
from salessheets.derived.attachments import spelled, spellings
from salessheets.folders import ATTACHMENTS
from salessheets.projects import Case

FILING = "D13"  # the form that lists files with their digests


def with_checksums(root: Path, case: Case) -> Case:
    """Give the case that knows the digests of all its items' files; a file that cannot be read has none."""
    found = {
        spelled(item.file): digest
        for item in items(case)
        if item.file and not item.sha256 and (digest := sha256_of(places(root, case, item)))
    }
    evidence = replace(case.project.evidence, checksums=tuple(sorted(found.items())))
    return replace(case, project=replace(case.project, evidence=evidence), memo={})


def places(root: Path, case: Case, item: Item) -> Iterator[Path]:
    """Where the file of an item may stand: below 附件/ only what is known to stand there, and no link."""
    if not item.attached:
        yield root / item.file
        return
    wanted = {spelled(each) for each in spellings(item.file, signed=True)}
    for file in sorted(case.project.evidence.files):
        if spelled(file) in wanted:
            yield from (root / case.project.folder / name / file for name in (ATTACHMENTS.zh, ATTACHMENTS.en))


def sha256_of(paths: Iterator[Path]) -> str:
    """The digest of the first file that can be read, "" for none."""
    for path in paths:
        try:
            with path.open("rb") as stream:
                return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError:
            continue
    return ""
