"""What is told of an invented project; everything in its sheets follows from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from salessheets.demo.wording import lines
from salessheets.text import Text

Stage = Literal["reviewing", "planning", "executing", "evaluating", "archived", "rejected", "terminated"]
APPROVED: tuple[Stage, ...] = ("planning", "executing", "evaluating", "archived", "terminated")
PLANNED: tuple[Stage, ...] = ("executing", "evaluating", "archived", "terminated")
CLOSED: tuple[Stage, ...] = ("archived",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Customer:
    """A customer with the person one talks to."""

    name: Text
    industry: Text
    city: Text
    contact: Text
    title: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A member of the team: who (a key of PEOPLE), as what, with how much of their time in percent."""

    who: str
    role: str
    effort: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """An invented project. Days count from the date of the run; `start` is usually in the past.

    `budget` is in CNY, `contract` in 10,000 CNY; `pace` is sales against plan and `spend` cost against plan in
    percent, `slip` the days that work from the middle of the plan on is late.
    """

    key: str
    name: Text
    type: str
    stage: Stage
    department: str
    start: int
    days: int
    budget: int
    contract: int
    products: tuple[Text, ...]
    regions: tuple[Text, ...]
    rival: Text
    customers: tuple[Customer, ...]
    team: tuple[Seat, ...]
    charter: Mapping[str, Text]
    scores: tuple[int, int, int] = (85, 82, 84)
    pace: int = 103
    spend: int = 98
    slip: int = 0
    stop: int = 0
    quiet: int = 1
    cadence: str = "biweekly"
    reporting: str = "monthly"
    result: str = "approved"
    by_task: bool = True
    seed: str = field(default="")


def customers(table: str) -> tuple[Customer, ...]:
    """Read customers: name, industry, city, contact, title, each in Chinese and English."""
    found = []
    for row in lines(table):
        name, industry, city, contact, title = (Text(*pair) for pair in zip(row[::2], row[1::2], strict=True))
        found.append(Customer(name=name, industry=industry, city=city, contact=contact, title=title))
    return tuple(found)


def seats(table: str) -> tuple[Seat, ...]:
    """Read a team: person, role, effort in percent."""
    return tuple(Seat(who=who, role=role, effort=int(effort)) for who, role, effort in lines(table))


def charter(table: str) -> Mapping[str, Text]:
    """Read the texts of a charter: column, Chinese, English."""
    return {key: Text(zh, en) for key, zh, en in lines(table)}
