"""Choice lists: a stored key for every word that people choose, in either language or as an alias."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Literal, cast

from salessheets.columns.choice_tables import TABLE
from salessheets.columns.kinds import folded
from salessheets.text import Text, same

ListType = Literal["closed", "open", "derived", "fixed", "settings"]

OPTION = re.compile(r"(?P<computed>~?)(?P<key>\S+) (?P<zh>.+?)/(?P<en>.+?)(?: \((?P<aliases>.+)\))?")
LONGEST_COMPARED = 40  # characters of a wrong entry that are looked at for the nearest label


@dataclass(frozen=True, slots=True)
class Option:
    """One choice: the key that is stored, the words that are shown, what else people type for it."""

    key: str
    label: Text
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceList:
    """A list of choices. `options` may be typed, in drop-down order; `computed` ones are only ever results."""

    name: str
    type: ListType
    options: tuple[Option, ...]
    computed: tuple[Option, ...] = ()
    words: Mapping[str, str] = field(init=False, repr=False, compare=False)
    labels: Mapping[str, Text] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        spelled = [(word, option.key) for option in self.options for word in _words(option)]
        words = {folded(word): key for word, key in reversed(spelled)} | dict(reversed(spelled))
        object.__setattr__(self, "words", words)
        object.__setattr__(self, "labels", {option.key: option.label for option in self.options + self.computed})

    def find(self, typed: str) -> str | None:
        """Find the key of what was typed: key, label or alias, whatever its case, width, blanks, asterisks."""
        return self.words.get(typed) or self.words.get(folded(typed))

    def label(self, key: str) -> Text:
        """Give the words of a key; an own entry of an open list is its own word."""
        return self.labels.get(key) or same(key)

    def nearest(self, typed: str) -> Option:
        """Give the option that looks most like what was typed."""
        wanted = folded(typed[:LONGEST_COMPARED])
        return max(self.options, key=lambda option: max(_likeness(wanted, folded(word)) for word in _words(option)))


def _words(option: Option) -> tuple[str, ...]:
    return (option.key, option.label.zh, option.label.en, *option.aliases)


def _likeness(one: str, other: str) -> float:
    """Compare two folded words: 0 to 1 by shared letters, more when one holds the other whole."""
    held = len(one) > 1 and len(other) > 1 and (one in other or other in one)
    return SequenceMatcher(None, one, other).ratio() + held


def _option(text: str) -> tuple[bool, Option]:
    """Read `key 中文/English (aliases)`; the flag says that it is only computed."""
    found = OPTION.fullmatch(text)
    if found is None:
        raise ValueError(text)
    option = Option(found["key"], Text(found["zh"], found["en"]), tuple((found["aliases"] or "").split()))
    return bool(found["computed"]), option


def _lists(table: str) -> Iterator[ChoiceList]:
    """Read the lists of a table of words."""
    for block in re.split(r"\n(?=\w)", table.strip("\n")):
        head, _, body = block.partition("\n")
        name, kind = head.split()
        options = [_option(" ".join(part.split())) for part in body.split(";")]
        yield ChoiceList(
            name=name,
            type=cast("ListType", kind),
            options=tuple(option for computed, option in options if not computed),
            computed=tuple(option for computed, option in options if computed),
        )


LISTS: Mapping[str, ChoiceList] = {choices.name: choices for choices in _lists(TABLE)}
