"""Excerpts as W3C Web Annotations in JSON-LD (https://www.w3.org/TR/annotation-model/), apart from any case.

Each annotation targets `urn:sha256:` and the SHA-256 of a text as it is stored, and stands there by its words and by
its code points. What the model has no word for is said in terms of our own, listed in `CONTEXT`. Words must never be
placed by likeness. `annotation_files` reads them back.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from caseapp.domain.anchors import Anchor, holds
from caseapp.domain.errors import BadInput
from caseapp.domain.language import detect_language
from caseapp.platform.translation import tr
from caseapp.queries.case import info
from caseapp.store.reader import Row, Rows, id_list

ANNO = "http://www.w3.org/ns/anno.jsonld"
PAGE_OF_PDF = "http://tools.ietf.org/rfc/rfc3778"
TERMS = "urn:caseapp:terms#"
CONTEXT: dict[str, Any] = {
    "title": "http://purl.org/dc/terms/title",
    "identifier": "http://purl.org/dc/terms/identifier",
    "Translation": f"{TERMS}Translation",
    "excerptState": f"{TERMS}excerptState",
    "sensitivity": f"{TERMS}sensitivity",
    "record": {"@id": f"{TERMS}record", "@type": "@id"},
    "kind": f"{TERMS}kind",
    "field": f"{TERMS}field",
    "stance": f"{TERMS}stance",
    "note": f"{TERMS}note",
}
"""What our terms mean. Of an annotation: `excerptState` is verified, moved, changed or gone (the model's own `state` is
another thing), `sensitivity` public to secret. Of a source: `record` is its record. Of a record: `kind` is its kind.
Of a body: `field` is the field that the words back, `stance` whether they support or contradict it, `note` a remark.
A `Translation` is a TextualBody that says the words in another language."""

UUID, SHA256 = "urn:uuid:", "urn:sha256:"
_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_SHOWN_CP = 60


@dataclass(frozen=True, slots=True)
class Backing:
    """A record that the words back, or one `field` of it, as the annotation names it."""

    record_id: str
    kind: str = ""
    title: str = ""
    field: str = ""
    stance: str = "supports"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An excerpt apart from its case; "" and None where nothing is said. `span_cp`: start and end in code points."""

    excerpt_id: str
    text_sha256: str
    exact: str
    prefix: str = ""
    suffix: str = ""
    span_cp: tuple[int, int] | None = None
    page: int | None = None
    state: str = "verified"
    sensitivity: str = ""
    translation: str = ""
    translator: str = ""
    notes: str = ""
    tags: tuple[str, ...] = ()
    backs: tuple[Backing, ...] = ()
    source_id: str = ""
    source_title: str = ""
    source_url: str = ""
    source_language: str = ""
    created: str = ""
    creator: str = ""

    @property
    def name(self) -> str:
        """The words, shortened, to tell a person which annotation is meant."""
        words = " ".join(self.exact.split())
        return words if len(words) <= _SHOWN_CP else words[: _SHOWN_CP - 1].rstrip() + "…"


def place(annotation: Annotation, text: str) -> tuple[int, int]:
    """Where the words stand in `text`: at their position if it agrees, else where they stand once with all the words
    around them. BadInput says why they cannot be placed."""
    start, end = annotation.span_cp or (-1, -1)
    if holds(text, Anchor(start, end, annotation.exact, "", "")):
        return start, end
    whole = annotation.prefix + annotation.exact + annotation.suffix
    first = text.find(whole)
    if first < 0:
        raise BadInput(tr("The text does not have these words, with the words around them."), tr("Mark them by hand."))
    if text.find(whole, first + 1) >= 0:
        raise BadInput(tr("These words stand several times in the text."), tr("Mark the right ones by hand."))
    start = first + len(annotation.prefix)
    return start, start + len(annotation.exact)


def write_annotations(rows: Rows, source_ids: Sequence[str] = ()) -> str:
    """All excerpts, or those of some sources, as an AnnotationCollection in JSON."""
    described = info(rows)
    collection = to_json(read_excerpts(rows, source_ids), f"{UUID}{described.id}", described.title)
    return json.dumps(collection, ensure_ascii=False, indent=2) + "\n"


_EXCERPTS = """
SELECT x.id, v.text_sha256, x.exact, x.prefix, x.suffix, x.start_cp, x.end_cp, x.page, x.state, r.sensitivity,
  x.translation, x.translator, r.notes, v.source_id, s.title, u.url, u.language
FROM excerpt x JOIN record r ON r.id = x.id JOIN text_version v ON v.id = x.text_version_id
JOIN record s ON s.id = v.source_id JOIN source u ON u.id = v.source_id
WHERE ?1 = '[]' OR v.source_id IN (SELECT value FROM json_each(?1))
ORDER BY v.source_id, v.number, v.id, x.start_cp, x.end_cp, x.id"""
_BACKED = """
SELECT c.excerpt_id, r.id, r.kind, r.title, c.field, c.stance, c.note
FROM citation c JOIN record r ON r.id = c.record_id ORDER BY c.excerpt_id, r.id, c.field, c.stance, c.id"""
_TAGS = "SELECT t.owner_id, t.label FROM tag t JOIN excerpt x ON x.id = t.owner_id ORDER BY t.position, t.id"
_MADE = """
SELECT c.row_id, s.made_at, n.author, min(s.hlc) FROM change c JOIN step s ON s.id = c.step_id
JOIN session n ON n.id = s.session_id
WHERE c.table_name = 'excerpt' AND c.op = 'insert' AND s.mode <> 'merge' GROUP BY c.row_id"""


