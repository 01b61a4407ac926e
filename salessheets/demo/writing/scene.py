"""A story on a day: its dates, its people, its code; what every sheet is written from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from salessheets.calendars import Calendar
from salessheets.demo.chance import Chance
from salessheets.demo.company import name
from salessheets.demo.story import APPROVED, CLOSED, PLANNED, Customer, Story
from salessheets.text import Text

Row = dict[str, object]
SHARE = 100
TEN_THOUSAND = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """A story as it stands on a day. Days are working days: one that is off moves back."""

    story: Story
    code: str
    as_of: date
    calendar: Calendar

    def day(self, offset: int) -> date:
        """The last working day up to so many days after the date of the run."""
        wanted = self.as_of + timedelta(days=offset)
        return wanted if self.calendar.is_working(wanted) else self.calendar.add(wanted, -1)

    def at(self, percent: int, more: int = 0) -> date:
        """The day when so much of the project's time is over, and some days more."""
        return self.day(self.story.start + self.story.days * percent // SHARE + more)

    @property
    def until(self) -> date:
        """The last day of which the sheets can tell."""
        return self.day(self.story.stop)

    @property
    def applied(self) -> date:
        """The day of the application."""
        return self.day(self.story.start - 35)

    @property
    def submitted(self) -> date:
        """The day the application went to the committee."""
        return self.day(self.story.start - 31)

    @property
    def reviewed(self) -> date:
        """The day of the committee's first round."""
        return self.day(self.story.start - 14)

    def gate(self, gate: str) -> date:
        """The day on which a gate is, was or would be decided."""
        days = {"G0": self.submitted, "G1": self.day(self.story.start - 6), "G2": self.at(12), "G3": self.at(20)}
        return days.get(gate) or self.at(SHARE, 5 if gate == "G4" else 20)

    def passed(self, gate: str) -> bool:
        """Whether a gate was approved."""
        stages = {"G1": APPROVED, "G2": PLANNED, "G3": PLANNED, "G4": CLOSED, "G5": CLOSED}
        return self.story.stage in stages.get(gate, ())

    @property
    def chance(self) -> Chance:
        """Chance of this story."""
        return Chance(self.story.key)

    @property
    def manager(self) -> Text:
        """The project manager."""
        return self.who("manager")

    def who(self, role: str, turn: int = 0) -> Text:
        """The member of a role, several in turn; the manager where there is none."""
        seats = [seat for seat in self.story.team if seat.role == role] or [self.story.team[0]]
        return name(seats[turn % len(seats)].who)

    @property
    def team(self) -> tuple[Text, ...]:
        """All members."""
        return tuple(name(seat.who) for seat in self.story.team)

    def customer(self, turn: int) -> Customer:
        """One customer after the other."""
        return self.story.customers[turn % len(self.story.customers)]

    def product(self, turn: int) -> Text:
        """One product after the other."""
        return self.story.products[turn % len(self.story.products)]

    def region(self, turn: int) -> Text:
        """One region after the other."""
        return self.story.regions[turn % len(self.story.regions)]

    def told(self, text: Text, turn: int) -> Text:
        """A text of a pool with this project's own names and some figures."""
        customer = self.customer(turn)
        amount = self.chance.number(4, 30, "amount", text.en, turn) * 10
        return text.fill(
            customer=customer.name,
            contact=customer.contact,
            product=self.product(turn),
            region=self.region(turn),
            rival=self.story.rival,
            count=self.chance.number(12, 38, "count", text.en, turn),
            amount=amount,
            cny=f"{amount * TEN_THOUSAND:,}",
            percent=self.chance.number(82, 99, "percent", text.en, turn),
        )

    def scan(self, stem: str) -> tuple[Text, ...]:
        """A signed scan, below 签批/."""
        return (Text(f"签批/{self.code}-{stem}.pdf", f"signed/{self.code}-{stem}.pdf"),)

    def proof(self, zh: str, en: str, stem: str) -> tuple[Text, ...]:
        """An attachment in a folder of its own."""
        return (Text(f"{zh}/{stem}.pdf", f"{en}/{stem}.pdf"),)


def falls(index: int, every: int, at: int) -> bool:
    """Whether a row is the one among every so many that stands at a place, counted from 0."""
    return index % every == at


def numbered(prefix: str, index: int) -> str:
    """The number of a row, counted from 0."""
    return f"{prefix}-{index + 1:02d}"


def percent(share: int) -> Decimal:
    """A percent figure as a fraction."""
    return Decimal(share) / SHARE


def month_of(day: date, more: int = 0) -> date:
    """The first of a day's month, or of a later one."""
    months = day.year * 12 + day.month - 1 + more
    return date(months // 12, months % 12 + 1, 1)


def months(first: date, last: date) -> tuple[date, ...]:
    """Every month that a stretch touches."""
    count = (last.year - first.year) * 12 + last.month - first.month
    return tuple(month_of(first, more) for more in range(count + 1))


def rounded(value: Decimal | int, step: int = 100) -> Decimal:
    """An amount to the nearest step."""
    return Decimal(round(Decimal(value) / step) * step)
