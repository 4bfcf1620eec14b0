"""Packages made of a case, and cases taken out of packages: the copy, the folder it stands in, the order of the steps.

A case that came in a package is a stranger's file: it is examined as one, in a private folder, before anybody sees it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from caseapp.domain.errors import BadInput, CaseError, NeedsPassphrase
from caseapp.exchange.packages import container, sealing, signing
from caseapp.exchange.packages.manifest import Manifest, Signature, manifest_bytes
from caseapp.exchange.packages.own_keys import own_keys, own_signer, public_keys
from caseapp.exchange.packages.people import People, Person
from caseapp.exchange.packages.sealing import Lock, Seal, case_too_large
from caseapp.exchange.packages.streams import MOST_CASE_BYTES, Watch, unwatched
from caseapp.platform.machine import app_version, utc_now
from caseapp.platform.private import PrivateFolder
from caseapp.platform.translation import tr
from caseapp.queries import case as case_queries
from caseapp.store import lifecycle
from caseapp.store.keys import Key
from caseapp.store.reader import Reader

_CASE, _PLAIN = "case.case", "plain.zip"


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written: its size, and the key that signed it or empty."""

    path: Path
    bytes: int
    signer: str
    lock: Lock


class Unpacked:
    """A case out of a package, verified, in a private folder that is gone with `close`.

    `signer` is the key that signed the package, or empty; `known` who that is, if this person knows; `is_own` whether
    it is this person; `is_locked` whether the case has a passphrase of its own. `path` is the case: a copy to read
    from, never to be opened for writing.
    """

    def __init__(self, package: Path, lock: Lock, contents: container.Contents, folder: PrivateFolder) -> None:
        self.package, self.lock = package, lock
        self.manifest, self.signer = contents.manifest, contents.signer
        self.path = folder.path / _CASE
        self._folder = folder
        self.is_locked = _is_locked(self.path)
        self.is_own = bool(self.signer) and self.signer == own_signer()
        self.known: Person | None = People().signer(self.signer) if self.signer else None

    def save_as(self, target: Path, *, replace: bool = False) -> Path:
        """Puts the case at `target`, as a new one. Raises CaseError when it cannot be written."""
        if not self.is_locked:
            lifecycle.copy_to(self.path, target, replace=replace)
            return target
        # No passphrase is needed to carry it on: nobody has this copy open, and its hash is the one that was named.
        with lifecycle.made_beside(target, replace=replace) as partial:
            shutil.copyfile(self.path, partial)
        return target

    def close(self) -> None:
        """Takes the unpacked copy away. Closing twice is harmless."""
        self._folder.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def pack(
    case: Path, target: Path, seal: Seal, *, is_signed: bool, key: Key | None = None, watch: Watch = unwatched
) -> Packed:
    """Makes a package of a case, open or not, at `target`, in the place of what stands there.

    A locked case, `key` being its own, stays locked inside. What is encrypted to others is encrypted to this person,
    too. Raises CaseError when it cannot be made.
    """
    if target.exists() and target.samefile(case):
        raise BadInput(tr("“{name}” is the case itself.", name=target.name), tr("Choose another name."))
    if seal.recipients:
        seal = Seal(recipients=tuple(dict.fromkeys((*seal.recipients, public_keys().recipient))))
    with _private_folder() as folder:
        copy, plain = folder.path / _CASE, folder.path / _PLAIN
        lifecycle.copy_to(case, copy, key=key)
        if copy.stat().st_size > MOST_CASE_BYTES:
            raise case_too_large()
        # A locked case tells nothing of itself to whoever cannot open it.
        title = "" if key is not None and seal.lock is Lock.NONE else _title(copy, key)
        sha256 = container.hash_of(copy, _in_third(watch, 0))
        reply_to = public_keys().recipient if is_signed else ""
        program = f"Caseapp {app_version()}"
        manifest = Manifest(title, utc_now(), program, copy.stat().st_size, sha256, reply_to)
        sign, signer = _signature(manifest) if is_signed else (None, "")
        with _room(), plain.open("xb+") as file:
            container.write(copy, manifest, sign, file, _in_third(watch, 1))
        copy.unlink()
        sealing.seal(plain, target, seal, _in_third(watch, 2))
    return Packed(target, target.stat().st_size, signer, seal.lock)


def unpack(package: Path, passphrase: str = "", watch: Watch = unwatched) -> Unpacked:
    """Verifies a package and takes the case out of it, into a private folder.

    Raises PassphraseWanted, PassphraseRefused, NotForUs, NotFound, DamagedFile and the like; nothing is left then.
    """
    lock = sealing.lock_of(package)
    folder = _private_folder()
    try:
        with _room():
            contents = _taken_out(package, lock, passphrase, folder.path, watch)
        return Unpacked(package, lock, contents, folder)
    except BaseException:
        folder.close()
        raise


def _taken_out(package: Path, lock: Lock, passphrase: str, folder: Path, watch: Watch) -> container.Contents:
    if lock is Lock.NONE:
        return sealing.read_plain(package, folder / _CASE, watch)
    identity = own_keys().identity if lock is Lock.KEYS else ""
    plain = folder / _PLAIN
    sealing.unseal(package, plain, passphrase, identity, watch)
    contents = sealing.read_plain(plain, folder / _CASE, watch)
    plain.unlink()
    return contents


def _is_locked(case: Path) -> bool:
    """Examines a stranger's case; what is locked is examined when its passphrase is given."""
    try:
        lifecycle.examine(case, is_ours=True)
    except NeedsPassphrase:
        return True
    return False


def _title(copy: Path, key: Key | None) -> str:
    with Reader(copy, key) as reader:
        return case_queries.info(reader).title


def _signature(manifest: Manifest) -> tuple[Signature, str]:
    keys = own_keys()
    return Signature(keys.signer, signing.sign(manifest_bytes(manifest), keys.signing_key)), keys.signer


def _in_third(watch: Watch, third: int) -> Watch:
    """Progress of one of three passes over the case, as progress of the whole."""

    def watched(done: int, total: int) -> None:
        watch(third * total + done, 3 * total)

    return watched


def _private_folder() -> PrivateFolder:
    with _room():
        return PrivateFolder()


@contextmanager
def _room() -> Iterator[None]:
    """Turns the system's refusals in the private folder into a message."""
    try:
        yield
    except OSError as error:
        raise CaseError(
            tr("The package could not be worked on: {reason}.", reason=error.strerror or error),
            tr("Free some space on the disk of your home folder, and try again."),
        ) from error
