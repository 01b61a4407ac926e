"""The register of 文号: next number, reuse, races, and writers that were killed."""

from __future__ import annotations

import contextlib
from functools import partial
from pathlib import Path

import pytest
from number_race import take_numbers, wanted

from salessheets.evidence import Claim
from salessheets.ledger import numbers
from salessheets.ledger.numbers import claim, claims
from salessheets.ledger.place import Ledger
from salessheets.runner import Processes

PATTERN = "销项〔{year}〕{seq}号"


class Clock:
    """Counts the seconds that were slept, and sleeps none."""

    def __init__(self) -> None:
        self.slept = 0.0

    def __call__(self, seconds: float) -> None:
        self.slept += seconds


def given(root: Path, document: str, year: int = 2026, clock: Clock | None = None) -> Claim:
    return claim(Ledger(root=root), wanted(document, year), PATTERN, clock or Clock())


def listed(root: Path) -> list[tuple[int, int, str]]:
    return [(each.year, each.seq, each.instance) for each in claims(Ledger(root=root))[0]]


def test_two_writers_of_one_document_end_with_one_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first, held = given(tmp_path, "a"), numbers.held
    looks = iter([None])  # the second writer looked before the first one had its number
    monkeypatch.setattr(numbers, "held", lambda *asked: next(looks, held(*asked)))
    assert given(tmp_path, "a").seq == first.seq
    assert given(tmp_path, "b").number == "销项〔2026〕2号"
    assert listed(tmp_path) == [(2026, 1, "a"), (2026, 2, "b")]


def test_numbers_run_on_within_a_year_and_begin_again_with_the_next(tmp_path: Path) -> None:
    assert [given(tmp_path, each).number for each in "ab"] == ["销项〔2026〕1号", "销项〔2026〕2号"]
    assert given(tmp_path, "c", 2027).number == "销项〔2027〕1号"
    assert listed(tmp_path) == [(2026, 1, "a"), (2026, 2, "b"), (2027, 1, "c")]
    assert (tmp_path / "台账" / "文号" / "销项" / "2026" / "0002").is_dir()


def test_a_document_keeps_its_number_in_the_next_year_too(tmp_path: Path) -> None:
    first = given(tmp_path, "a")
    given(tmp_path, "b")
    assert given(tmp_path, "a") == first
    assert given(tmp_path, "a", 2027) == first
    assert len(listed(tmp_path)) == 2


def test_a_ledger_that_stands_there_in_the_other_language_is_used(tmp_path: Path) -> None:
    (tmp_path / "ledger" / "numbers").mkdir(parents=True)
    given(tmp_path, "a")
    assert not (tmp_path / "台账").exists()
    assert listed(tmp_path) == [(2026, 1, "a")]


def test_two_processes_get_sixty_numbers_without_gap_or_double(tmp_path: Path) -> None:
    takers = partial(take_numbers, tmp_path, 30)
    got = [numbers for _, numbers in Processes(2).each(60, takers, ("甲", "乙"))]
    assert all(isinstance(each, list) and len(each) == 30 for each in got)
    assert sorted(seq for each in got if isinstance(each, list) for seq in each) == list(range(1, 61))
    assert [seq for _, seq, _ in listed(tmp_path)] == list(range(1, 61))


def test_a_number_that_a_killed_writer_left_goes_to_the_next_after_a_while(tmp_path: Path) -> None:
    given(tmp_path, "a")
    (tmp_path / "台账" / "文号" / "销项" / "2026" / "0002").mkdir()
    clock = Clock()
    assert given(tmp_path, "b", clock=clock).seq == 2
    assert clock.slept >= numbers.PATIENCE
    assert given(tmp_path, "c", clock=clock).seq == 3


@pytest.mark.parametrize("step", ["made", "look", "write_whole"])
@pytest.mark.parametrize("call", [1, 2])
def test_killed_at_any_step_the_same_document_ends_with_one_number(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, call: int
) -> None:
    class Killed(BaseException):
        pass

    given(tmp_path, "a")
    real, calls = getattr(numbers, step), []

    def dying(*arguments: object, **more: object) -> object:
        calls.append(step)
        if len(calls) == call:
            raise Killed
        return real(*arguments, **more)

    with monkeypatch.context() as patch:
        patch.setattr(numbers, step, dying)
        with contextlib.suppress(Killed):
            given(tmp_path, "b")
    assert given(tmp_path, "b").seq == 2
    assert given(tmp_path, "c").seq == 3
    assert listed(tmp_path) == [(2026, 1, "a"), (2026, 2, "b"), (2026, 3, "c")]
    assert claims(Ledger(root=tmp_path))[1] == ()


def test_an_owner_that_finds_another_beside_it_gives_way(tmp_path: Path) -> None:
    given(tmp_path, "a")
    year = tmp_path / "台账" / "文号" / "销项" / "2026"
    (year / f"0001 {numbers.owner_of(wanted('b'))}").mkdir()
    assert given(tmp_path, "b").seq == 2
    assert given(tmp_path, "a").seq == 1
    assert listed(tmp_path) == [(2026, 1, "a"), (2026, 2, "b")]


def test_a_damaged_claim_is_a_finding_and_its_number_stays_taken(tmp_path: Path) -> None:
    given(tmp_path, "a")
    (file,) = tmp_path.rglob("claim.json")
    file.write_text("{", encoding="utf-8")
    found, damaged = claims(Ledger(root=tmp_path))
    assert found == ()
    assert [each.rule for each in damaged] == ["W-damaged"]
    assert given(tmp_path, "b").seq == 2
