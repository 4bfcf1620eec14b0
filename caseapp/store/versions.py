"""Which SQLite this program carries: for `--version`, `info` and crash reports. It opens no file."""

from __future__ import annotations

from sqlcipher3 import dbapi2


def sqlite_version() -> str:
    """The version of the library in use, such as `3.50.4`."""
    return str(dbapi2.sqlite_version)
