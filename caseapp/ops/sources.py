"""Brings texts into the case: a source, its first text version, and the bytes it came from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, CaseError, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import ACTORS, KINDS
from caseapp.domain.likeness import sketch_of
from caseapp.domain.text import canonical_text, sha256_text
from caseapp.ops import records
from caseapp.platform.machine import utc_now
from caseapp.platform.translation import tr
from caseapp.queries.names import id_of
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

_SOURCE = KINDS["source"]
COPY = "copy of"

_SAME_TEXTS = """
SELECT v.text_sha256, r.title FROM text_version v JOIN record r ON r.id = v.source_id
WHERE v.text_sha256 IN (SELECT value FROM json_each(?))"""
_BODIES = """
SELECT 'text_body', sha256 FROM text_body WHERE sha256 IN (SELECT value FROM json_each(?1))
UNION ALL SELECT 'text_sketch', sha256 FROM text_sketch WHERE sha256 IN (SELECT value FROM json_each(?1))
UNION ALL SELECT 'blob', sha256 FROM blob WHERE sha256 IN (SELECT value FROM json_each(?2))"""
_FIRST_ACTOR = """
SELECT r.id FROM record r LEFT JOIN name n ON n.owner_id = r.id
WHERE (r.title = ?1 OR n.text = ?1) AND r.kind IN (SELECT value FROM json_each(?2))
ORDER BY r.title <> ?1, r.id LIMIT 1"""


@dataclass(frozen=True, slots=True)
class Original:
    """The bytes a text was read from, as they came."""

    content: bytes
    media_type: str
    file_name: str = ""
    encoding: str = ""
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "sha256", hashlib.sha256(self.content).hexdigest())


@dataclass(frozen=True, slots=True)
class Incoming:
    """A document on its way in; BadInput for a text that cannot be stored.

    `text` is made canonical, and `digest` is its SHA-256: both where a document is read, before the writer has it.
    Without `text` it is a reference to a document. `fields` are those of a source; `authors` and `publisher` are names,
    added to the case when it does not know them; `seen` are names of actors and places by field, linked only when it
    does. `pages`: the page map of the text, "" when it has none; `sketch`: what tells its near copies.
    """

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
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", canonical_text(self.text))
        object.__setattr__(self, "digest", sha256_text(self.text))

    @property
    def has_words(self) -> bool:
        """Whether there is a text to be kept."""
        return bool(self.text.strip())


class Held:
    """What a case holds of some documents on their way in: asked once for all texts, and once for each name."""

    def __init__(self, unit: Unit, incoming: Sequence[Incoming]) -> None:
        texts = {each.digest for each in incoming if each.has_words}
        originals = {each.original.sha256 for each in incoming if each.original is not None}
        self.titles = {digest: str(title) for digest, title in unit.rows(_SAME_TEXTS, id_list(texts))}
        self._unit = unit
        self._bodies = set(unit.rows(_BODIES, id_list(texts), id_list(originals)))
        self._known: dict[tuple[str, str], dict[str, object]] = {}
        self._actors: dict[str, str] = {}

    def put(self, table: str, values: Mapping[str, object]) -> None:
        """Writes a content-addressed row unless it is there already."""
        body = (table, values["sha256"])
        if body not in self._bodies:
            self._unit.insert(table, values)
            self._bodies.add(body)

    def known(self, name: str, said: str) -> dict[str, object]:
        """The field of this name with the one record meant; nothing when the words mean none or several."""
        if (name, said) not in self._known:
            try:
                self._known[name, said] = {name: id_of(self._unit, said, _SOURCE.field(name).to)}
            except CaseError:
                self._known[name, said] = {}
        return self._known[name, said]

    def actor(self, kind: str, name: str) -> str:
        """The actor of this name, added to the case when it is new to it."""
        if name not in self._actors:
            self._actors[name] = self._actor(kind, name)
        return self._actors[name]

    def _actor(self, kind: str, name: str) -> str:
        try:
            return id_of(self._unit, name, ACTORS)
        except NotFound:
            self._known.clear()
            return records.create(self._unit, kind, records.shortened(name))
        except BadInput:  # several are called so: the first is as good a guess as any, and shown in the form
            return str(self._unit.rows(_FIRST_ACTOR, name, id_list(ACTORS))[0][0])


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
        raise BadInput(tr("The text is empty."), tr("Choose a document with words in it."))
    incoming = Incoming(title, text, original, fields=fields or {})
    return _import(unit, incoming, Held(unit, [incoming]))


def import_all(unit: Unit, incoming: Sequence[Incoming]) -> list[Imported | BadInput]:
    """Adds documents as one step; for each what was made, or why it was not: a text the case has already, for one."""
    found: list[Imported | BadInput] = []
    held = Held(unit, incoming)
    for each in incoming:
        try:
            found.append(_import(unit, each, held))
        except BadInput as error:
            found.append(error)
    made = [each for each, outcome in zip(incoming, found, strict=True) if isinstance(outcome, Imported)]
    if len(made) == 1:
        unit.label = step_labels.said(step_labels.IMPORTED, title=records.shortened(made[0].title))
    else:
        unit.label = step_labels.said(step_labels.IMPORTED_MANY, n=len(made))
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
        raise BadInput(tr("This is noted already."), tr("It stands among the relations."))
    fields = {"subject": source_id, "object": of_id, "kind": COPY}
    records.create(unit, "relation", records.shortened(title), fields)
    unit.label = step_labels.said(step_labels.NOTED_LINK, title=records.shortened(title))


def _import(unit: Unit, incoming: Incoming, held: Held) -> Imported:
    # Everything that may be refused comes first: what follows writes.
    if incoming.digest in held.titles:
        raise BadInput(
            tr("This text is in the case already, as “{title}”.", title=held.titles[incoming.digest]),
            tr("Open that source instead."),
        )
    if not incoming.has_words and incoming.original is None:
        raise BadInput(tr("The text is empty."), tr("Choose a document with words in it."))
    title = records.shortened(incoming.title)
    fields = dict(incoming.fields)
    for name, said in incoming.seen.items():
        fields |= held.known(name, said)
    source_id = records.create(unit, "source", title, fields | _actors(incoming, held))
    version_id = ""
    if incoming.has_words:
        version_id = add_version_row(unit, source_id, incoming, held)
        held.titles[incoming.digest] = title
    unit.label = step_labels.said(step_labels.IMPORTED, title=title)
    return Imported(source_id, version_id)


def _actors(incoming: Incoming, held: Held) -> dict[str, object]:
    """Authors and publisher, added to the case when they are new to it."""
    found: dict[str, object] = {}
    if incoming.authors:
        found["authors"] = [held.actor("person", name) for name in dict.fromkeys(incoming.authors)]
    if incoming.publisher:
        found["publisher"] = held.actor("organisation", incoming.publisher)
    return found


def add_version_row(
    unit: Unit,
    source_id: str,
    incoming: Incoming,
    held: Held,
    *,
    number: int = 1,
    supersedes: str | None = None,
) -> str:
    """Writes a text version with text and original, and returns its id."""
    digest = incoming.digest
    held.put("text_body", {"sha256": digest, "text": incoming.text})
    held.put("text_sketch", {"sha256": digest, "sketch": incoming.sketch or sketch_of(incoming.text)})
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
        blob = {"sha256": original.sha256, "media_type": original.media_type, "size": len(original.content)}
        held.put("blob", {**blob, "bytes": original.content})
        version |= {
            "original_sha256": original.sha256,
            "file_name": original.file_name,
            "encoding": original.encoding,
        }
    unit.insert("text_version", version)
    return version_id
