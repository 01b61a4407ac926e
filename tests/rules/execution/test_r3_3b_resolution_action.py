from __future__ import annotations

from sheets_in_text import Spot


def test_item_wants_an_action(found: list[Spot], expected: list[Spot]) -> None:
    """
    agenda
    meeting | no | topic | needs_action | finds
    M-01    | 1  | 价格  | yes          |
    M-01    | 2  | 渠道  | yes          | needs_action
    M-01    | 3  | 人员  | no           |
    M-01    | 4  | 其他  |              |
            | 1  | 其他  | yes          |

    actions
    id   | source | description
    T-01 | M-01/1 | 调价
    T-02 | M-02/2 | 别的会
    """
    assert found == expected


def test_meeting_as_source_of_its_only_item(found: list[Spot], expected: list[Spot]) -> None:
    """
    agenda
    meeting | no | topic | needs_action | finds
    M-01    | 1  | 价格  | no           |
    M-01    | 2  | 渠道  | yes          |
    M-02    | 1  | 价格  | yes          | needs_action
    M-02    | 2  | 渠道  | yes          | needs_action

    actions
    id   | source | description
    T-01 | M-01   | 调价
    T-02 | M-02   | 调价
    """
    assert found == expected


def test_number_by_place_in_the_meeting(found: list[Spot], expected: list[Spot]) -> None:
    """
    agenda
    meeting | topic | needs_action | finds
    M-01    | 价格  | no           |
    M-02    | 价格  | yes          | needs_action
    M-01    | 渠道  | yes          |
    M-01    | 人员  | yes          | needs_action

    actions
    id   | source | description
    T-01 | M1/2   | 调价
    """
    assert found == expected
