"""Choice lists: every word leads to one key, and wrong words to the nearest label."""

from __future__ import annotations

import pickle

import pytest

from salessheets.columns import LISTS, Choice, ChoiceList, folded
from salessheets.text import Text


@pytest.mark.parametrize("choices", LISTS.values(), ids=lambda choices: choices.name)
def test_every_word_leads_to_its_own_key(choices: ChoiceList) -> None:
    keys: dict[str, set[str]] = {}
    for option in choices.options:
        for word in (option.key, option.label.zh, option.label.en, *option.aliases):
            keys.setdefault(folded(word), set()).add(option.key)
            assert choices.find(word) == option.key
            assert choices.find(f" *{word.upper()}\u3000") == option.key
    assert {word: found for word, found in keys.items() if len(found) > 1} == {}


@pytest.mark.parametrize("choices", LISTS.values(), ids=lambda choices: choices.name)
def test_every_option_has_words_in_both_languages(choices: ChoiceList) -> None:
    options = choices.options + choices.computed
    assert len({option.key for option in options}) == len(options)
    assert all(option.key.isascii() and option.label.zh and option.label.en.isascii() for option in options)
    assert all(choices.label(option.key) == option.label for option in options)


def test_the_lists_stand_in_the_order_of_their_use() -> None:
    names = list(LISTS)
    assert names[:4] == ["yesno", "request", "project_type", "project_size"]
    assert names[-1] == "severity"
    assert len(names) == 53
    assert [option.key for option in LISTS["approval_result"].options] == [
        *("approved", "conditional", "rejected", "returned", "paused", "resumed", "terminated"),
    ]


def test_width_case_blanks_and_asterisks_do_not_count() -> None:
    roles = LISTS["team_role"]
    assert {roles.find(word) for word in ("ＰＭ", "pm", " P M ", "项目经理*", "＊项目 经理", "Project  Manager")} == {
        "manager"
    }
    assert roles.find("项目") is None
    assert roles.find("") is None


def test_computed_options_have_a_label_and_cannot_be_typed() -> None:
    light = LISTS["light"]
    assert light.label("grey") == Text("灰", "Grey")
    assert light.label("na") == Text("不适用", "n/a")
    assert light.find("灰") is None
    assert [option.key for option in light.options] == ["green", "yellow", "red"]


def test_an_own_entry_is_its_own_label() -> None:
    assert LISTS["budget_category"].label("培训") == Text("培训", "培训")


@pytest.mark.parametrize(
    ("name", "typed", "key"),
    [
        ("phase", "实施阶段", "execute"),
        ("risk_response", "减低", "mitigate"),
        ("approval_result", "aproved", "approved"),
        ("risk_status", "已经关闭了", "closed"),
        ("project_type", "华东新产品推广项目", "launch"),
        ("phase", "很长" * 5000, "launch"),
    ],
)
def test_the_nearest_choice_is_what_one_meant(name: str, typed: str, key: str) -> None:
    assert LISTS[name].nearest(typed).key == key


def test_kinds_of_choice_travel_to_other_processes() -> None:
    assert pickle.loads(pickle.dumps(Choice("phase"))).read("实施") == "execute"


def test_an_unknown_list_is_a_slip_of_the_programmer() -> None:
    with pytest.raises(KeyError):
        Choice("no_such_list")
