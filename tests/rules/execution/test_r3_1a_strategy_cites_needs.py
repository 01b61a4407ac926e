from __future__ import annotations

from sheets_in_text import Spot


def test_needs_cited(found: list[Spot], expected: list[Spot]) -> None:
    """
    needs
    id   | need
    N-01 | 交期短

    strategy
    id    | category  | applies | needs | finds
    ST-01 | pricing   |         | N-01  |
    ST-02 | promotion | yes     |       | needs
    ST-03 | channel   | no      |       |
          | other     |         |       | needs
    ST-05 | other     | maybe   |       |
    """
    assert found == expected
