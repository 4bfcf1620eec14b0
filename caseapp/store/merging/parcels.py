"""Steps on their way from one copy of a case to another, as values; and the parcel that a whole case file is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from caseapp.store.counting import DIGESTS
from caseapp.store.reader import Rows, id_list

#: A change as stored: table, row id, op, before and after as JSON.
StoredChange = tuple[str, str, str, str | None, str | None]
#: A step by its session and its number there.
Place = tuple[str, int]

_PAGE = 500


@dataclass(frozen=True, slots=True)
class TravellingSession:
    """One opening in which something was written, and by whom."""

    id: str
    author: str
    machine: str
    app_version: str
    started_at: str


@dataclass(frozen=True, slots=True)
class Knowledge:
    """From its step `seq` on, a session knew another up to `knows_seq`, and all that was known there."""

    session_id: str
    seq: int
    knows_session: str
    knows_seq: int


@dataclass(frozen=True, slots=True)
class TravellingStep:
    """One step with its changes; the columns of `step` in the schema."""

    id: str
    session_id: str
    seq: int
    hlc: int
    made_at: str
    label: str
    mode: str
    of_step: str | None
    merge_key: str
    digest: str
    retracts: str | None
    part_of: str | None
    changes: tuple[StoredChange, ...]


class Parcel(Protocol):
    """What a merge reads: a case file, a file of steps, a member's folder."""

    def case_id(self) -> str:
        """The id of the case (`case_info.id`), "" when it is not known."""
        ...

    def digests(self) -> dict[str, str]:
        """Every step it has, by id, with the digest of its changes; not what merges did, which follows from them."""
        ...

    def sessions(self) -> Iterable[TravellingSession]:
        """The sessions of its steps."""
        ...

    def lineage(self) -> Iterable[Knowledge]:
        """What those sessions knew."""
        ...

    def heads(self) -> list[Place]:
        """The last steps, which together know all the others."""
        ...

    def steps(self, ids: Iterable[str]) -> Iterator[TravellingStep]:
        """Some of its steps, in any order."""
        ...

    def text(self, sha256: str) -> str | None:
        """The text with this checksum, or None."""
        ...

    def sketch(self, sha256: str) -> bytes | None:
        """What a text is compared with others by, or None."""
        ...

    def original(self, sha256: str) -> tuple[str, bytes] | None:
        """Media type and content of the original with this checksum, or None."""
        ...


_SESSIONS = "SELECT id, author, machine, app_version, started_at FROM session"
_LINEAGE = "SELECT session_id, seq, knows_session, knows_seq FROM lineage"
_HEADS = "SELECT session_id, seq FROM step WHERE ord > 0 ORDER BY ord DESC LIMIT 1"
_STEPS = """
SELECT id, session_id, seq, hlc, made_at, label, mode, of_step, merge_key, digest, retracts, part_of
FROM step WHERE id IN (SELECT value FROM json_each(?))"""
_CHANGES = """
SELECT step_id, table_name, row_id, op, before, after FROM change
WHERE step_id IN (SELECT value FROM json_each(?)) ORDER BY step_id, number"""


class CaseParcel:
    """A case file as a parcel, read through a read-only connection."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def case_id(self) -> str:
        """The id of the case."""
        found = self._rows.rows("SELECT id FROM case_info LIMIT 1")
        return str(found[0][0]) if found else ""

    def digests(self) -> dict[str, str]:
        """Its steps."""
        return dict(self._rows.rows(DIGESTS))

    def sessions(self) -> list[TravellingSession]:
        """Who wrote in it."""
        return [TravellingSession(*row) for row in self._rows.rows(_SESSIONS)]

    def lineage(self) -> list[Knowledge]:
        """What they knew."""
        return [Knowledge(*row) for row in self._rows.rows(_LINEAGE)]

    def heads(self) -> list[Place]:
        """The last step of its own line."""
        return [(row[0], row[1]) for row in self._rows.rows(_HEADS)]

    def steps(self, ids: Iterable[str]) -> Iterator[TravellingStep]:
        """Some of its steps."""
        wanted = sorted(ids)
        for start in range(0, len(wanted), _PAGE):
            page = id_list(wanted[start : start + _PAGE])
            changes: dict[str, list[StoredChange]] = {}
            for step_id, *change in self._rows.rows(_CHANGES, page):
                changes.setdefault(step_id, []).append(tuple(change))
            for row in self._rows.rows(_STEPS, page):
                yield TravellingStep(*(*row, tuple(changes.get(row[0], ()))))

    def text(self, sha256: str) -> str | None:
        """A text of it."""
        found = self._rows.rows("SELECT text FROM text_body WHERE sha256 = ?", sha256)
        return found[0][0] if found else None

    def sketch(self, sha256: str) -> bytes | None:
        """The sketch of a text of it."""
        found = self._rows.rows("SELECT sketch FROM text_sketch WHERE sha256 = ?", sha256)
        return found[0][0] if found else None

    def original(self, sha256: str) -> tuple[str, bytes] | None:
        """An original of it."""
        found = self._rows.rows("SELECT media_type, bytes FROM blob WHERE sha256 = ?", sha256)
        return (found[0][0], found[0][1]) if found else None
