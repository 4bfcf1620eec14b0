"""Copies of one dispatch are recognised, exact ones refused and near ones shown; a person decides what they are."""

from __future__ import annotations

import hashlib
import struct
from functools import partial
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from caseapp.domain.likeness import SIZE, hashes_of, likeness, sketch_of, telling
from caseapp.ops import evidence, sources, versions
from caseapp.queries import listings
from caseapp.queries.checks import check
from caseapp.queries.copies import LEAST
from caseapp.queries.evidence import source_text
from caseapp.queries.origins import independent_origins
from caseapp.workspace import Workspace
from caseapp.workspace.importing import Import, Outcome
from tests.factories import add, new_case

WIRE = (
    "South Korea and Japan have agreed to hold another round of consultations on the compensation of victims of "
    "wartime forced labour, an official of the foreign ministry said on Tuesday. The date has yet to be set. "
    "Both sides will report the results of the talks to their ministers, he added, and may meet again on the "
    "margins of the conference."
)
OTHER = (
    "The harvest of rice in the southern provinces has been better than in the last ten years, the ministry of "
    "agriculture reported, and prices may fall before the end of the month in all of the larger towns of the coast."
)


def bring(case: Workspace, words: str) -> Outcome:
    job = Import()
    job.read_words(words)
    outcome: Outcome = case.do(job.write)
    return outcome


def test_a_wire_copy_is_shown_with_what_it_is_like(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        first = bring(case, f"Yonhap\n\n{WIRE}").brought[0]
        bring(case, OTHER)
        copy = bring(case, f"China News Service, quoting Yonhap\n\n{WIRE} (End)").brought[0]
        (like,) = copy.like
        assert (like.source_id, like.likeness > 0.8) == (first.source_id, True)
        assert bring(case, f"Yonhap\n\n{WIRE}").failed[0].error.message.startswith("This text is in the case already")


def test_copies_in_one_import_are_seen_too(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        paths = [tmp_path / "a.txt", tmp_path / "b.txt", tmp_path / "c.txt"]
        for path, words in zip(paths, (WIRE, OTHER, f"Copy\n{WIRE}"), strict=True):
            path.write_text(words, encoding="utf-8")
        job = Import()
        job.read(paths)
        outcome: Outcome = case.do(job.write)
        assert [len(each.like) for each in outcome.brought] == [0, 0, 1]


def test_two_copies_are_one_origin(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        event = add(case, "event", "Talks")
        brought = [bring(case, f"{name}\n\n{WIRE}").brought[0] for name in ("Yonhap", "Another agency")]
        for each in brought:
            case.do(partial(evidence.cite_span, version_id=each.version_id, start_cp=0, end_cp=6, record_id=event))
        assert independent_origins(case.reader, event) == 2
        case.do(partial(sources.note_copy, source_id=brought[1].source_id, of_id=brought[0].source_id))
        assert independent_origins(case.reader, event) == 1
        case.undo().result()
        assert independent_origins(case.reader, event) == 2


def test_a_text_becomes_a_newer_version_of_the_other(tmp_path: Path) -> None:
    with new_case(tmp_path) as case:
        old = bring(case, WIRE).brought[0]
        new = bring(case, f"CORRECTED. {WIRE}").brought[0]
        made = case.do(partial(versions.fold_into, source_id=new.source_id, into_id=old.source_id))
        assert made.number == 2
        assert listings.ids(case.reader, ["source"]) == [old.source_id]
        assert source_text(case.reader, old.source_id).text == f"CORRECTED. {WIRE}"
        assert check(case.reader).problems == ()


@given(st.text(max_size=400))
def test_a_text_is_wholly_like_itself(text: str) -> None:
    sketch = sketch_of(text)
    assert len(sketch) <= 4 * SIZE
    if sketch:
        assert likeness(hashes_of(sketch), hashes_of(sketch)) == 1.0


def test_a_sketch_is_what_it_always_was() -> None:
    """Sketches are kept in the files: another way to make them would find no copies of the texts in these."""
    texts = [WIRE, "x ".join(WIRE), "外交部長会談。" * 40 + "Ünïcode ½ İ", " ".join(map(str, range(5_000)))]
    known = ["ef6c92811616715d", "4750a408adb04584", "7ff411aa5e050b4c", "63e346e3ff8b9805"]
    assert [hashlib.sha256(sketch_of(text)).hexdigest()[:16] for text in texts] == known


@given(st.data())
def test_texts_that_are_alike_share_a_telling_hash(data: st.DataObject) -> None:
    """No pair is missed by looking up a few hashes of each."""
    hashes = st.integers(0, 300)
    shared, one, other = (data.draw(st.frozensets(hashes, max_size=most)) for most in (96, 90, 90))
    sketches = [sorted(shared | each)[:SIZE] for each in (one, other)]
    if likeness(*sketches) >= LEAST:
        mine, theirs = (set(telling(struct.pack(f">{len(each)}I", *each), LEAST)) for each in sketches)
        assert mine & theirs


def test_texts_without_anything_in_common_are_not_alike() -> None:
    assert likeness(hashes_of(sketch_of(WIRE)), hashes_of(sketch_of(OTHER))) == 0.0
    assert sketch_of("too short to tell") == b""


def test_likeness_does_not_hang_on_width_or_spaces() -> None:
    korean = "외교부는 강제징용 해법을 논의했다고 밝혔다. 회담은 뮌헨에서 열렸으며 다음 일정은 정해지지 않았다."
    assert sketch_of(korean) == sketch_of(korean.replace(" ", "  "))
    assert sketch_of(WIRE) == sketch_of(WIRE.upper())
