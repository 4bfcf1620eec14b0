"""A package as a file: its container, plain or encrypted. It takes its name when it is whole, and not before."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from caseapp.domain.errors import BadInput, CaseError, DamagedFile, NotFound
from caseapp.exchange.packages import age_header, container, passphrases, recipients
from caseapp.exchange.packages.errors import NotForUs, PassphraseWanted
from caseapp.exchange.packages.manifest import MANIFEST_NAME
from caseapp.exchange.packages.streams import BLOCK, MOST_CASE_BYTES, MOST_PACKAGE_BYTES, Counted, Watch, too_large
from caseapp.platform.atomic import new_file
from caseapp.platform.translation import tr

SUFFIX = ".casepack"
_FIRST_NAME = 30  # where a ZIP file has the name of the first file in it


class Lock(Enum):
    """How a package is encrypted."""

    NONE = "none"
    PASSPHRASE = "passphrase"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Seal:
    """How to encrypt: with a passphrase, or to recipients by their keys; with neither, not at all."""

    passphrase: str = field(default="", repr=False)
    recipients: tuple[str, ...] = ()

    @property
    def lock(self) -> Lock:
        """What that makes of the package."""
        if self.passphrase:
            return Lock.PASSPHRASE
        return Lock.KEYS if self.recipients else Lock.NONE


def is_head_of_package(head: bytes) -> bool:
    """Whether a file that begins with these bytes may be a package; of a ZIP file its first name tells."""
    is_plain = head.startswith(container.MAGIC) and head[_FIRST_NAME:].startswith(MANIFEST_NAME.encode())
    return is_plain or age_header.is_age(head)


def lock_of(path: Path) -> Lock:
    """How the package at `path` is encrypted. Raises NotFound, BadInput, DamagedFile, NotForUs."""
    with _reading(path) as file:
        start = file.read(len(age_header.MAGIC))
        if start.startswith(container.MAGIC):
            return Lock.NONE
        if not start:
            raise DamagedFile(tr("“{name}” is empty.", name=path.name), tr("Get it again from where it came."))
        if not age_header.is_age(start):
            raise DamagedFile(
                tr("“{name}” is no package of Caseapp.", name=path.name), tr("Choose a file ending in .casepack.")
            )
        file.seek(0)
        kinds = {stanza.kind for stanza in age_header.read_header(file).stanzas}
    if passphrases.KIND in kinds:
        return Lock.PASSPHRASE
    if recipients.KIND in kinds:
        return Lock.KEYS
    raise NotForUs(
        tr("This package was encrypted in a way that Caseapp does not know."),
        tr("Ask the sender to encrypt it to your key: File, Your keys and people."),
    )


def seal(plain: Path, target: Path, how: Seal, watch: Watch) -> None:
    """Writes the container at `plain` to `target`, encrypted as wished. Raises CaseError when it cannot be written."""
    total = plain.stat().st_size
    with _writing(target), plain.open("rb") as source, new_file(target) as file:
        reader = Counted(source, total, watch)
        match how.lock:
            case Lock.PASSPHRASE:
                passphrases.encrypt(reader, file, how.passphrase)
            case Lock.KEYS:
                recipients.encrypt(reader, file, how.recipients)
            case Lock.NONE:
                while block := reader.read(BLOCK):
                    file.write(block)


def unseal(path: Path, target: Path, passphrase: str, identity: str, watch: Watch) -> None:
    """Writes the container in an encrypted package to the new file `target`; it is still to be verified.

    Raises PassphraseWanted, PassphraseRefused, NotForUs or DamagedFile; `target` is then to be thrown away.
    """
    lock = lock_of(path)
    if lock is Lock.PASSPHRASE and not passphrase:
        raise PassphraseWanted(tr("This package is locked with a passphrase."), tr("Ask the sender for it."))
    total = path.stat().st_size
    with _reading(path) as source, target.open("xb") as file:
        reader = Counted(source, total, watch, MOST_PACKAGE_BYTES)
        writer = Counted(file, total, _unwatched)
        if lock is Lock.PASSPHRASE:
            passphrases.decrypt(age_header.read_header(source), reader, writer, passphrase)
        else:
            recipients.decrypt(reader, writer, identity)


def read_plain(path: Path, target: Path, watch: Watch) -> container.Contents:
    """Unpacks a container that is not encrypted, or not any more, to the new file `target`. Raises as `container`."""
    with _reading(path) as file:
        return container.unpack(file, target, watch)


def case_too_large() -> CaseError:
    """More than a package can hold."""
    return CaseError(
        tr("The case is larger than {most} MB, which is the most that a package holds.", most=MOST_CASE_BYTES >> 20),
        tr("Send the case file itself, or share a smaller copy."),
    )


@contextmanager
def _reading(path: Path) -> Iterator[BinaryIO]:
    if not path.exists():
        raise NotFound(tr("There is no file “{path}”.", path=path), tr("Check the name, or choose it with Open."))
    if not path.is_file():
        raise BadInput(tr("“{name}” is no file.", name=path.name), tr("Choose a file ending in .casepack."))
    try:
        file = path.open("rb")
    except OSError as error:
        raise CaseError(
            tr("“{name}” cannot be read: {reason}.", name=path.name, reason=error.strerror or error),
            tr("Check its permissions."),
        ) from error
    with file:
        if path.stat().st_size > MOST_PACKAGE_BYTES:
            raise too_large()
        yield file


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise CaseError(
            tr("“{path}” cannot be written: {reason}.", path=target, reason=error.strerror or error),
            tr("Choose another folder, or free some space."),
        ) from error


def _unwatched(_done: int, _total: int) -> None:
    """Progress is told of what is read."""
