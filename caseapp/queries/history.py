"""Who did what, when: the steps of the case, by a time or a person; and the last steps that can be taken back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from caseapp.domain import step_labels
from caseapp.domain.dates.edtf import span_of
from caseapp.domain.dates.value import CaseDate
from caseapp.store.reader import Rows


@dataclass(frozen=True, slots=True)
class StepRow:
    """One step: `mode` is do, undo, redo or merge; `made_at` ISO 8601 in UTC; `changes` its number of changed rows.

    `via`: the merge that brought a step made in a copy, "" for one made here.
    """

    id: str
    made_at: str
    author: str
    label: str
    mode: str
    changes: int
    via: str = ""


#: What a copy brought stands under its merge, and counts from then on: the clock of another machine may be years ahead.
_SELECT = """
SELECT s.id, s.made_at, n.author, s.label, s.mode, (SELECT count(*) FROM change c WHERE c.step_id = s.id),
  CASE WHEN s.ord < 0 THEN coalesce(s.via, '') ELSE '' END, coalesce(o.mode, s.mode)
FROM step s LEFT JOIN step o ON o.id = s.of_step JOIN session n ON n.id = s.session_id
LEFT JOIN step m ON m.id = s.via AND s.ord < 0
WHERE coalesce(m.made_at, s.made_at) >= ? AND (?2 = '' OR n.author = ?2)
ORDER BY coalesce(m.ord, s.ord) DESC, s.ord > 0 DESC, s.hlc DESC LIMIT ?3"""


def steps(rows: Rows, limit: int = 100, since: str = "", author: str = "") -> list[StepRow]:
    """The latest steps, newest first: of all, or from a moment on (ISO 8601 in UTC), or of one person.

    What a copy brought stands under its merge, whenever it was made.
    """
    found = rows.rows(_SELECT, since, author, limit)
    return [
        StepRow(id_, made_at, author, step_labels.told_apart(label, done_as), mode, changes, via)
        for id_, made_at, author, label, mode, changes, via, done_as in found
    ]


def authors(rows: Rows) -> list[str]:
    """Who has written in the case, by name."""
    return [name for (name,) in rows.rows("SELECT DISTINCT author FROM session ORDER BY sort_key(author)")]


def moment_of(date: CaseDate) -> str:
    """When a date begins, as steps tell their time: by its own clock, else by the clock of this machine.

    "" for a date without a beginning, or before all clocks.
    """
    span = span_of(date.edtf)
    has_clock = bool(date.tz) or span.offset_s is not None
    return _moment(date.earliest if has_clock else span.first, has_clock)


def moment_after(date: CaseDate) -> str:
    """The first moment after a date, in the same way; "" for one without an end."""
    span = span_of(date.edtf)
    has_clock = bool(date.tz) or span.offset_s is not None
    last = date.latest if has_clock else span.last
    return _moment(None if last is None else last + 1, has_clock)


def _moment(seconds: int | None, has_clock: bool) -> str:
    if seconds is None:
        return ""
    try:
        moment = datetime.fromtimestamp(seconds, UTC)
        local = moment if has_clock else moment.replace(tzinfo=None).astimezone()
        return local.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    except (OverflowError, OSError, ValueError):  # outside what a clock can show
        return "" if seconds < 0 else "9999"
