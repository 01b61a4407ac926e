"""The list of forms: ids in order, and every key that it uses is known."""

from __future__ import annotations

import re

import pytest

from salessheets.catalogue import FORMS, SIGN_ROLES, Form, form
from salessheets.errors import SalessheetsError
from salessheets.settings import DEFAULTS


def test_ids_in_order() -> None:
    assert [known.id for known in FORMS] == [*(f"D{number}" for number in range(1, 17)), "P1"]


@pytest.mark.parametrize("known", FORMS, ids=lambda known: known.id)
def test_a_form_uses_known_keys_only(known: Form) -> None:
    assert known.due in {"G0", "G1", "G2", "G3", "G4", "G5", ""}
    assert known.keep in {"permanent", "y30", "y10"}
    assert known.archive_class in {"plan", "execution", "evaluation", "data", "summary", "other"}
    assert not known.series or DEFAULTS.number_rule(known.id, known.series).series.zh == known.series
    assert known.signatures
    assert set(known.signatures) <= SIGN_ROLES.keys()
    assert all(re.fullmatch(r"s?\d\.\d[a-z]|s\d[a-z]", rule) for rule in known.final_needs)
    assert re.fullmatch(r"[1-5]\.\d|四|五\.\d", known.clause)


def test_stems_are_short_unlike_and_safe_as_file_names() -> None:
    for language in ("zh", "en"):
        stems = [getattr(known.stem, language) for known in FORMS]
        assert len(set(stems)) == len(stems)
        assert all(re.fullmatch(r"[\w-]{2,30}", stem) for stem in stems)
    assert all(known.stem.zh == known.title.zh for known in FORMS)


def test_every_role_signs_somewhere() -> None:
    assert {role for known in FORMS for role in known.signatures} == SIGN_ROLES.keys()


def test_signed_forms_of_the_settings_are_forms() -> None:
    for form_id in DEFAULTS.signed_forms:
        assert form(form_id).due


def test_what_some_forms_say() -> None:
    assert form("D9").per == "meeting"
    assert form("D9").series == "销项纪"
    assert form("d12").clause == "4.3"
    assert form("D4").stale_by == ("charter", "goals", "tasks", "team", "budget")
    assert form("D2").signatures == ("judge", "chair")
    assert form("D16").final_needs == ()
    assert form("P1").due == ""
    assert form("D5").series == ""


def test_an_unknown_form_names_those_there_are() -> None:
    with pytest.raises(SalessheetsError) as caught:
        form("D99")

    assert "D99" in caught.value.message.zh
    assert "D16 P1" in caught.value.message.en
