"""The team's own Word templates: every fault that `generate` would meet."""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.doctor.checkups import Checkup, Place, bad, good
from salessheets.documents.lint import lint
from salessheets.documents.shelf import TEAM_FOLDER, documents_in
from salessheets.text import Text, same

NAME = Text("自己的模板", "Own template")
NONE = Text("没有，用自带的", "none, those of the program are used")
FAULTS = Text("{file}：{n} 处问题", "{file}: {n} faults")
LINT = Text("请运行 salessheets generate --lint {file}", "Run salessheets generate --lint {file}")


def check(place: Place) -> Iterator[Checkup]:
    """Look through each template of the team."""
    found = documents_in(place.root.path / TEAM_FOLDER)
    if not found:
        yield good("templates", NAME, NONE)
    for name, path in found.items():
        faults = lint(path, place.language).faults
        file = f"{TEAM_FOLDER}/{name}"
        if faults:
            yield bad("templates", NAME, FAULTS.fill(file=file, n=len(faults)), LINT.fill(file=file))
        else:
            yield good("templates", NAME, same(file))
