"""A shared copy holds what may go, and comes back merged without harm to what was withheld."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, NeedsPassphrase
from caseapp.domain.sharing import VIEW, Replacement, Rules, Selection, from_json, to_json
from caseapp.exchange.dump import dump
from caseapp.ops import evidence, records, saved_searches
from caseapp.ops.case import describe
from caseapp.queries.checks import check
from caseapp.queries.records import get
from caseapp.queries.sharing import selection
from caseapp.store import lifecycle
from caseapp.store.reader import Reader, Rows
from caseapp.store.sharing.building import Moved
from caseapp.workspace import Workspace
from caseapp.workspace.merging import merge_file
from caseapp.workspace.sharing import look, share
from tests.factories import add, cite, edit, import_text, new_case

BOTH = (Rules(), Rules(history=False))
TEXT = (
    "Spokesman 임수석 met Park Jin.\nPARK\u00a0JIN said no; “Ｐａｒｋ-Jin’s” note, "
    "임 수석 대변인은 agreed. Parkjinson stays.\n"
)


class Desk:
    """A case with something of every sensitivity in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.case = new_case(folder)
        self.path = self.case.path
        self.source = import_text(self.case)
        self.hidden_source = import_text(self.case, "A secret report of Munich.\n", "Secret report")
        self.person = add(self.case, "person", "Park Jin", names=[{"text": "朴振"}])
        self.hidden = add(self.case, "person", "Deep Throat", sensitivity="secret")
        self.meeting = add(
            self.case, "event", "Munich talks", participants=[{"actor": self.hidden}], format="four eyes"
        )
        self.statement = add(self.case, "statement", "It was said", speaker=self.hidden, text="So Deep  throat said")
        self.fact = add(self.case, "claim", "A claim that rests on a secret")
        self.quote = cite(self.case, self.source.version_id, "Munich", self.meeting)
        self.secret_quote = cite(
            self.case, self.hidden_source.version_id, "Munich", self.fact, text="A secret report of Munich.\n"
        )
        edit(self.case, self.hidden_source.source_id, sensitivity="confidential")
        edit(self.case, self.meeting, notes="only for us")

    def shared(self, rules: Rules, name: str = "shared") -> Path:
        path = self.folder / f"{name}.case"
        share(self.path, path, rules)
        return path


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    yield made
    made.case.close()


def content(workspace: Workspace) -> list[str]:
    return list(dump(workspace.reader))


def test_the_manifest_says_what_goes_and_what_stays(desk: Desk) -> None:
    manifest = look(desk.path, Rules())
    assert {each.id for each in manifest.stays} == {desk.hidden, desk.hidden_source.source_id, desk.secret_quote}
    assert [each.id for each in manifest.unsourced] == [desk.fact]
    assert [(each.name, each.where.id) for each in manifest.names_left] == [("Deep Throat", desk.statement)]
    assert desk.fact in {each.id for each in look(desk.path, Rules(unsourced=False)).stays}
    desk.case.do(partial(saved_searches.save, query='"deep throat" kind:event', title="Whom we met"))
    with_views = look(desk.path, Rules(views=True)).names_left
    assert [each.where.title for each in with_views if each.where.kind == VIEW] == ["Whom we met"]
    unnamed = Rules(views=True, replacements=(Replacement(desk.person, "Source A"),))
    assert [each.where.id for each in look(desk.path, unnamed).names_left] == [desk.statement]
    with Reader(desk.shared(unnamed, "unnamed")) as reader:
        assert reader.rows("SELECT 1 FROM saved_view") == []
    with Reader(desk.shared(Rules())) as reader:
        assert {row[0] for row in reader.rows("SELECT id FROM record")} == {each.id for each in manifest.goes}
        assert reader.rows("SELECT speaker_id FROM statement") == [(None,)]
        assert reader.rows("SELECT * FROM participation") == []
        assert check(reader).problems == ()


def test_tags_take_what_a_record_refers_to_and_rests_on(desk: Desk) -> None:
    issue = add(desk.case, "issue", "Compensation")
    edit(desk.case, desk.meeting, tags=[{"label": "For Lee"}], issue=issue)
    goes = {each.id for each in look(desk.path, Rules(tags=("for lee",))).goes}
    assert goes == {desk.meeting, issue, desk.quote, desk.source.source_id}
    assert {each.id for each in look(desk.path, Rules(tags=("For Lee",), references=False)).goes} == {desk.meeting}
    assert {each.id for each in look(desk.path, Rules(only=(desk.meeting,))).goes} == goes


