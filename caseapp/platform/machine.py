"""Who works here, when and with what: names of the machine and of its user, its clock, the program's version."""

from __future__ import annotations

import getpass
import platform
import sys
from datetime import UTC, datetime

from caseapp.platform.version import current


def app_version() -> str:
    """Return the program's version, such as `0.1.0`, or `0.1.0.dev5+g3c451232` between releases."""
    return current().number


def machine_name() -> str:
    """Return the machine's network name without its domain, or `this machine` if it has none."""
    return platform.node().split(".")[0] or "this machine"


def default_author_name() -> str:
    """Return the full name of the user's account, else the account's name, else an empty string."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError):
        # An account that is in no user database, as in some containers; Python before 3.13 raises KeyError.
        return ""
    return _full_name(account) or account


if sys.platform == "win32":

    def _full_name(account: str) -> str:
        return ""

else:

    def _full_name(account: str) -> str:
        import pwd

        try:
            return pwd.getpwnam(account).pw_gecos.split(",")[0].strip()
        except KeyError:
            return ""


def utc_now() -> str:
    """This moment as ISO 8601 with milliseconds, in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
