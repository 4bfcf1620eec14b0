"""The keys of the person at this machine: one to sign with, one that others encrypt to. Made when first wanted.

The private halves stay here, in the system's key ring or in a file: they are in no log, no settings and no case. It
must never put new keys in the place of ones that are merely out of reach. A ring may take its time: not for the UI
thread.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages.private_keys import OwnKeys as OwnKeys
from caseapp.exchange.packages.private_keys import PublicKeys, keys_of, new_words, read_note, write_note
from caseapp.platform.locks import CaseLock, Holder, LockResult
from caseapp.platform.paths import user_config_dir
from caseapp.platform.private import keep_secret, read_secret
from caseapp.platform.rings import Ring, RingError, Why, system_ring
from caseapp.platform.translation import tr

FILE_NAME, NOTE_NAME = "private-keys.json", "own-keys.json"
ANSWER_S, NEEDED_S = 2.0, 30.0
"""How long a ring is waited for: to see whether there is one, and when it is known to keep the keys."""
_TURN_S = 10.0

_log = logging.getLogger(__name__)


def own_keys() -> OwnKeys:
    """The keys of this person; made now when there are none. Raises CaseError when they cannot be read or kept."""
    return Keeper(system_ring).keys()


def public_keys() -> PublicKeys:
    """What everybody may know of them, and where the rest is; made now when there are none. Raises CaseError."""
    return Keeper(system_ring).public()


def own_signer() -> str:
    """What this person signs with; empty when there are no keys that can be read. It makes none, and asks no ring."""
    return Keeper(system_ring).signer()


def new_keys() -> OwnKeys:
    """Keys that nobody has yet, and that are kept nowhere."""
    return keys_of(new_words(), "")


class Keeper:
    """Keeps the keys: in the ring that `find_ring` finds for a patience in seconds, or else in a file."""

    def __init__(self, find_ring: Callable[[float], Ring], folder: Path | None = None) -> None:
        self._find_ring = find_ring
        self._folder = folder or user_config_dir()
        self._file, self._note = self._folder / FILE_NAME, self._folder / NOTE_NAME

    def keys(self) -> OwnKeys:
        """The keys, made now when there are none. Raises CaseError."""
        with self._told():
            return self._keys()[0]

    def public(self) -> PublicKeys:
        """The public halves; what the ring keeps is not asked for."""
        with self._told():
            note = read_note(self._note)
            if note is not None and note.ring:
                return note
            keys, ring = self._keys()
            return keys.public(ring)

    def signer(self) -> str:
        """The public key of the signature; empty when nothing tells."""
        try:
            note = read_note(self._note)
            if note is not None:
                return note.signer
            words = read_secret(self._file)
            return keys_of(words, str(self._file)).signer if words is not None else ""
        except (OSError, ValueError, DamagedFile):
            return ""

    def _keys(self) -> tuple[OwnKeys, str]:
        """The keys, and the name of the ring that keeps them or ""."""
        note = read_note(self._note)
        if note is None or not note.ring:
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._alone() as is_alone:
                note = read_note(self._note)
                if note is None or not note.ring:
                    return self._kept_or_made(note, is_alone=is_alone)
        return self._out_of_ring(note), note.ring

    def _kept_or_made(self, note: PublicKeys | None, *, is_alone: bool) -> tuple[OwnKeys, str]:
        """Subtle: alone, or two programs that start at once would make two pairs of keys."""
        words = read_secret(self._file)
        if words is None:
            if note is not None:
                raise CaseError(
                    tr("Your private keys are gone: “{path}” is not there.", path=self._file),
                    tr(
                        "Bring it back from a backup. If it is lost for good, take “{note}” away as well, and new "
                        "keys are made.",
                        note=self._note,
                    ),
                )
            return self._made()
        keys = keys_of(words, str(self._file))
        if not is_alone:
            return keys, ""  # a folder that may only be read
        ring = self._ring_that_took(words)
        if note != keys.public(ring):
            write_note(self._note, keys.public(ring))
        if ring:
            self._file.unlink(missing_ok=True)
            _log.info("The private keys were moved into the key ring.")
        return keys, ring

    def _made(self) -> tuple[OwnKeys, str]:
        """Keys that the ring knows from before, when only the note was lost; or else new ones."""
        found = None
        try:
            ring = self._find_ring(ANSWER_S)
            found = ring.read()
        except RingError as error:
            if error.why is Why.LOCKED:  # there is something in it
                raise _locked() from error
            _log.info("No key ring is used: %s", error)
        else:
            if found is not None:
                keys = keys_of(found, ring.name)
                write_note(self._note, keys.public(ring.name))
                return keys, ring.name
        words = new_words()
        keys = keys_of(words, str(self._file))
        name = self._ring_that_took(words)
        if not name:
            keep_secret(self._file, words)
            keys = keys_of(read_secret(self._file) or "", str(self._file))
        write_note(self._note, keys.public(name))
        return keys, name

    def _ring_that_took(self, words: str) -> str:
        """The name of a ring that holds these words now, as read back from it; "" when none does."""
        try:
            ring = self._find_ring(ANSWER_S)
            kept = ring.read()
            if kept is None:
                ring.write(words)
                kept = ring.read()
        except RingError as error:
            _log.info("No key ring is used: %s", error)
            return ""
        return ring.name if kept == words else ""

    def _out_of_ring(self, note: PublicKeys) -> OwnKeys:
        try:
            words = self._find_ring(NEEDED_S).read()
        except RingError as error:
            raise _out_of_reach(note.ring, error) from error
        if words is None:
            raise CaseError(
                tr("Your private keys are no longer in the key ring of this system ({ring}).", ring=note.ring),
                tr(
                    "Bring the ring's entry “Caseapp” back from a backup. If it is lost for good, take “{note}” away, "
                    "and new keys are made.",
                    note=self._note,
                ),
            )
        keys = keys_of(words, note.ring)
        if (keys.signer, keys.recipient) != (note.signer, note.recipient):
            raise DamagedFile(
                tr("The key ring of this system ({ring}) holds other keys than yours.", ring=note.ring),
                tr(
                    "Bring its entry “Caseapp” back from a backup; or take “{note}” away, and the keys in the ring "
                    "become yours.",
                    note=self._note,
                ),
            )
        with suppress(OSError, ValueError):  # a program that was killed while it moved them
            if read_secret(self._file) == words:
                self._file.unlink()
        return keys

    @contextmanager
    def _alone(self) -> Iterator[bool]:
        """One program at a time; False where none may write."""
        lock = CaseLock(self._note)
        until = time.monotonic() + _TURN_S
        while (outcome := lock.acquire(Holder.here(""))) is LockResult.HELD and time.monotonic() < until:
            time.sleep(0.02)
        if outcome is LockResult.HELD:
            raise CaseError(tr("Another program is busy with your keys."), tr("Try again in a minute."))
        try:
            yield outcome is LockResult.ACQUIRED
        finally:
            lock.release()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or type(error).__name__
            raise CaseError(
                tr("Your keys cannot be kept in “{folder}”: {reason}.", folder=self._folder, reason=reason),
                tr("Check the permissions of that folder."),
            ) from error


def _out_of_reach(ring: str, error: RingError) -> CaseError:
    if error.why is Why.LOCKED:
        return _locked()
    if error.why is Why.SILENT:
        return CaseError(
            tr("Your private keys are in the key ring of this system ({ring}), which does not answer.", ring=ring),
            tr("Work where the key ring runs, as in a desktop session, and try again. No new keys were made."),
        )
    return CaseError(
        tr(
            "The key ring of this system ({ring}) did not give your private keys: {reason}.",
            ring=ring,
            reason=error.reason,
        ),
        tr("Allow Caseapp to read its entry “Caseapp”, and try again. No new keys were made."),
    )


def _locked() -> CaseError:
    return CaseError(
        tr("Your private keys are in the key ring of this system, which is locked."),
        tr(
            "Unlock it with the program that manages it (Passwords and Keys, KWalletManager, KeePassXC or Keychain "
            "Access), and try again. No new keys were made."
        ),
    )
