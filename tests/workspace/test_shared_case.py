"""A shared case is edited in a working copy and published whole; whatever goes wrong there, nothing is lost here."""

from __future__ import annotations

import os
import shutil
import time
from contextlib import suppress
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.platform.locks import CaseLock, Holder
from caseapp.platform.paths import user_data_dir
from caseapp.platform.settings import Settings
from caseapp.store.keys import Key
from caseapp.workspace import Workspace
from caseapp.workspace.publishing import STALE_S
from caseapp.workspace.shared_case import DIRECT, PLACE, SharedCase, file_now, open_case
from caseapp.workspace.versions import Why, versions_of
from tests.factories import new_case
from tests.workspace.sharing import add_person, number_of_persons, open_shared, persons, read_only, shared_folder

#: A case without its lock, as a synchroniser or a colleague's program puts it there.
ELSEWHERE = Holder("Ben", "lap", 8, "2026-11-28T10:00:00+00:00", is_copy=True)


def _names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


def _left_over() -> list[Path]:
    return list((user_data_dir() / "working").rglob("*"))


def _fill(filler: Path) -> None:
    """Takes all room there is."""
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while file.write(b"x" * 65_536):
            pass


def _bring_over(workspace: Workspace, other: Path) -> None:
    """A merge that knows persons alone."""
    for name in persons(other) - persons(workspace.path):
        add_person(workspace, name)


def _refuse(workspace: Workspace, other: Path) -> None:
    raise CaseError("It cannot be merged.")


def _fail(workspace: Workspace, other: Path) -> None:
    raise ZeroDivisionError


def test_work_goes_into_a_private_copy_and_is_published_whole(tmp_path: Path) -> None:
    folder = shared_folder(tmp_path)
    path = folder / "test.case"
    path.chmod(0o664)
    before = path.read_bytes()
    case = open_shared(path)
    assert case.home == path
    assert case.path.name == "test.case"
    assert case.path.parent.stat().st_mode & 0o077 == 0
    assert case.place is not None
    assert case.place.service == "Syncthing"
    add_person(case, "박진 𠮷")
    assert (path.read_bytes(), persons(path)) == (before, set())
    assert file_now(path) == case.path
    assert case.publish().published_at is not None
    assert persons(path) == {"박진 𠮷"}
    assert case.publisher.last.is_published
    published = path.read_bytes()
    assert case.publish().is_published
    assert path.read_bytes() == published, "what is published is not written again"
    add_person(case, "林芳正")
    assert _names(folder) == {".stfolder", "test.case", ".~test.case.lock"}
    case.let_go()
    case.close()
    assert persons(path) == {"박진 𠮷", "林芳正"}
    assert path.stat().st_mode & 0o777 == 0o664
    assert _names(folder) == {".stfolder", "test.case"}
    assert _left_over() == []
    assert file_now(path) == path


def test_a_second_program_reads_and_sees_who_has_it(tmp_path: Path) -> None:
    path = shared_folder(tmp_path) / "test.case"
    with open_shared(path, "Ada") as case:
        add_person(case, "Park Jin")
        with open_case(path, "Ben") as second:
            assert second.is_read_only
            assert "open at Ada’s" in second.opened.read_only_reason
            assert number_of_persons(second) == 1, "on one machine the newest is shown"
    with open_case(path, "Ben") as third:
        assert not third.is_read_only
        assert third.opened.notice == ""


def test_changes_that_were_not_published_are_gone_on_with(tmp_path: Path) -> None:
    folder = shared_folder(tmp_path)
    path, away = folder / "test.case", tmp_path / "away"
    case = open_shared(path)
    add_person(case, "Park Jin")
    folder.rename(away)
    assert "cannot be reached" in case.publish().problem
    add_person(case, "Mori Takeo")
    case.close()
    assert not case.publisher.last.is_published
    assert _left_over() != []

    case = open_shared(path)
    assert "not published yet" in case.opened.notice
    assert number_of_persons(case) == 2
    assert not folder.exists()
    assert not case.publish().is_published
    away.rename(folder)
    assert case.publish().is_published
    assert persons(path) == {"Park Jin", "Mori Takeo"}
    path.unlink()
    add_person(case, "Third")
    assert "is not in" in case.publish().problem
    assert not path.exists(), "what somebody has taken away is not put back unasked"
    case.close()
    with open_shared(path) as again:
        assert number_of_persons(again) == 3