def read_excerpts(rows: Rows, source_ids: Sequence[str] = ()) -> list[Annotation]:
    """All excerpts, or those of some sources: by source, version and place."""
    backed: defaultdict[str, list[Backing]] = defaultdict(list)
    for excerpt_id, *backing in rows.rows(_BACKED):
        backed[excerpt_id].append(Backing(*backing))
    tags: defaultdict[str, list[str]] = defaultdict(list)
    for owner_id, label in rows.rows(_TAGS):
        tags[owner_id].append(label)
    made = {row[0]: (row[1], row[2]) for row in rows.rows(_MADE)}
    return [
        _annotation(row, tuple(backed[row[0]]), tuple(tags[row[0]]), made.get(row[0], ("", "")))
        for row in rows.rows(_EXCERPTS, id_list(source_ids))
    ]


def _annotation(row: Row, backs: tuple[Backing, ...], tags: tuple[str, ...], made: tuple[str, str]) -> Annotation:
    values: Row = (*row[:5], (row[5], row[6]), *row[7:13], tags, backs, *row[13:], *made)
    return Annotation(*values)


def to_json(annotations: Sequence[Annotation], collection_id: str, label: str) -> dict[str, Any]:
    """An AnnotationCollection with one AnnotationPage."""
    page_id = f"{collection_id}#page-1"
    page = {
        "id": page_id,
        "type": "AnnotationPage",
        "partOf": collection_id,
        "startIndex": 0,
        "items": [_item(each) for each in annotations],
    }
    return {
        "@context": [ANNO, CONTEXT],
        "id": collection_id,
        "type": "AnnotationCollection",
        "label": label,
        "total": len(annotations),
        "first": page,
        "last": page_id,
    }


def _item(each: Annotation) -> dict[str, Any]:
    return _said(
        id=f"{UUID}{each.excerpt_id}",
        type="Annotation",
        motivation="linking" if each.backs else "highlighting",
        created=each.created,
        creator=_person(each.creator),
        excerptState=each.state,
        sensitivity=each.sensitivity,
        body=[*map(_backing, each.backs), *_texts(each)],
        target={"type": "SpecificResource", "source": _source(each), "selector": _selectors(each)},
    )


def _said(**properties: Any) -> dict[str, Any]:
    return {name: value for name, value in properties.items() if value not in ("", None, [])}


def _person(name: str) -> dict[str, Any] | None:
    return {"type": "Person", "name": name} if name else None


def _backing(each: Backing) -> dict[str, Any]:
    # Subtle: field and stance are said of a node of this annotation's own; said of the record, they would hold for all.
    record = _said(id=f"{UUID}{each.record_id}", kind=each.kind, title=each.title)
    return _said(
        type="SpecificResource", purpose="linking", source=record, field=each.field, stance=each.stance, note=each.note
    )


def _texts(each: Annotation) -> Iterator[dict[str, Any]]:
    if each.translation:
        yield _said(
            type=["TextualBody", "Translation"],
            purpose="describing",
            format="text/plain",
            language=detect_language(each.translation),
            value=each.translation,
            creator=_person(each.translator),
        )
    if each.notes:
        yield {"type": "TextualBody", "purpose": "commenting", "format": "text/plain", "value": each.notes}
    for tag in each.tags:
        yield {"type": "TextualBody", "purpose": "tagging", "format": "text/plain", "value": tag}


def _source(each: Annotation) -> dict[str, Any]:
    is_iri = _IRI.fullmatch(each.source_url) is not None
    return _said(
        id=f"{SHA256}{each.text_sha256}",
        type="Text",
        format="text/plain",
        language=each.source_language,
        title=each.source_title,
        via=each.source_url if is_iri else "",
        identifier="" if is_iri else each.source_url,
        record=f"{UUID}{each.source_id}" if each.source_id else "",
    )


def _selectors(each: Annotation) -> list[dict[str, Any]]:
    quote = {"type": "TextQuoteSelector", "exact": each.exact, "prefix": each.prefix, "suffix": each.suffix}
    found: list[dict[str, Any]] = [quote]
    if each.span_cp is not None:
        found.append({"type": "TextPositionSelector", "start": each.span_cp[0], "end": each.span_cp[1]})
    if each.page is not None:
        # A page alone is more than the words, and selectors that stand side by side must mean the same.
        page = {"type": "FragmentSelector", "conformsTo": PAGE_OF_PDF, "value": f"page={each.page}"}
        found.append({**page, "refinedBy": quote})
    return found
