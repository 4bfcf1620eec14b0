"""Statements, open items, proposals and instruments that may have been entered twice.

A statement by who said what when, an item by who owes it to whom, a proposal by who made it, an instrument by its
number or its day; and each by its words.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.domain.kinds import ACTORS
from caseapp.platform.translation import tr
from caseapp.queries import touched
from caseapp.queries.doubles.base import DAY, STANDING, Found, blocks, is_alike, is_same_title, near_pairs, pair
from caseapp.store.reader import Row, Rows

_KINDS = ("statement", "action_item", "proposal", "instrument")
CONCERNS = frozenset({"action_owed_by", "action_owed_to", "same_as", *_KINDS}) | {
    touched.titles(kind) for kind in (*_KINDS, *ACTORS)
}
MOST_WORDS = 400
"""So much of a text is compared."""

#: Each query gives rows of a key (two columns), the id, the words compared, and what the key means in words.
_STATEMENTS = f"""
{STANDING}, said(who, day, id, speaker_id) AS MATERIALIZED (
  SELECT coalesce(o.one, s.speaker_id), coalesce({DAY.format(edtf="s.said_edtf")}, s.event_id), s.id, s.speaker_id
  FROM statement s LEFT JOIN one_of o ON o.id = s.speaker_id
  WHERE s.speaker_id IS NOT NULL AND (s.said_edtf IS NOT NULL OR s.event_id IS NOT NULL))
SELECT k.who, k.day, k.id, substr(coalesce(nullif(s.text, ''), r.title), 1, {MOST_WORDS}), p.title
FROM (SELECT *, count(*) OVER (PARTITION BY who, day) AS many FROM said) k JOIN statement s ON s.id = k.id
JOIN record r ON r.id = k.id JOIN record p ON p.id = k.speaker_id WHERE k.many > 1 ORDER BY 1, 2, 3"""
_SIDES = (
    "(SELECT owner_id, group_concat(who, ' ') AS who FROM (SELECT DISTINCT x.owner_id, coalesce(o.one, x.ref_id) AS who"
    " FROM {table} x LEFT JOIN one_of o ON o.id = x.ref_id ORDER BY 1, 2) GROUP BY owner_id)"
)
_NAMES = (
    "coalesce((SELECT group_concat(t, ', ') FROM (SELECT n.title t FROM {table} x JOIN record n ON n.id = x.ref_id"
    " WHERE x.owner_id = k.id ORDER BY x.position, x.id)), '…')"
)
_ITEMS = f"""
{STANDING}, owes AS MATERIALIZED {_SIDES.format(table="action_owed_by")},
owed AS MATERIALIZED {_SIDES.format(table="action_owed_to")}
SELECT k.owes, k.owed, k.id, r.title, {_NAMES.format(table="action_owed_by")} || ' → '
  || {_NAMES.format(table="action_owed_to")}
FROM (SELECT *, count(*) OVER (PARTITION BY owes, owed) AS many FROM (
    SELECT i.id, coalesce(b.who, '') AS owes, coalesce(t.who, '') AS owed FROM action_item i
    LEFT JOIN owes b ON b.owner_id = i.id LEFT JOIN owed t ON t.owner_id = i.id)) k
JOIN record r ON r.id = k.id WHERE k.many > 1 AND k.owes || k.owed <> '' ORDER BY 1, 2, 3"""
_PROPOSALS = f"""
{STANDING} SELECT who, '', id, title, name FROM (
  SELECT coalesce(o.one, p.proposer_id) AS who, p.id, r.title, n.title AS name,
    count(*) OVER (PARTITION BY coalesce(o.one, p.proposer_id)) AS many
  FROM proposal p JOIN record r ON r.id = p.id JOIN record n ON n.id = p.proposer_id
  LEFT JOIN one_of o ON o.id = p.proposer_id)
