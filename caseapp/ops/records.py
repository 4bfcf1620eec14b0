"""Create, edit and delete a record of any kind; each verb is one undo step, labelled in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from caseapp.domain import step_labels, text
from caseapp.domain.errors import BadInput, NotFound
from caseapp.domain.ids import new_id
from caseapp.domain.kinds import COMMON, Field, Kind, kind_named
from caseapp.domain.values import coerce_all
from caseapp.ops import event_log, hierarchy, item_log, lists, posts
from caseapp.ops.columns import blank_columns, to_columns
from caseapp.ops.references import resolve_all
from caseapp.platform.translation import tr
from caseapp.queries import loose_ends
from caseapp.store.reader import id_list
from caseapp.store.unit import Unit

_RECORD_COLUMNS = {"title", "sensitivity", "notes"}


def create(
    unit: Unit, kind_name: str, title: str, fields: Mapping[str, object] | None = None, record_id: str | None = None
) -> str:
    """Adds a record and returns its id; BadInput for a missing title, an unknown field or a value that does not fit.

    `record_id`: an id made beforehand (`new_id()`), so that a window can show the record before it is committed.
    """
    kind = kind_named(kind_name)
    values = coerce_all(kind, {**posts.completed(unit, create, fields or {}), "title": title})
    if not values["title"]:
        raise BadInput(
            tr("A {kind} needs a title.", kind=tr(kind.label).lower()), tr("Type a few words that say which one it is.")
        )
    made = record_id or new_id()
    base = {name: values[name] for name in _RECORD_COLUMNS & values.keys()}
    unit.insert("record", {"id": made, "kind": kind.name, **blank_columns(COMMON), **base})
    columns, listed = _resolved(unit, kind, values)
    unit.insert(kind.name, {"id": made, **blank_columns(kind.fields), **columns})
    _put_lists(unit, made, kind, listed)
    if kind.name == "action_item":
        item_log.check_closed(unit, made)
    unit.label = step_labels.said(step_labels.ADDED, kind=kind.label.lower(), title=values["title"])
    return made


def edit(unit: Unit, record_id: str, fields: Mapping[str, object]) -> None:
    """Sets fields of a record; NotFound when it is gone, BadInput for values that do not fit."""
    kind, title = find(unit, record_id)
    fixed = [name for name in fields if any(each.name == name and each.is_fixed for each in kind.fields)]
    if fixed:
        raise BadInput(
            tr(
                "The {field} of a {kind} cannot be changed.",
                field=tr(kind.field(fixed[0]).label).lower(),
                kind=tr(kind.label).lower(),
            )
        )
    values = coerce_all(kind, posts.completed(unit, create, fields))
    if values.get("title") == "":
        raise BadInput(
            tr("A {kind} needs a title.", kind=tr(kind.label).lower()), tr("Type a few words that say which one it is.")
        )
    unit.update("record", record_id, {name: values[name] for name in _RECORD_COLUMNS & values.keys()})
    columns, listed = _resolved(unit, kind, values)
    if kind.name == "action_item":
        item_log.note_status(unit, record_id, columns)
    if kind.name == "event":
        event_log.note_status(unit, record_id, columns)
    unit.update(kind.name, record_id, columns)
    if loose_ends.PARENTS.get(kind.name) in values:
        hierarchy.check(unit, kind, record_id, title)
    _put_lists(unit, record_id, kind, listed)
    if kind.name == "action_item" and not values.keys().isdisjoint(("status", "closing_excerpt")):
        item_log.check_closed(unit, record_id)
    names = step_labels.field_words([kind.field(name).label for name in values])
    unit.label = step_labels.said(step_labels.EDITED, fields=names, title=title)


def delete(unit: Unit, record_ids: Sequence[str]) -> None:
    """Removes records with what they own; references to them become empty. NotFound when one is gone already."""
    found = [find(unit, record_id) for record_id in record_ids]
    excerpts = _excerpts_of(unit, record_ids)
    item_log.reopen_without(unit, excerpts, record_ids)
    unit.delete("record", [*(each for each in excerpts if each not in record_ids), *record_ids])
    many = step_labels.said(step_labels.DELETED_MANY, n=len(found))
    unit.label = step_labels.said(step_labels.DELETED, title=found[0][1]) if len(found) == 1 else many


def _excerpts_of(unit: Unit, record_ids: Sequence[str]) -> list[str]:
    """The excerpts that go with some records: those among them, and all of the sources among them."""
    found = unit.rows(
        "SELECT x.id FROM excerpt x JOIN text_version v ON v.id = x.text_version_id"
        " WHERE x.id IN (SELECT value FROM json_each(?1)) OR v.source_id IN (SELECT value FROM json_each(?1))",
        id_list(record_ids),
    )
    return [excerpt_id for (excerpt_id,) in found]


def find(unit: Unit, record_id: str) -> tuple[Kind, str]:
    """The kind and title of a record; NotFound when there is none."""
    rows = unit.rows("SELECT kind, title FROM record WHERE id = ?", record_id)
    if not rows:
        raise NotFound(tr("This record is no longer in the case."), tr("Undo brings a deleted record back."))
    return kind_named(rows[0][0]), rows[0][1]


def shortened(words: str) -> str:
    """Words as a title: one line, cut at a word when long."""
    return text.shortened(words)


def _resolved(
    unit: Unit, kind: Kind, values: Mapping[str, Any]
) -> tuple[dict[str, Any], list[tuple[Field, list[Any]]]]:
    """The columns of the kind's own row, and its lists, with every reference resolved."""
    columns: dict[str, Any] = {}
    listed: list[tuple[Field, list[Any]]] = []
    for name in (name for name in values if name not in _RECORD_COLUMNS):
        field = kind.field(name)
        value: Any = resolve_all(unit, field, values[name])
        if field.is_list:
            listed.append((field, value))
        else:
            columns.update(to_columns(field, value))
    return columns, listed


def _put_lists(unit: Unit, record_id: str, kind: Kind, listed: list[tuple[Field, list[Any]]]) -> None:
    for field, value in listed:
        lists.put(unit, record_id, field, value)