@pytest.mark.parametrize("rules", BOTH)
def test_a_copy_comes_back_and_what_was_withheld_stays(desk: Desk, rules: Rules) -> None:
    copy = desk.shared(replace(rules, notes=False))
    with Workspace.open(copy, "Lee") as theirs:
        edit(theirs, desk.meeting, format="delegations")
        said = add(theirs, "statement", "Added abroad")
        cite(theirs, desk.source.version_id, "임수석", said)
    edit(desk.case, desk.person, notes="while it was away")
    report = merge_file(desk.case, copy)
    assert (report.open, report.deleted) == ((), frozenset())
    assert said in report.added
    meeting = get(desk.case.reader, desk.meeting)
    assert (meeting.fields["format"], meeting.fields["notes"]) == ("delegations", "only for us")
    assert [each["actor"] for each in meeting.fields["participants"]] == [desk.hidden]
    assert get(desk.case.reader, desk.statement).fields["speaker"] == desk.hidden
    assert get(desk.case.reader, desk.secret_quote).title
    assert check(desk.case.reader).problems == ()
    before = content(desk.case)
    assert merge_file(desk.case, copy).steps == 0
    assert content(desk.case) == before


@pytest.mark.parametrize("rules", BOTH)
def test_an_untouched_copy_brings_nothing(desk: Desk, rules: Rules) -> None:
    before = content(desk.case)
    merge_file(desk.case, desk.shared(rules))
    assert content(desk.case) == before


@pytest.mark.parametrize("rules", BOTH)
def test_both_edit_a_field_of_a_shared_record(desk: Desk, rules: Rules) -> None:
    copy = desk.shared(rules)
    edit(desk.case, desk.meeting, format="plenary")
    with Workspace.open(copy, "Lee") as theirs:
        edit(theirs, desk.meeting, format="delegations")
    assert len(merge_file(desk.case, copy).open) == 1


@pytest.mark.parametrize("rules", BOTH)
def test_who_did_not_see_what_was_withheld_cannot_take_it_away(desk: Desk, rules: Rules) -> None:
    hidden_quote = cite(desk.case, desk.source.version_id, "2023", desk.fact)
    edit(desk.case, hidden_quote, sensitivity="secret")
    copy = desk.shared(replace(rules, notes=False))
    with Workspace.open(copy, "Lee") as theirs:
        edit(theirs, desk.meeting, notes="theirs", format="plenary")
        edit(theirs, desk.statement, speaker=desk.person)
        theirs.do(partial(records.delete, record_ids=[desk.source.source_id]))
        theirs.do(partial(records.delete, record_ids=[desk.fact]))
    report = merge_file(desk.case, copy)
    conflicts = desk.case.reader.rows("SELECT table_name, row_id, field FROM conflict ORDER BY table_name, field")
    assert ("record", desk.meeting, "notes") in conflicts
    assert ("statement", desk.statement, "speaker_id") in conflicts
    assert ("record", desk.source.source_id, "") in conflicts
    assert ("record", desk.fact, "") in conflicts
    assert len(conflicts) == len(report.open)
    assert get(desk.case.reader, hidden_quote).title == "2023"
    assert get(desk.case.reader, desk.meeting).fields["format"] == "plenary"


def test_two_partial_copies_are_put_together(desk: Desk) -> None:
    one = desk.shared(Rules(notes=False), "one")
    other = desk.shared(Rules(max_sensitivity="secret", history=False, kinds=("event", "person", "claim")), "other")
    with Workspace.open(other, "Lee") as theirs:
        edit(theirs, desk.meeting, format="delegations")
    with Workspace.open(one, "Sato") as ours:
        assert merge_file(ours, other).open == ()
        meeting = get(ours.reader, desk.meeting)
        assert (meeting.fields["format"], meeting.fields["notes"]) == ("delegations", "only for us")
        assert get(ours.reader, desk.hidden).title == "Deep Throat"
        assert check(ours.reader).problems == ()
    with Workspace.open(other, "Lee") as theirs:
        merge_file(theirs, one)
        with Reader(one) as reader:
            assert content(theirs) == list(dump(reader))


def test_the_first_step_of_a_copy_is_not_undone(desk: Desk) -> None:
    with Workspace.open(desk.shared(Rules()), "Lee") as theirs:
        theirs.wait_ready()
        assert theirs.history.undo_label == ""


