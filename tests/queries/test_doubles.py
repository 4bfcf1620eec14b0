"""Meetings, sources and facts entered twice: what is proposed, why, and what is not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest

from caseapp.ops import same, sources
from caseapp.ops.sources import Original
from caseapp.queries import duplicates
from caseapp.queries.doubles.base import is_alike
from caseapp.queries.doubles.sources import normal_address
from caseapp.workspace import Workspace
from tests.factories import add, edit, import_text, new_case


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One case for all: what a test has added it deletes."""
    with new_case(tmp_path_factory.mktemp("case")) as workspace:
        workspace.wait_ready()
        yield workspace


@pytest.fixture(autouse=True)
def _taken_back(case: Workspace) -> Iterator[None]:
    yield
    while case.history.undo_label:
        case.undo().result()


def found(case: Workspace, kind: str) -> list[tuple[str, str]]:
    return [(each.rule, each.reason) for each in duplicates.suggestions(case.reader) if each.kind == kind]


def people(*actors: str) -> list[dict[str, str]]:
    return [{"actor": actor} for actor in actors]


def test_meetings_at_one_time_with_the_same_people(case: Workspace) -> None:
    park, hayashi, blinken = (add(case, "person", name) for name in ("Park Jin", "林芳正", "Blinken"))
    munich = add(case, "place", "Munich", tz="Europe/Berlin")
    add(case, "event", "Talks", date="18 Feb 2023", place=munich, participants=people(park, hayashi))
    other = add(case, "event", "Ministers met", date="18 Feb 2023", place=munich, participants=people(hayashi, park))
    assert found(case, "event") == [("people and place", "Both on 18 Feb 2023 in Munich, with Park Jin, 林芳正.")]
    edit(case, other, place=None)
    assert found(case, "event") == [("people", "Both on 18 Feb 2023, with Park Jin, 林芳正.")]
    edit(case, other, participants=people(park, blinken))
    assert found(case, "event") == [], "Park met two others on one day"
    edit(case, other, date="13–19 Feb 2023", participants=people(park))
    assert [rule for rule, _ in found(case, "event")] == ["people"]
    edit(case, other, date="19 Feb 2023")
    assert found(case, "event") == [], "days without a zone only touch"
    edit(case, other, date="19 Feb 2023, 03:10 (Japan time)", place=munich, participants=people(park, hayashi))
    assert [rule for rule, _ in found(case, "event")] == ["people and place"]


def test_meetings_under_like_titles_or_at_one_place(case: Workspace) -> None:
    munich = add(case, "place", "Munich")
    one = add(case, "event", "Munich ministers' talks", date="18 Feb 2023")
    other = add(case, "event", "Ministers talks, Munich", date="18 Feb 2023")
    assert found(case, "event") == [("title", "Both on 18 Feb 2023, and their titles are alike.")]
    edit(case, other, title="Dinner", place=munich)
    edit(case, one, place=munich)
    assert found(case, "event") == [("place", "Both on 18 Feb 2023 in Munich.")]
    edit(case, other, margin_of=one)
    assert found(case, "event") == []
    edit(case, other, margin_of=None, kind="call")
    assert found(case, "event") == []
    edit(case, other, title="Round 3", date=None)
    edit(case, one, title="Round 3", date=None)
    assert found(case, "event") == [("title", "Both are called “Round 3”, and neither has a date.")]


def test_who_is_held_to_be_one_counts_as_one(case: Workspace) -> None:
    park, jin, hayashi = (add(case, "person", name) for name in ("Park Jin", "박진", "Hayashi"))
    add(case, "event", "Talks", date="18 Feb 2023", participants=people(park, hayashi))
    add(case, "event", "Ministers met", date="18 Feb 2023", participants=people(jin, hayashi))
    said = {"said": "18 Feb 2023", "text": "We shall consult closely."}
    add(case, "statement", "One", speaker=park, **said)
    add(case, "statement", "Other", speaker=jin, **said)
    for title, actor in (("Answer the note", park), ("Answering the note", jin)):
        add(case, "action_item", title, owed_by=[actor], owed_to=[hayashi])
    assert found(case, "event") == found(case, "statement") == found(case, "action_item") == []
    case.do(partial(same.decide, a_id=park, b_id=jin, verdict="same"))
    assert [rule for rule, _ in found(case, "event")] == ["people"]
    assert found(case, "statement") == [("words", "Park Jin said the same words at one time.")]
    assert [rule for rule, _ in found(case, "action_item")] == ["alike, parties"]


def source(case: Workspace, title: str, text: str, data: bytes | None = None, **fields: Any) -> str:
    original = Original(data, "text/plain", "a.txt", "utf-8") if data is not None else None
    op = partial(sources.import_text, title=title, text=text, original=original, fields=fields)
    return str(case.do(op).source_id)


