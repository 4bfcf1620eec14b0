"""Brings the past back: one field of a record, a record as it stood after a step, or a record that was deleted.

What it refers to must still be there; what is gone is left empty and named. Evidence that was taken off comes back,
evidence added since stays: nothing is lost by going back.
"""

from __future__ import annotations

from dataclasses import dataclass

from caseapp.domain import step_labels
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.kinds import Field, Kind, kind_named
from caseapp.ops import event_log, hierarchy, item_log, records
from caseapp.ops.putting_back import Missing, Putting
from caseapp.platform.translation import tr
from caseapp.queries import brought, loose_ends, past
from caseapp.queries.past import EVIDENCE, State
from caseapp.store.unit import Unit

_NOT_THERE = ("The record was not there at this point.", "Choose another step of its history.")


@dataclass(frozen=True, slots=True)
class Restored:
    """A record after it was restored, and what it had referred to and could not any more."""

    record_id: str
    missing: tuple[Missing, ...] = ()


def restore_field(unit: Unit, record_id: str, name: str, step_id: str, *, before: bool = False) -> Restored:
    """Gives a field the value it had after a step, or before it; "evidence" brings back citations that are gone.

    Of a step that was made in a copy, the value it set: that of a single field, and not what stood before it there.
    BadInput for a field that follows the text of a source, NotFound for a record or a step that is not there.
    """
    kind, title = records.find(unit, record_id)
    place = _place(unit, step_id, may_be_brought=True)
    if place < 0:
        was = _said(unit, kind, record_id, name, step_id, before=before)
    else:
        was = past.stood(unit, record_id, place - before)
    if ("record", record_id) not in was:
        raise BadInput(*_NOT_THERE)
    putting = Putting(unit, kind)
    if name == EVIDENCE:
        putting.put_citations(was)
        label = step_labels.EVIDENCE_FIELD
    else:
        field = _field(kind, name)
        label = field.label
        _put_field(putting, record_id, field, was)
    unit.label = step_labels.said(step_labels.RESTORED_FIELD, fields=step_labels.field_words([label]), title=title)
    return Restored(record_id, tuple(putting.missing))


def restore(unit: Unit, record_id: str, step_id: str, *, before: bool = False) -> Restored:
    """Gives a record all it had after a step, or before it: its fields and lists. One that was deleted comes back.

    BadInput when the record was not there then, NotFound when the case has no such step.
    """
    place = _place(unit, step_id) - before
    was = past.stood(unit, record_id, place)
    if ("record", record_id) not in was:
        raise BadInput(*_NOT_THERE)
    now = past.stands(unit, record_id)
    if ("record", record_id) not in now:
        return _bring_back(unit, record_id, was)
    kind = kind_named(str(now["record", record_id]["kind"]))
    putting = Putting(unit, kind)
    putting.put_rows(_owned(kind, was), _owned(kind, now))
    putting.put_citations(was)
    _keep_rules(putting, record_id)
    unit.label = step_labels.said(step_labels.RESTORED, title=now["record", record_id]["title"])
    return Restored(record_id, tuple(putting.missing))


def bring_back(unit: Unit, record_id: str) -> Restored:
    """Brings a deleted record back as it was last; BadInput when it is there, NotFound when it never was, or is a quote
    whose text is gone."""
    if past.stands(unit, record_id):
        raise BadInput(tr("This record is in the case."), tr("Its history shows how it was."))
    gone = past.deleted_by(unit, record_id)
    if gone is None:
        raise NotFound(tr("The case never had a record under this id."))
    return _bring_back(unit, record_id, _before(unit, record_id, gone))


def _before(unit: Unit, record_id: str, gone: tuple[int, str]) -> State:
    """A record as it was when it was deleted, here or, for one that was never here, in a copy."""
    place, step_id = gone
    return past.stood(unit, record_id, place - 1) if place > 0 else brought.lost(unit, record_id, step_id)


def _bring_back(unit: Unit, record_id: str, was: State) -> Restored:
    """With all it owned, the quotes of a source among it, and with what others said of it where that is still open."""
    kind = kind_named(str(was["record", record_id]["kind"]))
    gone = past.deleted_by(unit, record_id)
    assert gone is not None
    texts = {key: row for key, row in _before(unit, record_id, gone).items() if key[0] == "text_version"}
    putting = Putting(unit, kind)
    quotes = putting.quotes_of({row_id for _, row_id in texts}, gone)
    putting.put_rows({**was, **texts}, {})
    if not unit.rows(f'SELECT 1 FROM "{kind.name}" WHERE id = ?', record_id):
        # Of all records a quote alone cannot do without what it refers to.
        raise NotFound(tr("This text is no longer in the case."), tr("Undo brings a deleted source back."))
    for state in quotes.values():
        putting.put_rows(state, {})
    # Its rows are meant as well: the office that a participant held then is a row of the person.
    own = {row_id for table, row_id in past.stands(unit, record_id) if table not in past.LINKS}
    putting.relink({*own, *quotes}, gone[1])
    _keep_rules(putting, record_id)
    unit.label = step_labels.said(step_labels.BROUGHT_BACK, title=was["record", record_id]["title"])
    return Restored(record_id, tuple(putting.missing))


