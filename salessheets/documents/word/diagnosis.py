"""Why a rendering failed: everything that is wrong with template and fields together, in one pass."""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import update_wrapper
from types import FrameType, TracebackType
from typing import TYPE_CHECKING, NoReturn

from jinja2.runtime import Undefined
from jinja2.utils import missing

from salessheets.documents.word.budget import Budget
from salessheets.documents.word.faults import NO_FIELD, TemplateFault, nearest_name
from salessheets.documents.word.filters import Filter, TooMuch
from salessheets.documents.word.printing import IN_LINE, IN_TEXT, NotPlain, Refused, printer
from salessheets.documents.word.program import Program, code_of, loaded
from salessheets.documents.word.sandbox import Sandbox
from salessheets.errors import SalessheetsError
from salessheets.text import Language, Text, same

if TYPE_CHECKING:
    from jinja2.environment import Template as JinjaTemplate

NOT_PLAIN = Text(
    "这里不能用这种值：{kind}（列表请用循环或 join）",
    "not a value for this place: {kind} (loop over a list, or join it)",
)
FAILED = Text("算不出来：{reason}", "cannot be worked out: {reason}")

Note = Callable[[Text, str | None], None]


def diagnose(
    programs: Iterable[Program], fields: Mapping[str, object], language: Language
) -> tuple[TemplateFault, ...]:
    """Run every part again with each fault noted and stepped over; empty when nothing is wrong with them."""
    faults: dict[TemplateFault, None] = {}
    for program in programs:
        _diagnose(program, fields, language, faults)
    return tuple(faults)


def _diagnose(
    program: Program, fields: Mapping[str, object], language: Language, faults: dict[TemplateFault, None]
) -> None:
    file = f"<word {program.part}>"
    compiled: list[JinjaTemplate] = []

    def note(what: Text, near: str | None = None, line: int | None = None) -> None:
        at = _line(sys._getframe(1), file) if line is None else line  # noqa: SLF001
        placed = program.placed(compiled[0].get_corresponding_lineno(at)) if at else None
        nowhere = TemplateFault(part=program.part, place=same(""), tag="", what=what, near=near)
        faults[placed.fault(what, near) if placed is not None else nowhere] = None

    environment = _lenient(language, program, note, [name for name in fields if not name.startswith("_")])
    code = code_of(program.source, program.part, environment)
    compiled.append(loaded(code, environment))
    try:
        program.text(compiled[0], {**fields, "_budget": Budget()})
    except Exception as fault:  # noqa: BLE001 - whatever a template did wrong is to be told with its place
        note(_why(fault), None, _traced(fault.__traceback__, file))


def _line(frame: FrameType | None, file: str) -> int:
    """Find the line of the template's code that is being run."""
    while frame is not None and frame.f_code.co_filename != file:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else 0


def _traced(trace: TracebackType | None, file: str) -> int:
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == file:
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _why(fault: BaseException) -> Text:
    if isinstance(fault, SalessheetsError):
        return fault.message
    if isinstance(fault, Refused):
        return fault.what
    if isinstance(fault, NotPlain):
        return NOT_PLAIN.fill(kind=str(fault))
    reason = f"{type(fault).__name__}: {fault}"[:200]
    return FAILED.fill(reason=reason)


def _lenient(language: Language, program: Program, note: Note, names: Collection[str]) -> Sandbox:
    """Make an environment in which every mistake is noted and gives nothing."""
    strict = printer(language, IN_TEXT if program.in_text else IN_LINE)

    def printed(value: object) -> str:
        if isinstance(value, Undefined):
            return str(value)
        try:
            return strict(value)
        except NotPlain as fault:
            note(_why(fault), None)
            return ""

    environment = Sandbox(language, printed, _noting(note, names))
    environment.filters = {name: _lenient_filter(filter_, note) for name, filter_ in environment.filters.items()}
    return environment


def _lenient_filter(function: Filter, note: Note) -> Filter:
    def tried(*given: object, **named: object) -> object:
        try:
            return function(*given, **named)
        except TooMuch:
            raise
        except Exception as fault:  # noqa: BLE001 - see _diagnose
            note(_why(fault), None)
            return Undefined()

    return update_wrapper(tried, function) if hasattr(function, "jinja_pass_arg") else tried


def _noting(note: Note, names: Collection[str]) -> type[Undefined]:
    """Make the class of undefined values that note their use instead of raising."""

    class Noted(Undefined):
        """A name that is not there, used."""

        __slots__ = ()

        def _fail_with_undefined_error(self, *args: object, **named: object) -> NoReturn:
            del args, named
            name = str(self._undefined_name)
            owner = self._undefined_obj
            known = [str(key) for key in owner] if isinstance(owner, Mapping) else names if owner is missing else ()
            note(NO_FIELD.fill(name=name), nearest_name(name, known))
            return ""  # type: ignore[misc]

        def __str__(self) -> str:
            self._fail_with_undefined_error()
            return ""

        def __iter__(self) -> Iterator[object]:
            self._fail_with_undefined_error()
            return iter(())

        def __bool__(self) -> bool:
            self._fail_with_undefined_error()
            return False

        def __len__(self) -> int:
            self._fail_with_undefined_error()
            return 0

        def __eq__(self, other: object) -> bool:
            self._fail_with_undefined_error()
            return False

        def __contains__(self, item: object) -> bool:
            return bool(self)

        def _less(self, other: object) -> bool:
            del other
            return bool(self)

        __lt__ = __gt__ = __le__ = __ge__ = _less  # type: ignore[assignment]

        __hash__ = Undefined.__hash__

    return Noted
