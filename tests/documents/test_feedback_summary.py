"""D11: scores with their samples, what customers said, what became of it."""

from __future__ import annotations

from forms_case import empty, fields, full
from sheets_in_text import written

CASE = """
    feedback
    id   | date       | customer | csat | nps | csat_price | suggestion | complaint | typical | responded_on | closed_on
    F-10 | 2026-06-01 | 甲公司   | 5    | 10  | 2          | 更快       |           |         |              |
    F-02 | 2026-06-01 | 乙公司   | 4    | 8   |            |            |           | 是      |              |
    F-03 | 2026-05-30 | 丙公司   | 2    | 3   |            |            |           |         | 2026-06-02   |
    F-04 | 2026-06-09 | 丁公司   | 9    | 11  |            |            | 是        |         | 2026-06-09   | 2026-06-10

    surveys
    id  | sent | returned
    Q-1 | 40   | 26
    Q-2 | 0    | 0
"""


def test_scores_are_spread_and_counted_and_those_out_of_range_count_nowhere() -> None:
    found = fields(written(CASE).case(), "D11")
    overall, _, price, *_ = rows(found["scores"])
    assert overall == {"name": "总体", "counts": ["1", "1", "0", "1", "0"], "n": "3", "mean": "3.67", "top": "66.7%"}
    assert (price["n"], price["mean"]) == ("1", "2.00")
    assert [(group["count"], group["share"]) for group in rows(found["groups"])] == [("1", "33.3%")] * 3
    assert found["samples"] == {"csat": "3", "nps": "3"}


def test_charts_show_the_same_counts_and_the_sample() -> None:
    charts = fields(written(CASE).case(), "D11", "en")["charts"]
    assert isinstance(charts, dict)
    assert charts["csat"]["categories"] == ["1", "2", "3", "4", "5"]
    assert charts["csat"]["series"] == [{"name": "Answers", "values": [0, 1, 0, 1, 1]}]
    assert charts["csat"]["title"].endswith("(n=3)")
    assert charts["nps"]["series"][0]["values"] == [1, 1, 1]


def test_suggestions_low_scores_and_complaints_are_listed_by_date_with_their_state() -> None:
    found = fields(written(CASE).case(), "D11")
    listed = [(row["id"], row["state"]) for row in rows(found["suggestions"])]
    assert listed == [("F-03", "处理中"), ("F-10", "未处理"), ("F-04", "已关闭")]
    assert [row["id"] for row in rows(found["cases"])] == ["F-02"]


def test_a_survey_sent_to_nobody_has_no_return_rate() -> None:
    assert [row["return_rate"] for row in rows(fields(written(CASE).case(), "D11")["surveys"])] == ["65.0%", "—"]


def test_contacts_are_printed_in_full_in_the_document_to_be_filed() -> None:
    assert full().settings.mask_contacts
    assert rows(fields(full(), "D11")["suggestions"])[0]["phone"] == "13812345678"


def test_without_any_feedback_nothing_is_counted() -> None:
    found = fields(empty(), "D11")
    assert found["samples"] == {"csat": "0", "nps": "0"}
    assert {row["mean"] for row in rows(found["scores"])} == {"—"}


def rows(value: object) -> list[dict[str, object]]:
    assert isinstance(value, list)
    return value
