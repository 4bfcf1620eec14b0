"""Ties facts to words: excerpts are marked in a text, cited for a record or one of its fields, and taken off again."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence

from caseapp.domain import step_labels
from caseapp.domain.anchors import make_anchor
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import kind_named
from caseapp.ops import records
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

STANCES = ("supports", "contradicts", "mentions", "omits")

_TEXT = "SELECT text_sha256 FROM text_version WHERE id = ?"
_NEWEST = "SELECT id FROM text_version WHERE source_id = ? ORDER BY number DESC, id DESC LIMIT 1"


def newest_version(unit: Unit, source_id: str) -> str:
    """The id of the newest text version of a source; NotFound when it has no text."""
    rows = unit.rows(_NEWEST, source_id)
    if not rows:
        raise NotFound(tr("There is no source with a text under this id."), tr("List the sources to find it."))
    return str(rows[0][0])


def text_of(unit: Unit, version_id: str) -> str:
    """The text of a version; NotFound when it is gone."""
    rows = unit.rows(_TEXT, version_id)
    if not rows:
        raise NotFound(tr("This text is no longer in the case."), tr("Undo brings a deleted source back."))
    return unit.text_body(rows[0][0])


def page_at(unit: Unit, version_id: str, position_cp: int) -> int | None:
    """The page of a place in a text, None for a text without pages."""
    rows = unit.rows("SELECT page_map FROM text_version WHERE id = ?", version_id)
    pages = json.loads(rows[0][0]) if rows and rows[0][0] else []
    at = bisect_right([page[1] for page in pages], position_cp) - 1
    return int(pages[at][0]) if at >= 0 else None


def mark(unit: Unit, version_id: str, start_cp: int, end_cp: int, exact: str | None = None) -> str:
    """The excerpt of a span of a text version, made when there is none; returns its id.

    `exact`: what the caller believes to stand there; BadInput when the text says something else.
    """
    anchor = make_anchor(text_of(unit, version_id), start_cp, end_cp)
    if exact is not None and exact != anchor.exact:
        raise BadInput(
            tr(
                "At {start_cp}–{end_cp} the text reads “{found}”, not “{said}”.",
                start_cp=start_cp,
                end_cp=end_cp,
                found=records.shortened(anchor.exact),
                said=records.shortened(exact),
            ),
            tr("Spans count Unicode code points of the text as stored."),
        )
    same = unit.rows(
        "SELECT id FROM excerpt WHERE text_version_id = ? AND start_cp = ? AND end_cp = ?", version_id, start_cp, end_cp
    )
    if same:
        return str(same[0][0])
    made = records.create(
        unit,
        "excerpt",
        records.shortened(anchor.exact) or "…",
        {"text_version": version_id, "start_cp": start_cp, "end_cp": end_cp, "state": "verified"},
    )
    # Subtle: words are stored as they stand in the text, past the white-space folding that typed fields get.
    words = {"exact": anchor.exact, "prefix": anchor.prefix, "suffix": anchor.suffix}
    unit.update("excerpt", made, {**words, "page": page_at(unit, version_id, start_cp)})
    unit.label = step_labels.said(step_labels.MARKED, words=records.shortened(anchor.exact))
    return made


def cite(unit: Unit, excerpt_id: str, record_id: str, field: str = "", stance: str = "supports", note: str = "") -> str:
    """Lets an excerpt back a record, or its `field`; returns the citation's id, the old one when it stands already."""
    excerpt_kind, words = records.find(unit, excerpt_id)
    kind, title = records.find(unit, record_id)
    _check(excerpt_kind.name, kind.name, field, stance)
    unit.label = step_labels.said(step_labels.CITED, words=words, title=title)
    same = unit.rows(
        "SELECT id FROM citation WHERE excerpt_id = ? AND record_id = ? AND field = ? AND stance = ?",
        excerpt_id,
        record_id,
        field,
        stance,
    )
    if same:
        return str(same[0][0])
    made = new_id()
    row = {"id": made, "excerpt_id": excerpt_id, "record_id": record_id, "field": field, "stance": stance, "note": note}
    unit.insert("citation", row)
    return made