WHERE many > 1 ORDER BY 1, 3"""
_INSTRUMENTS = f"""
SELECT day, '', id, title, '' FROM (SELECT {DAY.format(edtf="i.date_edtf")} AS day, i.id, r.title,
    count(*) OVER (PARTITION BY {DAY.format(edtf="i.date_edtf")}) AS many
  FROM instrument i JOIN record r ON r.id = i.id WHERE i.date_edtf IS NOT NULL)
WHERE many > 1 ORDER BY 1, 3"""
_NUMBERS = """
SELECT number, '', id, title, number FROM (
  SELECT i.case_number AS number, i.id, r.title,
    count(*) OVER (PARTITION BY lower(replace(i.case_number, ' ', ''))) AS many
  FROM instrument i JOIN record r ON r.id = i.id WHERE trim(i.case_number) <> '')
WHERE many > 1 ORDER BY lower(replace(number, ' ', '')), 3"""


@dataclass(frozen=True, slots=True)
class Read:
    """The records that share a key with another, by kind."""

    statements: list[Row]
    items: list[Row]
    proposals: list[Row]
    instruments: list[Row]
    numbers: list[Row]


def read(rows: Rows, standing: str) -> Read:
    """What the rules compare; `standing` says who stands for whom."""
    said, owed, proposed = (rows.rows(sql, standing) for sql in (_STATEMENTS, _ITEMS, _PROPOSALS))
    return Read(said, owed, proposed, rows.rows(_INSTRUMENTS), rows.rows(_NUMBERS))


def find(known: Read) -> Iterator[Found]:
    """The pairs that may be one fact."""
    yield from _statements(known.statements)
    yield from _items(known.items)
    yield from _proposals(known.proposals)
    yield from _instruments(known.instruments)
    yield from _by_number(known.numbers)


def _statements(found: list[Row]) -> Iterator[Found]:
    for one, other, is_same in _alike(found):
        if is_same:
            words = tr("{name} said the same words at one time.", name=one[4])
            yield pair(one[2], other[2]), "words", words
        else:
            words = tr("{name} said these at one time, and they are alike.", name=one[4])
            yield pair(one[2], other[2]), "alike, words", words


def _items(found: list[Row]) -> Iterator[Found]:
    for one, other, is_same in _alike(found):
        if is_same:
            words = tr("Both are called “{name}” and are owed by the same to the same.", name=one[3])
            yield pair(one[2], other[2]), "title and parties", words
        else:
            words = tr("Both are owed by the same to the same ({parties}), and are alike.", parties=one[4])
            yield pair(one[2], other[2]), "alike, parties", words


def _proposals(found: list[Row]) -> Iterator[Found]:
    for one, other, is_same in _alike(found):
        if is_same:
            words = tr("Both are called “{name}” and were made by {proposer}.", name=one[3], proposer=one[4])
            yield pair(one[2], other[2]), "title and parties", words
        else:
            words = tr("Both were made by {proposer}, and their titles are alike.", proposer=one[4])
            yield pair(one[2], other[2]), "alike, parties", words


def _instruments(found: list[Row]) -> Iterator[Found]:
    for one, other, is_same in _alike(found):
        if is_same:
            words = tr("Both are called “{name}” and are of one day.", name=one[3])
            yield pair(one[2], other[2]), "title and day", words
        else:
            yield pair(one[2], other[2]), "alike, day", tr("Both are of one day, and their titles are alike.")


def _by_number(found: list[Row]) -> Iterator[Found]:
    first: dict[str, Row] = {}
    for row in found:
        one = first.setdefault("".join(row[4].split()).casefold(), row)
        if one is not row:
            yield pair(one[2], row[2]), "case number", tr("Both have the case number {number}.", number=row[4])


def _alike(found: list[Row]) -> Iterator[tuple[Row, Row, bool]]:
    for block in blocks(found, 2):
        for one, other in near_pairs(block, 3):
            if is_same_title(one[3], other[3]):
                yield one, other, True
            elif is_alike(one[3], other[3]):
                yield one, other, False
