"""What each side says to a proposal: the statements about it, with their stance and the words they rest on."""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain.dates.value import CaseDate
from caseapp.queries.dates import date_select, read_columns
from caseapp.store.reader import Rows

MOST = 60


@dataclass(frozen=True, slots=True)
class Position:
    """A statement about a proposal; `party` is for whom it was said, else who said it. `excerpt_id` "" for no words."""

    statement_id: str
    title: str
    party_id: str
    party: str
    speaker: str
    stance: str
    said: CaseDate | None
    quote: str
    excerpt_id: str


_POSITIONS = f"""
SELECT s.id, r.title, coalesce(b.id, k.id, ''), coalesce(b.title, k.title, s.unnamed_speaker) AS party,
  CASE WHEN b.id IS NULL THEN '' ELSE coalesce(k.title, s.unnamed_speaker) END, s.stance, {date_select("said", "s")},
  coalesce(x.exact, s.text), coalesce(x.id, '')
FROM statement s JOIN record r ON r.id = s.id LEFT JOIN record b ON b.id = s.on_behalf_of_id
LEFT JOIN record k ON k.id = s.speaker_id LEFT JOIN excerpt x ON x.id = (SELECT c.excerpt_id FROM citation c
  WHERE c.record_id = s.id AND c.stance = 'supports' ORDER BY c.field NOT IN ('stance', 'text', ''), c.id LIMIT 1)
WHERE s.proposal_id = ? ORDER BY sort_key(party), coalesce(s.said_earliest, 0), s.id LIMIT ?"""


def positions(rows: Rows, proposal_id: str) -> list[Position]:
    """At most `MOST` statements about a proposal, by party and then by date."""
    found = rows.rows(_POSITIONS, proposal_id, MOST)
    return [
        Position(row[0], row[1], row[2], row[3], row[4], row[5], read_columns(row[6:12]), row[12], row[13])
        for row in found
    ]