def test_sources_of_one_file_address_or_publisher_and_day(case: Workspace) -> None:
    one, other = source(case, "One", "A text.", b"file"), source(case, "Other", "Another text.", b"file")
    assert found(case, "source") == [("document", "Both hold the same document (SHA-256).")]
    case.do(partial(sources.note_copy, source_id=one, of_id=other))
    assert found(case, "source") == []
    yonhap = add(case, "organisation", "Yonhap")
    a = source(case, "Talks held", "First words.", publisher=yonhap, published="18 Feb 2023")
    b = source(case, "Talks  Held", "Second words.", publisher=yonhap, published="18 Feb 2023")
    words = "Both were published by Yonhap on 18 Feb 2023 under one title."
    assert found(case, "source") == [("title and publisher", words)]
    edit(case, a, title="Something else", url="https://www.example.org/a/?id=7&utm_source=x#top")
    assert found(case, "source") == []
    edit(case, b, url="http://example.org/a?id=7")
    assert found(case, "source") == [("address", "Both are from example.org/a?id=7.")]


def test_near_copies_of_one_publisher_and_day(case: Workspace) -> None:
    yonhap = add(case, "organisation", "Yonhap")
    text = " ".join(f"word{number} of the dispatch" for number in range(60))
    for words, day in ((text, "18"), (f"{text} and more", "18"), (f"{text} again", "19")):
        source(case, f"Wire {words[-5:]}", words, publisher=yonhap, published=f"{day} Feb 2023")
    words = "Both were published by Yonhap on 18 Feb 2023, and their texts are much alike."
    assert found(case, "source") == [("near copy", words)]


def test_addresses_are_compared_without_what_makes_no_other_page() -> None:
    assert normal_address("HTTPS://WWW.Example.org:443/A/?b=2&a=1&fbclid=z#x") == "example.org/A?a=1&b=2"
    assert normal_address("example.org:8080/a") == "example.org:8080/a"
    for no_page in ("", "see the file", "http://[broken", "mailto:x", "https://localhost/a", "a:b:c.d//x"):
        assert normal_address(no_page) == "", no_page


def test_facts_by_who_when_and_words(case: Workspace) -> None:
    japan, korea = add(case, "state", "Japan"), add(case, "state", "Korea")
    add(case, "proposal", "A foundation pays", proposer=korea)
    add(case, "proposal", "A Foundation pays.", proposer=korea)
    add(case, "proposal", "A foundation pays", proposer=japan)
    words = "Both are called “A foundation pays” and were made by Korea."
    assert found(case, "proposal") == [("title and parties", words)]
    add(case, "instrument", "Judgment on damages", case_number="2013 Da 61381", date="30 Oct 2018")
    add(case, "instrument", "Supreme Court judgment", case_number="2013da61381", date="31 Oct 2018")
    assert [rule for rule, _ in found(case, "instrument")] == ["case number"]
    add(case, "action_item", "Hand over reply 12", owed_by=[japan], owed_to=[korea])
    add(case, "action_item", "Hand over reply 13", owed_by=[japan], owed_to=[korea])
    add(case, "action_item", "Hand over reply 12", owed_by=[korea], owed_to=[japan])
    assert found(case, "action_item") == []
    one = add(case, "action_item", "Hand over Reply 13", owed_by=[japan], owed_to=[korea])
    assert [rule for rule, _ in found(case, "action_item")] == ["title and parties"]
    edit(case, one, title="Apologise")
    assert found(case, "action_item") == []


def test_issues_are_one_by_a_term_of_either(case: Workspace) -> None:
    add(case, "issue", "Forced labour", terms=[{"term": "강제징용"}])
    add(case, "issue", "Requisition", terms=[{"term": "徴用工"}, {"term": "강제 징용"}])
    assert [rule for rule, _ in found(case, "issue")] == ["spelling"]


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        ("Ministers met in Munich", "In Munich ministers met", True),
        ("韩日外长会谈", "韩日外长会谈。", True),
        ("Round 12", "Round 13", False),
        ("", "", False),
        ("Talks on fisheries", "Talks on forced labour", False),
        ("שיחות בז׳נבה", "שיחות בז'נבה", True),
        ("👩‍👩‍👧 talks", "👩‍👩‍👧 Talks", True),
    ],
)
def test_words_that_are_alike(one: str, other: str, is_so: bool) -> None:
    assert is_alike(one, other) is is_so


def test_what_no_step_touched_is_not_read_again(case: Workspace) -> None:
    add(case, "event", "Talks", date="18 Feb 2023")
    import_text(case)
    first = duplicates.suggestions(case.reader)
    before = case.reader.statements
    assert duplicates.suggestions(case.reader) == first
    assert case.reader.statements - before <= 10
    add(case, "event", "Talks", date="18 Feb 2023")
    assert [rule for rule, _ in found(case, "event")] == ["title"]
    case.undo().result()
    assert found(case, "event") == []
