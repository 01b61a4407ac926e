"""How project codes, document numbers (文号, GB/T 9704-2012 7.2.5) and archive numbers (DA/T 13-2022) are built."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from salessheets.text import Text, same

NAME = re.compile(r"\{(\w+)(?::0(\d))?\}")
NAMES = frozenset(("year", "seq", "code", "form", "instance", "fonds", "category", "period", "unit", "item"))
NOTHING = same("")
OPTIONAL = re.compile(r"\[([^\[\]]*\{instance\}[^\[\]]*)\]")


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRule:
    """The series and pattern of a kind of number; an empty wording keeps that of the default.

    `item` is `project`, a series of the catalogue (销项), a form (D4), `form` (number of every form) or `archive`.
    """

    item: str
    series: Text = NOTHING
    pattern: Text = NOTHING

    def fits(self, said: str) -> bool:
        """Whether a number is of this pattern, in either language."""
        return any(number_regex(each).fullmatch(said) for each in (self.pattern.zh, self.pattern.en))


def _official(zh: str, en: str) -> NumberRule:
    pattern = Text(zh + "〔{year}〕{seq}号", en + " {year} No. {seq}")
    return NumberRule(item=zh, series=Text(zh, en), pattern=pattern)


NUMBERING = (
    NumberRule(item="project", series=same("XS"), pattern=same("XS-{year}-{seq:03}")),
    _official("销项", "SP"),
    _official("销项纪", "SPM"),
    _official("销项报", "SPR"),
    NumberRule(item="form", pattern=same("{code}-{form}[-{instance}]")),
    NumberRule(item="archive", pattern=same("{fonds}-{category}·{year}-{period}-{unit}-{item}")),
)


def number_rule(rules: Iterable[NumberRule], item: str, series: str = "") -> NumberRule:
    """Work out the rule of an item: its own row over the row of its series, cell by cell, later rows over earlier."""
    rows = tuple(rules)
    found = NumberRule(item=item)
    for name in filter(None, (series, item)):
        for row in rows:
            if row.item == name:
                found = _over(found, row)
    return found


def _over(under: NumberRule, row: NumberRule) -> NumberRule:
    """Lay a row over another; a new series without a pattern stands in the old pattern."""
    series = Text(row.series.zh or under.series.zh, row.series.en or under.series.en)
    zh = row.pattern.zh or _renamed(under.pattern.zh, under.series.zh, series.zh)
    en = row.pattern.en or _renamed(under.pattern.en, under.series.en, series.en)
    return NumberRule(item=under.item, series=series, pattern=Text(zh, en))


def _renamed(pattern: str, old: str, new: str) -> str:
    return new + pattern.removeprefix(old) if old and pattern.startswith(old) else pattern


def number(pattern: str, **names: str | int) -> str:
    """Fill a pattern; `{seq:03}` pads with zeros, a part in [ ] falls away without an instance.

    Only plain names are filled, so a pattern typed by a stranger can reach nothing else; unknown names stay.
    """
    kept = OPTIONAL.sub(r"\1" if names.get("instance") else "", pattern)

    def fill(match: re.Match[str]) -> str:
        name, width = match.groups()
        return str(names[name]).zfill(int(width or 0)) if name in names else match[0]

    return NAME.sub(fill, kept)


def number_regex(pattern: str) -> re.Pattern[str]:
    """Recognise the numbers of a pattern; groups carry its names (`year`, `seq`). Use `fullmatch`."""
    kept = OPTIONAL.sub("\ue000\\1\ue001", pattern)
    parts: list[str] = []
    seen: set[str] = set()
    end = 0
    for match in NAME.finditer(kept):
        parts += [re.escape(kept[end : match.start()]), _group(match, seen)]
        end = match.end()
    parts.append(re.escape(kept[end:]))
    return re.compile("".join(parts).replace("\ue000", "(?:").replace("\ue001", ")?"))


def _group(match: re.Match[str], seen: set[str]) -> str:
    name, width = match.groups()
    if name not in NAMES:
        return re.escape(match[0])
    if name in seen:
        return f"(?P={name})"
    seen.add(name)
    if name == "year":
        return "(?P<year>[0-9]{4})"
    if name == "seq":
        return f"(?P<seq>[0-9]{{{width},}})" if width else "(?P<seq>[1-9][0-9]*)"
    return f"(?P<{name}>.+?)"