def test_a_file_that_moved_meanwhile_is_kept_merged_and_then_published(tmp_path: Path) -> None:
    folder = shared_folder(tmp_path)
    path, other = folder / "test.case", tmp_path / "theirs.case"
    case = open_shared(path, merge=_bring_over)
    add_person(case, "Ours")
    shutil.copy(path, other)
    with Workspace.open(other, "Ben") as theirs:
        add_person(theirs, "Theirs")
    shutil.copy(other, path)
    assert case.publish().is_published
    assert case.publisher.last.has_merged
    assert persons(path) == persons(case.path) == {"Ours", "Theirs"}
    assert [persons(each.path) for each in versions_of(path) if each.why is Why.REPLACED] == [{"Theirs"}]
    # A touched or an older file with nothing new in it settles down, too.
    os.utime(path)
    assert case.publish().is_published
    assert not case.publisher.last.has_merged
    shutil.copy(other, path)
    case.close()
    assert persons(path) == {"Ours", "Theirs"}
    assert _left_over() == []


def test_two_machines_come_to_rest_with_the_work_of_both(tmp_path: Path) -> None:
    """Each has its own folder, between which files are carried, whole, after each has published."""
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    one = shared_folder(tmp_path / "one") / "test.case"
    shutil.copytree(one.parent, tmp_path / "two" / "Desk")
    two = tmp_path / "two" / "Desk" / "test.case"
    ada, ben = open_shared(one, "Ada"), open_shared(two, "Ben")
    for number in range(3):
        add_person(ada, f"Ada {number}")
        add_person(ben, f"Ben {number}")
        assert ada.publish().is_published
        shutil.copy(one, two)
        assert ben.publish().has_merged
        shutil.copy(two, one)
        assert ada.publish().has_merged
        settled = one.read_bytes()
        for _ in range(2):
            shutil.copy(one, two)
            assert ben.publish().is_published
            shutil.copy(two, one)
            assert ada.publish().is_published
        assert one.read_bytes() == settled, "what holds everything is not published again and again"
        assert persons(ada.path) == persons(ben.path) == persons(one)
    assert len(persons(one)) == 6
    ada.close()
    ben.close()
    assert _left_over() == []


def test_what_cannot_be_merged_stays_on_both_sides(tmp_path: Path) -> None:
    path, other = shared_folder(tmp_path) / "test.case", tmp_path / "theirs.case"
    shutil.copy(path, other)
    with Workspace.open(other, "Ben") as theirs:
        add_person(theirs, "Theirs")
    case = open_shared(path, merge=_refuse)
    add_person(case, "Ours")
    shutil.copy(other, path)
    assert "cannot be merged" in case.publish().problem
    case.close()
    assert persons(path) == {"Theirs"}
    with open_shared(path, merge=_bring_over) as again:
        assert number_of_persons(again) == 1
    assert persons(path) == {"Ours", "Theirs"}


def test_a_fault_of_ours_while_publishing_leaves_no_lock_and_loses_nothing(tmp_path: Path) -> None:
    path, other = shared_folder(tmp_path) / "test.case", tmp_path / "theirs.case"
    shutil.copy(path, other)
    with Workspace.open(other, "Ben") as theirs:
        add_person(theirs, "Theirs")
    case = open_shared(path, merge=_fail)
    add_person(case, "Park Jin")
    shutil.copy(other, path)
    with pytest.raises(ZeroDivisionError):
        case.close()
    assert _names(path.parent) == {".stfolder", "test.case"}
    with open_shared(path) as again:
        assert persons(again.path) == {"Park Jin"}


def test_a_file_that_is_damaged_there_takes_nothing_from_here(tmp_path: Path) -> None:
    path = shared_folder(tmp_path) / "test.case"
    case = open_shared(path)
    add_person(case, "Ours")
    whole = path.read_bytes()
    path.write_bytes(whole[:8_192])
    assert case.publish().problem
    assert path.read_bytes() == whole[:8_192]
    path.write_bytes(whole)
    case.close()
    assert persons(path) == {"Ours"}


