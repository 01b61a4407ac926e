"""When a column must be filled, in the notation of the schema."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from salessheets.columns.conditions import Condition

How = Literal["always", "new", "if", "one of", "gate", "ruled", "tool", "optional"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """When a column must be filled; `when` is the condition of a gate or rule, in words, which that rule knows."""

    how: How
    condition: Condition | None = None
    among: tuple[str, ...] = ()
    gate: str = ""
    rule: str = ""
    when: str = ""

    def __str__(self) -> str:
        wording = {
            "if": f"if {self.condition}",
            "one of": "one of " + "/".join(self.among),
            "gate": f"{self.gate}·{self.rule}" + (f" if {self.when}" if self.when else ""),
            "ruled": f"if {self.when}·{self.rule}",
            "optional": "—",
        }
        return wording.get(self.how, self.how)


ALWAYS = Need(how="always")
NEW = Need(how="new")
TOOL = Need(how="tool")
OPTIONAL = Need(how="optional")


def when(condition: str) -> Need:
    """Require it while a condition holds: `applies=no`, `closed_on`."""
    return Need(how="if", condition=Condition(condition))


def one_of(*columns: str) -> Need:
    """Require at least one of these columns."""
    return Need(how="one of", among=columns)


def wanted(gate: str, rule: str, when: str = "") -> Need:
    """Leave it to a rule to name it as missing for a gate."""
    return Need(how="gate", gate=gate, rule=rule, when=when)


def ruled(rule: str, when: str) -> Need:
    """Leave it to a rule to ask for it instead of C-missing."""
    return Need(how="ruled", rule=rule, when=when)
