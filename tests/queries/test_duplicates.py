"""Who may be the same as whom: the rules and their reasons, what decisions leave of them, and groups in any order."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseapp.domain import name_keys
from caseapp.domain.errors import BadInput, NotFound
from caseapp.ops import records, same
from caseapp.queries import duplicates, listings, sameness
from caseapp.queries.duplicates import Suggestion
from caseapp.queries.identities import Identity, identities
from caseapp.workspace import Workspace
from tests.factories import add, cite, import_text, new_case


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as workspace:
        workspace.wait_ready()
        yield workspace


def decide(case: Workspace, a: str, b: str, verdict: str, reason: str = "") -> None:
    case.do(partial(same.decide, a_id=a, b_id=b, verdict=verdict, reason=reason))


def found(case: Workspace) -> list[Suggestion]:
    return duplicates.suggestions(case.reader)


def pairs(case: Workspace) -> list[tuple[str, str, str]]:
    return [(each.rule, min(each.a, each.b), max(each.a, each.b)) for each in found(case)]


@pytest.mark.parametrize(
    ("one", "other", "rule", "reason"),
    [
        ("박진", "박진", "exact", "Both are called “박진”."),
        ("𠮷野 𪜀", "𠮷野 𪜀", "exact", "Both are called “𠮷野 𪜀”."),
        ("محمد بن سلمان", "مُحَمَّد بن سلمان", "folded", "differ only in case, width or accents"),
        ("נתניהו", "נְתַנְיָהוּ", "folded", "differ only in case, width or accents"),
        ("Ｐａｒｋ Jin", "PARK JIN", "folded", "differ only in case, width or accents"),
        ("Nguyễn Phú Trọng", "Nguyen Phu Trong", "folded", "differ only in case"),
        ("Lim Soo-suk", "Lim Soosuk", "spelling", "differ only in hyphens"),
        ("Lim Soo-suk", "Lim Soo suk", "spelling", "differ only in hyphens"),
        ("박 진", "박진", "spelling", "differ only in hyphens"),
        ("Park Jin", "Jin Park", "order", "the same parts in another order"),
        ("Park, Jin", "Jin PARK", "order", "the same parts in another order"),
        ("Lim Soo-suk", "Soo Suk Lim", "order", "the same parts in another order"),
        ("J. Park", "Park Jin", "initials", "“J. Park” may be short for “Park Jin”."),
        ("S.S. Lim", "Lim Soo-suk", "initials", "“S.S. Lim” may be short for “Lim Soo-suk”."),
        ("John F. Kennedy", "John Fitzgerald Kennedy", "initials", "may be short for"),
    ],
)
def test_names_that_may_be_one_are_proposed_with_the_reason(
    case: Workspace, one: str, other: str, rule: str, reason: str
) -> None:
    first, second = add(case, "person", "Somebody", names=[{"text": one}]), add(case, "person", other)
    (suggestion,) = found(case)
    assert (suggestion.a, suggestion.b, suggestion.rule) == (first, second, rule)
    assert reason in suggestion.reason


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lim Soo-suk", "Im Soo-seok"),
        ("J. Park", "Kim Jin"),
        ("J. Park", "Jin Ho Park"),
        ("Park", "Jin"),
        ("林芳正", "林正芳"),
        ("-", "."),
        ("가나", "나가"),
    ],
)
def test_names_that_only_look_alike_are_not(case: Workspace, one: str, other: str) -> None:
    add(case, "person", one)
    add(case, "person", other)
    assert found(case) == []


def test_kinds_are_never_mixed_and_organisations_and_places_are_asked_about_too(case: Workspace) -> None:
    kinds = ("organisation", "state", "place", "post", "issue", "channel")
    for kind in ("person", *kinds):
        add(case, kind, "Geneva")
    assert found(case) == []
    for kind in kinds:
        add(case, kind, "GENEVA")
    assert sorted(each.kind for each in found(case)) == ["channel", "issue", "organisation", "place", "state"]
    add(case, "state", "Korea, Republic of")
    add(case, "state", "Republic of Korea")
    assert "order" in {each.rule for each in found(case)}


def test_the_unnamed_are_not_told_by_what_they_are_called(case: Workspace) -> None:
    for _ in range(2):
        add(case, "person", "An official", is_unnamed=True)
    assert found(case) == []


def test_one_office_at_the_same_time(case: Workspace) -> None:
    add(case, "organisation", "Ministry")

    def held(name: str, since: str, until: str = "") -> str:
        post = {"title": "Spokesperson", "organisation": "Ministry", "from": since, "to": until}
        return add(case, "person", name, posts=[post])

    lim, im = held("Lim Soo-suk", "2022-05", "2023-09"), held("Im Soo-seok", "2023-01")
    held("Jeon Ha-gyu", "2015", "2016")
    ahn = held("Ahn Eun-ju", "2021-06", "2022-09")
    rules = pairs(case)
    assert rules == [("office, alike", *sorted((lim, im))), ("office", *sorted((lim, ahn)))]
    assert found(case)[0].reason == "Both were “Spokesperson, Ministry” at the same time. Their names are alike."


def test_who_follows_in_an_office_does_not_share_it(case: Workspace) -> None:
    add(case, "organisation", "Ministry")
    for name, since, until in (("Chung Eui-yong", "2021-02-09", "2022-05-12"), ("Park Jin", "2022-05-12", "")):
        post = {"title": "Minister", "organisation": "Ministry", "from": since, "to": until}
        add(case, "person", name, posts=[post])
    assert found(case) == []


def test_one_title_as_printed_within_three_months(case: Workspace) -> None:
    add(case, "state", "Japan")
    made = {name: add(case, "person", name) for name in ("Hayashi", "Kono", "Iwaya")}
    for name, day in (("Hayashi", "2023-02-18"), ("Kono", "2023-03-01"), ("Iwaya", "2024-11-01")):
        row = {"actor": name, "delegation": "Japan", "title_as_printed": "Foreign Minister"}
        add(case, "event", f"Talks with {name}", date=day, participants=[row])
    (suggestion,) = found(case)
    assert (suggestion.a, suggestion.b) == (made["Hayashi"], made["Kono"])
    assert suggestion.reason == "Both appear as “Foreign Minister, Japan” within three months."


def test_an_office_of_a_crowd_says_nothing(case: Workspace) -> None:
    add(case, "organisation", "Parliament")
    post = {"title": "Member", "organisation": "Parliament", "from": "2020"}
    for number in range(12):
        add(case, "person", f"{chr(0xAC00 + 500 * number)}{chr(0xB000 + 300 * number)}", posts=[post])
    assert found(case) == []


def test_the_strongest_comes_first_and_one_of_a_pair_is_enough(case: Workspace) -> None:
    short = add(case, "person", "J. Park")
    one, other = add(case, "person", "Park Jin", names="Park Jin;박진"), add(case, "person", "Jin Park", names="박진")
    assert [each[0] for each in pairs(case)] == ["exact", "initials", "initials"]
    decide(case, one, other, "same")
    assert [each.rule for each in found(case)] == ["initials"], "one question about the group is enough"
    decide(case, short, other, "different")
    assert found(case) == []


def test_what_is_decided_is_not_asked_again_and_maybe_comes_last(case: Workspace) -> None:
    a, b = add(case, "person", "Park Jin"), add(case, "person", "Park Jin")
    add(case, "person", "Kim J.")
    add(case, "person", "Kim Joon")
    decide(case, b, a, "maybe", "Two of that name are known.")
    last = found(case)[-1]
    assert (last.is_maybe, last.reason, {last.a, last.b}) == (True, "Two of that name are known.", {a, b})
    assert duplicates.count(case.reader) == 1
    for verdict in ("same", "different"):
        decide(case, a, b, verdict)
        assert len(found(case)) == 1
    case.do(partial(same.undecide, a_id=b, b_id=a))
    assert found(case)[0].rule == "exact"
    with pytest.raises(NotFound, match="Nothing was decided"):
        case.do(partial(same.undecide, a_id=a, b_id=b))


def test_a_decision_is_symmetric_idempotent_one_step_and_keeps_its_reason(case: Workspace) -> None:
    a, b = add(case, "person", "A"), add(case, "person", "B")
    decide(case, b, a, "same", "One passport.")
    decide(case, a, b, "same")
    (decided,) = sameness.decided(case.reader)
    assert (decided.verdict, decided.reason, decided.a, decided.b) == ("same", "One passport.", a, b)
    assert case.history.undo_label == "Decide: “A” is the same as “B”"
    case.undo().result()
    assert sameness.decided(case.reader) == []
    assert listings.ids(case.reader, ["person"]) == [a, b]


def test_contradictions_are_refused_in_words(case: Workspace) -> None:
    a, b, c = (add(case, "person", name) for name in "ABC")
    decide(case, a, b, "same")
    decide(case, b, c, "same")
    with pytest.raises(BadInput, match="the same through “B”"):
        decide(case, a, c, "different")
    decide(case, b, c, "different")
    with pytest.raises(BadInput, match="“B” and “C” are decided to be different"):
        decide(case, a, c, "same")
    assert [each.verdict for each in sameness.decided(case.reader)] == ["different", "same"]


def test_what_cannot_be_the_same_is_refused(case: Workspace) -> None:
    person, place = add(case, "person", "Geneva"), add(case, "place", "Geneva")
    post = add(case, "post", "Minister")
    for pair, verdict, words in (
        ((person, place), "same", "one kind"),
        ((person, person), "same", "same as itself"),
        ((post, person), "same", "A post cannot be joined.*persons, .*meetings, sources"),
        ((person, place), "sure", "no verdict"),
    ):
        with pytest.raises(BadInput, match=words):
            decide(case, *pair, verdict)


def test_one_taken_apart_leaves_the_others_together(case: Workspace) -> None:
    a, b, c, d = (add(case, "person", name) for name in "ABCD")
    for other in (a, c, d):
        decide(case, b, other, "same")
    case.do(partial(same.take_apart, record_id=b))
    group = sameness.group_of(case.reader, a)
    assert group is not None
    assert [member.id for member in group.members] == [a, c, d]
    assert sameness.group_of(case.reader, b) is None
    assert case.history.undo_label == "Take “B” apart"
    case.undo().result()
    assert len(sameness.members_of(case.reader, b)) == 4
    lone = add(case, "person", "E")
    with pytest.raises(NotFound, match="not held to be the same"):
        case.do(partial(same.take_apart, record_id=lone))


def test_the_representative_is_the_most_cited_then_the_oldest(case: Workspace) -> None:
    a, b, c = (add(case, "person", name) for name in "ABC")
    version = import_text(case).version_id
    decide(case, a, b, "same")
    decide(case, b, c, "same")
    assert sameness.groups(case.reader).standing_for(c) == a
    cite(case, version, "Munich", c)
    assert sameness.groups(case.reader).all[0].title == "C · A · B"


def test_lists_show_one_row_for_a_group_and_any_name_finds_it(case: Workspace) -> None:
    lim = add(case, "person", "Lim Soo-suk", names="Lim Soo-suk;임수석")
    im, kim = add(case, "person", "Im Soo-seok", names="林秀錫 𠮷"), add(case, "person", "Kim")
    version = import_text(case).version_id
    cite(case, version, "임수석", lim)
    cite(case, version, "Munich", im)
    cite(case, version, "임수석", im, "names")
    decide(case, lim, im, "same")
    rows = case.reader
    assert listings.ids(rows, ["person"]) == [im, kim, lim]
    shown = listings.ids(rows, ["person"], is_joined=True)
    assert shown == [im, kim]
    (row, _) = listings.page(rows, shown)
    assert (row.title, row.sources) == ("Im Soo-seok · Lim Soo-suk", 2)
    assert row.detail == "林秀錫 𠮷 · 임수석"
    for words in ("lim", "임수", "𠮷", "Soo-suk 林秀"):
        assert listings.ids(rows, ["person"], words, is_joined=True) == [im], words
    assert listings.ids(rows, ["person"], sort="sources", is_descending=True, is_joined=True) == [im, kim]
    assert listings.ids(rows, ["person"], among=[lim], is_joined=True) == []
    for words in ("Lim", "임수", "Im Soo"):
        (hit,) = listings.find(rows, words)
        assert (hit.id, hit.title) == (im, "Im Soo-seok")
        assert words in hit.name
    case.undo().result()
    assert len(listings.ids(rows, ["person"], is_joined=True)) == 3


def test_a_change_to_any_input_is_seen(case: Workspace) -> None:
    a = add(case, "person", "Park Jin")
    b = add(case, "person", "Somebody")
    assert found(case) == []
    case.do(partial(records.edit, record_id=b, fields={"names": "Jin Park"}))
    assert [each.rule for each in found(case)] == ["order"]
    case.do(partial(records.delete, record_ids=[a]))
    assert found(case) == []


def test_many_of_one_name_take_work_in_proportion(case: Workspace) -> None:
    block = {f"{number:04}": "Park Jin" for number in range(1000)}
    made = list(duplicates._paired("exact", block))
    assert len(made) < duplicates.NEAR * len(block)
    assert {pair for pair, *_ in made} >= {(f"{n:04}", f"{n + 1:04}") for n in range(999)}


IDS = [f"id {number}" for number in range(8)]
PAIRS = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS)), max_size=12)


@given(PAIRS, st.randoms(use_true_random=False))
def test_any_order_of_decisions_gives_the_same_groups(pairs: list[tuple[str, str]], chance: random.Random) -> None:
    shuffled = [pair[::-1] if chance.random() < 0.5 else pair for pair in pairs]
    chance.shuffle(shuffled)
    groups = sameness.unions(pairs)
    assert groups == sameness.unions(shuffled)
    for group in groups:
        assert group == sorted(set(group))
    for one, other in pairs:
        assert one == other or any(one in group and other in group for group in groups)


CHOICES = st.lists(st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from(same.VERDICTS)), max_size=14)


@settings(max_examples=12)
@given(CHOICES, st.randoms(use_true_random=False))
def test_what_was_taken_is_taken_in_any_order_and_gives_the_same_groups(
    choices: list[tuple[str, str, str]], chance: random.Random
) -> None:
    with TemporaryDirectory() as folder, new_case(Path(folder)) as case:
        case.wait_ready()
        ids = {name: add(case, "person", f"{name} 𠮷 שם") for name in IDS}
        for one, other, verdict in choices:
            with suppress(BadInput):
                decide(case, ids[one], ids[other], verdict)
        decided, groups = sameness.decided(case.reader), sameness.groups(case.reader)
        for each in decided:
            case.do(partial(same.undecide, a_id=each.b, b_id=each.a))
        assert sameness.groups(case.reader).all == ()
        chance.shuffle(decided)
        for each in decided:
            decide(case, each.b, each.a, each.verdict)
        assert set(sameness.groups(case.reader).all) == set(groups.all)
        for group in groups.all:
            assert {member.id for member in group.members} == set(
                sameness.members_of(case.reader, group.members[-1].id)
            )


def test_what_is_known_of_two_stands_beside_each_other(case: Workspace) -> None:
    add(case, "organisation", "Ministry")
    post = {"title": "Spokesperson", "organisation": "Ministry", "from": "2022-05"}
    lim = add(case, "person", "Lim", names="Lim;임수석;𠮷", posts=[post])
    for day in range(1, 6):
        add(case, "event", f"Talks {day}", date=f"2023-02-0{day}", participants=[{"actor": lim}])
    version = import_text(case).version_id
    cite(case, version, "Munich", lim)
    long = "x" * 500
    cite(case, import_text(case, long, "Long").version_id, long, lim, text=long)
    bare = add(case, "place", "Somewhere")
    known = identities(case.reader, [lim, bare, "gone"])
    assert known[bare] == Identity(bare, "place", "Somewhere", 0)
    found = known[lim]
    assert (found.other_names, found.sources) == (("임수석", "𠮷"), 2)
    assert found.offices == ("Spokesperson, Ministry (since May 2022)",)
    assert (found.meetings[0], len(found.meetings), found.meeting_count) == ("5 Feb 2023: Talks 5", 3, 5)
    assert found.quotes[0] == ("Munich", "Report")
    assert found.quotes[1][0].endswith("…")
    assert len(found.quotes[1][0]) <= 240


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12) | st.sampled_from(
    ["박진", "𠮷野 𪜀", "מרדכי ורשה", "محمد علي", "Lim Soo-suk", "J. Park", "Ｐａｒｋ　Ｊｉｎ", "👩‍👩‍👧", "e\u0301mile"]
)


@given(NAMES, NAMES, st.randoms(use_true_random=False))
def test_keys_forget_the_order_of_any_names(one: str, other: str, chance: random.Random) -> None:
    turned = [*name_keys.parts(one), *name_keys.parts(other)]
    chance.shuffle(turned)
    straight = name_keys.parts(f"{one} {other}")
    if 2 <= len(straight) <= name_keys.MOST_PARTS and tuple(sorted(turned)) == tuple(sorted(straight)):
        assert name_keys.orders(" ".join(turned)) & name_keys.orders(" ".join(straight))
    assert name_keys.bare(one) == name_keys.bare(one.upper()) or one.upper().casefold() != one.casefold()
    assert name_keys.stands_for(one, other) <= name_keys.is_shortened(one)


@pytest.mark.parametrize("name", ["J. Park", "Jin Park", "", "-", "𠮷", "A B C D E F G H I J"])
def test_no_name_breaks_a_key(name: str) -> None:
    for key in (name_keys.bare, name_keys.orders, name_keys.initials, name_keys.is_shortened):
        key(name)
    assert name_keys.stands_for(name, name) in (True, False)
