from __future__ import annotations

from sheets_in_text import Spot


def test_scores_out_of_range_or_not_whole(found: list[Spot], expected: list[Spot]) -> None:
    """
    feedback
    id   | csat | nps | csat_product | csat_price | csat_service | csat_delivery | finds
    F-01 | 1    | 0   | 5            | 1          | 5            | 1             |
    F-02 | 0    | 11  | 6            | 0          | 4.5          | -1            | csat, nps, csat_product, csat_price, csat_service, csat_delivery
    F-03 | 5    | 10  |              |            |              |               |
    F-04 |      |     |              |            |              |               |
         | 8    | 9.5 |              |            |              |               | csat, nps
    """
    assert found == expected
