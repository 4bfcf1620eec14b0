"""The errors a reader is meant to see: one clear sentence of what happened, and what to do about it."""

from __future__ import annotations


class CaseError(Exception):
    """A problem in words. `advice` says what to do; it may be empty."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(f"{message} {advice}".strip())
        self.message = message
        self.advice = advice


class BadInput(CaseError):
    """What was given cannot be used as it is."""


class NotFound(CaseError):
    """What was named does not exist."""


class DamagedFile(CaseError):
    """A file that is not what it should be."""


class LockedFile(CaseError):
    """A case that another program has open for writing."""


class NeedsPassphrase(CaseError):
    """A case that is locked with a passphrase, and none was given."""


class WrongPassphrase(NeedsPassphrase):
    """A passphrase that does not open the case, as far as can be told."""


class ReadOnlyCase(CaseError):
    """A change was asked of a case that is open for reading only."""


class DiskFull(CaseError):
    """No room was left to write."""
