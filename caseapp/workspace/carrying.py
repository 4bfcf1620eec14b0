"""An older case file read in today's form without being touched: a copy of it is carried forward in a private place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from caseapp.domain.errors import CaseError
from caseapp.platform.private import PrivateFolder
from caseapp.platform.translation import tr
from caseapp.store import lifecycle
from caseapp.store.keys import Key


class CarriedCopy:
    """A copy of an older case in today's form, as the case was when it was made; gone with `close`."""

    def __init__(self, case: Path, key: Key | None) -> None:
        """Make it. Raises the errors of a copy or of a migration; the case stays as it is."""
        self._folder = _private_folder()
        self.path = self._folder.path / case.name
        try:
            lifecycle.copy_to(case, self.path, key=key)
            _upgrade(self.path, key)
            lifecycle.examine(self.path, key=key)
        except BaseException:
            self._folder.close()
            raise

    def close(self) -> None:
        """Removes it. Closing twice is harmless."""
        self._folder.close()


@contextmanager
def in_todays_form(case: Path, examined: lifecycle.Examined, key: Key | None = None) -> Iterator[Path]:
    """The case itself or, of an older one, a copy that can be read as all others are."""
    if not examined.is_older:
        yield case
        return
    copy = CarriedCopy(case, key)
    try:
        yield copy.path
    finally:
        copy.close()


def _private_folder() -> PrivateFolder:
    try:
        return PrivateFolder()
    except OSError as error:
        message = tr("No private folder can be made: {reason}.", reason=str(error.strerror))
        raise CaseError(message, tr("Free some space on the disk.")) from error


def _upgrade(path: Path, key: Key | None) -> None:
    from caseapp.store import migrate  # loads Alembic: only for an older file

    migrate.upgrade(path, key=key)
    migrate.index(path, key=key)
