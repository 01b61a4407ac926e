"""Fields of Word that only Word can work out: a table of contents is marked to be brought up to date.

Page numbers are known when a document is laid out, so nothing is made up: the table that stands in the template is kept
as the text it has, and marked dirty, by which Word brings it up to date when it opens the document for editing. Without
that (LibreOffice, a protected view) it is refreshed by a right click, 更新域, or Tools › Update › Indexes.
"""

from __future__ import annotations

import re

from salessheets.documents.word.ooxml import RUN, Element, P, nearest, w
from salessheets.documents.word.story import Story

CONTENTS = re.compile(r"\s*TOC\b")


def mark_contents(story: Story) -> None:
    """Mark the tables of contents of a part as out of date."""
    for code in story.root.iter(w("instrText")):
        begin = _begin(code) if CONTENTS.match(code.text or "") else None
        if begin is not None:
            begin.set(w("dirty"), "true")
    for simple in story.root.iter(w("fldSimple")):
        if CONTENTS.match(simple.get(w("instr")) or ""):
            simple.set(w("dirty"), "true")


def _begin(code: Element) -> Element | None:
    """Find the mark with which the field of a code begins."""
    run, paragraph = nearest(code, RUN), nearest(code, P)
    if run is None or paragraph is None:
        return None
    for before in run.itersiblings(preceding=True):
        mark = before.find(w("fldChar"))
        if mark is not None and mark.get(w("fldCharType")) == "begin":
            return mark
    own = run.find(w("fldChar"))
    return own if own is not None and own.get(w("fldCharType")) == "begin" else None