def _place(unit: Unit, step_id: str, *, may_be_brought: bool = False) -> int:
    """The place of a step; below zero for one that was made in a copy, where that is allowed."""
    found = unit.rows("SELECT ord FROM step WHERE id = ?", step_id)
    if not found:
        raise NotFound(tr("There is no step under this id."), tr("The history lists the steps of a record."))
    if found[0][0] < 0 and not may_be_brought:
        raise _MadeElsewhere()
    return int(found[0][0])


def _said(unit: Unit, kind: Kind, record_id: str, name: str, step_id: str, *, before: bool) -> State:
    """The record as it is, but for what a step of a copy set in one field."""
    if before or name == EVIDENCE or _field(kind, name).is_list:
        raise _MadeElsewhere()
    set_there = brought.said(unit, record_id, step_id)
    if not any(column in row for row in set_there.values() for column in past.columns_of(_field(kind, name))):
        raise BadInput(tr("This step did not set that field."), tr("Choose another step of its history."))
    return {key: {**row, **set_there.get(key, {})} for key, row in past.stands(unit, record_id).items()}


class _MadeElsewhere(BadInput):
    def __init__(self) -> None:
        super().__init__(
            tr("This step was made in a copy that was merged here."),
            tr("Take a single value that it set, or the record as it was before or after the merge."),
        )


def _owned(kind: Kind, state: State) -> State:
    """What a record that is there takes back as a whole: not its links, nor where a quote stands in its text."""
    found = {key: row for key, row in state.items() if key[0] not in past.LINKS}
    if kind.name == "excerpt":
        kept = {"translation", "translator"}
        return {
            key: {name: value for name, value in row.items() if name in kept} if key[0] == "excerpt" else row
            for key, row in found.items()
        }
    return found


def _field(kind: Kind, name: str) -> Field:
    try:
        field = kind.field(name)
    except KeyError:
        raise BadInput(tr("A {kind} has no field “{name}”.", kind=tr(kind.label).lower(), name=name)) from None
    if field.is_fixed or (kind.name == "excerpt" and name in ("state", "page")):
        raise BadInput(
            tr("The {field} of a {kind} follows its text.", field=tr(field.label).lower(), kind=tr(kind.label).lower()),
            tr("Place the quote anew."),
        )
    return field


def _put_field(putting: Putting, record_id: str, field: Field, was: State) -> None:
    unit, kind = putting.unit, putting.kind
    if field.is_list:
        now = past.stands(unit, record_id)
        putting.put_rows(_of_table(was, field.table), _of_table(now, field.table))
        return
    table = "record" if ("record", record_id) in was and field.name in was["record", record_id] else kind.name
    if field.name == "kind":  # a record has a kind, and some kinds have a field of that name
        table = kind.name
    wanted = {name: value for name, value in was[table, record_id].items() if name in past.columns_of(field)}
    is_item = kind.name == "action_item"
    if is_item:
        item_log.note_status(unit, record_id, wanted)
    if kind.name == "event":
        event_log.note_status(unit, record_id, wanted)
    putting.put_rows({(table, record_id): wanted}, {(table, record_id): {}})
    if is_item:
        item_log.check_closed(unit, record_id)
    if field.name == loose_ends.PARENTS.get(kind.name):
        hierarchy.check(unit, kind, record_id, str(past.stands(unit, record_id)["record", record_id]["title"]))


def _of_table(state: State, table: str) -> State:
    return {key: row for key, row in state.items() if key[0] == table}


def _keep_rules(putting: Putting, record_id: str) -> None:
    """An item whose closing words are gone is claimed done, whatever it was; nothing becomes a part of itself."""
    unit, kind = putting.unit, putting.kind
    if kind.name in loose_ends.PARENTS and hierarchy.is_part_of_itself(unit, kind, record_id):
        field = kind.field(loose_ends.PARENTS[kind.name])
        putting.leave_out(field, record_id)
    if kind.name != "action_item":
        return
    done = unit.rows(
        "SELECT 1 FROM action_item WHERE id = ? AND status = 'done' AND closing_excerpt_id IS NULL", record_id
    )
    if done:
        unit.update("action_item", record_id, {"status": "claimed done"})
        item_log.add_entry(unit, record_id, "The words that closed it were deleted", "claimed done")