def test_a_person_goes_without_a_name(desk: Desk) -> None:
    source = import_text(desk.case, TEXT, "Park Jin and 임수석")
    quote = cite(desk.case, source.version_id, "JIN said no", desk.meeting, text=TEXT)
    add(desk.case, "person", "Lim", names=[{"text": "임수석"}])
    lim = desk.case.reader.rows("SELECT owner_id FROM name WHERE text = '임수석'")[0][0]
    rules = Rules(replacements=(Replacement(desk.person, "Source A"), Replacement(lim, "Source B")))
    manifest = look(desk.path, rules)
    assert {mark for _, mark in manifest.unnamed} == {"[Source A]", "[Source B]"}
    copy = desk.shared(rules)
    before = content(desk.case)
    with Workspace.open(copy, "Lee") as theirs:
        found = theirs.reader.rows("SELECT text FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256")
        text = next(row[0] for row in found if "Parkjinson" in row[0])
        assert text == (
            "Spokesman [Source B] met [Source A].\n[Source A] said no; “[Source A]’s” note, "
            "[Source B] 대변인은 agreed. Parkjinson stays.\n"
        )
        assert theirs.reader.rows("SELECT exact FROM excerpt WHERE id = ?", quote) == [("[Source A] said no",)]
        assert get(theirs.reader, desk.person).title == "[Source A]"
        assert get(theirs.reader, source.source_id).title == "[Source A] and [Source B]"
        assert check(theirs.reader).problems == ()
        made = theirs.reader.rows(
            "SELECT v.id FROM text_version v JOIN text_body b ON b.sha256 = v.text_sha256 WHERE b.text = ?", text
        )[0][0]
        marked = theirs.do(partial(evidence.mark, version_id=made, start_cp=0, end_cp=9))
    merge_file(desk.case, copy)
    kept = [line for line in content(desk.case) if line in set(before)]
    assert kept == before
    assert get(desk.case.reader, marked).title == "Spokesman"
    assert check(desk.case.reader).problems == ()


def test_no_name_is_left_in_a_kind_a_title_cut_short_or_a_subtitle(desk: Desk) -> None:
    relation = add(desk.case, "relation", "Works for him", subject=desk.hidden)
    edit(desk.case, relation, kind="driver of Park Jin")
    add(desk.case, "event", f"{'Talks ' * 12}with Park Ji…")
    add(desk.case, "event", "Mail of parkjin@example.org", format="ParkJin.pdf")
    desk.case.do(partial(describe, title="Test case", subtitle="On Deep Throat", as_of=""))
    desk.case.do(partial(saved_searches.save, query="near Deep Throat"))
    assert [each for each in look(desk.path, Rules(views=True, title="Talks")).names_left if not each.where.id]
    rules = Rules(max_sensitivity="secret", title="Talks", replacements=(Replacement(desk.person, "Source A"),))
    found = desk.shared(rules).read_bytes()
    assert b"driver of [Source A]" in found
    assert b"with [Source A]\xe2\x80\xa6" in found
    assert not [name for name in (b"Park Ji", b"On Deep", b"parkjin@", b"ParkJin") if name in found]


def test_nothing_is_written_that_was_not_shown(desk: Desk) -> None:
    seen = look(desk.path, Rules())
    add(desk.case, "person", "A late informant")
    with pytest.raises(Moved):
        share(desk.path, desk.folder / "out.case", Rules(), head=seen.head)
    assert not (desk.folder / "out.case").exists()
    share(desk.path, desk.folder / "out.case", Rules(), head=look(desk.path, Rules()).head)


def test_rules_in_a_file_are_read_back_or_refused(desk: Desk) -> None:
    rules = Rules(tags=("a",), replacements=(Replacement(desk.person, "Source A", ("Jinny",)),), since="2023-01-01")
    assert from_json(to_json(rules)) == rules
    for wrong in ("[", "[]", '{"max_sensitivity": "top"}', '{"history": 1}', '{"wish": true}', '{"tags": [1]}'):
        with pytest.raises(BadInput):
            from_json(wrong)
    with pytest.raises(BadInput):
        desk.shared(Rules(since="2024-02-31"))
    with pytest.raises(BadInput):
        share(desk.path, desk.path, Rules(), replace=True)


def test_a_copy_that_is_broken_off_leaves_nothing(desk: Desk) -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        share(desk.path, desk.folder / "out.case", Rules(), watch=stop)
    assert not [each for each in desk.folder.iterdir() if "out" in each.name]


def test_what_becomes_secret_while_a_copy_is_made_stays(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    ask, calls = selection.select, list[str]()

    def select_late(rows: Rows, rules: Rules) -> Selection:
        found = ask(rows, rules)
        if not calls:
            calls.append("once")
            edit(desk.case, desk.meeting, title="Secret Rendezvous", sensitivity="secret")
        return found

    monkeypatch.setattr(selection, "select", select_late)
    assert b"Rendezvous" not in desk.shared(Rules()).read_bytes()


def test_a_copy_is_locked_as_one_wishes(desk: Desk) -> None:
    out = desk.folder / "locked.case"
    share(desk.path, out, Rules(), passphrase="one two three")
    with pytest.raises(NeedsPassphrase):
        Reader(out).close()
    with Reader(out, lifecycle.key_for(out, "one two three")) as reader:
        assert check(reader).problems == ()


def test_days_kinds_and_single_records(desk: Desk) -> None:
    old = add(desk.case, "event", "Old", date="1999-05-04")
    new = add(desk.case, "event", "New", date="2023-05-04")
    events = Rules(kinds=("event",), since="2000-01-01", without=(desk.meeting,))
    assert {each.id for each in look(desk.path, events).goes} == {new}
    assert old in {each.id for each in look(desk.path, Rules(until="1999-05-04")).goes}
    desk.case.do(partial(records.delete, record_ids=[old]))
