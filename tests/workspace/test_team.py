"""A team works through a folder: what each did is in all copies, in whatever order and state the files arrive."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from caseapp.domain.errors import BadInput, CaseError
from caseapp.exchange.packages.own_keys import new_keys
from caseapp.exchange.team import layout
from caseapp.ops import records
from caseapp.queries import listings
from caseapp.queries.records import get
from caseapp.store.keys import Key
from caseapp.workspace.merging import merge_file
from caseapp.workspace.team import snapshots
from caseapp.workspace.team.joining import NotLetIn, found, let_in
from tests.factories import add, cite, edit, import_text
from tests.workspace.teams import Desk, carry, carry_all, home, lose, meet, team_of


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[list[Desk]]:
    made = team_of(tmp_path, "Kim", "Sato", "Lee")
    yield made
    for desk in made:
        desk.close()


def persons(desk: Desk) -> set[str]:
    return {title for (title,) in desk.workspace.reader.rows("SELECT title FROM record WHERE kind = 'person'")}


def test_what_each_does_is_in_all_copies_and_then_the_team_is_quiet(desks: list[Desk]) -> None:
    kim, sato, lee = desks
    person = add(kim.workspace, "person", "Park Jin 朴振 👩‍👩‍👧")
    meet(desks)
    edit(sato.workspace, person, title="Park Jin")
    import_text(kim.workspace)
    source = import_text(lee.workspace)  # the same document
    meeting = add(lee.workspace, "event", "Munich talks")
    cite(lee.workspace, source.version_id, "Munich", meeting)
    kim.workspace.do(partial(records.delete, record_ids=[person]))
    kim.workspace.undo().result()
    meet(desks)
    assert get(kim.workspace.reader, person).title == "Park Jin"
    assert len(kim.workspace.reader.rows("SELECT 1 FROM same_as")) == 1
    before = [(desk.files(), desk.workspace.reader.rows("SELECT count(*) FROM step")) for desk in desks]
    for desk in desks:
        assert desk.round().out == 0
    assert [(desk.files(), desk.workspace.reader.rows("SELECT count(*) FROM step")) for desk in desks] == before
    _the_second_opening_goes_on_where_the_first_ended(desks)
    _what_a_mailed_copy_brought_travels_too(desks)


def test_steps_told_in_the_round_that_takes_others_in_are_told_once(desks: list[Desk]) -> None:
    kim, sato, lee = desks
    for turn in range(3):
        for desk in (kim, sato):
            add(desk.workspace, "event", f"Meeting {turn}")
        sato.round()
        carry(sato, kim)
        done = kim.round()
        assert (done.out, done.came > 0) == (1, True)
        carry(kim, sato)
    told = [step_id for known in kim.sync.folder.own_files() if known.head for step_id in known.head.digests]
    assert len(told) == len(set(told)) == 3
    meet(desks)
    edges = "SELECT * FROM lineage WHERE session_id = (SELECT session_id FROM step WHERE id = ?)"
    known = [set(desk.workspace.reader.rows(edges, told[0])) for desk in desks]
    last = lee.workspace.reader.rows("SELECT max(seq) FROM step WHERE id IN (?, ?, ?)", *told)[0][0]
    assert {edge for edge in known[0] if edge[1] <= last} <= known[2]


def _the_second_opening_goes_on_where_the_first_ended(desks: list[Desk]) -> None:
    """Somebody who only took things in knew them: what they do after it contradicts nothing."""
    kim, sato, lee = desks
    meeting = add(kim.workspace, "event", "Seoul talks", format="plenary")
    meet(desks)
    sato.close()
    sato.open()
    edit(sato.workspace, meeting, format="delegations")
    meet(desks)
    lee.close()
    lee.open()
    edit(lee.workspace, meeting, format="four eyes")
    meet(desks)
    assert kim.workspace.reader.rows("SELECT * FROM conflict") == []
    edit(kim.workspace, meeting, format="plenary")
    edit(lee.workspace, meeting, format="delegations")
    meet(desks)
    assert len(kim.workspace.reader.rows("SELECT * FROM conflict")) == 1


def _what_a_mailed_copy_brought_travels_too(desks: list[Desk]) -> None:
    from caseapp.store import lifecycle
    from caseapp.workspace import Workspace

    kim = desks[0]
    copy = kim.root / "mailed.case"
    lifecycle.copy_to(kim.case, copy)
    with Workspace.open(copy, "Counsel") as mailed:
        add(mailed, "person", "Counsel's witness")
    merge_file(kim.workspace, copy)
    meet(desks)
    assert "Counsel's witness" in persons(desks[2])


@pytest.mark.parametrize("seed", range(2))
def test_files_that_arrive_in_any_order_do_no_harm(desks: list[Desk], seed: int) -> None:
    chance = random.Random(seed)
    shared: list[str] = []
    for turn in range(12):
        desk = chance.choice(desks)
        if shared and chance.random() < 0.5:
            known = set(listings.ids(desk.workspace.reader, ["event"]))
            for meeting in [each for each in shared if each in known][-2:]:
                edit(desk.workspace, meeting, format=f"{desk.name} {turn}")
        shared.append(add(desk.workspace, "event", f"Meeting {turn}"))
        if chance.random() < 0.2:
            desk.workspace.undo().result()
        if chance.random() < 0.3:
            import_text(desk.workspace, f"Text {turn}\n", f"Source {turn}")
        desk.round()
        giver, taker = chance.sample(desks, 2)
        carry(giver, taker, chance)
        _mischief(chance.choice(desks), chance)
        if chance.random() < 0.15:
            lose(desks)
        chance.choice(desks).round()
    meet(desks)
    lose(desks)
    meet(desks)
    newcomer = Desk(desks[0].root.parent, "Choi")
    carry(desks[0], newcomer)
    newcomer.join()
    desks.append(newcomer)
    meet(desks)


def _mischief(desk: Desk, chance: random.Random) -> None:
    """What synchronisers, disks and people do to files."""
    files = [path for path in desk.files() if path.suffix in (".steps", "") and path.parent.name != "snapshots"]
    if not files:
        return
    path = chance.choice(files)
    match chance.randrange(4):
        case 0:
            path.unlink()
        case 1:
            path.rename(path.with_name(f"{path.stem} (conflicted copy){path.suffix}"))
        case 2:
            (path.parent / f".syncthing.{path.name}.tmp").write_bytes(path.read_bytes()[:50])
        case 3:
            path.with_name(f"{path.stem}.sync-conflict-20261128-140512-ABCDEF7{path.suffix}").write_bytes(b"{")


def test_a_file_half_arrived_is_read_when_it_is_whole(desks: list[Desk]) -> None:
    kim, sato, _ = desks
    add(kim.workspace, "person", "One")
    kim.round()
    add(kim.workspace, "person", "Two")
    kim.round()
    carry(kim, sato)
    first, second = sorted(path for path in sato.files() if path.suffix == ".steps")
    whole = first.read_bytes()
    first.write_bytes(whole[:100])
    told = sato.round().standing
    assert persons(sato) == set()
    assert told.words() == "2 changes of Tester on the way"
    assert [each.reason for each in told.waiting] == [
        f"“{first.name}” has not arrived whole, or is damaged.", "It waits for what Tester did before.",
    ]  # fmt: skip
    first.write_bytes(whole)
    assert sato.round().standing.words() == "Team: all in"
    assert persons(sato) == {"One", "Two"}
    assert second.exists()


def test_own_files_that_somebody_deleted_are_written_again(desks: list[Desk]) -> None:
    kim, sato, lee = desks
    for name in ("One", "Two", "Three"):
        add(kim.workspace, "person", name)
        import_text(kim.workspace, f"{name}\n", name)
        kim.round()
    for path in (kim.sync.folder.own / layout.STEPS).iterdir():
        path.unlink()
    for path in (kim.sync.folder.own / layout.BLOBS).iterdir():
        path.unlink()
        break
    for name in ("team.json", f"members/{kim.sync.binding.member}/member.json"):
        (kim.team / name).unlink()
    meet(desks)
    assert persons(lee) == {"One", "Two", "Three"}
    # A case brought back from a backup takes its own later work from the folder.
    add(sato.workspace, "person", "Before")
    meet(desks)
    sato.close()
    backup = sato.case.read_bytes()
    sato.open()
    add(sato.workspace, "person", "After")
    edit(sato.workspace, add(sato.workspace, "person", "More"), title="More of it")
    meet(desks)
    sato.close()
    sato.case.write_bytes(backup)
    sato.open()
    sato.round()
    assert persons(sato) == {"One", "Two", "Three", "Before", "After", "More of it"}
    add(sato.workspace, "person", "Later")
    meet(desks)


def test_old_files_are_compacted_and_whoever_comes_late_is_brought_up_to_date(
    desks: list[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    kim, sato, lee = desks
    monkeypatch.setattr(snapshots, "MOST_FILES", 3)
    for number in range(3):
        add(kim.workspace, "person", f"Person {number}")
        import_text(kim.workspace, f"Text {number}\n", f"Text {number}")
        kim.round()
        carry(kim, sato)
        sato.round()
        carry(sato, kim)
    own = kim.sync.folder.own
    assert len(list((own / layout.STEPS).iterdir())) == 3
    lee.sync.folder.own.joinpath("seen.json").unlink(missing_ok=True)
    monkeypatch.setattr("time.time", lambda: 4e9)  # Lee was never heard of, for long
    for number in range(3, 6):
        add(kim.workspace, "person", f"Person {number}")
        kim.round()
        carry(kim, sato)
        sato.round()
        carry(sato, kim)
        kim.round()
    assert len(list((own / layout.STEPS).iterdir())) < 4
    assert len(list((own / layout.SNAPSHOTS).glob("*.case"))) == 1
    add(lee.workspace, "person", "Late")
    for path in lee.team.rglob("*.steps"):
        path.unlink()
    meet(desks)
    assert persons(lee) == persons(kim) == {"Late", *(f"Person {number}" for number in range(6))}
    newcomer = Desk(kim.root.parent, "Choi")
    carry(kim, newcomer)
    newcomer.join()
    desks.append(newcomer)
    meet(desks)


def test_an_encrypted_team_lets_people_in_and_tells_nobody_else(tmp_path: Path) -> None:
    kim, sato = Desk(tmp_path, "Kim"), Desk(tmp_path, "Sato")
    kim.found(is_encrypted=True)
    secret = "Unspeakable witness"
    add(kim.workspace, "person", secret)
    import_text(kim.workspace, f"{secret}\n", secret)
    kim.round()
    carry(kim, sato)
    with pytest.raises(NotLetIn, match="let you in first"):
        sato.join()
    carry(sato, kim)
    assert [name for _, name in kim.round().standing.asking] == ["Sato"]
    with home(kim.home):
        assert let_in(kim.sync, "Sato") == "Sato"
        with pytest.raises(BadInput, match="Nobody asks"):
            let_in(kim.sync, "Sato")
    carry(kim, sato)
    sato.join()
    lee = Desk(tmp_path, "Lee")
    carry(sato, lee)
    with pytest.raises(NotLetIn):
        lee.join()
    carry(lee, sato)
    add(kim.workspace, "person", "Written before Kim knew of Lee")
    kim.round()
    with home(sato.home):
        let_in(sato.sync, "Lee")
    carry(sato, lee)
    lee.join()
    desks = [kim, sato, lee]
    add(lee.workspace, "person", "Of Lee")
    meet(desks)
    assert persons(kim) == {secret, "Written before Kim knew of Lee", "Of Lee"}
    for path in kim.files():
        assert secret.encode() not in path.read_bytes()
    for desk in desks:
        desk.close()


def test_letting_somebody_in_waits_for_the_round_under_way(desks: list[Desk]) -> None:
    sync, refused = desks[0].sync, threading.Event()

    def ask() -> None:
        with pytest.raises(BadInput, match="Nobody asks"):
            let_in(sync, "Park")
        refused.set()

    asking = threading.Thread(target=ask)
    with sync.guard:
        asking.start()
        assert not refused.wait(0.2)
    asking.join(5)
    assert refused.is_set()


def test_words_that_repeat_themselves_arrive(desks: list[Desk]) -> None:
    add(desks[0].workspace, "event", "Munich talks", format="哈" * 200_000)
    meet(desks)


def test_what_is_typed_waits_until_the_field_rests(desks: list[Desk]) -> None:
    kim, sato, _ = desks
    person = add(kim.workspace, "person", "P")
    meet(desks)
    write = partial(records.edit, record_id=person)
    for typed in ("Pa", "Par"):
        kim.workspace.run(partial(write, fields={"title": typed}), merge_key="title").result()
    with home(kim.home):
        waiting = kim.sync.sync()
        assert (waiting.out, waiting.is_typing) == (0, True)
    assert kim.round().out == 1
    kim.workspace.run(partial(write, fields={"title": "P"}), merge_key="title").result()
    meet(desks)
    assert get(sato.workspace.reader, person).title == "P"
    kim.workspace.undo().result()
    assert get(kim.workspace.reader, person).title == "Par"


def test_a_program_killed_while_it_writes_leaves_nothing_half(desks: list[Desk]) -> None:
    kim, sato, _ = desks
    kim.close()
    for wait_s in (0.2, 0.6):
        arguments = [sys.executable, "-m", "tests.workspace.team_writer", str(kim.home), str(kim.case)]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE)
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        try:
            process.wait(wait_s)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        carry(kim, sato)
        sato.round()
    kim.open()
    meet(desks)
    assert len(persons(kim)) > 1


def test_founding_and_joining_say_in_words_what_is_wrong(desks: list[Desk], tmp_path: Path) -> None:
    kim, sato, _ = desks
    with home(kim.home), pytest.raises(BadInput, match="in a team already"):
        found(kim.workspace, tmp_path / "another")
    other = Desk(tmp_path, "Other")
    with pytest.raises(CaseError, match="cannot be reached"):
        other.join()
    other.team.mkdir()
    with pytest.raises(CaseError, match="is no team folder"):
        other.join()
    (other.team / "team.json").write_bytes((kim.team / "team.json").read_bytes())
    with pytest.raises(CaseError, match="no snapshot in the team folder yet"):
        other.join()
    kim.team.rename(kim.root / "away")
    add(kim.workspace, "person", "Kept")
    with pytest.raises(CaseError, match="cannot be reached"):
        kim.round()
    (kim.root / "away").rename(kim.team)
    carry_all([kim, sato])
    assert kim.round().out == 1
    kim.workspace.key = Key.new("locked since")
    with pytest.raises(CaseError, match="its team folder is not encrypted"):
        kim.round()
    kim.workspace.key = None
    kim.sync.folder.keys = new_keys()
    with pytest.raises(CaseError, match="by another key than you have now"):
        kim.round()
