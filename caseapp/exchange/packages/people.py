"""The people whose keys this person knows: by name, what they sign with, and what is encrypted to them.

They stand in a file of their own beside the settings. A name is what the person here chose, never what a package says.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from caseapp.domain.errors import BadInput, NotFound
from caseapp.exchange.packages.recipients import checked_recipient
from caseapp.exchange.packages.signing import PREFIX, checked_key
from caseapp.platform.machine import utc_now
from caseapp.platform.paths import user_config_dir
from caseapp.platform.settings import Settings
from caseapp.platform.translation import tr

FILE_NAME = "people.json"
_SIGNER, _RECIPIENT, _SINCE = "signs with", "age", "known since"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known: `signer` and `recipient` are public keys, either may be empty; `since` is ISO 8601 in UTC."""

    name: str
    signer: str
    recipient: str
    since: str


class People:
    """All who are known on this machine."""

    def __init__(self, path: Path | None = None) -> None:
        self._kept = Settings(path or user_config_dir() / FILE_NAME)

    def all(self) -> list[Person]:
        """Everybody, by name."""
        found = (
            Person(name, kept.get(_SIGNER, ""), kept.get(_RECIPIENT, ""), _moment(kept.get(_SINCE, "")))
            for name, kept in self._kept.texts().items()
        )
        return sorted(found, key=lambda person: person.name.casefold())

    def signer(self, key: str) -> Person | None:
        """Who signs with a key, or None."""
        return next((person for person in self.all() if person.signer == key), None)

    def find(self, name: str) -> Person | None:
        """Who has a name, or None."""
        return next((person for person in self.all() if person.name.casefold() == name.strip().casefold()), None)

    def add(self, name: str, *, signer: str = "", recipient: str = "") -> Person:
        """Remembers keys of somebody; a second key of a known name is added. Raises BadInput.

        A key is never silently put in the place of another: who has a new one is forgotten first.
        """
        name = " ".join(name.split())
        signer, recipient = signer and checked_key(signer), recipient and checked_recipient(recipient)
        if not name or not (signer or recipient):
            raise BadInput(tr("A name and a key are needed."))
        holder = next((each for each in self.all() if signer and each.signer == signer), None)
        if holder is not None and holder.name.casefold() != name.casefold():
            raise BadInput(tr("“{name}” has this key already.", name=holder.name), tr("Forget that name first."))
        known = self.find(name)
        if known is None:
            known = Person(name, "", "", utc_now())
        elif (signer and known.signer not in ("", signer)) or (recipient and known.recipient not in ("", recipient)):
            raise BadInput(
                tr("“{name}” is known by another key.", name=known.name),
                tr("If the new key is truly theirs, forget the name first; else choose another name."),
            )
        person = Person(known.name, signer or known.signer, recipient or known.recipient, known.since)
        self._kept.set(person.name, {_SIGNER: person.signer, _RECIPIENT: person.recipient, _SINCE: person.since})
        return person

    def add_key(self, name: str, key: str) -> Person:
        """Remembers a key of either sort, told by how it begins. Raises BadInput."""
        is_signer = key.strip().startswith(PREFIX)
        return self.add(name, signer=key if is_signer else "", recipient="" if is_signer else key)

    def forget(self, name: str) -> None:
        """Forgets somebody with their keys. Raises NotFound."""
        known = self.find(name)
        if known is None:
            raise NotFound(tr("Nobody is known by the name “{name}”.", name=name))
        self._kept.forget(known.name)


def _moment(words: str) -> str:
    """A moment as it was kept; empty when somebody wrote something else into the file."""
    try:
        datetime.fromisoformat(words)
    except ValueError:
        return ""
    return words
