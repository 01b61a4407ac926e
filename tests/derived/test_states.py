"""Where a project stands, first match from the top."""

from __future__ import annotations

import pytest
from sheets_in_text import written

from salessheets.derived.states import next_gate, outcome, phase, state

HEAD = "approvals\nobject | submitted_on | result | approver | decided_on\n"
G0 = "G0 | 2026-01-05 | | |\n"
G1 = G0 + "G1 | | approved | 王敏 | 2026-01-12\n"
G2 = G1 + "G2 | | approved | 王敏 | 2026-02-02\n"
G3 = G2 + "G3 | | approved | 王敏 | 2026-02-20\n"
G4 = G3 + "G4 | | approved | 王敏 | 2026-03-05\n"
G5 = G4 + "G5 | | approved | 王敏 | 2026-03-09\n"
PAUSE = "项目 | | paused | 王敏 | 2026-03-01\n"
RESUME = "项目 | | resumed | 王敏 | 2026-03-03\n"
END = "项目 | | terminated | 王敏 | 2026-03-04\n"
OPEN = "\ntasks\nid | name | phase | actual_end\n1 | 拜访 | execute | \n"
DONE = "\ntasks\nid | name | phase | actual_end\n1 | 拜访 | execute | 2026-03-01\n"
SCORED = "\nscores\nround | judge | criterion | score\n1 | 王敏 | market | 90\n"
TURNED_DOWN = "\ndecisions\nround | reviewed_on | result\n1 | 2026-01-10 | rejected\n"
CONDITION = "\nconditions\nobject | condition | owner | due\nG1 | 补市场数据 | 李强 | 2026-04-01\n"
CONDITIONAL = G0 + "G1 | | conditional | 王敏 | 2026-01-12\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("charter\nname | 华东", ("draft", "launch", "G0", "completed")),
        (HEAD + G0, ("submitted", "launch", "G1", "completed")),
        (HEAD + G0 + SCORED, ("reviewing", "launch", "G1", "completed")),
        (HEAD + G0 + TURNED_DOWN, ("rejected", "close", "G5", "rejected")),
        (HEAD + G0 + "G1 | | rejected | 王敏 | 2026-01-12\n", ("rejected", "close", "G5", "rejected")),
        (HEAD + G1 + TURNED_DOWN, ("approved", "plan", "G2", "completed")),
        (HEAD + G1, ("approved", "plan", "G2", "completed")),
        (HEAD + CONDITIONAL + CONDITION, ("conditional", "plan", "G2", "completed")),
        (HEAD + CONDITIONAL + CONDITION + OPEN, ("planning", "plan", "G2", "completed")),
        (HEAD + G1 + OPEN, ("planning", "plan", "G2", "completed")),
        (HEAD + G2 + OPEN, ("executing", "execute", "G3", "completed")),
        (HEAD + G2, ("executing", "execute", "G3", "completed")),
        (HEAD + G3 + DONE, ("evaluating", "evaluate", "G4", "completed")),
        (HEAD + G3 + OPEN + "\nclosing\nkind | completed\n", ("evaluating", "evaluate", "G4", "completed")),
        (HEAD + G4 + DONE, ("closing", "close", "G5", "completed")),
        (HEAD + G5 + DONE, ("archived", "close", "", "completed")),
        (HEAD + G2 + PAUSE + OPEN, ("paused", "execute", "G3", "completed")),
        (HEAD + G2 + PAUSE + RESUME + OPEN, ("executing", "execute", "G3", "completed")),
        (HEAD + G2 + PAUSE + RESUME + END + OPEN, ("terminated", "close", "G5", "terminated")),
    ],
)
def test_state_phase_next_gate_and_outcome(text: str, expected: tuple[str, ...]) -> None:
    case = written(text).case()
    assert (state(case), phase(case), next_gate(case), outcome(case)) == expected
