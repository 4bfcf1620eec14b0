"""The documents that texts were read from, and their pages."""

from __future__ import annotations

import json
from dataclasses import dataclass

from caseapp.store.reader import Rows


@dataclass(frozen=True, slots=True)
class PageSpan:
    """A page of a text: its number and its span in code points."""

    number: int
    start_cp: int
    end_cp: int


def pages(rows: Rows, version_id: str) -> list[PageSpan]:
    """The pages of a text version; none when it has none, or its document is no PDF."""
    found = rows.rows(
        "SELECT v.page_map FROM text_version v JOIN blob b ON b.sha256 = v.original_sha256"
        " WHERE v.id = ? AND v.page_map <> '' AND b.media_type = 'application/pdf'",
        version_id,
    )
    return [PageSpan(*page[:3]) for page in json.loads(found[0][0])] if found else []


def original(rows: Rows, version_id: str) -> bytes:
    """The bytes of the document a text version was read from, b"" when they are not kept."""
    found = rows.rows(
        "SELECT b.bytes FROM text_version v JOIN blob b ON b.sha256 = v.original_sha256 WHERE v.id = ?", version_id
    )
    return bytes(found[0][0]) if found else b""
