"""Which Caseapp a file of a newer schema was made for, as the file says itself, and how that is told to people.

The file may be anybody's: what it says is believed only where it looks like a version, and one that is newer than ours.
"""

from __future__ import annotations

import re
from typing import Any

from sqlcipher3 import dbapi2

from caseapp.platform.machine import app_version
from caseapp.platform.translation import tr

_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}", re.ASCII)
_NUMBERS = re.compile(r"\d+(?:\.\d+)*", re.ASCII)
_QUERY = "SELECT needs FROM file_format WHERE typeof(needs) = 'text' AND length(needs) <= 20 LIMIT 2"


def needs_of(connection: Any) -> str:
    """The version of Caseapp that a file of a newer schema asks for, such as `0.3.0`; "" when it does not say, or says
    what cannot be."""
    try:
        rows = connection.execute(_QUERY).fetchall()
    except dbapi2.OperationalError:  # no such table or column: the schema may be any
        return ""
    return needed(rows[0][0]) if len(rows) == 1 else ""


def needed(says: object) -> str:
    """What somebody's file says it needs, if that is a version later than this program's; "" otherwise."""
    if not isinstance(says, str) or not _VERSION.fullmatch(says) or _numbers(says) <= _numbers(app_version()):
        return ""
    return says


def made_for(name: str, needs: str) -> str:
    """Who could write a newer file, for people; `needs` may be empty."""
    if not needs:
        return tr("“{name}” was made by a newer Caseapp; this is {version}.", name=name, version=app_version())
    return tr(
        "“{name}” was made for Caseapp {needs} or newer; this is {version}.",
        name=name,
        needs=needs,
        version=app_version(),
    )


def what_to_install(needs: str) -> str:
    """What helps with a newer file: nothing is looked for on a network, so a person has to do it."""
    return tr("Install Caseapp {needs} or newer.", needs=needs) if needs else tr("Install the newer Caseapp.")


def _numbers(version: str) -> tuple[int, ...]:
    """The numbers that a version begins with, without zeros at the end, to be compared."""
    found = _NUMBERS.match(version)
    numbers = [int(each) for each in found[0].split(".")] if found else []
    while numbers and not numbers[-1]:
        numbers.pop()
    return tuple(numbers)
