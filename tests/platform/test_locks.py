"""One program writes a case at a time, and the next one learns who."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from caseapp.platform.locks import CaseLock, Holder, LockResult

ANNA = Holder("Anna Müller 安娜", "desk", 7, "2026-11-23T09:00:00+00:00")
BEN = Holder("Ben", "lap", 8, "2026-11-23T10:00:00+00:00")
CHILD = """
import sys
from pathlib import Path
from caseapp.platform.locks import CaseLock, Holder
lock = CaseLock(Path(sys.argv[1]))
print(lock.acquire(Holder.here("Child")).name, flush=True)
sys.stdin.readline()
lock.release()
"""


@contextmanager
def _child(case: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", CHILD, str(case)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ACQUIRED\n"
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def case(tmp_path: Path) -> Path:
    return tmp_path / "Munich 会談.case"


def test_the_second_is_told_who_has_it(case: Path) -> None:
    first, second = CaseLock(case), CaseLock(case)
    assert first.acquire(ANNA) is LockResult.ACQUIRED
    assert second.acquire(BEN) is LockResult.HELD
    assert not second.acquire(BEN)
    assert second.holder() == ANNA
    first.release()
    assert second.acquire(BEN)
    assert first.holder() == BEN
    second.release()


def test_the_words_are_json_beside_the_case_and_go_with_the_lock(case: Path) -> None:
    lock = CaseLock(case)
    lock.acquire(ANNA)
    assert lock.path == case.with_name(".~Munich 会談.case.lock")
    assert json.loads(lock.path.read_text(encoding="utf-8")) == {
        "author": "Anna Müller 安娜",
        "machine": "desk",
        "pid": 7,
        "since": "2026-11-23T09:00:00+00:00",
    }
    assert not case.exists(), "the case file itself must never be opened"
    lock.release()
    lock.release()
    assert list(case.parent.iterdir()) == []
    assert lock.holder() is None


def test_acquiring_twice_is_one_lock(case: Path) -> None:
    lock = CaseLock(case)
    assert lock.acquire(ANNA)
    assert lock.acquire(BEN)
    assert lock.holder() == ANNA
    lock.release()
    assert not lock.is_held


def test_another_process_is_kept_out_until_it_is_killed(case: Path) -> None:
    lock = CaseLock(case)
    with _child(case) as process:
        assert lock.acquire(ANNA) is LockResult.HELD
        holder = lock.holder()
        assert holder is not None
        assert (holder.author, holder.pid) == ("Child", process.pid)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert lock.path.exists(), "a killed program leaves its file behind"
        assert lock.acquire(ANNA), "and it is locked anew at once"
        assert lock.holder() == ANNA
    lock.release()


def test_another_process_gives_it_back(case: Path) -> None:
    lock = CaseLock(case)
    with _child(case) as process:
        process.communicate("\n")
        assert not lock.path.exists()
        assert lock.acquire(ANNA)
    lock.release()


def test_a_link_to_the_case_shares_its_lock(case: Path, tmp_path: Path) -> None:
    case.touch()
    link = tmp_path / "elsewhere" / "link.case"
    link.parent.mkdir()
    link.symlink_to(case)
    first, second = CaseLock(case), CaseLock(link)
    assert first.acquire(ANNA)
    assert second.acquire(BEN) is LockResult.HELD
    first.release()


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_where_no_file_can_be_made_it_is_unavailable(case: Path, monkeypatch: pytest.MonkeyPatch, number: int) -> None:
    def refuse(*_arguments: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    lock = CaseLock(case)
    assert lock.acquire(ANNA) is LockResult.UNAVAILABLE
    assert not lock.is_held


def test_a_folder_that_is_none_is_unavailable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert CaseLock(tmp_path / "file" / "a.case").acquire(ANNA) is LockResult.UNAVAILABLE
    assert CaseLock(tmp_path / "none" / "a.case").acquire(ANNA) is LockResult.UNAVAILABLE


@pytest.mark.parametrize("words", [b"", b"{", b"[1]", b'{"author": "A"}', b"\xff\xfe", b'{"pid": {}}'])
def test_unreadable_words_name_nobody(case: Path, words: bytes) -> None:
    lock = CaseLock(case)
    lock.path.write_bytes(words)
    assert lock.holder() is None
    assert lock.acquire(ANNA), "and do not stand in the way"
    assert lock.holder() == ANNA
    lock.release()


def test_threads_taking_and_giving_back_never_hold_it_together(case: Path) -> None:
    holding = threading.Semaphore(1)
    won: list[int] = []
    clashes: list[int] = []

    def work(number: int) -> None:
        for _ in range(20_000):
            if len(won) > 100:
                return
            lock = CaseLock(case)
            if lock.acquire(ANNA):
                if not holding.acquire(blocking=False):
                    clashes.append(number)
                else:
                    won.append(number)
                    holding.release()
                lock.release()

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert clashes == []
    assert len(won) > 100
