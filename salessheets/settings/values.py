"""Rows of the settings workbook that need no logic of their own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Single = str | bool | int | Decimal | Fraction | date | None
Value = Single | tuple[str, ...] | tuple[Decimal, ...] | Mapping[str, Decimal]


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day that overrides the built-in calendar: a day off, or a day worked (调休上班)."""

    date: date
    kind: Literal["off", "work"]
    name: str = ""
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeMember:
    """A member of the project committee, from and to a day; an open end is None."""

    name: str
    role: str = "member"
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One of the staff; `no` is the staff number, needed only where two people share a name."""

    no: str = ""
    name: str
    department: str
    email: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Who is told of an event, and how; addresses and secrets stand elsewhere."""

    event: str
    channel: str
    to: tuple[str, ...] = ()
    robot: str = ""
    level: str = "error"
