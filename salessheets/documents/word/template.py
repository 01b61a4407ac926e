"""A Word template compiled once and filled many times."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from salessheets.documents.word import watermark
from salessheets.documents.word.additions import Additions, Growing
from salessheets.documents.word.budget import Budget
from salessheets.documents.word.chart_filling import Charts, Placeholder, chart_names
from salessheets.documents.word.compiling import build
from salessheets.documents.word.diagnosis import diagnose
from salessheets.documents.word.faults import TemplateError, TemplateFault
from salessheets.documents.word.lists import Definitions, Lists
from salessheets.documents.word.package import Member, packed, write_package
from salessheets.documents.word.pictures import Pictures
from salessheets.documents.word.program import Program
from salessheets.text import Language, Text

NO_BLOCKS: Mapping[str, bytes] = {}
Slot = Member | Program | Growing


@dataclass(frozen=True, slots=True, kw_only=True)
class Template:
    """A compiled template: the top-level names it uses, and the digest of what it was made from."""

    digest: str
    names: frozenset[str]
    plain: tuple[Slot, ...]
    drafted: tuple[Slot, ...]
    charts: tuple[Placeholder, ...] = ()
    number: int = 0
    lists: Definitions | None = None

    def render(
        self,
        fields: Mapping[str, object],
        *,
        language: Language = "zh",
        properties: Mapping[str, str] | None = None,
        title: str = "",
        dated: date | None = None,
        draft: Text | str | bool | None = None,
    ) -> bytes:
        """Fill the template with plain data; same arguments, same bytes.

        `properties` become custom document properties; `dated` is printed as created and modified; `draft` puts its
        words (草稿 / DRAFT for True) across every page.

        Raises:
            TemplateError: with every fault of template and fields together.
        """
        additions = Additions(self.number)
        names = {
            **fields,
            **self._own_names(additions, language),
            "_properties": properties or {},
            "_title": title,
            "_dated": f"{dated.isoformat()[:10]}T00:00:00Z" if dated else "",
            **watermark.fields(_words(draft, language)),
        }
        slots = self.drafted if draft else self.plain
        try:
            filled = [
                packed(slot.part.encode(), slot.render(names, language)) if isinstance(slot, Program) else slot
                for slot in slots
            ]
            return write_package(additions.completed(filled))
        except TemplateError:
            raise
        except Exception as fault:
            faults = diagnose((slot for slot in slots if isinstance(slot, Program)), names, language)
            if not faults:
                raise
            raise TemplateError(faults) from fault

    def _own_names(self, additions: Additions, language: Language) -> dict[str, object]:
        """Give what one filling remembers: rounds of loops, charts, pictures, lists."""
        return {
            **chart_names(Charts(placeholders=self.charts, additions=additions), language),
            "_budget": Budget(),
            "_pictures": Pictures(additions),
            "_lists": Lists(self.lists, additions),
        }


def _words(draft: Text | str | bool | None, language: Language) -> str:
    if isinstance(draft, Text):
        return draft.say(language)
    if isinstance(draft, str):
        return draft
    return watermark.WORDS.say(language) if draft else ""


def compile_template(
    data: bytes, blocks: Mapping[str, bytes] = NO_BLOCKS, *, known: Collection[str] | None = None
) -> Template:
    """Compile a .docx template; `blocks` are the shared ones by name, `known` the fields it may use.

    Raises:
        TemplateError: with every fault of the template.
    """
    built = build(data, blocks, known)
    if built.faults:
        raise TemplateError(built.faults)
    return Template(
        digest=_digest(data, blocks),
        names=built.names,
        plain=built.plain,
        drafted=built.drafted,
        charts=built.charts,
        number=built.number,
        lists=built.lists,
    )


def lint_template(
    data: bytes,
    blocks: Mapping[str, bytes] = NO_BLOCKS,
    *,
    known: Collection[str] | None = None,
    example: Mapping[str, object] | None = None,
) -> tuple[TemplateFault, ...]:
    """Give every fault of a template in one pass; none when it can be used.

    With an `example` of the fields that it may use, fields of fields are looked for too: `{{ goal.nmae }}`.
    """
    try:
        return build(data, blocks, known if example is None else tuple(example), example).faults
    except TemplateError as fault:
        return fault.faults


def _digest(data: bytes, blocks: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(data)
    for name in sorted(blocks):
        digest.update(b"\0" + name.encode() + b"\0" + hashlib.sha256(blocks[name]).digest())
    return digest.hexdigest()
