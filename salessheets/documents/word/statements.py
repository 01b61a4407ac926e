"""The tags of a part in their order: each checked by itself, blocks matched and balanced."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from jinja2 import TemplateSyntaxError, meta, nodes

from salessheets.documents.word.cells import CELL_WORDS
from salessheets.documents.word.expressions import RESERVED, Vocabulary, Wrong, faults_in
from salessheets.documents.word.faults import NO_FIELD, TemplateFault, nearest_name
from salessheets.documents.word.sandbox import STATEMENT, STATEMENT_END, VALUE, VALUE_END, Sandbox
from salessheets.documents.word.shapes import missing, turns
from salessheets.documents.word.story import Placed
from salessheets.text import Text

WORDS = ("for", "if", "elif", "else", "endfor", "endif", "set", "include")
NEAR_WORDS = (*WORDS, *CELL_WORDS, "restart")
ENDS = {"endfor": "for", "endif": "if"}
DEEPEST = 15
MOST_TAGS = 20_000

EMPTY = Text("标签里没有内容", "the tag is empty")
NO_WORD = Text("不支持语句「{word}」", "there is no statement “{word}”")
BAD_CODE = Text("写法有误：{reason}", "not understood: {reason}")
NO_START = Text("{word} 前面没有对应的 {start}", "{word} without a {start} before it")
NO_END = Text("缺少对应的 end{word}", "its end{word} is missing")
CROSSED = Text("这里应先结束「{open}」", "“{open}” has to end first")
UNBALANCED = Text(
    "与「{open}」不在同一层，请放到同一层（同在段落、单元格或表格行）",
    "stands on another level than “{open}”: put both into the same kind of paragraph, cell or row",
)
TOO_DEEP = Text("嵌套太深", "nested too deeply")
TOO_MANY = Text("标签太多", "too many tags")
NOT_INCLUDED = Text(
    'include 要写成 {%p include "名称" %} 并独占一段', 'write {%p include "name" %} in a paragraph of its own'
)
NO_LOOP = Text("loop 只能用在循环里", "loop has a meaning in a loop only")


@dataclass(frozen=True, slots=True)
class Step:
    """A tag in the order of the part, and the names of the elements around it."""

    placed: Placed
    path: tuple[str, ...]


@dataclass(slots=True)
class _Open:
    step: Step
    word: str
    closed: bool = False
    own: set[str] = field(default_factory=set)
    shapes: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parsed:
    """What one tag says: faults, names it uses, names it sets, its tree if it is sound."""

    wrong: tuple[Wrong, ...] = ()
    used: frozenset[str] = frozenset()
    own: frozenset[str] = frozenset()
    tree: nodes.Node | None = None


@dataclass(slots=True, kw_only=True)
class Check:
    """Goes through the tags of one part and collects every fault."""

    environment: Sandbox
    known: Collection[str] | None
    example: Mapping[str, object] = field(default_factory=dict)
    faults: list[TemplateFault] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    _parsed: dict[str, _Parsed] = field(default_factory=dict)
    _own: set[str] = field(default_factory=set)
    _shapes: dict[str, object] = field(default_factory=dict)
    _open: list[_Open] = field(default_factory=list)

    def part(self, steps: Sequence[Step]) -> None:
        """Check the tags of one part; every block must end in it."""
        self._open, self._own, self._shapes = [], set(), {}
        vocabulary = self.environment.vocabulary()
        if len(steps) > MOST_TAGS:
            self.faults.append(steps[MOST_TAGS].placed.fault(TOO_MANY))
            return
        for step in steps:
            if step.placed.tag.kind == "statement":
                self._statement(step)
            self._code(step.placed, vocabulary)
        self.faults += [each.step.placed.fault(NO_END.fill(word=each.word)) for each in self._open]

    def _statement(self, step: Step) -> None:
        word = step.placed.tag.word
        if word in ("for", "if"):
            self._open.append(_Open(step, word))
            if len(self._open) > DEEPEST:
                self.faults.append(step.placed.fault(TOO_DEEP))
        elif word in ("else", "elif"):
            self._middle(step, word)
        elif word in ENDS:
            self._end(step, word)

    def _middle(self, step: Step, word: str) -> None:
        last = self._open[-1] if self._open else None
        if last is None or last.closed or (word == "elif" and last.word == "for"):
            start = "if" if word == "elif" else "if / for"
            self.faults.append(step.placed.fault(NO_START.fill(word=word, start=start)))
            return
        last.closed = word == "else"
        self._level(step, last)

    def _end(self, step: Step, word: str) -> None:
        want = ENDS[word]
        if not any(each.word == want for each in self._open):
            self.faults.append(step.placed.fault(NO_START.fill(word=word, start=want)))
            return
        while self._open[-1].word != want:
            crossed = self._open.pop()
            self.faults.append(step.placed.fault(CROSSED.fill(open=crossed.step.placed.tag.text)))
        self._level(step, self._open.pop())

    def _level(self, step: Step, start: _Open) -> None:
        if step.path != start.step.path:
            self.faults.append(step.placed.fault(UNBALANCED.fill(open=start.step.placed.tag.text)))

    def _code(self, placed: Placed, vocabulary: Vocabulary) -> None:
        flaw = _flaw(placed)
        if flaw is not None:
            self.faults.append(flaw)
            return
        found = self._told(placed, vocabulary)
        self.faults += [placed.fault(each.what, each.near) for each in found.wrong]
        self._deeper(placed, found)
        loops = [self._own, *(each.own for each in self._open if each.word == "for")]
        loops[-1].update(found.own)
        if "loop" in found.used and len(loops) == 1:
            self.faults.append(placed.fault(NO_LOOP))
        for name in sorted(found.used.difference(*loops) - {"loop", "range"} - RESERVED):
            if not name.startswith("_"):
                self._name(placed, name)

    def _told(self, placed: Placed, vocabulary: Vocabulary) -> _Parsed:
        """Give what a tag says; one that is written again says the same."""
        key = f"{placed.tag.kind} {placed.tag.code}"
        if key not in self._parsed:
            self._parsed[key] = self._parse(placed, vocabulary)
        return self._parsed[key]

    def _deeper(self, placed: Placed, found: _Parsed) -> None:
        """Compare fields of fields with the example, and note what the names set here stand for."""
        if not self.example or found.tree is None:
            return
        scope = dict(self.example) | self._shapes
        for each in self._open:
            scope |= each.shapes
        for name, there in missing(found.tree, scope):
            self.faults.append(placed.fault(NO_FIELD.fill(name=name), nearest_name(name, there)))
        loops = [each for each in self._open if each.word == "for"]
        (loops[-1].shapes if loops else self._shapes).update(turns(found.tree, scope) if found.own else {})

    def _name(self, placed: Placed, name: str) -> None:
        self.names.add(name)
        if self.known is not None and name not in self.known:
            self.faults.append(placed.fault(NO_FIELD.fill(name=name), nearest_name(name, self.known)))

    def _parse(self, placed: Placed, vocabulary: Vocabulary) -> _Parsed:
        try:
            tree = self.environment.parse(_alone(placed))
        except (TemplateSyntaxError, ValueError, RecursionError, MemoryError, OverflowError) as fault:
            reason = fault.message if isinstance(fault, TemplateSyntaxError) and fault.message else type(fault).__name__
            return _Parsed(wrong=(Wrong(BAD_CODE.fill(reason=reason)),))
        if len(tree.body) != 1:
            return _Parsed(wrong=(Wrong(BAD_CODE.fill(reason=placed.tag.code)),))
        wrong = tuple(dict.fromkeys(faults_in(tree, vocabulary)))
        own = {each.name for each in tree.find_all(nodes.Name) if each.ctx == "store"}
        own = set() if placed.tag.word in ENDS else own  # the name it was parsed with is ours
        used = meta.find_undeclared_variables(tree) if not wrong else set()
        return _Parsed(wrong=wrong, used=frozenset(used), own=frozenset(own), tree=None if wrong else tree)


def _flaw(placed: Placed) -> TemplateFault | None:
    """Tell what is wrong with a tag before it is read: it is empty, or its statement is none or none for this place."""
    tag = placed.tag
    if not tag.code:
        return placed.fault(EMPTY)
    if tag.kind == "statement" and tag.word not in WORDS:
        return placed.fault(NO_WORD.fill(word=tag.word), nearest_name(tag.word, NEAR_WORDS))
    return placed.fault(NOT_INCLUDED) if tag.kind == "statement" and tag.word == "include" else None


def _alone(placed: Placed) -> str:
    """Write one tag as a template of its own."""
    code, word = placed.tag.code, placed.tag.word

    def statement(text: str) -> str:
        return f"{STATEMENT} {text} {STATEMENT_END}"

    if placed.tag.kind == "value":
        return f"{VALUE} {code} {VALUE_END}"
    if word in ("for", "if"):
        return statement(code) + statement(f"end{word}")
    if word in ("elif", "else"):
        return statement("if 1") + statement(code) + statement("endif")
    if word in ENDS:
        return statement(f"{ENDS[word]} {'x in ()' if ENDS[word] == 'for' else '1'}") + statement(code)
    return statement(code)
