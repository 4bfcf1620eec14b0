"""Newer versions of a source's text: the old stays as it is, and every quote is looked for in the new one.

What stands there exactly moves by itself; what does not stays where it was marked, as *changed* or *gone*, until a
person says where it is now.
"""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain import step_labels
from caseapp.domain.anchors import Anchor, AnchorState, make_anchor
from caseapp.domain.errors import BadInput
from caseapp.domain.reanchoring import TextIndex
from caseapp.ops import evidence, records
from caseapp.ops.sources import Held, Incoming, Original, add_version_row
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

_EXCERPTS = """
SELECT x.id, x.start_cp, x.end_cp, x.exact, x.prefix, x.suffix FROM excerpt x
JOIN text_version v ON v.id = x.text_version_id WHERE v.source_id = ? ORDER BY v.number, v.id, x.start_cp, x.id"""


_WHOLE = """
SELECT t.text, v.extracted_by, v.page_map, v.file_name, v.encoding, b.media_type, b.bytes FROM text_version v
JOIN text_body t ON t.sha256 = v.text_sha256 LEFT JOIN blob b ON b.sha256 = v.original_sha256 WHERE v.id = ?"""


@dataclass(frozen=True, slots=True)
class NewVersion:
    """A version that was added, and the excerpts by what became of them."""

    version_id: str
    number: int
    verified: tuple[str, ...]
    moved: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]


def add_version(unit: Unit, source_id: str, incoming: Incoming) -> NewVersion:
    """Adds a text to a source that has one, and takes its excerpts along; BadInput when the text is not a new one."""
    if not incoming.has_words:
        raise BadInput(tr("The text is empty."), tr("Choose a document with words in it."))
    _, title = records.find(unit, source_id)
    newest = evidence.newest_version(unit, source_id)
    _refuse_known(unit, source_id, incoming.digest)
    ((number,),) = unit.rows("SELECT max(number) FROM text_version WHERE source_id = ?", source_id)
    held = Held(unit, [incoming])
    version_id = add_version_row(unit, source_id, incoming, held, number=number + 1, supersedes=newest)
    outcome = _take_along(unit, source_id, version_id, incoming.text)
    unit.label = step_labels.said(step_labels.VERSION_ADDED, count=number + 1, title=title)
    return NewVersion(version_id, number + 1, *outcome)


def fold_into(unit: Unit, source_id: str, into_id: str) -> NewVersion:
    """Makes the text of one source a newer version of another's, and removes the one: it was the same document."""
    rows = unit.rows(_WHOLE, evidence.newest_version(unit, source_id))
    text, extracted_by, pages, file_name, encoding, media_type, content = rows[0]
    original = Original(content, media_type, file_name, encoding) if content is not None else None
    title = records.find(unit, source_id)[1]
    records.delete(unit, [source_id])
    made = add_version(unit, into_id, Incoming(title, text, original, extracted_by, pages))
    unit.label = step_labels.said(step_labels.VERSION_MADE, title=title, other=records.find(unit, into_id)[1])
    return made


def place(unit: Unit, excerpt_id: str, version_id: str, start_cp: int, end_cp: int) -> None:
    """Says where a changed quote stands now: a person's decision. It reads what stands there from now on."""
    anchor = make_anchor(evidence.text_of(unit, version_id), start_cp, end_cp)
    _, title = records.find(unit, excerpt_id)
    ((source_id,),) = unit.rows("SELECT source_id FROM text_version WHERE id = ?", version_id)
    if unit.rows(
        "SELECT 1 FROM excerpt x JOIN text_version v ON v.id = x.text_version_id WHERE x.id = ? AND v.source_id <> ?",
        excerpt_id,
        source_id,
    ):
        raise BadInput(tr("These words stand in another source."), tr("Mark them there, and cite them."))
    _move(unit, excerpt_id, version_id, anchor, AnchorState.MOVED)
    unit.label = step_labels.said(step_labels.QUOTE_PLACED, title=title, words=records.shortened(anchor.exact))


def give_up(unit: Unit, excerpt_id: str) -> None:
    """Says that a quote no longer stands in its source; it stays readable in the version it was marked in."""
    _, title = records.find(unit, excerpt_id)
    unit.update("excerpt", excerpt_id, {"state": AnchorState.GONE.value})
    unit.label = step_labels.said(step_labels.QUOTE_GONE, title=title)


def _refuse_known(unit: Unit, source_id: str, digest: str) -> None:
    same = unit.rows("SELECT number FROM text_version WHERE source_id = ? AND text_sha256 = ?", source_id, digest)
    if same:
        raise BadInput(
            tr("This is version {number} of the text, word for word.", number=same[0][0]),
            tr("There is nothing to add."),
        )


def _take_along(unit: Unit, source_id: str, version_id: str, text: str) -> tuple[tuple[str, ...], ...]:
    found: dict[AnchorState, list[str]] = {state: [] for state in AnchorState}
    index = TextIndex(text)
    for excerpt_id, start, end, exact, prefix, suffix in unit.rows(_EXCERPTS, source_id):
        placement = index.place(Anchor(start, end, exact, prefix, suffix))
        found[placement.state].append(excerpt_id)
        if placement.span_cp is None:
            unit.update("excerpt", excerpt_id, {"state": placement.state.value})
        else:
            _move(unit, excerpt_id, version_id, make_anchor(text, *placement.span_cp), placement.state)
    return tuple(tuple(found[state]) for state in AnchorState)


def _move(unit: Unit, excerpt_id: str, version_id: str, anchor: Anchor, state: AnchorState) -> None:
    unit.update(
        "excerpt",
        excerpt_id,
        {
            "text_version_id": version_id,
            "start_cp": anchor.start_cp,
            "end_cp": anchor.end_cp,
            "exact": anchor.exact,
            "prefix": anchor.prefix,
            "suffix": anchor.suffix,
            "page": evidence.page_at(unit, version_id, anchor.start_cp),
            "state": state.value,
        },
    )
