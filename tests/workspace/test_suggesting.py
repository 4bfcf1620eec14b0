"""Suggestions are weighed against the case, accepted as one step with their words, rejected and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from caseapp.domain.errors import NotFound
from caseapp.domain.plans import Plan, Proposed
from caseapp.exchange.dump import dump
from caseapp.ops import records
from caseapp.queries import evidence
from caseapp.queries.records import RecordView, get
from caseapp.queries.rejections import rejections
from caseapp.queries.weighing import Weighed
from caseapp.store.lifecycle import copy_to
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from caseapp.workspace.suggesting import (
    Draft,
    Weighing,
    above,
    acceptance,
    answered,
    candidate,
    draft,
    forgetting,
    is_stale,
    links_of,
    rejecting,
    weigh_draft,
)
from tests.factories import add, edit, import_text, new_case

TEXT = (
    "SEOUL, 22 February 2023 (Sample Wire) - South Korean Foreign Minister Park Jin met Japanese Foreign Minister "
    "Yoshimasa Hayashi in Munich on Saturday.\n\n"
    "Ministry spokesman Im Soo-seok told reporters that the two sides would meet again. 👩‍👩‍👧 e\u0301 𠮷\n"
)


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    made = new_case(tmp_path)
    yield made
    made.close()


def source(case: Workspace, text: str = TEXT, published: str = "2023-02-22") -> str:
    source_id = import_text(case, text, "Ministers meet").source_id
    edit(case, source_id, published=published)
    return source_id


def weighed(case: Workspace, source_id: str, drafted: Draft | None = None) -> Weighing:
    found = weigh_draft(case.reader, drafted or draft(case.reader, source_id))
    assert found is not None
    return found


def titled(weighing: Weighing, title: str) -> Weighed:
    return next(each for each in weighing.weighed if each.proposed.title == title)


def meeting(weighing: Weighing) -> Weighed:
    return next(each for each in weighing.weighed if each.proposed.kind == "event")


def accept(case: Workspace, weighing: Weighing, ref: str, **how: Any) -> dict[str, str]:
    made = case.do(acceptance(weighing, [ref], **how))
    assert isinstance(made, dict)
    return made


def kinds(case: Workspace) -> list[str]:
    return [row[0] for row in case.reader.rows("SELECT kind FROM record WHERE kind <> 'excerpt' ORDER BY kind")]


def test_a_meeting_is_accepted_with_its_people_and_place_as_one_step(case: Workspace) -> None:
    weighing = weighed(case, source(case))
    before = list(dump(case.reader))
    ref = meeting(weighing).proposed.ref
    assert set(links_of(weighing, ref)) >= {"person-park-jin", "person-yoshimasa-hayashi", "place-munich"}
    ids = accept(case, weighing, ref)
    event = get(case.reader, ids[ref])
    assert event.fields["date"].edtf == "2023-02-18"
    assert {row["actor"] for row in event.fields["participants"]} == {
        ids["person-park-jin"],
        ids["person-yoshimasa-hayashi"],
    }
    assert get(case.reader, event.fields["place"]).title == "Munich"
    (quote,) = evidence.quotes(case.reader, ids[ref])
    assert (quote.exact, quote.state) == (meeting(weighing).proposed.evidence[0].exact, "verified")
    assert case.history.undo_label == f"Accept “{meeting(weighing).proposed.title}”"
    case.undo().result()
    assert list(dump(case.reader)) == before
    case.redo().result()
    assert get(case.reader, ids[ref]).title == event.title


def test_without_links_the_words_stand_for_who_is_not_in_the_case(case: Workspace) -> None:
    weighing = weighed(case, source(case))
    ref = meeting(weighing).proposed.ref
    ids = accept(case, weighing, ref, with_links=False)
    event = get(case.reader, ids[ref])
    assert [row["unnamed"] for row in event.fields["participants"]] == ["Park Jin", "Yoshimasa Hayashi"]
    assert event.fields["place"] is None
    assert kinds(case) == ["event", "source"]


def test_who_was_rejected_does_not_come_along(case: Workspace) -> None:
    source_id = source(case)
    case.do(rejecting(weighed(case, source_id), ["person-park-jin"]))
    weighing = weighed(case, source_id)
    ref = meeting(weighing).proposed.ref
    assert "person-park-jin" not in links_of(weighing, ref)
    ids = accept(case, weighing, ref)
    actors = get(case.reader, ids[ref]).fields["participants"]
    assert [(row["actor"], row["unnamed"]) for row in actors] == [
        (None, "Park Jin"),
        (ids["person-yoshimasa-hayashi"], ""),
    ]
    assert "Park Jin" not in [row[0] for row in case.reader.rows("SELECT title FROM record")]


def test_what_was_accepted_is_known_and_what_was_undone_comes_back(case: Workspace) -> None:
    source_id = source(case)
    drafted = draft(case.reader, source_id)
    first = weighed(case, source_id, drafted)
    ref = meeting(first).proposed.ref
    accept(case, first, ref)
    for again in (weighed(case, source_id, drafted), weighed(case, source_id)):
        assert (meeting(again).state, meeting(again).adds_words) == ("known", False)
        assert titled(again, "Park Jin").state == "known"
        assert titled(again, "Im Soo-seok").state == "new"
    case.undo().result()
    assert meeting(weighed(case, source_id, drafted)).state == "new"


def test_a_person_of_the_case_is_updated_by_what_differs(case: Workspace) -> None:
    korea = add(case, "state", "South Korea")
    park = add(case, "person", "Park Jin", names=[{"text": "朴振"}], notes="typed by hand")
    weighing = weighed(case, source(case))
    found = titled(weighing, "Park Jin")
    assert (found.state, found.record_id) == ("update", park)
    assert {each.field for each in found.differences} == {"state", "posts"}
    before = list(dump(case.reader))
    accept(case, weighing, found.proposed.ref)
    person = get(case.reader, park)
    assert (person.fields["state"], person.fields["notes"]) == (korea, "typed by hand")
    assert _office(case, person) == ("Foreign Minister", korea)
    assert [quote.exact for quote in evidence.quotes(case.reader, park)][:1] == [found.proposed.evidence[0].exact]
    again = titled(weighed(case, weighing.draft.source_id), "Park Jin")
    assert (again.state, again.differences) == ("known", ())
    case.undo().result()
    assert list(dump(case.reader)) == before


def _office(case: Workspace, person: RecordView) -> tuple[str, str]:
    post = get(case.reader, person.fields["posts"][0]["post"])
    return post.title, post.fields["organisation"]


def test_only_the_fields_that_are_ticked_are_taken_over(case: Workspace) -> None:
    park = add(case, "person", "Park Jin")
    weighing = weighed(case, source(case))
    accept(case, weighing, titled(weighing, "Park Jin").proposed.ref, fields={"person-park-jin": ["posts"]})
    assert get(case.reader, park).fields["state"] is None
    assert get(case.reader, park).fields["posts"]


def test_a_meeting_of_the_same_parties_and_date_is_the_one_of_the_case(case: Workspace) -> None:
    first = weighed(case, source(case))
    ids = accept(case, first, meeting(first).proposed.ref)
    event = ids[meeting(first).proposed.ref]
    edit(case, event, title="Munich talks", date="2023-02-13/2023-02-19", place=None)
    other = source(case, TEXT.replace("Ministry spokesman", "Spokesman"))
    found = meeting(weighed(case, other))
    assert (found.state, found.record_id, found.record_title) == ("update", event, "Munich talks")
    assert {each.field for each in found.differences} == {"date", "place"}
    accept(case, weighed(case, other), found.proposed.ref)
    assert get(case.reader, event).fields["date"].edtf == "2023-02-18"
    assert len(evidence.quotes(case.reader, event)) == 2


def test_a_rejection_keeps_the_same_words_away_in_any_text(case: Workspace) -> None:
    first_id = source(case)
    first = weighed(case, first_id)
    refs = [meeting(first).proposed.ref, "person-im-soo-seok"]
    case.do(rejecting(first, refs))
    assert case.history.undo_label == "Reject 2 suggestions"
    again = weighed(case, first_id)
    assert [again.by_ref[ref].state for ref in refs] == ["rejected", "rejected"]
    assert not set(refs) & set(above(again, 0))
    other = weighed(case, source(case, f"{TEXT}\nMore was not said.\n"))
    assert [other.by_ref[ref].state for ref in refs] == ["rejected", "rejected"]
    for _ in range(3):  # the import, its date, the rejection
        case.undo().result()
    assert meeting(weighed(case, first_id)).state == "new"


def test_a_rejection_can_be_forgotten(case: Workspace) -> None:
    source_id = source(case)
    weighing = weighed(case, source_id)
    case.do(rejecting(weighing, ["person-im-soo-seok"]))
    (kept,) = rejections(case.reader)
    assert (kept.kind, kept.title) == ("person", "Im Soo-seok")
    case.do(forgetting(weighed(case, source_id), ["person-im-soo-seok"]))
    assert rejections(case.reader) == []
    assert titled(weighed(case, source_id), "Im Soo-seok").state == "new"
    case.undo().result()
    assert titled(weighed(case, source_id), "Im Soo-seok").state == "rejected"


def test_rejections_travel_with_a_merge(case: Workspace, tmp_path: Path) -> None:
    source_id = source(case)
    copy = tmp_path / "copy.case"
    copy_to(case.path, copy)
    with Workspace.open(copy, author="Sato") as theirs:
        weighing = weighed(theirs, source_id)
        theirs.do(rejecting(weighing, ["person-im-soo-seok"]))
    merge_file(case, copy)
    assert titled(weighed(case, source_id), "Im Soo-seok").state == "rejected"


def test_a_source_without_a_day_is_read_all_the_same(case: Workspace) -> None:
    source_id = import_text(case, TEXT.replace(" 2023", ""), "Ministers meet").source_id
    drafted = draft(case.reader, source_id)
    assert (drafted.published, drafted.printed) == ("", "22 February")
    assert titled(weighed(case, source_id, drafted), "Park Jin").state == "new"
    assert not is_stale(case.reader, drafted)
    edit(case, source_id, published="2023-02-22")
    assert weigh_draft(case.reader, drafted) is None
    assert draft(case.reader, source_id).published == "2023-02-22"


def test_a_person_is_known_by_an_alias_and_keeps_the_office_of_the_text(case: Workspace) -> None:
    hayashi = add(case, "person", "Hayashi Yoshimasa", names=[{"text": "Yoshimasa Hayashi"}])
    source_id = source(case)
    drafted = draft(case.reader, source_id)
    found = titled(weighed(case, source_id, drafted), "Hayashi Yoshimasa")
    assert (found.record_id, [each.field for each in found.differences]) == (hayashi, ["state", "posts"])
    case.do(partial(records.delete, record_ids=[hayashi]))
    assert titled(weighed(case, source_id, drafted), "Hayashi Yoshimasa").state == "new"


def test_reading_ends_when_nobody_wants_it(case: Workspace) -> None:
    source_id = source(case)
    asked: list[int] = []

    def go_on() -> None:
        asked.append(1)
        if len(asked) == 5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        draft(case.reader, source_id, go_on)
    assert len(asked) == 5


def test_an_answer_changes_whole_names_alone() -> None:
    lin, meeting_in_berlin = (
        Proposed("lin", "person", "Lin", {}, questions=("Hayashi 林?",)),
        Proposed("met", "event", "Lin – Hotz: talks in Berlin", {}),
    )
    question = "Hayashi Yoshimasa 林芳正?"
    drafted = Draft("s", "", "v", ("", "", ""), "", "", Plan((lin, meeting_in_berlin)))
    titles = [each.title for each in answered(drafted, "lin", question).plan.records]
    assert titles == ["Hayashi Yoshimasa", "Hayashi Yoshimasa – Hotz: talks in Berlin"]


def test_forgetting_what_is_gone_is_refused(case: Workspace) -> None:
    weighing = weighed(case, source(case))
    with pytest.raises(NotFound, match="not kept any more"):
        case.do(forgetting(weighing, ["person-park-jin"]))


def test_a_name_read_in_mandarin_is_taken_for_the_person_who_is_meant(case: Workspace) -> None:
    hayashi = add(case, "person", "Hayashi Yoshimasa", names=[{"text": "林芳正"}])
    source_id = source(case, TEXT.replace("Yoshimasa Hayashi", "Lin Fangzheng"))
    drafted = draft(case.reader, source_id)
    lin = titled(weighed(case, source_id, drafted), "Lin Fangzheng").proposed
    assert candidate("Which year?") is None
    question = next(each for each in lin.questions if candidate(each) == ("Hayashi Yoshimasa", "林芳正"))
    assert lin.ref not in above(weighed(case, source_id, drafted), 0)
    told = weighed(case, source_id, answered(drafted, lin.ref, question))
    found = told.by_ref[lin.ref]
    assert (found.state, found.record_id, found.proposed.questions) == ("update", hayashi, ())
    assert meeting(told).proposed.title == "Park Jin – Hayashi Yoshimasa: talks"
    accept(case, told, lin.ref)
    names = [(row["text"], row["kind"]) for row in get(case.reader, hayashi).fields["names"]]
    assert ("Lin Fangzheng", "mistranslation") in names
    other = source(case, f"{TEXT.replace('Yoshimasa Hayashi', 'Lin Fangzheng')}\nMore was not said.\n")
    assert weighed(case, other).by_ref["person-hayashi-yoshimasa"].state == "known"
