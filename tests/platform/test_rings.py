"""Key rings of the system: one that does not answer holds up nobody; a real Secret Service where it can be started."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from caseapp.domain.errors import CaseError
from caseapp.exchange.packages.own_keys import NOTE_NAME, Keeper
from caseapp.platform.rings import InTime, Ring, RingError, Why, system_ring

pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the Secret Service is of other systems")
_NOWHERE = subprocess.DEVNULL
DAEMONS = ("dbus-daemon", "gnome-keyring-daemon")


class StuckRing:
    """A ring that never answers, or refuses."""

    name = "Stuck"

    def __init__(self, refusal: RingError | None = None) -> None:
        self.end, self._refusal = threading.Event(), refusal

    def read(self) -> str | None:
        if self._refusal is not None:
            raise self._refusal
        self.end.wait()
        return ""

    def write(self, words: str) -> None:
        self.read()


def test_what_does_not_answer_is_silent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from caseapp.platform.secret_service import SecretService

    stuck = StuckRing()
    for ask in (InTime(stuck, 0.05).read, lambda: InTime(stuck, 0.05).write("words")):
        with pytest.raises(RingError) as refused:
            ask()
        assert refused.value.why is Why.SILENT
    stuck.end.set()
    with pytest.raises(RingError) as refused:
        InTime(StuckRing(RingError(Why.LOCKED)), 5).read()
    assert refused.value.why is Why.LOCKED
    with pytest.raises(RingError):  # CASEAPP_HOME is set
        system_ring(5)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "silent"))
        listening.listen()
        for address in (
            "",
            "rubbish",
            "tcp:host=127.0.0.1,port=9",
            f"unix:path={tmp_path}/none",
            "unix:path=" + "x" * 300,
        ):
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            with pytest.raises(RingError) as refused:
                SecretService(5).read()
            assert refused.value.why is Why.SILENT
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/silent")
        with pytest.raises(RingError) as refused:
            SecretService(0.1).read()
        assert refused.value.why is Why.SILENT


@pytest.fixture
def service(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A bus and a Secret Service of this test alone, with an open ring."""
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    address = f"unix:path={tmp_path}/bus"
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--address", address], stdout=_NOWHERE, stderr=_NOWHERE
    )
    keyring = None
    try:
        _wait((tmp_path / "bus").exists)
        command = ["gnome-keyring-daemon", "--unlock", "--components=secrets", "--foreground"]
        keyring = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=_NOWHERE, stderr=_NOWHERE)
        assert keyring.stdin is not None
        keyring.stdin.write(b"open")  # the passphrase ends where the input does
        keyring.stdin.close()
        _wait(_answers)
        yield
    finally:
        for process in (keyring, bus):
            if process is not None:
                process.terminate()
                process.wait(10)


@pytest.mark.skipif(not all(map(shutil.which, DAEMONS)), reason="gnome-keyring or dbus-daemon is not installed")
@pytest.mark.usefixtures("service")
def test_a_real_secret_service_keeps_the_keys(tmp_path: Path) -> None:
    keeper = Keeper(_find, tmp_path / "kept")
    keys = keeper.keys()
    assert keeper.public().ring == "Secret Service"
    assert [each.name for each in (tmp_path / "kept").iterdir()] == [NOTE_NAME]
    with pytest.raises(RingError, match="already"):
        _find(5).write("other words")
    assert Keeper(_find, tmp_path / "elsewhere").keys() == keys  # a note that was lost
    _lock()
    with pytest.raises(CaseError, match="is locked"):
        keeper.keys()
    with pytest.raises(CaseError, match="is locked"):
        Keeper(_find, tmp_path / "third").keys()
    assert keeper.public().signer == keys.signer


def _find(patience_s: float) -> Ring:
    from caseapp.platform.secret_service import SecretService

    return InTime(SecretService(patience_s), patience_s)


def _lock() -> None:
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    with open_dbus_connection() as connection:
        address = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
        (ring,) = connection.send_and_get_reply(new_method_call(address, "ReadAlias", "s", ("default",))).body
        connection.send_and_get_reply(new_method_call(address, "Lock", "ao", ([ring],)))


def _answers() -> bool:
    try:
        return _find(1).read() is None
    except RingError:
        return False


def _wait(is_so: object) -> None:
    assert callable(is_so)
    until = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < until
        time.sleep(0.02)