def test_a_read_only_folder_keeps_everything_here_and_says_so(tmp_path: Path) -> None:
    folder = shared_folder(tmp_path)
    path = folder / "test.case"
    with read_only(folder):
        case = open_shared(path)
        assert "may not be written" in case.opened.notice
        add_person(case, "Ours")
        assert "could not be written" in case.publish().problem
        case.close()
        assert persons(path) == set()
    with open_shared(path):
        pass
    assert persons(path) == {"Ours"}


def test_a_full_disk_keeps_the_old_file_and_says_so(tmp_path: Path, small_disk: Path) -> None:
    folder = shared_folder(small_disk)
    path = folder / "test.case"
    case = open_shared(path)
    add_person(case, "Ours")
    before, filler = path.read_bytes(), folder / "filler"
    _fill(filler)
    assert case.publish().problem
    assert path.read_bytes() == before
    assert _names(folder) == {".stfolder", "test.case", "filler", ".~test.case.lock"}
    filler.unlink()
    case.close()
    assert persons(path) == {"Ours"}


def test_a_lock_that_nobody_looks_after_keeps_nobody_out(tmp_path: Path) -> None:
    path = shared_folder(tmp_path) / "test.case"
    lock = CaseLock(path)
    lock.acquire(ELSEWHERE)
    with open_case(path, "Ada") as case:
        assert "Ben" in case.opened.read_only_reason
    old = time.time() - STALE_S - 60
    os.utime(lock.path, (old, old))
    with open_case(path, "Ada") as case:
        assert isinstance(case, SharedCase)
        add_person(case, "Ours")
    assert persons(path) == {"Ours"}
    lock.release()
    # Whoever has the file itself open would lose what is written after it is replaced: that lock holds.
    lock.acquire(Holder("Ben", "lap", 8, "no day at all"))
    os.utime(lock.path, (old, old))
    with open_case(path, "Ada") as case:
        assert case.is_read_only
    lock.release()


def test_a_lock_that_was_synchronised_says_who_else_may_be_there(tmp_path: Path) -> None:
    path = shared_folder(tmp_path) / "test.case"
    here = Holder.here("Ben")
    words = f'{{"author": "Ben", "machine": "lap", "pid": 8, "since": "{here.since}"}}'
    CaseLock(path).path.write_text(words, encoding="utf-8")
    with open_case(path, "Ada") as case:
        assert not case.is_read_only
        assert "seems to be open at Ben’s on lap" in case.opened.notice


def test_a_person_chooses_where_a_case_is_edited(tmp_path: Path) -> None:
    folder, settings = shared_folder(tmp_path), Settings()
    path = folder / "test.case"
    settings.choose(path, PLACE, DIRECT)
    with open_case(path, "Ada") as case:
        assert case.path == path
    (tmp_path / "own").mkdir()
    new_case(tmp_path / "own").close()
    with open_case(tmp_path / "own" / "test.case", "Ada") as case:
        assert case.path == tmp_path / "own" / "test.case"
    settings.choose(tmp_path / "own" / "test.case", PLACE, "copy")
    with open_shared(tmp_path / "own" / "test.case") as case:
        assert case.place is None
        add_person(case, "Ours")
    assert persons(tmp_path / "own" / "test.case") == {"Ours"}


def test_the_working_copy_of_a_locked_case_is_locked(tmp_path: Path) -> None:
    folder, key = shared_folder(tmp_path), Key.new("a long passphrase")
    path = folder / "locked.case"
    Workspace.create(path, "Locked", "Ada", key=key).close()
    with open_case(path, "Ada", key=key) as case:
        assert isinstance(case, SharedCase)
        add_person(case, "A name nobody may read")
        for file in case.path.parent.iterdir():
            assert b"A name nobody may read" not in file.read_bytes()
    assert b"A name nobody may read" not in path.read_bytes()
    with open_case(path, "Ada", key=key) as case:
        assert number_of_persons(case) == 1
