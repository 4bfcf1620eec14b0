"""Why a package does not open, where a caller must tell it from other reasons."""

from __future__ import annotations

from caseapp.domain.errors import CaseError, DamagedFile
from caseapp.platform.translation import mark, tr

DAMAGED = mark("This package is damaged or was cut short.")
GET_AGAIN = mark("Get it again from where it came.")


class PassphraseWanted(CaseError):
    """The package is locked with a passphrase, and none was given."""


class PassphraseRefused(CaseError):
    """The passphrase that was given does not open the package."""


class NotForUs(CaseError):
    """The package was encrypted to keys that are not ours."""


class CalledOff(CaseError):
    """The person called the work off; nothing of it is kept."""


def damaged() -> DamagedFile:
    """A package of which something is missing or altered."""
    return DamagedFile(tr(DAMAGED), tr(GET_AGAIN))
