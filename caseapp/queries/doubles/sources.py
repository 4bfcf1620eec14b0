"""Sources that may be one document: the same file or text, the same address, or near copies of one publisher's day.

What a person noted to be a copy of another, or attached to it, is told apart already.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from caseapp.domain.dates.shown import show_date
from caseapp.domain.kinds import ACTORS
from caseapp.domain.likeness import hashes_of, likeness
from caseapp.platform.translation import tr
from caseapp.queries import touched
from caseapp.queries.copies import LEAST
from caseapp.queries.dates import date_select, read_columns
from caseapp.queries.doubles.base import DAY, STANDING, Found, Pair, blocks, is_same_title, near_pairs, pair
from caseapp.store.columns import CURRENT_TEXT, date_columns
from caseapp.store.reader import Row, Rows, id_list

CONCERNS = frozenset({"source", "text_version", "relation", "same_as"}) | {
    touched.titles(kind) for kind in ("source", *ACTORS)
}
MOST = 8
"""Of one document so many are paired with the first that holds it."""

_ALIKE = """
SELECT DISTINCT v.{column}, v.source_id FROM text_version v WHERE v.{column} IN (
  SELECT w.{column} FROM text_version w WHERE w.{column} IS NOT NULL GROUP BY 1
  HAVING min(w.source_id) <> max(w.source_id))
ORDER BY 1, 2"""
_ADDRESSES = "SELECT s.id, s.url FROM source s WHERE s.url <> '' ORDER BY s.id"
_DAY = DAY.format(edtf="s.published_edtf")
_DATES = ", ".join(date_columns("published"))
_OF_A_DAY = f"""
{STANDING} SELECT publisher, day, id, title, name, {_DATES} FROM (
  SELECT coalesce(o.one, s.publisher_id) AS publisher, {_DAY} AS day, s.id, r.title, p.title AS name,
    {date_select("published", "s")}, count(*) OVER (PARTITION BY coalesce(o.one, s.publisher_id), {_DAY}) AS many
  FROM source s JOIN record r ON r.id = s.id JOIN record p ON p.id = s.publisher_id
  LEFT JOIN one_of o ON o.id = s.publisher_id WHERE s.published_edtf IS NOT NULL)
WHERE many > 1 ORDER BY 1, 2, 3"""
_SKETCHES = f"""
SELECT v.source_id, k.sketch FROM text_version v JOIN text_sketch k ON k.sha256 = v.text_sha256
WHERE v.source_id IN (SELECT value FROM json_each(?)) AND v.id = {CURRENT_TEXT.format(source="v.source_id")}
AND length(k.sketch) > 0 ORDER BY v.source_id"""
_TOLD_APART = """
SELECT DISTINCT min(subject_id, object_id), max(subject_id, object_id) FROM relation
WHERE kind IN ('copy of', 'attached to') AND subject_id IS NOT NULL AND object_id IS NOT NULL ORDER BY 1, 2"""
_ADDRESS = re.compile(
    r"(?:https?://)?(?:[^/@\s]*@)?(?P<host>[^/:?#@\s\[\]]+)(?::(?P<port>\d+))?(?P<path>/[^?#]*)?(?:\?(?P<asked>[^#]*))?(?:#.*)?",
    re.IGNORECASE,
)
#: Parts of an address that only count visitors.
_COUNTING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid")


@dataclass(frozen=True, slots=True)
class Read:
    """Sources by file and by text, those with an address, those of one publisher and day with their sketches, and the
    pairs that were told apart."""

    files: list[Row]
    texts: list[Row]
    addresses: list[Row]
    of_a_day: list[Row]
    sketches: list[Row]
    told_apart: list[Row]


def read(rows: Rows, standing: str) -> Read:
    """What the rules compare; `standing` says who stands for whom."""
    files, texts = (rows.rows(_ALIKE.format(column=column)) for column in ("original_sha256", "text_sha256"))
    of_a_day = rows.rows(_OF_A_DAY, standing)
    sketches = rows.rows(_SKETCHES, id_list(row[2] for row in of_a_day))
    return Read(files, texts, rows.rows(_ADDRESSES), of_a_day, sketches, rows.rows(_TOLD_APART))


def find(known: Read) -> Iterator[Found]:
    """The pairs that may be one document."""
    told_apart = {(a, b) for a, b in known.told_apart}
    for found in (*_alike(known), *_by_address(known.addresses), *_of_a_day(known)):
        if found[0] not in told_apart:
            yield found


def _alike(known: Read) -> Iterator[Found]:
    for found, rule, words in (
        (known.files, "document", tr("Both hold the same document (SHA-256).")),
        (known.texts, "text", tr("The texts of both are the same.")),
    ):
        for block in blocks(found):
            for _, other in block[1 : 1 + MOST]:
                yield pair(block[0][1], other), rule, words


def _by_address(addresses: list[Row]) -> Iterator[Found]:
    places: dict[str, list[str]] = {}
    for source_id, url in addresses:
        if address := normal_address(url):
            places.setdefault(address, []).append(source_id)
    for address, ids in places.items():
        for other in ids[1 : 1 + MOST]:
            yield pair(ids[0], other), "address", tr("Both are from {address}.", address=address)


def _of_a_day(known: Read) -> Iterator[Found]:
    sketches = {source_id: hashes_of(sketch) for source_id, sketch in known.sketches}
    for block in blocks(known.of_a_day, 2):
        for one, other in near_pairs(block, 3):
            ids: Pair = pair(one[2], other[2])
            date = read_columns(one[5:11])
            assert date is not None
            said = {"publisher": one[4], "date": show_date(date)}
            if is_same_title(one[3], other[3]):
                words = tr("Both were published by {publisher} on {date} under one title.", **said)
                yield ids, "title and publisher", words
            elif ids[0] in sketches and ids[1] in sketches and likeness(*(sketches[each] for each in ids)) >= LEAST:
                words = tr("Both were published by {publisher} on {date}, and their texts are much alike.", **said)
                yield ids, "near copy", words


def normal_address(url: str) -> str:
    """An address without what makes no other page of it: scheme, “www.”, counters of visitors, the place in the page;
    "" for what is none."""
    parts = _ADDRESS.fullmatch(url.strip())
    host = parts["host"].lower().removeprefix("www.") if parts is not None else ""
    if parts is None or "." not in host.strip("."):
        return ""
    port = f":{parts['port']}" if parts["port"] not in (None, "80", "443") else ""
    asked = sorted(each for each in (parts["asked"] or "").split("&") if each and not each.startswith(_COUNTING))
    path = (parts["path"] or "").rstrip("/")
    return f"{host}{port}{path}{'?' + '&'.join(asked) if asked else ''}"
