"""The conditions under which columns are required, every form of them that the schema uses."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest

from salessheets.columns import ALWAYS, NEW, OPTIONAL, TOOL, Target, condition, one_of, ruled, wanted, when

AS_OF = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("text", "record", "holds"),
    [
        ("applies=no", {"applies": False}, True),
        ("applies=no", {"applies": True}, False),
        ("applies=no", {"applies": None}, False),
        ("recused=no", {"recused": False}, True),
        ("object in goal, schedule", {"object": "goal"}, True),
        ("object in goal, schedule", {"object": "schedule"}, True),
        ("object in goal, schedule", {"object": "scope"}, False),
        ("object in goal, schedule", {"object": ""}, False),
        ("type not in promotion, other", {"type": "visit"}, True),
        ("type not in promotion, other", {"type": "other"}, False),
        ("result not in approved, resumed", {"result": ""}, False),
        ("kind ≠ pledge", {"kind": "gift"}, True),
        ("kind ≠ pledge", {"kind": "pledge"}, False),
        ("type ≠ decision", {"type": "action"}, True),
        ("way=questionnaire", {"way": "questionnaire"}, True),
        ("way=questionnaire", {"way": "phone"}, False),
        ("closed_on", {"closed_on": AS_OF}, True),
        ("closed_on", {"closed_on": None}, False),
        ("cost", {"cost": Decimal(0)}, True),
        ("uses_material", {"uses_material": True}, True),
        ("uses_material", {"uses_material": False}, False),
        ("suggestion", {"suggestion": ""}, False),
        ("no location", {"location": ""}, True),
        ("no location", {"location": "3 号柜"}, False),
        ("approver or decided_on", {"approver": "", "decided_on": AS_OF}, True),
        ("approver or decided_on", {"approver": "", "decided_on": None}, False),
        ("closed_on and priority=high", {"closed_on": AS_OF, "priority": "high"}, True),
        ("closed_on and priority=high", {"closed_on": AS_OF, "priority": "low"}, False),
        ("object=G1 and result in approved, conditional", {"object": Target("gate", "G1"), "result": "approved"}, True),
        (
            "object=G1 and result in approved, conditional",
            {"object": Target("gate", "G2"), "result": "approved"},
            False,
        ),
        ("object=G1 and result in approved, conditional", {"object": None, "result": "approved"}, False),
        ("date ≤ as-of", {"date": AS_OF}, True),
        ("date ≤ as-of", {"date": date(2026, 3, 6)}, False),
        ("date ≤ as-of", {"date": None}, False),
        ("source is no meeting", {"source": None}, True),
        ("source is no meeting", {"source": Target("record", "R-01")}, True),
        ("source is no meeting", {"source": Target("agenda", "M-03", "2")}, False),
        ("source is no meeting", {"source": Target("record", "M-03")}, False),
        ("object is a form", {"object": Target("form", "D4")}, True),
        ("object is a form", {"object": Target("gate", "G4")}, False),
        ("item is a title", {"item": "合同扫描件"}, True),
        ("item is a title", {"item": "D9/M-03"}, False),
        ("item is a title", {"item": "全部"}, False),
        ("item is a title", {"item": ""}, False),
        ("item is a title and no location", {"item": "合同", "location": ""}, True),
        ("item is a title and no location", {"item": "合同", "location": "柜"}, False),
        ("location and no file", {"location": "柜", "file": ()}, True),
        ("location and no file", {"location": "柜", "file": ("a.pdf",)}, False),
    ],
)
def test_conditions_hold_for_the_records_they_mean(text: str, record: dict[str, object], holds: bool) -> None:
    assert condition(text).holds(SimpleNamespace(**record), AS_OF) is holds


def test_a_condition_knows_the_columns_it_looks_at() -> None:
    assert condition("object=G1 and result in approved, conditional or note").columns == ("object", "result", "note")


@pytest.mark.parametrize("text", ["", "a b c", "date ≤ 2026-01-01", "= no", "type ==x"])
def test_what_is_no_condition_is_refused_at_once(text: str) -> None:
    with pytest.raises(ValueError, match=r"condition|as-of"):
        condition(text)


def test_needs_are_written_as_in_the_schema() -> None:
    assert [str(need) for need in (ALWAYS, NEW, TOOL, OPTIONAL)] == ["always", "new", "tool", "—"]
    assert str(when("applies=no")) == "if applies=no"
    assert str(one_of("planned", "committed")) == "one of planned/committed"
    assert str(wanted("G2", "2.1f", when="leaf")) == "G2·2.1f if leaf"
    assert str(wanted("G0", "1.1a")) == "G0·1.1a"
    assert str(ruled("2.2b", when="level ≥ major and open")) == "if level ≥ major and open·2.2b"
