"""Search finds words of every script in every field, as the case is now; what it shows stands where it says."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from caseapp.domain.errors import BadInput
from caseapp.domain.folding import tokenized
from caseapp.domain.search_terms import parse_terms
from caseapp.ops import evidence, records, saved_searches
from caseapp.ops.sources import import_text
from caseapp.queries import search
from caseapp.queries.checks import check
from caseapp.queries.snippets import first_match, snippets
from caseapp.store import search_index
from caseapp.workspace import Workspace
from tests.factories import add, edit, new_case

KOREAN = "외교부는 강제징용 해법을 논의했다.\n뮌헨에서 만났다."
CHINESE = "中国新闻社报道，日本外相与韩国外长就赔偿问题举行会谈。"
ENGLISH = "The ministers have not yet scheduled a visit.\nMr Park asked for a political decision in München."


@pytest.fixture
def case(tmp_path: Path) -> Iterator[Workspace]:
    with new_case(tmp_path) as made:
        yield made


def titles(case: Workspace, query: str) -> list[str]:
    return [hit.title for hit in search.search(case.reader, query)]


def bring(case: Workspace, title: str, text: str) -> str:
    imported = case.do(partial(import_text, title=title, text=text))
    return str(imported.source_id)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("赔偿", ["zh"]),
        ("会谈", ["zh"]),
        ("外相", ["zh"]),
        ("강제징용", ["ko"]),
        ("강제 징용", ["ko"]),
        ("munchen", ["en"]),
        ("ＭＵＮＣＨＥＮ", ["en"]),
        ('"political decision"', ["en"]),
        ('"decision political"', []),
        ("sched*", ["en"]),
        ("sched", ["en"]),
        ("visit 赔偿", []),
        ("visit OR 赔偿", ["en", "zh"]),
        ("visit -park", []),
        ("(visit OR 赔偿) NOT park", ["zh"]),
        ("nothing", []),
        ("외상", []),
        ("...", []),
    ],
)
def test_words_are_found_in_running_text(case: Workspace, query: str, found: list[str]) -> None:
    for title, text in (("ko", KOREAN), ("zh", CHINESE), ("en", ENGLISH)):
        bring(case, title, text)
    assert sorted(titles(case, query)) == found


def test_names_notes_and_rows_are_found_and_the_title_comes_first(case: Workspace) -> None:
    add(case, "person", "Park Jin", names=[{"text": "박진"}, {"text": "朴振"}])
    add(case, "statement", "A promise", text="He will answer Park Jin in good faith")
    add(case, "event", "Talks", notes="Park Jin was late", tags=["urgent"])
    assert titles(case, "park jin")[0] == "Park Jin"
    assert sorted(titles(case, "park jin")) == ["A promise", "Park Jin", "Talks"]
    assert titles(case, "朴振") == ["Park Jin"]
    assert titles(case, "urgent") == ["Talks"]


def test_filters_narrow_what_is_found(case: Workspace) -> None:
    park = add(case, "person", "Park Jin")
    germany = add(case, "place", "Germany")
    munich = add(case, "place", "Munich", part_of=germany)
    add(case, "event", "Held there", date="18 Feb 2023", place=munich, status="held")
    add(case, "event", "Planned", date="2023-04", status="planned")
    add(case, "statement", "Said", speaker=park, said="2023-02-19")
    add(case, "action_item", "Owed", owed_by=[park], due="2023-03-01")
    assert titles(case, "kind:meeting in:germany") == ["Held there"]
    assert sorted(titles(case, 'by:"park jin"')) == ["Owed", "Said"]
    assert sorted(titles(case, "after:2023-02 before:2023-03")) == ["Held there", "Said"]
    assert titles(case, "status:planned") == ["Planned"]
    assert titles(case, "kind:meetings -status:held") == ["Planned"]
    assert titles(case, "kind:open_item") == ["Owed"] or titles(case, 'kind:"open item"') == ["Owed"]


@pytest.mark.parametrize("query", ["kind:nonsense", "-only", "NOT one", "after:31-feb x", "x " * 600, "(" * 50 + "x"])
def test_what_cannot_be_understood_is_said(case: Workspace, query: str) -> None:
    with pytest.raises(BadInput):
        search.search(case.reader, query)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(query=st.text(st.sampled_from("ab 박赔\"*():-^+{}[]AND OR NOT kind:by:\\'%_\x00"), max_size=40))
def test_whatever_is_typed_is_searched_for_or_refused(case: Workspace, query: str) -> None:
    try:
        search.search(case.reader, query)
    except BadInput:
        return


def test_the_index_follows_edits_deletions_and_undo(case: Workspace) -> None:
    event = add(case, "event", "Munich talks")
    edit(case, event, title="Tokyo talks")
    assert (titles(case, "munich"), titles(case, "tokyo")) == ([], ["Tokyo talks"])
    case.undo().result()
    assert (titles(case, "munich"), titles(case, "tokyo")) == (["Munich talks"], [])
    case.do(partial(records.delete, record_ids=[event]))
    assert titles(case, "munich") == []
    case.undo().result()
    assert titles(case, "munich") == ["Munich talks"]
    assert check(case.reader).problems == ()


def test_a_case_that_was_indexed_otherwise_is_indexed_anew(case: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    bring(case, "zh", CHINESE)
    path = case.path
    case.close()
    monkeypatch.setattr(search_index, "VERSION", search_index.VERSION + 1)
    with Workspace.open(path, "Tester") as again:
        again.prepare()
        again.wait_ready()
        assert titles(again, "赔偿") == ["zh"]
        assert check(again.reader).problems == ()


def test_check_finds_an_index_that_is_wrong(case: Workspace) -> None:
    event = add(case, "event", "Talks")
    case.do(lambda unit: unit._connection.exec_driver_sql("UPDATE search_doc SET digest = 'x'"))
    assert [(found.rule, found.id) for found in check(case.reader).problems] == [("search", event)]


def test_a_snippet_shows_the_words_and_where_they_stand(case: Workspace) -> None:
    source = bring(case, "en", f"Headline\n\n{ENGLISH}")
    terms = parse_terms('"political decision"')
    found = snippets(case.reader, [source], terms)[source]
    assert [found.words[start:end] for start, end in found.marks] == ["political decision"]
    assert found.span_cp is not None
    assert f"Headline\n\n{ENGLISH}"[slice(*found.span_cp)] == "political decision"


TEXTS = st.text(st.sampled_from("ab é𠮷野外相징용가が🤝🏽\u0301\n.,שלום"), min_size=1, max_size=120)


@given(text=TEXTS, data=st.data())
def test_what_stands_in_a_text_is_matched_where_it_stands(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    terms = parse_terms('"' + words.replace('"', " ") + '"')
    assume(terms.phrases and "\n" not in words)
    whole = parse_terms('"' + text.replace("\n", " ").replace('"', " ") + '"').phrases[0].tokens
    tokens = terms.phrases[0].tokens
    is_there = any(whole[at : at + len(tokens)] == tokens for at in range(len(whole)))
    found = first_match(text, terms.phrases)
    if found is not None:
        assert parse_terms('"' + text[slice(*found)] + '"').phrases[0].tokens == tokens
        assert is_there


def test_two_characters_anywhere_in_a_running_text_are_found(case: Workspace) -> None:
    bring(case, "zh", CHINESE)
    pairs = {CHINESE[at : at + 2] for at in range(len(CHINESE) - 1)}
    for pair in pairs:
        if len(tokenized(pair).split()) == 2 and pair.isalnum():
            assert titles(case, pair) == ["zh"]


def test_a_search_is_kept_with_its_count_and_undone(case: Workspace) -> None:
    bring(case, "en", ENGLISH)
    case.do(partial(saved_searches.save, query="park"))
    (kept,) = search.saved(case.reader)
    assert (kept.title, kept.count) == ("park", 1)
    with pytest.raises(BadInput, match="already"):
        case.do(partial(saved_searches.save, query="park"))
    with pytest.raises(BadInput, match="nothing to search"):
        case.do(partial(saved_searches.save, query=" - "))
    case.do(partial(saved_searches.remove, saved_id=kept.id))
    assert search.saved(case.reader) == []
    case.undo().result()
    assert search.saved(case.reader) == [kept]


def test_excerpts_and_their_translations_are_found(case: Workspace) -> None:
    imported = case.do(partial(import_text, title="zh", text=CHINESE))
    event = add(case, "event", "Talks")
    start = CHINESE.index("会谈")
    case.do(lambda unit: evidence.cite_span(unit, imported.version_id, start, start + 2, event))
    (excerpt,) = case.reader.rows("SELECT id FROM excerpt")[0]
    edit(case, excerpt, translation="talks were held")
    assert [hit.kind for hit in search.search(case.reader, '"were held"')] == ["excerpt"]
