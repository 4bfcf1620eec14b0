"""A process is found by its bell, or not at all: nothing that others or killed programs left keeps a start waiting."""

from __future__ import annotations

import json
import os
import pickle
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from multiprocessing.connection import Client, Listener
from pathlib import Path

import pytest

from caseapp.platform import doorbell, open_windows
from caseapp.platform.doorbell import Call, Doorbell, Rung, ring
from caseapp.platform.locks import CaseLock, Holder
from caseapp.platform.machine import machine_name
from caseapp.platform.open_windows import raise_window
from caseapp.platform.paths import working_copy_path
from tests.platform.bells import holder, runtime_folder

HERE = os.getpid()
PATIENCE_S = 20.0
BEN = {"author": "Ben", "machine": "elsewhere", "since": ""}
CALL = Call(Path("/cases/회담 𠮷🤝🏽 \udcff.case"), "token")


@pytest.fixture(autouse=True)
def runtime(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(doorbell, "_REST_S", 0.01)
    with runtime_folder(monkeypatch) as folder:
        monkeypatch.setattr(tempfile, "tempdir", str(folder))
        yield folder


@contextmanager
def bell(answer: Callable[[Call], bool]) -> Iterator[Doorbell]:
    made = Doorbell(answer)
    assert made.listen()
    try:
        yield made
    finally:
        made.close()


def _always(_call: Call) -> bool:
    return True


def test_what_is_rung_arrives_and_the_answer_comes_back(runtime: Path) -> None:
    calls: list[Call] = []

    def answer(call: Call) -> bool:
        calls.append(call)
        return call == CALL

    with bell(answer) as made:
        assert made.listen(), "once is enough"
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED
        assert ring(HERE, Call(Path("/another.case")), PATIENCE_S) is Rung.NOBODY
    assert calls[0] == CALL
    assert list((runtime / "caseapp").iterdir()) == [], "nothing is left"
    assert ring(HERE, CALL, PATIENCE_S) is Rung.NOBODY
    made.close()


def test_only_this_person_can_ring(runtime: Path) -> None:
    with bell(_always):
        assert (runtime / "caseapp").stat().st_mode & 0o777 == 0o700


def test_a_socket_that_a_killed_program_left_is_replaced_and_others_are_removed(runtime: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    (runtime / "caseapp").mkdir(mode=0o700)
    stale = [runtime / "caseapp" / str(pid) for pid in (HERE, ended.pid)]
    for path in stale:
        with socket.socket(socket.AF_UNIX) as left:
            left.bind(str(path))
    (runtime / "caseapp" / "words").touch()
    assert ring(HERE, CALL, PATIENCE_S) is Rung.NOBODY
    with bell(_always):
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED
        assert {each.name for each in (runtime / "caseapp").iterdir()} == {str(HERE), "words"}


def test_a_second_bell_of_one_process_is_no_bell(runtime: Path) -> None:
    with bell(_always):
        assert not Doorbell(_always).listen()
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED


@pytest.mark.parametrize(
    "words",
    [b"", b"{", b"[]", b'{"case": 7, "token": ""}', b'{"case": "a\\u0000", "token": ""}', pickle.dumps(CALL)],
    ids=["nothing", "no JSON", "a list", "a number", "a null", "a pickle"],
)
def test_what_is_no_call_is_passed_over(runtime: Path, words: bytes) -> None:
    with bell(_always):
        with Client(str(runtime / "caseapp" / str(HERE)), "AF_UNIX") as connection:
            connection.send_bytes(words)
            assert connection.poll(5)
            with pytest.raises(EOFError):
                connection.recv_bytes()
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED


def test_too_much_is_not_read(runtime: Path) -> None:
    refused = pytest.raises((BrokenPipeError, ConnectionResetError))
    with bell(_always):
        with Client(str(runtime / "caseapp" / str(HERE)), "AF_UNIX") as connection, refused:
            connection.send_bytes(bytes(1 << 22))
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED


def test_who_does_not_answer_is_not_waited_for(runtime: Path) -> None:
    (runtime / "caseapp").mkdir(mode=0o700)
    with Listener(str(runtime / "caseapp" / str(HERE)), "AF_UNIX", backlog=1):
        began = time.monotonic()
        assert [ring(HERE, CALL, 0.1) for _ in range(4)] == [Rung.SILENT] * 4, "also when no more calls fit in"
        assert time.monotonic() - began < 2


def test_a_window_that_hangs_gives_no_answer(runtime: Path) -> None:
    def hang(_call: Call) -> bool:
        time.sleep(0.3)
        raise TimeoutError

    with bell(hang):
        assert ring(HERE, CALL, 0.1) is Rung.SILENT


@pytest.mark.parametrize("what", ["open to others", "a link"])
def test_a_folder_of_others_is_neither_used_nor_believed(runtime: Path, what: str) -> None:
    folder = runtime / "caseapp"
    if what == "a link":
        (runtime / "elsewhere").mkdir(mode=0o700)
        folder.symlink_to(runtime / "elsewhere")
    else:
        folder.mkdir()
        folder.chmod(0o755)
    assert not Doorbell(_always).listen()
    with Listener(str(folder / str(HERE)), "AF_UNIX"):
        assert ring(HERE, CALL, 0.1) is Rung.NOBODY


def test_a_runtime_folder_with_a_long_name_is_done_without(runtime: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = runtime / ("l" * 100)
    long.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(long))
    with bell(_always):
        assert (runtime / f"caseapp-{os.getuid()}" / str(HERE)).is_socket()
        monkeypatch.delenv("XDG_RUNTIME_DIR")
        assert ring(HERE, CALL, PATIENCE_S) is Rung.RAISED, "both places are looked at"


def test_who_has_a_case_is_told_by_its_lock_also_through_links(tmp_path: Path) -> None:
    case, link, other = tmp_path / "회담.case", tmp_path / "link.case", tmp_path / "other.case"
    case.touch()
    link.symlink_to(case)
    assert raise_window(case) is Rung.NOBODY
    with holder(case, case):
        assert raise_window(case) is Rung.RAISED
        assert raise_window(tmp_path / "." / "link.case") is Rung.RAISED
        assert raise_window(other) is Rung.NOBODY
    assert raise_window(case) is Rung.NOBODY


def test_a_shared_case_is_found_by_the_lock_of_its_working_copy(tmp_path: Path) -> None:
    case = tmp_path / "shared.case"
    case.touch()
    working_copy_path(case).parent.mkdir(parents=True)
    with holder(case, working_copy_path(case)) as pid:
        CaseLock(case).path.write_text(json.dumps(BEN | {"pid": pid}))
        assert raise_window(case) is Rung.RAISED


def test_other_machines_and_this_process_are_not_rung(tmp_path: Path) -> None:
    case = tmp_path / "a.case"
    lock = CaseLock(case)
    with bell(_always):
        lock.acquire(Holder.here("Anna"))
        assert raise_window(case) is Rung.NOBODY
    with holder(case, tmp_path / "another") as pid:
        lock.path.write_text(json.dumps(BEN | {"pid": pid}))
        assert raise_window(case) is Rung.NOBODY
    lock.release()
    assert machine_name() != "elsewhere"


@pytest.mark.parametrize(("since", "seconds"), [("now", 10.0), ("2020-01-01T00:00:00+00:00", 2.0), ("nonsense", 2.0)])
def test_a_window_that_has_just_opened_the_case_may_take_longer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, since: str, seconds: float
) -> None:
    asked: list[float] = []

    def ring_noted(_pid: int, _call: Call, patience_s: float) -> Rung:
        asked.append(patience_s)
        return Rung.SILENT

    monkeypatch.setattr(open_windows, "ring", ring_noted)
    lock = CaseLock(tmp_path / "a.case")
    now = datetime.now(UTC).isoformat(timespec="seconds")
    words = {"author": "Anna", "machine": machine_name(), "pid": 1, "since": now if since == "now" else since}
    lock.path.write_text(json.dumps(words), encoding="utf-8")
    assert raise_window(tmp_path / "a.case") is Rung.SILENT
    assert asked == [seconds]
