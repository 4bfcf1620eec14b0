"""A side takes a position on a proposal: that is a statement about it, and words can bear it out in the same step."""

from __future__ import annotations

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput
from caseapp.ops import evidence, records
from caseapp.platform.translation import tr
from caseapp.store.unit import Unit

Span = tuple[str, int, int]


def take(
    unit: Unit, proposal_id: str, party_id: str, stance: str, record_id: str | None = None, words: Span | None = None
) -> str:
    """Adds the statement of a party on a proposal and returns its id; `words` are its text and its source."""
    kind, proposal = records.find(unit, proposal_id)
    _, party = records.find(unit, party_id)
    if kind.name != "proposal":
        raise BadInput(tr("“{title}” is not a proposal.", title=proposal))
    title = records.shortened(f"{party} on “{proposal}”")
    fields: dict[str, object] = {"on_behalf_of": party_id, "proposal": proposal_id, "stance": stance}
    excerpt_id = evidence.mark(unit, *words) if words is not None else ""
    if excerpt_id:
        ((fields["text"],),) = unit.rows("SELECT exact FROM excerpt WHERE id = ?", excerpt_id)
    made = records.create(unit, "statement", title, fields, record_id)
    if excerpt_id:
        evidence.cite(unit, excerpt_id, made)
    unit.label = step_labels.said(step_labels.ADDED, kind="statement", title=title)
    return made
