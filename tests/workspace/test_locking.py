"""A lock that cannot be changed leaves the case, its copies and its working copy as they were."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.store import keys, lifecycle
from caseapp.store.keys import Key
from caseapp.workspace import Workspace, locking, versions
from caseapp.workspace.working_copy import WorkingCopy


@pytest.fixture(autouse=True)
def _quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "ROUNDS", 1000)


def test_on_a_full_disk_the_case_stays_as_it_was(small_disk: Path) -> None:
    path = small_disk / "test.case"
    Workspace.create(path, "Test", "Tester").close()
    before, names = path.read_bytes(), [path]
    while True:
        names.append(path.with_name(f"other {len(names)}.case"))
        try:
            lifecycle.copy_to(path, names[-1])
        except CaseError:
            break
        if len(names) > 20:  # a limit on each file instead of a small disk
            resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
            break
    with pytest.raises(CaseError, match=r"disk|written"):
        locking.relock(path, None, Key.new("one"), with_copies=True)
    assert path.read_bytes() == before
    assert set(small_disk.iterdir()) <= set(names)


def test_versions_are_locked_with_the_case_and_what_has_another_key_is_named(tmp_path: Path) -> None:
    path, one, two = tmp_path / "test.case", Key.new("one"), Key.new("two")
    Workspace.create(path, "Zanzibarplantedwords", "Tester").close()
    version = versions.keep(path, versions.Why.OPENED)
    assert locking.relock(path, None, one, with_copies=False) == [version.path]
    assert locking.relock(path, one, two, with_copies=True) == []
    assert lifecycle.key_for(version.path, "two") == lifecycle.key_for(path, "two") == two
    assert b"Zanzibarplantedwords" not in version.path.read_bytes()
    assert locking.relock(path, two, one, with_copies=False) == [version.path]
    assert locking.relock(path, one, None, with_copies=True) == [version.path]
    assert lifecycle.key_for(version.path, "two") == two


def test_a_case_with_a_working_copy_keeps_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "test.case"
    Workspace.create(path, "Test", "Tester").close()
    copy = WorkingCopy.of(path)
    copy.make_folder()
    copy.take(None)
    with pytest.raises(CaseError, match="not published yet"):
        locking.relock(path, None, Key.new("one"), with_copies=False)
    assert lifecycle.key_for(path, "") is None


_WRITES = """
import sys
from functools import partial
from pathlib import Path
from caseapp.ops import records
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.workspace import Workspace, locking, versions

path = Path(sys.argv[1])
key = Key(bytes(32), bytes(range(16))) if sys.argv[2] == "locked" else None
with Workspace.create(path, "Talks", "Tester", key=key) as case:
    for number in range(20):
        fields = {"notes": "Zanzibarplanted " * 2000}
        case.do(partial(records.create, kind_name="person", title=f"Zanzibarplanted {number}", fields=fields))
    with case.open_reader() as reader:
        reader.rows("SELECT * FROM record ORDER BY notes || random()")
    versions.keep(path, versions.Why.OPENED, key=key)
lifecycle.copy_to(path, path.with_name("copy.case"), key=key)
if key is not None:
    locking.relock(path, key, Key(bytes(range(32)), bytes(range(16))), with_copies=True)
"""


@pytest.mark.soak
@pytest.mark.parametrize("state", ["locked", "plain"])
def test_nothing_readable_is_ever_written_of_a_locked_case(state: str, tmp_path: Path) -> None:
    """Every write of the program is watched, also to files that are gone again; a plain case shows that it is."""
    trace = tmp_path / "trace"
    watch = ["strace", "-f", "-e", "trace=write,pwrite64,writev,pwritev,pwritev2", "-s", "5000", "-o", str(trace)]
    command = [*watch, sys.executable, "-c", _WRITES, str(tmp_path / "talks.case"), state]
    subprocess.run(command, check=True)
    written = trace.read_bytes()
    assert written.count(b"pwrite64(") > 1000
    assert (b"Zanzibarplanted" in written) == (state == "plain")
