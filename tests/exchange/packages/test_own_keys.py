"""Where one's own keys are kept: in a ring that answers, else in a file; and never made anew for being out of reach.

No test asks the ring of the person: with CASEAPP_HOME there is none, and here it is a ring of our own.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages import own_keys as module
from caseapp.exchange.packages.own_keys import FILE_NAME, NOTE_NAME, Keeper
from caseapp.exchange.packages.private_keys import new_words
from caseapp.platform.rings import Why
from tests.exchange.packages.pretended import PretendedRing


@pytest.fixture
def ring() -> PretendedRing:
    return PretendedRing()


@pytest.fixture
def keeper(ring: PretendedRing, tmp_path: Path) -> Keeper:
    return Keeper(ring.find, tmp_path / "kept")


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def test_keys_are_made_in_the_ring_and_never_in_the_place_of_those_out_of_reach(
    ring: PretendedRing, keeper: Keeper, tmp_path: Path
) -> None:
    folder = tmp_path / "kept"
    keys = keeper.keys()
    assert keeper.keys() == keys
    assert names(folder) == {NOTE_NAME}
    assert keys.identity not in (folder / NOTE_NAME).read_text("utf-8")
    assert ring.patience[-1] == module.NEEDED_S
    kept = ring.words
    for why, says in ((Why.SILENT, "does not answer"), (Why.LOCKED, "is locked. Unlock it"), (Why.REFUSED, "because")):
        ring.why = why
        with pytest.raises(CaseError, match=says) as refused:
            keeper.keys()
        assert "No new keys were made" in refused.value.advice
        # What is public is known all the same.
        assert keeper.public() == keys.public(ring.name)
        assert keeper.signer() == keys.signer
    ring.why, ring.words = None, None
    with pytest.raises(CaseError, match="no longer in the key ring"):
        keeper.keys()
    ring.words = new_words()
    with pytest.raises(DamagedFile, match="other keys than yours"):
        keeper.keys()
    ring.words = "{"
    with pytest.raises(DamagedFile, match="are damaged"):
        keeper.keys()
    ring.words = kept
    assert keeper.keys() == keys
    assert (names(folder), ring.written) == ({NOTE_NAME}, 1)
    # A note that is lost or damaged: the ring knows, and says so when it is open.
    (folder / NOTE_NAME).write_text("{}", "utf-8")
    with pytest.raises(DamagedFile, match="The note"):
        keeper.keys()
    assert keeper.signer() == ""
    (folder / NOTE_NAME).unlink()
    ring.why = Why.LOCKED
    with pytest.raises(CaseError, match="is locked"):
        keeper.public()
    ring.why = None
    assert keeper.keys() == keys


@pytest.mark.parametrize("why", [Why.SILENT, Why.REFUSED])
def test_a_file_is_used_where_no_ring_answers_and_moved_when_one_does(
    ring: PretendedRing, keeper: Keeper, tmp_path: Path, why: Why
) -> None:
    folder, file = tmp_path / "kept", tmp_path / "kept" / FILE_NAME
    ring.why = why
    keys = keeper.keys()
    assert names(folder) == {NOTE_NAME, FILE_NAME}
    assert keeper.public().ring == ""
    assert set(ring.patience) == {module.ANSWER_S}
    words = file.read_text("utf-8")
    ring.why = None
    # A ring that does not give back what it took, or has other keys, gets nothing of us.
    for spoils in ((lambda _: None), (lambda _: "other")):
        ring.spoils, ring.words = spoils, None
        assert (keeper.keys(), file.read_text("utf-8"), keeper.public().ring) == (keys, words, "")
    ring.spoils, ring.words = str, None
    assert keeper.keys() == keys
    assert (names(folder), keeper.public().ring) == ({NOTE_NAME}, ring.name)
    assert ring.words == words
    # Killed between the note and the removal; and a file of other keys, that stays.
    file.write_text(words, "utf-8")
    assert keeper.keys() == keys
    assert not file.exists()
    file.write_text(new_words(), "utf-8")
    assert keeper.keys() == keys
    assert file.exists()


def test_keys_of_before_there_were_notes_stay_and_a_lost_file_is_told(ring: PretendedRing, tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    words = new_words()
    (folder / FILE_NAME).write_text(words, "utf-8")
    ring.why = Why.SILENT
    keeper = Keeper(ring.find, folder)
    signer = keeper.signer()
    assert keeper.keys().signer == signer != ""
    (folder / FILE_NAME).unlink()
    with pytest.raises(CaseError, match="are gone"):
        keeper.keys()
    assert (keeper.signer(), names(folder)) == (signer, {NOTE_NAME})
    (folder / FILE_NAME).write_text(words, "utf-8")
    assert keeper.keys().signer == signer


def test_two_that_start_at_once_agree_on_one_pair_of_keys(ring: PretendedRing, tmp_path: Path) -> None:
    made: list[Any] = []
    starting = [
        threading.Thread(target=lambda: made.append(Keeper(ring.find, tmp_path / "kept").keys())) for _ in range(4)
    ]
    for each in starting:
        each.start()
    for each in starting:
        each.join()
    assert (len(made), len({each.signer for each in made}), ring.written) == (4, 1, 1)
