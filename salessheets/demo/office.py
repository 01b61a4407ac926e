"""设置: the company's own settings, people and committee."""

from __future__ import annotations

from datetime import date

from salessheets.demo.company import COMMITTEE, DEPARTMENTS, ORGANISATION, PEOPLE, name
from salessheets.demo.rows import Rows, row_of
from salessheets.demo.writing.scene import Row
from salessheets.sheets import (
    CommitteeRow,
    HolidayRow,
    Notice,
    NumberingRow,
    PersonRow,
    Record,
    RequiredDocument,
    RetentionRow,
    RuleRow,
    Threshold,
)
from salessheets.text import Language, Text
from salessheets.workbooks.presets import preset_rows

OUTING = Text("公司年会", "Company day")
OUTING_BASIS = Text("远澜办〔{year}〕3 号", "Yuanlan notice 3/{year}")
BY_TAX = Text("会计档案管理办法", "Rules for accounting records")

AT_WEEKENDS = Text("渠道活动常在周末，不再提示", "Dealers' events are often on weekends; no reminders")


def office(as_of: date, language: Language) -> Rows:
    """The rows of the settings workbook; sheets that are not named keep what they start with."""
    day_off = date(as_of.year, 12, 31)
    written: dict[type[Record], list[Row]] = {
        CommitteeRow: [
            {"member": name(who), "role": role, "start": date(as_of.year - 2, 1, 1)} for who, role in COMMITTEE
        ],
        PersonRow: [
            {
                "no": person.no,
                "name": person.name,
                "department": DEPARTMENTS[person.department],
                "email": f"{key}@yuanlan.example",
                "active": True,
            }
            for key, person in PEOPLE.items()
        ],
        HolidayRow: [{"date": day_off, "kind": "off", "name": OUTING, "basis": OUTING_BASIS.fill(year=as_of.year)}],
        NumberingRow: [{"item": "project", "series": "XS", "pattern": "XS-{year}-{seq:03}"}],
        RetentionRow: [{"item": "data", "period": "y30", "basis": BY_TAX}],
        RequiredDocument: [{"type": "other", "outcome": "completed", "item": "D10", "need": "optional"}],
        RuleRow: [{"rule": "3.2d", "severity": "off", "note": AT_WEEKENDS}],
        Notice: [{"event": "red", "channel": "mail", "to": (name("duanwen"), name("shenlan")), "level": "error"}],
    }
    said = {kind: [row_of(kind, row, language) for row in rows] for kind, rows in written.items()}
    return {**said, Threshold: thresholds(language)}


def thresholds(language: Language) -> list[dict[str, object]]:
    """The parameters, with the name of the company."""
    rows = [dict(row) for row in preset_rows(Threshold, language)]
    for row in rows:
        if row["parameter"] == "org_name":
            row["value"] = ORGANISATION.say(language)
    return rows
