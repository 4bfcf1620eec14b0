"""The key rings of macOS and Windows, by the library `keyring`; its choice of a back end by settings is not used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from keyring.backend import KeyringBackend
from keyring.errors import KeyringError, KeyringLocked

from caseapp.platform.rings import ACCOUNT, SERVICE, RingError, Why

_REFUSALS: tuple[type[Exception], ...] = (KeyringError, OSError, ValueError)
if sys.platform == "win32":
    from keyring.backends.Windows import WinVaultKeyring as Backend
    from win32ctypes.pywin32 import pywintypes

    NAME = "Windows Credential Locker"
    _REFUSALS = (*_REFUSALS, pywintypes.error)
else:
    from keyring.backends.macOS import Keyring as Backend

    NAME = "macOS Keychain"


class LibraryRing:
    """As Ring. macOS may ask the person, and waits for the answer."""

    def __init__(self) -> None:
        self._backend: KeyringBackend = Backend()

    @property
    def name(self) -> str:
        """What its system calls it."""
        return NAME

    def read(self) -> str | None:
        """As Ring."""
        with _told():
            words = self._backend.get_password(SERVICE, ACCOUNT)
        return None if words is None else str(words)

    def write(self, words: str) -> None:
        """As Ring."""
        with _told():
            if self._backend.get_password(SERVICE, ACCOUNT) is None:
                self._backend.set_password(SERVICE, ACCOUNT, words)


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except KeyringLocked as error:
        raise RingError(Why.LOCKED) from error
    except _REFUSALS as error:
        raise RingError(Why.REFUSED, type(error).__name__) from error
