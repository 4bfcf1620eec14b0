"""Brings texts into the case: a source, its first text version, and the bytes it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from caseapp.domain.errors import BadInput
from caseapp.domain.ids import new_id
from caseapp.domain.text import canonical_text, sha256_text, text_problems
from caseapp.ops import records
from caseapp.platform.machine import utc_now
from caseapp.store.unit import Unit


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a text was read from, as they came."""

    content: bytes
    media_type: str
    file_name: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """Ids of what an import made."""

    source_id: str
    version_id: str


def import_text(
    unit: Unit, title: str, text: str, original: Original | None = None, fields: Mapping[str, object] | None = None
) -> Imported:
    """Adds a source with `text` as its first version; BadInput for an empty text or one that the case has already."""
    text_problems(text)
    text = canonical_text(text)
    if not text.strip():
        raise BadInput("The text is empty.", "Choose a document with words in it.")
    digest = sha256_text(text)
    _refuse_double(unit, digest)
    source_id = records.create(unit, "source", records.shortened(title), fields)
    version_id = _add_version(unit, source_id, text, digest, original)
    unit.label = f"Import “{records.shortened(title)}”"
    return Imported(source_id, version_id)


def _refuse_double(unit: Unit, digest: str) -> None:
    same = unit.rows(
        "SELECT r.title FROM text_version v JOIN record r ON r.id = v.source_id WHERE v.text_sha256 = ?", digest
    )
    if same:
        raise BadInput(f"This text is in the case already, as “{same[0][0]}”.", "Open that source instead.")


def _add_version(unit: Unit, source_id: str, text: str, digest: str, original: Original | None) -> str:
    unit.put_body("text_body", {"sha256": digest, "text": text})
    version_id = new_id()
    version = {
        "id": version_id,
        "source_id": source_id,
        "number": 1,
        "text_sha256": digest,
        "extracted_by": "plain text",
        "extracted_at": utc_now(),
    }
    if original is not None:
        sha256 = hashlib.sha256(original.content).hexdigest()
        unit.put_body(
            "blob",
            {
                "sha256": sha256,
                "media_type": original.media_type,
                "size": len(original.content),
                "bytes": original.content,
            },
        )
        version |= {"original_sha256": sha256, "file_name": original.file_name, "encoding": original.encoding}
    unit.insert("text_version", version)
    return version_id
