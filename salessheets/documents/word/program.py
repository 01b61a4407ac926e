"""A part compiled once: what it prints with given fields, checked before it is handed out."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from types import CodeType
from typing import TYPE_CHECKING, cast
from xml.parsers import expat

from jinja2 import Template as Compiled
from jinja2 import TemplateSyntaxError

from salessheets.documents.word.attributes import PLACEHOLDERS, UNIQUE
from salessheets.documents.word.blanks import ASKED
from salessheets.documents.word.expressions import ONE_LINE, Bounded
from salessheets.documents.word.faults import TemplateError, TemplateFault
from salessheets.documents.word.filters import TooMuch
from salessheets.documents.word.printing import IN_LINE, IN_TEXT, printer
from salessheets.documents.word.sandbox import STATEMENT, STATEMENT_END, VALUE, VALUE_END, Sandbox
from salessheets.documents.word.settling import settled
from salessheets.documents.word.splitting import splittable
from salessheets.documents.word.story import MARK, PARAGRAPH_HERE, TABLE_TO, TAG, UNIQUE_ID, Placed
from salessheets.text import LANGUAGES, Language, Text, same

if TYPE_CHECKING:
    from jinja2.environment import Template as JinjaTemplate

    from salessheets.documents.word.budget import Budget

NODES = re.compile(rf"<\?({TAG}|{MARK}) (\d+)\?>")
LONGEST_PART = 50_000_000
CHUNKS = 1_024
TOO_NESTED = Text("模板结构太复杂", "the template is too complex")
NOT_WELL_FORMED = Text("生成的部件不是合格的 XML：{reason}", "the part made from it is not well-formed: {reason}")
"""A bug of ours or a template that we failed to understand; nothing is written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """One part of the template as code, per language; `tags` and `lines` say where each tag is."""

    part: str
    source: str
    in_text: bool
    tags: tuple[Placed, ...]
    lines: tuple[int, ...]
    settles: bool
    compiled: Mapping[Language, JinjaTemplate]

    def render(self, fields: Mapping[str, object], language: Language) -> bytes:
        """Fill the part; raises whatever the code raises, and the caller finds out why."""
        return checked(self.part, self.text(self.compiled[language], fields).encode())

    def text(self, compiled: JinjaTemplate, fields: Mapping[str, object]) -> str:
        """Run the code of the part within the bounds of a document."""
        chunks = compiled.root_render_func(compiled.new_context(dict(fields)))
        text = "".join(_bounded(chunks))
        text = settled(text, cast("Budget", fields["_budget"]).ids) if self.settles else text
        return splittable(text) if self.in_text else text

    def placed(self, line: int) -> Placed | None:
        """Give the tag that stands on a line of the source."""
        at = bisect_right(self.lines, line) - 1
        return self.tags[at] if at >= 0 else None


def _bounded(chunks: Iterator[str]) -> Iterator[str]:
    size = 0
    while some := list(islice(chunks, CHUNKS)):
        text = "".join(some)
        size += len(text)
        if size > LONGEST_PART:
            raise TooMuch("output")
        yield text


def checked(part: str, data: bytes) -> bytes:
    """Let a part through only when it is well-formed."""
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as fault:
        what = NOT_WELL_FORMED.fill(reason=str(fault))
        raise TemplateError([TemplateFault(part=part, place=same(""), tag="", what=what)]) from fault
    return data


def assembled(
    xml: str, tags: tuple[Placed, ...], *, in_text: bool = True
) -> tuple[str, tuple[int, ...], tuple[Placed, ...]]:
    """Write the source: every tag on a line of its own, so that a line of the code names its tag.

    A value in the text outside all loops is one field, for which a draft may ask.
    """
    out: list[str] = []
    lines: list[int] = []
    order: list[Placed] = []
    line, depth = 1, 0

    def add(found: re.Match[str], number: int) -> None:
        nonlocal line, depth
        out.append(xml[cursor : found.start()])
        line += out[-1].count("\n")
        placed = tags[number]
        lines.append(line + 1)
        order.append(placed)
        depth += {"for": 1, "endfor": -1}.get(placed.tag.word, 0) if placed.tag.kind == "statement" else 0
        out.append(_code(placed, asked=in_text and depth == 0))
        line += 1

    cursor = 0
    for found in re.finditer(f"{NODES.pattern}|{PLACEHOLDERS.pattern}|{UNIQUE}", xml):
        kind, number, token = found.group(1), found.group(2), found.group(3)
        if kind == TAG or token is not None:
            add(found, int(number or token))
        else:
            out.append(xml[cursor : found.start()] + (chr(int(number)) if kind == MARK else UNIQUE_ID))
            line += out[-1].count("\n")
        cursor = found.end()
    out.append(xml[cursor:])
    return "".join(out), tuple(lines), tuple(order)


def _code(placed: Placed, *, asked: bool) -> str:
    code, through = placed.tag.code, f"|{placed.through}" if placed.through else ""
    if placed.tag.kind == "statement":
        return f"{STATEMENT}\n{code}{through} {STATEMENT_END}"
    if placed.in_attribute:
        through = through or f"|{ONE_LINE}"
    elif asked and not placed.through.startswith("_chosen"):
        through = f"|{ASKED}{through}"
    return f"{VALUE}\n({code}){through} {VALUE_END}" if through else f"{VALUE}\n{code} {VALUE_END}"


def sandbox(language: Language, *, in_text: bool) -> Sandbox:
    """Make the environment of one language and kind of part."""
    return Sandbox(language, printer(language, IN_TEXT if in_text else IN_LINE))


Environments = Callable[[Language, bool], Sandbox]


def compile_part(
    part: str, xml: str, tags: tuple[Placed, ...], environments: Environments, *, in_text: bool
) -> Program:
    """Compile a checked part."""
    source, lines, order = assembled(xml, tags, in_text=in_text)
    code = code_of(source, part, environments("zh", in_text))
    return Program(
        part=part,
        source=source,
        in_text=in_text,
        tags=order,
        lines=lines,
        settles=any(sign in source for sign in (PARAGRAPH_HERE, TABLE_TO, UNIQUE_ID)),
        compiled={language: loaded(code, environments(language, in_text)) for language in LANGUAGES},
    )


def code_of(source: str, part: str, environment: Sandbox) -> CodeType:
    """Turn the source into code with everything bounded.

    Raises:
        TemplateError: Python cannot hold the nesting.
    """
    try:
        tree = Bounded().visit(environment.parse(source))
        return environment.compile(tree, filename=f"<word {part}>")
    except (TemplateSyntaxError, SyntaxError, RecursionError, MemoryError) as fault:
        raise TemplateError([TemplateFault(part=part, place=same(""), tag="", what=TOO_NESTED)]) from fault


def loaded(code: CodeType, environment: Sandbox) -> JinjaTemplate:
    """Bind the code to an environment."""
    return Compiled.from_code(environment, code, environment.globals)
