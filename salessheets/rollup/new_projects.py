"""新建项目 on the page of the portfolio: which project each row has become, or what it waits for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from salessheets.reporters.delivery import FROM_OUTPUT
from salessheets.reporters.words import visible
from salessheets.rollup.page_values import href, spot
from salessheets.rollup.rollup import Rollup
from salessheets.text import Text

MADE = Text("已建成 {code}", "made: {code}")
PAGE = "index.html"


def new_projects(rollup: Rollup) -> Iterator[Mapping[str, object]]:
    """The rows, the latest first; a project that is gone since has no page."""
    for each in reversed(rollup.review.entries):
        name = rollup.names.get(each.folder, "")
        told = MADE.fill(code=each.code) if each.code else each.note
        yield {
            "name": visible(each.name),
            "told": visible(rollup.say(told)) if told else "",
            "page": href(f"{name}/{PAGE}") if name else "",
            "waits": not each.code,
            "place": spot(each.cell, FROM_OUTPUT),
        }