def cite_span(
    unit: Unit,
    version_id: str,
    start_cp: int,
    end_cp: int,
    record_id: str,
    field: str = "",
    stance: str = "supports",
) -> str:
    """Marks a span and cites it for a record, as one step; returns the excerpt's id."""
    excerpt_id = mark(unit, version_id, start_cp, end_cp)
    cite(unit, excerpt_id, record_id, field, stance)
    return excerpt_id


def add_from_words(
    unit: Unit,
    version_id: str,
    span_cp: tuple[int, int],
    kind_name: str,
    fields: Mapping[str, object] | None = None,
    record_id: str | None = None,
) -> str:
    """Makes a record out of marked words and cites them for it, as one step; returns the record's id.

    An open item also remembers the words it arises from; the words of a statement are its text.
    """
    excerpt_id = mark(unit, version_id, *span_cp)
    ((words,),) = unit.rows("SELECT exact FROM excerpt WHERE id = ?", excerpt_id)
    values: dict[str, object] = dict(fields or {})
    title = str(values.pop("title", "") or records.shortened(words))
    if kind_name == "action_item":
        values.setdefault("arising_excerpt", excerpt_id)
    if kind_name == "statement":
        values.setdefault("text", words)
    if kind_named(kind_name).name in ("person", "organisation", "state", "place"):
        values.setdefault("names", [{"text": " ".join(words.split())}])
    made = records.create(unit, kind_name, title, values, record_id)
    cite(unit, excerpt_id, made)
    kind_words = kind_named(kind_name).label.lower()
    unit.label = step_labels.said(step_labels.ADDED_FROM_WORDS, kind=kind_words, title=title)
    return made


def set_stance(unit: Unit, citation_id: str, stance: str) -> None:
    """Says what a quote does for a fact: bears it out, contradicts or mentions it."""
    _check_stance(stance)
    rows = unit.rows("SELECT r.title FROM citation c JOIN record r ON r.id = c.record_id WHERE c.id = ?", citation_id)
    if not rows:
        raise NotFound(tr("This citation is no longer in the case."))
    unit.update("citation", citation_id, {"stance": stance})
    unit.label = step_labels.said(step_labels.STANCE_SET, title=rows[0][0])


def remove_citation(unit: Unit, citation_id: str) -> None:
    """Takes a citation off its record; an excerpt that backs nothing else goes with it."""
    rows = unit.rows(
        "SELECT c.excerpt_id, r.title FROM citation c JOIN record r ON r.id = c.record_id WHERE c.id = ?", citation_id
    )
    if not rows:
        raise NotFound(tr("This citation is no longer in the case."))
    excerpt_id, title = rows[0]
    unit.delete("citation", (citation_id,))
    if not _is_used(unit, excerpt_id):
        unit.delete("record", (excerpt_id,))
    unit.label = step_labels.said(step_labels.UNCITED, title=title)


def remove_citations(unit: Unit, citation_ids: Sequence[str]) -> None:
    """Takes several citations off, as one step."""
    for citation_id in citation_ids:
        remove_citation(unit, citation_id)


def _is_used(unit: Unit, excerpt_id: str) -> bool:
    return bool(
        unit.rows(
            "SELECT 1 FROM citation WHERE excerpt_id = ?1 "
            "UNION ALL SELECT 1 FROM action_item WHERE ?1 IN (arising_excerpt_id, closing_excerpt_id)",
            excerpt_id,
        )
    )


def _check(excerpt_kind: str, kind: str, field: str, stance: str) -> None:
    if excerpt_kind != "excerpt":
        raise BadInput(tr("Only an excerpt can be cited."), tr("Mark the words in a source first."))
    if kind == "excerpt":
        raise BadInput(tr("An excerpt cannot be cited for another excerpt."))
    _check_stance(stance)
    name = field.partition("/")[0]
    if name:
        try:
            kind_named(kind).field(name)
        except KeyError:
            raise BadInput(
                tr("A {kind} has no field “{name}” to cite.", kind=tr(kind_named(kind).label).lower(), name=name)
            ) from None


def _check_stance(stance: str) -> None:
    if stance not in STANCES:
        raise BadInput(
            tr("A citation cannot be “{stance}”.", stance=stance), tr("Use one of: {names}.", names=", ".join(STANCES))
        )
