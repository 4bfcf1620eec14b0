"""Brings texts into the case: a source, its first text version, and the bytes it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from caseapp.domain.errors import BadInput, CaseError, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import ACTORS, KINDS
from caseapp.domain.likeness import sketch_of
from caseapp.domain.text import canonical_text, sha256_text, text_problems
from caseapp.ops import records
from caseapp.platform.machine import utc_now
from caseapp.queries.names import id_of
from caseapp.store.unit import Unit

_SOURCE = KINDS["source"]
COPY = "copy of"


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a text was read from, as they came."""

    content: bytes
    media_type: str
    file_name: str = ""
    encoding: str = ""


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way in. `fields` are those of a source; `authors` and `publisher` are names, added to the case
    when it does not know them; `seen` are names of actors and places by field, linked only when it does.
    `pages`: the page map of the text, "" when it has none; `sketch`: what tells its near copies.
    Without `text` it is a reference to a document."""

    title: str
    text: str
    original: Original | None = None
    extracted_by: str = "plain text"
    pages: str = ""
    sketch: bytes = b""
    fields: Mapping[str, object] = field(default_factory=dict)
    authors: Sequence[str] = ()
    publisher: str = ""
    seen: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Imported:
    """Ids of what an import made; `version_id` is "" for a reference without a text."""

    source_id: str
    version_id: str


def import_text(
    unit: Unit, title: str, text: str, original: Original | None = None, fields: Mapping[str, object] | None = None
) -> Imported:
    """Adds a source with `text` as its first version; BadInput for an empty text or one that the case has already."""
    if not text.strip():
        raise BadInput("The text is empty.", "Choose a document with words in it.")
    return _import(unit, Incoming(title, text, original, fields=fields or {}))


def import_all(unit: Unit, incoming: Sequence[Incoming]) -> list[Imported | BadInput]:
    """Adds documents as one step; for each what was made, or why it was not: a text the case has already, for one."""
    found: list[Imported | BadInput] = []
    for each in incoming:
        try:
            found.append(_import(unit, each))
        except BadInput as error:
            found.append(error)
    made = [each for each, outcome in zip(incoming, found, strict=True) if isinstance(outcome, Imported)]
    unit.label = f"Import “{records.shortened(made[0].title)}”" if len(made) == 1 else f"Import {len(made)} documents"
    return found


def attach(unit: Unit, source_id: str, to_id: str) -> None:
    """Notes that a source came with another, as a mail brings its attachments."""
    title = f"{records.find(unit, source_id)[1]} – attached to {records.find(unit, to_id)[1]}"
    fields = {"subject": source_id, "object": to_id, "kind": "attached to"}
    records.create(unit, "relation", records.shortened(title), fields)


def note_copy(unit: Unit, source_id: str, of_id: str) -> None:
    """Notes that a source is a copy of another: what both say has one origin."""
    title = f"{records.find(unit, source_id)[1]} – copy of {records.find(unit, of_id)[1]}"
    if unit.rows("SELECT 1 FROM relation WHERE subject_id = ? AND object_id = ? AND kind = ?", source_id, of_id, COPY):
        raise BadInput("This is noted already.", "It stands among the relations.")
    fields = {"subject": source_id, "object": of_id, "kind": COPY}
    records.create(unit, "relation", records.shortened(title), fields)
    unit.label = f"Note {records.shortened(title)}"


def _import(unit: Unit, incoming: Incoming) -> Imported:
    # Everything that may be refused comes first: what follows writes.
    text_problems(incoming.text)
    text = canonical_text(incoming.text)
    digest = sha256_text(text)
    if text.strip():
        _refuse_double(unit, digest)
    elif incoming.original is None:
        raise BadInput("The text is empty.", "Choose a document with words in it.")
    fields = dict(incoming.fields)
    for name, said in incoming.seen.items():
        fields |= _known(unit, name, said)
    source_id = records.create(unit, "source", records.shortened(incoming.title), fields | _actors(unit, incoming))
    version_id = add_version_row(unit, source_id, text, digest, incoming) if text.strip() else ""
    unit.label = f"Import “{records.shortened(incoming.title)}”"
    return Imported(source_id, version_id)


def _known(unit: Unit, name: str, said: str) -> dict[str, object]:
    """The field with the one record that a name means; nothing when it means none or several."""
    try:
        return {name: id_of(unit, said, _SOURCE.field(name).to)}
    except CaseError:
        return {}


def _actors(unit: Unit, incoming: Incoming) -> dict[str, object]:
    """Authors and publisher, added to the case when they are new to it."""
    found: dict[str, object] = {}
    if incoming.authors:
        found["authors"] = [_actor(unit, "person", name) for name in dict.fromkeys(incoming.authors)]
    if incoming.publisher:
        found["publisher"] = _actor(unit, "organisation", incoming.publisher)
    return found


def _actor(unit: Unit, kind: str, name: str) -> str:
    try:
        return id_of(unit, name, ACTORS)
    except NotFound:
        return records.create(unit, kind, records.shortened(name))
    except BadInput:  # several are called so: the first is as good a guess as any, and shown in the form
        return str(unit.rows("SELECT id FROM record WHERE title = ? AND kind = ? ORDER BY id", name, kind)[0][0])


def _refuse_double(unit: Unit, digest: str) -> None:
    same = unit.rows(
        "SELECT r.title FROM text_version v JOIN record r ON r.id = v.source_id WHERE v.text_sha256 = ?", digest
    )
    if same:
        raise BadInput(f"This text is in the case already, as “{same[0][0]}”.", "Open that source instead.")


def add_version_row(
    unit: Unit,
    source_id: str,
    text: str,
    digest: str,
    incoming: Incoming,
    *,
    number: int = 1,
    supersedes: str | None = None,
) -> str:
    """Writes a text version with text and original, and returns its id; `text` is canonical, `digest` its SHA-256."""
    unit.put_body("text_body", {"sha256": digest, "text": text})
    unit.put_body("text_sketch", {"sha256": digest, "sketch": incoming.sketch or sketch_of(text)})
    version_id, original = new_id(), incoming.original
    version: dict[str, object] = {
        "id": version_id,
        "source_id": source_id,
        "number": number,
        "supersedes_id": supersedes,
        "text_sha256": digest,
        "extracted_by": incoming.extracted_by,
        "extracted_at": utc_now(),
        "page_map": incoming.pages,
    }
    if original is not None:
        version |= {
            "original_sha256": _put_original(unit, original),
            "file_name": original.file_name,
            "encoding": original.encoding,
        }
    unit.insert("text_version", version)
    return version_id


def _put_original(unit: Unit, original: Original) -> str:
    sha256 = hashlib.sha256(original.content).hexdigest()
    blob = {"sha256": sha256, "media_type": original.media_type, "size": len(original.content)}
    unit.put_body("blob", {**blob, "bytes": original.content})
    return sha256
