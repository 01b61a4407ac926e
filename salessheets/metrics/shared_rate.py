"""分享率：收尾中和已归档的项目里，完成后开过总结会并写了分享听众的 ÷ 这些项目（裁剪掉 5.3a 的不算）。

Lessons shared: of the projects that are closing or archived, those with a wrap-up meeting after the actual end and an
audience named (projects for which 5.3a is tailored out are left out).
"""

from __future__ import annotations

from collections.abc import Iterator

from salessheets.derived.budget import size as project_size
from salessheets.derived.measured_in import PERCENT
from salessheets.derived.phases import phases
from salessheets.derived.provenance import filled
from salessheets.derived.states import outcome, state
from salessheets.derived.work import held
from salessheets.measures import Measure, Metric, Pool, ratio
from salessheets.projects import Case
from salessheets.text import Text

ORDER = 520
METRICS: tuple[Metric, ...] = (
    Metric(
        key="shared_rate",
        title=Text("分享率", "Lessons shared"),
        unit=PERCENT,
        phases=phases(""),
        pool=Pool.RATIO,
        percent=True,
        over="all",
    ),
)

NOT_YET = Text("不在收尾或归档阶段", "neither closing nor archived")


def measure(case: Case) -> Iterator[Measure]:
    """Whether this project had to share its lessons, and did."""
    facts = {"type": case.charter.type, "size": project_size(case), "outcome": outcome(case)}
    if state(case) not in ("closing", "archived") or case.settings.need("5.3a", **facts) == "none":
        yield ratio("shared_rate", None, None, note=NOT_YET)
        return
    end = case.closing.actual_end
    talks = [meeting for meeting in held(case, "summary") if end and meeting.date and meeting.date >= end]
    cells = (*filled(talks, "date"), *filled((case.closing,), "actual_end", "audience"))
    yield ratio("shared_rate", int(bool(talks and case.closing.audience)), 1, cells=cells)
