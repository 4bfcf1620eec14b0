"""What goes into a team folder, encrypted to its members' keys when it is such a folder; and back."""

from __future__ import annotations

import hashlib
import io
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.exchange.packages import recipients
from caseapp.exchange.packages.errors import NotForUs
from caseapp.exchange.packages.streams import MOST_PACKAGE_BYTES, Counted, unwatched
from caseapp.exchange.team.reading import not_whole
from caseapp.platform.translation import tr

_AGE = b"age-encryption.org/"
_PIECE = 1 << 20


class NotYetForUs(CaseError):
    """Written before its writer knew that we were let in."""


@dataclass(frozen=True, slots=True)
class Sealer:
    """Encrypts to `recipients`, not at all when there are none; decrypts with the key of this person."""

    recipients: tuple[str, ...] = ()
    identity: str = field(default="", repr=False)

    def seal(self, plain: bytes) -> bytes:
        """Bytes as they go into the folder."""
        if not self.recipients:
            return plain
        target = io.BytesIO()
        recipients.encrypt(Counted(io.BytesIO(plain), len(plain), unwatched), target, self.recipients)
        return target.getvalue()

    def unseal(self, data: bytes, name: str) -> bytes:
        """Bytes out of the folder. Raises DamagedFile, NotYetForUs."""
        if not data.startswith(_AGE):
            if self.recipients:
                raise not_whole(name)
            return data
        target = io.BytesIO()
        try:
            reader = Counted(io.BytesIO(data), len(data), unwatched)
            recipients.decrypt(reader, Counted(target, len(data), unwatched), self.identity)
        except NotForUs:
            raise not_yet_for_us(name) from None
        except DamagedFile:
            raise not_whole(name) from None
        return target.getvalue()

    def seal_file(self, plain: Path, target: Path) -> None:
        """The same for a file as large as a case. Raises OSError."""
        with plain.open("rb") as source, target.open("xb") as file:
            if self.recipients:
                recipients.encrypt(Counted(source, plain.stat().st_size, unwatched), file, self.recipients)
            else:
                shutil.copyfileobj(source, file, _PIECE)

    def unseal_file(self, path: Path, target: Path, *, is_encrypted: bool) -> None:
        """The same. Raises NotForUs, DamagedFile, OSError."""
        with path.open("rb") as source, target.open("xb") as file:
            if is_encrypted:
                reader = Counted(source, path.stat().st_size, unwatched)
                recipients.decrypt(reader, Counted(file, MOST_PACKAGE_BYTES, unwatched), self.identity)
            else:
                shutil.copyfileobj(source, file, _PIECE)


def not_yet_for_us(name: str) -> NotYetForUs:
    """Sealed to others alone."""
    return NotYetForUs(
        tr("“{name}” was written before its writer knew that you are a member.", name=name),
        tr("It comes with the next snapshot of its writer."),
    )


def sha256_of(path: Path) -> str:
    """The checksum of a file, however large. Raises OSError."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
    return digest.hexdigest()
