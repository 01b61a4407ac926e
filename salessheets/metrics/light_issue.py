"""问题灯：有逾期的高优先行动项为红，有逾期的为黄，否则绿；没有行动项也没开过会为灰。

Issue light: red with an overdue action of high priority, yellow with any overdue one, else green; grey without actions
and without meetings held.
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.measured_in import LIGHT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.work import held_meetings, overdue_actions
from salessheets.measures import NO_DATA, Measure, Metric, Pool, known
from salessheets.projects import Case
from salessheets.sheets import Action
from salessheets.text import Text

ORDER = 660
METRICS: tuple[Metric, ...] = (
    Metric(key="light_issue", title=Text("问题灯", "Issue light"), unit=LIGHT, phases=phases("XE"), pool=Pool.LIGHTS),
)


def measure(case: Case) -> Iterator[Measure]:
    """The light of what is overdue."""
    if not case.of(Action) and not held_meetings(case):
        yield Measure(metric="light_issue", light="grey", note=NO_DATA)
        return
    late = overdue_actions(case)
    urgent = [action for action in late if action.priority == "high"]
    light = "red" if urgent else "yellow" if late else "green"
    yield Measure(metric="light_issue", light=light, cells=known(filled(urgent or late, "due")))
