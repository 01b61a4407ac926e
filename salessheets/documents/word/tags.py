"""Finding tags in the text of a paragraph, as people type them in Word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from salessheets.text import Text

Kind = Literal["value", "statement", "comment", "literal"]
Level = Literal["", "p", "tr", "tc", "r"]

CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
KINDS: dict[str, Kind] = {"{{": "value", "{%": "statement", "{#": "comment"}
LEVELS: dict[str, Level] = {"p": "p", "tr": "tr", "tc": "tc", "r": "r"}
ESCAPED = {"{_{": "{{", "}_}": "}}", "{_%": "{%", "%_}": "%}"}
MARKUP = re.compile(r"\{_[{%]|[}%]_\}|\{[{%#]|[}%#]\}")
FULL_WIDTH = re.compile(r"[{｛][{｛%％#＃]|[}｝%％#＃][}｝]")
LEVEL_WORD = re.compile(r"(tr|tc|p|r)\s+(?=\S)")
QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "”": "”", "’": "’"}
SPACES = str.maketrans(dict.fromkeys("\u00a0\u3000\u2002\u2003\u2009\t\n\r", " "))
LONGEST = 2_000

UNCLOSED = Text("标签没有结束", "the tag is not closed")
UNOPENED = Text("这里只有结束符，没有开头", "a closing mark without its opening")
WIDE = Text("用了全角花括号，请改成半角", "full-width braces: type half-width ones")
TOO_LONG = Text("标签过长", "the tag is too long")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """One tag: kind, level, the code between its marks, its text as written and where it stands.

    A literal is one of docxtpl's `{_{`, `}_}`, `{_%`, `%_}`, which stand for braces; its code is what it stands for.
    """

    kind: Kind
    level: Level
    code: str
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The first word of the code: for, if, endfor …"""
        return self.code.split(None, 1)[0] if self.code else ""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that looks like a tag and is none."""

    text: str
    what: Text


def scan(text: str) -> tuple[tuple[Tag, ...], tuple[Flaw, ...]]:
    """Split the text of a paragraph into its tags and what is wrong with them."""
    tags: list[Tag] = []
    flaws: list[Flaw] = []
    cursor = 0
    while found := MARKUP.search(text, cursor):
        start, mark = found.start(), found.group()
        flaws += _wide(text[cursor:start])
        if mark in ESCAPED:
            cursor = start + len(mark)
            tags.append(Tag(kind="literal", level="", code=ESCAPED[mark], text=mark, start=start, end=cursor))
            continue
        if mark not in CLOSERS:
            flaws.append(Flaw(text[max(0, start - 20) : start + 2], UNOPENED))
            cursor = start + 2
            continue
        end = _close(text, start + 2, CLOSERS[mark])
        if end < 0 or end - start > LONGEST:
            flaws.append(Flaw(text[start : start + 40], UNCLOSED if end < 0 else TOO_LONG))
            cursor = start + 2 if end < 0 else end
            continue
        tags.append(_tag(text, start, end))
        cursor = end
    flaws += _wide(text[cursor:])
    return tuple(tags), tuple(flaws)


def only_value(text: str) -> Tag | None:
    """Give the value of which a text consists, if it is one value and nothing else."""
    tags, flaws = scan(text.strip())
    return (
        tags[0] if len(tags) == 1 and not flaws and tags[0].kind == "value" and tags[0].text == text.strip() else None
    )


def _wide(text: str) -> list[Flaw]:
    return [
        Flaw(text[found.start() : found.start() + 40], WIDE)
        for found in FULL_WIDTH.finditer(text)
        if "｛" in found.group()
    ]


def _close(text: str, cursor: int, closer: str) -> int:
    """Find the end of a tag; marks inside its quoted strings do not count. -1 when there is none."""
    if closer == "#}":
        end = text.find(closer, cursor)
        return end if end < 0 else end + 2
    depth = 0
    while cursor < len(text):
        sign = text[cursor]
        if text.startswith(closer, cursor) and not (closer == "}}" and depth):
            return cursor + 2
        if text.startswith(("{{", "{%"), cursor) and closer == "%}":
            return -1
        depth += (sign == "{") - (sign == "}")
        past = text.find(QUOTES[sign], cursor + 1) if sign in QUOTES else cursor
        if past < 0:
            past = cursor
        cursor = past + 1
    return -1


def _tag(text: str, start: int, end: int) -> Tag:
    body = text[start + 2 : end - 2]
    kind = KINDS[text[start : start + 2]]
    level: Level = ""
    if found := LEVEL_WORD.match(body):
        level = LEVELS[found.group(1)]
        body = body[found.end() :]
    elif body[:1] in "-+":
        body = body[1:]
    if body[-1:] in ("-", "+") and kind == "statement":
        body = body[:-1]
    code = "" if kind == "comment" else straightened(body).strip()
    return Tag(kind=kind, level=level, code=code, text=text[start:end], start=start, end=end)


def straightened(code: str) -> str:
    """Undo what Word does while typing: curly quotes around strings and odd spaces outside them."""
    out: list[str] = []
    cursor = 0
    while cursor < len(code):
        sign = code[cursor]
        past = code.find(QUOTES[sign], cursor + 1) if sign in QUOTES else -1
        if past < 0:
            out.append({"“": '"', "”": '"', "‘": "'", "’": "'"}.get(sign, sign.translate(SPACES)))
            cursor += 1
            continue
        out.append(_string(code[cursor + 1 : past], sign))
        cursor = past + 1
    return "".join(out)


def _string(inner: str, quote: str) -> str:
    plain = {"“": '"', "”": '"', "‘": "'", "’": "'"}.get(quote, quote)
    if plain in inner:
        plain = "'" if plain == '"' else '"'
    return f"{plain}{inner}{plain}"
