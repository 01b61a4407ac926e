"""The same data give the same bytes: whatever the hash seed, the time zone, the locale, the order of rows."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from forms_case import full, rendered

from salessheets.documents.forms import writers
from salessheets.projects import Case

TESTS = Path(__file__).parents[1]
WORLDS = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C", "LANG": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "Asia/Shanghai", "LC_ALL": "zh_CN.UTF-8", "LANG": "zh_CN.UTF-8"},
)


def digests(case: Case) -> str:
    """Every form in both languages as one line: form, instance, language, digest."""
    return "\n".join(
        f"{form} {instance} {language} {hashlib.sha256(rendered(case, form, language, instance)).hexdigest()}"
        for form, writer in writers().items()
        for instance in writer.instances(case)
        for language in ("zh", "en")
    )


def turned(case: Case) -> Case:
    """The same project, the rows of every sheet from last to first."""
    records = {sheet: tuple(reversed(rows)) for sheet, rows in case.project.records.items()}
    return replace(case, project=replace(case.project, records=records), memo={})


def elsewhere(world: dict[str, str]) -> str:
    """What a process of its own makes of the project, in another world."""
    program = (
        "import sys; sys.path[:0] = sys.argv[1:]\n"
        "from documents.test_determinism import digests\nfrom forms_case import full\n"
        "sys.stdout.buffer.write(digests(full()).encode())"
    )
    command = [sys.executable, "-c", program, str(TESTS), str(TESTS.parent)]
    environment = {**os.environ, **world, "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(command, check=True, capture_output=True, env=environment).stdout.decode()


def test_forms_are_the_same_bytes_in_every_world() -> None:
    here = digests(full())
    assert len(here.splitlines()) >= 2 * len(writers())
    for world in WORLDS:
        assert elsewhere(world) == here


def test_forms_are_the_same_bytes_whatever_the_order_of_rows() -> None:
    assert digests(turned(full())) == digests(full())
